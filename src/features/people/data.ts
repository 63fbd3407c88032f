import type { AuditEvent, AuditName } from '#domain/audit.ts'
import { type Day, fromUtcDate, toUtcDate } from '#domain/day.ts'
import type { PersonRole } from '#domain/people.ts'
import { type CheckedRow, checkList, MOST_ROWS, readList } from '#domain/people-list.ts'
import { type Actor, can, type PeopleSubject } from '#domain/permissions.ts'
import { policyOf } from '#domain/settings.ts'
import { inheritedBy, registerOn } from '#features/agencies/data.ts'
import { Prisma } from '#generated/prisma/client.ts'
import { hoursAfter, now } from '#lib/clock.ts'
import { codeOf, hashOfCode } from '#lib/codes.ts'
import { parseDay } from '#lib/fields.ts'
import type { Tx } from '#lib/prisma.ts'
import { settingsOn } from '#lib/settings.ts'
import type { Moment } from '#lib/transaction.ts'
import { type PeopleFilter, USERNAME } from './schema.ts'
import { isCalled, isHandledBy, isState, placed, runsOn, visibleTo } from './where.ts'

const { sql, join, empty } = Prisma

const on = (day: Day) => {
  const at = toUtcDate(day)
  return { validFrom: { lte: at }, OR: [{ validTo: null }, { validTo: { gt: at } }] }
}

/** A person acting in the post they held on a day, for commands; null where they held none. */
export const actorNamed = (tx: Tx, username: string, day: Day): Promise<Actor | null> => actorIn(tx, { username }, day)

/** The same by their number, for work that goes on after they have left. */
export const actorNumbered = (tx: Tx, id: number, day: Day): Promise<Actor | null> => actorIn(tx, { id }, day)

async function actorIn(tx: Tx, who: { username: string } | { id: number }, day: Day): Promise<Actor | null> {
  const post = await tx.post.findFirst({
    where: { person: { ...who, disabledAt: null }, ...on(day) },
    select: {
      role: true,
      title: true,
      agencyId: true,
      isAgencyAdmin: true,
      isHead: true,
      person: { select: { id: true, fullName: true } },
      agency: { select: { names: { where: on(day), select: { name: true } } } },
    },
  })
  if (!post) return null
  const { person, agency, ...held } = post
  const line = { policy: policyOf(await settingsOn(tx, day)), inheritedIds: await inheritedBy(tx, held.agencyId) }
  return { ...held, ...line, personId: person.id, name: person.fullName, agencyName: agency.names[0]?.name ?? '', sessionId: null }
}

export type ListedPerson = {
  id: number
  username: string
  fullName: string
  email: string | null
  phone: string | null
  title: string
  role: PersonRole
  isAgencyAdmin: boolean
  isHead: boolean
  agencyId: number
  agencyName: string
  isOffice: boolean
  hasPassword: boolean
  isDisabled: boolean
  /** The first day of the post, and the first day after it. */
  from: Day
  to: Day | null
}

const LISTED = sql`
  p.id, p.username, p.full_name as "fullName", p.email, p.phone, o.title, o.role::text as role, o.is_agency_admin as "isAgencyAdmin",
  o.is_head as "isHead", o.agency_id as "agencyId", coalesce(n.short_name, a.code) as "agencyName", a.is_office as "isOffice",
  p.password_hash is not null as "hasPassword", p.disabled_at is not null as "isDisabled",
  o.valid_from::text as "from", o.valid_to::text as "to"`

const PAGE_SIZE = 50

/** A page of the directory, in the order of agencies. */
export async function listPeople(tx: Tx, actor: Actor, filter: PeopleFilter, day: Day) {
  const { words, agency, role, state, after } = filter
  const conditions = [visibleTo(actor)]
  if (words) conditions.push(isCalled(words))
  if (agency) conditions.push(sql`o.agency_id = ${agency}`)
  if (role) conditions.push(sql`o.role = ${role}::person_role`)
  if (state) conditions.push(isState[state])
  const rows = await tx.$queryRaw<ListedPerson[]>`
    select ${LISTED} from person p ${placed(day)}
    where ${join(conditions, ' and ')} ${after ? sql`and (o.agency_id, p.id) > (${after.agencyId}::int, ${after.id}::int)` : empty}
    order by o.agency_id, p.id limit ${PAGE_SIZE + 1}`
  const page = rows.slice(0, PAGE_SIZE)
  const last = page.at(-1)
  return { rows: page, next: rows.length > PAGE_SIZE && last ? { agencyId: last.agencyId, id: last.id } : null }
}

export type PersonRecord = ListedPerson & PeopleSubject

/** One person, where the actor may know of them. */
export async function personById(tx: Tx, actor: Actor, id: number, day: Day): Promise<PersonRecord | null> {
  const [row] = await tx.$queryRaw<ListedPerson[]>`
    select ${LISTED} from person p ${placed(day)} where p.id = ${id} and ${visibleTo(actor)}`
  return row ? { ...row, personId: row.id, places: [{ agencyId: row.agencyId, role: row.role }] } : null
}

/** The same, locked until the transaction ends, with what the holder of the lock before us left. */
export async function lockPerson(tx: Tx, actor: Actor, id: number, day: Day): Promise<PersonRecord | null> {
  await tx.$queryRaw`select id from person where id = ${id} for no key update`
  return personById(tx, actor, id, day)
}

/** Everything of a person's posts, the latest first. */
export const postsOf = (tx: Tx, personId: number, day: Day) =>
  tx.$queryRaw<
    {
      id: number
      title: string
      role: PersonRole
      isAgencyAdmin: boolean
      isHead: boolean
      agencyName: string
      from: Day
      to: Day | null
    }[]
  >`
    select o.id, o.title, o.role::text as role, o.is_agency_admin as "isAgencyAdmin", o.is_head as "isHead", coalesce(n.name, a.code) as "agencyName",
      o.valid_from::text as "from", o.valid_to::text as "to"
    from post o join agency a on a.id = o.agency_id
    left join agency_name n on n.agency_id = a.id and n.valid_from <= ${day}::date and (n.valid_to is null or n.valid_to > ${day}::date)
    where o.person_id = ${personId} order by o.valid_from desc limit 50`

/** Who works at an agency and may be handed something: a post that runs, and not disabled. */
export const colleaguesOf = (tx: Tx, agencyId: number, day: Day) =>
  tx.$queryRaw<{ id: number; fullName: string; title: string }[]>`
    select p.id, p.full_name as "fullName", o.title from post o join person p on p.id = o.person_id
    where o.agency_id = ${agencyId} and ${runsOn(day)} and p.disabled_at is null order by p.id limit 500`

/** Who hands in what an agency has completed, where the province leaves that to heads; twin of the rule `completion.submit`. */
export const submittersOf = (tx: Tx, agencyId: number, day: Day) =>
  tx.$queryRaw<{ id: number; fullName: string; title: string }[]>`
    select p.id, p.full_name as "fullName", o.title from post o join person p on p.id = o.person_id
    where o.agency_id = ${agencyId} and ${runsOn(day)} and p.disabled_at is null
      and (o.is_head or (o.is_agency_admin and o.role = 'agency')) order by o.is_head desc, p.id limit 50`

/** Who of an agency is reminded. */
export const dutiesOf = (tx: Tx, agencyId: number, day: Day) =>
  tx.$queryRaw<{ personId: number; fullName: string; title: string; from: Day }[]>`
    select p.id as "personId", p.full_name as "fullName", o.title, y.valid_from::text as "from"
    from duty y join person p on p.id = y.person_id ${placed(day)}
    where y.agency_id = ${agencyId} and y.valid_from <= ${day}::date and (y.valid_to is null or y.valid_to > ${day}::date)
    order by p.id limit 200`

/** Who receives what an agency is reminded of: those on duty there, else everybody, so that nothing is without a recipient. */
export async function recipientsOf(tx: Tx, agencyId: number, day: Day): Promise<{ id: number; fullName: string; title: string }[]> {
  const [duties, colleagues] = await Promise.all([dutiesOf(tx, agencyId, day), colleaguesOf(tx, agencyId, day)])
  const onDuty = colleagues.filter(({ id }) => duties.some(({ personId }) => personId === id))
  return onDuty.length > 0 ? onDuty : colleagues
}

export type Held = { agencyId: number; isOnDuty: boolean; assignments: { id: number; ref: string; text: string; number: string | null }[] }

/** What somebody would leave behind at their agency. */
export async function heldBy(tx: Tx, personId: number, agencyId: number): Promise<Held> {
  const [duties, assignments] = await Promise.all([
    tx.duty.count({ where: { personId, agencyId, validTo: null } }),
    tx.$queryRaw<Held['assignments']>`
      select v.assignment_id as id, d.ref, t.number,
        case when length(d.text) > 110 then regexp_replace(left(d.text, 110), '\\s\\S*$', '') || '…' else d.text end as text
      from handling h join assignment_version v on v.assignment_id = h.assignment_id and v.valid_to is null
      join directive d on d.id = v.directive_id join notice t on t.id = d.notice_id
      where ${isHandledBy(personId)} and v.agency_id = ${agencyId} order by v.due_order, v.assignment_id limit 1000`,
  ])
  return { agencyId, isOnDuty: duties > 0, assignments }
}

/** Whose password a code would set; null where it is worth nothing. */
export async function ownerOfCode(tx: Tx, code: string): Promise<{ known: string[] } | null> {
  const found = await tx.oneTimeCode.findFirst({
    where: { codeHash: hashOfCode(code), usedAt: null, expiresAt: { gt: now() } },
    select: {
      person: {
        select: { username: true, fullName: true, posts: { select: { agency: { select: { names: { select: { name: true } } } } } } },
      },
    },
  })
  if (!found) return null
  const { username, fullName, posts } = found.person
  return { known: [username, fullName, ...posts.flatMap(({ agency }) => agency.names.map(({ name }) => name))] }
}

const SHOWN_MINUTES = 15

export type GivenCode = { personId: number; username: string; fullName: string; agencyName: string; code: string; expiresAt: Date }

/** Codes of some people, made again for who has just given them; an old or used one is not told any more. */
export async function codesGivenBy(tx: Tx, actor: Actor, personIds: readonly number[], day: Day): Promise<GivenCode[]> {
  const rows = await tx.$queryRaw<(Omit<GivenCode, 'code'> & { salt: string })[]>`
    select p.id as "personId", p.username, p.full_name as "fullName", coalesce(n.short_name, a.code) as "agencyName", c.salt, c.expires_at as "expiresAt"
    from one_time_code c join person p on p.id = c.person_id ${placed(day)}
    where c.person_id = any(${[...personIds]}) and c.given_by_id = ${actor.personId} and c.used_at is null and c.salt is not null
      and c.given_at > ${hoursAfter(now(), -SHOWN_MINUTES / 60)}::timestamptz
    order by o.agency_id, p.id limit 500`
  return rows.map(({ salt, ...row }) => ({ ...row, code: codeOf(salt) }))
}

/** How the actor is reached, as it stands. */
export const ownContact = (tx: Tx, actor: Actor) =>
  tx.person.findUniqueOrThrow({ where: { id: actor.personId ?? 0 }, select: { fullName: true, email: true, phone: true } })

const RECEIPTS: readonly AuditName[] = [
  'person.appointed',
  'person.posted',
  'person.corrected',
  'person.reset',
  'person.factor_reset',
  'person.disabled',
  'person.enabled',
  'person.handed_over',
  'people.entered',
]

/** What the actor themself did to people, for its receipt. */
export async function ownEvent(tx: Tx, actor: Actor, seq: bigint) {
  const row = await tx.auditEvent.findFirst({
    where: { seq, personId: actor.personId ?? 0, name: { in: [...RECEIPTS] } },
    select: { seq: true, at: true, on: true, actorName: true, payload: true },
  })
  return row && { ...row, on: fromUtcDate(row.on), event: JSON.parse(row.payload) as AuditEvent }
}

/** A pasted list, judged line by line for who would enter it now. */
export async function checkedList(tx: Tx, { actor, today }: Moment, source: string): Promise<CheckedRow[]> {
  const rows = readList(source).slice(0, MOST_ROWS)
  const [{ agencies }, people] = await Promise.all([
    registerOn(tx, today),
    tx.person.findMany({ where: { username: { in: rows.map(({ username }) => username) } }, select: { username: true } }),
  ])
  return checkList(rows, {
    agencies,
    taken: new Set(people.map(({ username }) => username)),
    isUsername: (text) => USERNAME.test(text),
    dayOf: parseDay,
    mayEnter: ({ agencyId, role }) => can(actor, 'person.edit', { personId: null, places: [{ agencyId, role }] }),
    today,
  })
}

export const listById = (tx: Tx, actor: Actor, id: number) =>
  tx.peopleList.findFirst({ where: { id, personId: actor.personId ?? 0 }, select: { id: true, source: true, enteredAt: true } })

/** People who may sign in or soon will. */
export const countPeople = (tx: Tx): Promise<number> => tx.person.count({ where: { disabledAt: null } })
