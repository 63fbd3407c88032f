import { createHash } from 'node:crypto'
import { type AgencyRow, type CheckedAgency, checkAgencies, readAgencies } from '#domain/agency-list.ts'
import type { DocumentReference } from '#domain/audit.ts'
import { type Day, fromUtcDate } from '#domain/day.ts'
import type { Actor } from '#domain/permissions.ts'
import { type Choices, generalHeir, type HeirKey, heirOf } from '#domain/succession.ts'
import { agencyById, knownAgencies, type ListedAgency, listAgencies } from '#features/agencies/data.ts'
import { type ListedAssignment, listed, nameOn } from '#features/assignments/data.ts'
import { visibleTo } from '#features/assignments/where.ts'
import { Prisma } from '#generated/prisma/client.ts'
import type { Tx } from '#lib/prisma.ts'
import { storedChoices } from './schema.ts'

const { sql } = Prisma

export type SuccessionRecord = {
  id: number
  revision: number
  takesOn: Day
  isEnding: boolean
  predecessorIds: number[]
  successorIds: number[]
  newAgencies: string
  choices: Choices
  document: DocumentReference
  /** The day it was recorded; null while it is a draft. */
  on: Day | null
  isDiscarded: boolean
}

/** Drafts first, then the latest. */
export async function listSuccessions(tx: Tx): Promise<SuccessionRecord[]> {
  const rows = await tx.succession.findMany({ where: { discardedAt: null }, orderBy: [{ takesOn: 'desc' }, { id: 'desc' }], take: 200 })
  return rows.map(recordOf)
}

export async function successionById(tx: Tx, id: number): Promise<SuccessionRecord | null> {
  const row = await tx.succession.findUnique({ where: { id } })
  return row && recordOf(row)
}

export async function lockSuccession(tx: Tx, id: number): Promise<SuccessionRecord | null> {
  await tx.$queryRaw`select id from succession where id = ${id} for update`
  return successionById(tx, id)
}

type Row = NonNullable<Awaited<ReturnType<Tx['succession']['findUnique']>>>

const recordOf = ({ choices, takesOn, documentNumber, documentOn, issuer, title, on, discardedAt, ...row }: Row): SuccessionRecord => ({
  ...row,
  takesOn: fromUtcDate(takesOn),
  choices: storedChoices.parse(choices),
  document: { number: documentNumber, on: fromUtcDate(documentOn), issuer, title },
  on: on && fromUtcDate(on),
  isDiscarded: discardedAt !== null,
})

/** Somebody who takes over: an agency there is, or a line of those that begin. */
type Heir = { key: HeirKey; id: number | null; name: string; shortName: string; from: Day; to: Day | null; row: AgencyRow | null }

type Work = ListedAssignment & { revision: number }
type DeskWork = { directiveId: number; ref: string; noticeNumber: string; deskAgencyId: number }
type Staff = { id: number; fullName: string; title: string; agencyId: number; agencyName: string }

export type Plan = {
  predecessors: ListedAgency[]
  heirs: Heir[]
  /** What is wrong with the agencies that are to begin. */
  faulty: CheckedAgency[]
  general: HeirKey | null
  work: (Work & { heir: HeirKey | null })[]
  desks: (DeskWork & { heir: HeirKey | null })[]
  people: (Staff & { heir: HeirKey | null })[]
  /** Of all that moves and where to, as it stands: what is recorded must be what was seen. */
  seen: string
}

/** Everything a change would do, were it recorded now. */
export async function planOf(tx: Tx, actor: Actor, given: SuccessionRecord, today: Day): Promise<Plan> {
  const { predecessorIds, successorIds, isEnding, choices } = given
  const [predecessors, successors, known, work, desks, people] = await Promise.all([
    agenciesOf(tx, predecessorIds, today),
    agenciesOf(tx, successorIds, today),
    knownAgencies(tx),
    openWork(tx, actor, predecessorIds, today),
    deskWork(tx, predecessorIds),
    staffOf(tx, predecessorIds, today),
  ])
  // Once it is recorded they are there, and known by those names.
  const checked = given.on ? [] : checkAgencies(readAgencies(given.newAgencies), known)
  const heirs: Heir[] = [
    ...successors.map((one) => ({ ...one, key: `a${one.id}`, row: null })),
    ...checked.map(({ row }) => ({ ...row, key: `n${row.line}`, id: null, from: given.takesOn, to: null, row })),
  ]
  const among = { isEnding, heirs: heirs.map(({ key }) => key) }
  const ofDirective = <Of extends { directiveId: number }>(one: Of) => ({
    ...one,
    heir: heirOf(among, choices, 'directives', one.directiveId),
  })
  const plan = {
    predecessors,
    heirs,
    faulty: checked.filter(({ problems }) => problems.length > 0),
    general: generalHeir(among, choices),
    work: work.map(ofDirective),
    desks: desks.map(ofDirective),
    people: people.map((person) => ({ ...person, heir: heirOf(among, choices, 'people', person.id) })),
  }
  return { ...plan, seen: fingerprint(given, plan) }
}

const fingerprint = ({ revision }: SuccessionRecord, { work, desks, people }: Omit<Plan, 'seen'>): string => {
  const told = [
    revision,
    work.map(({ id, revision: of, heir }) => [id, of, heir]),
    desks.map(({ directiveId, heir }) => [directiveId, heir]),
    people.map(({ id, heir }) => [id, heir]),
  ]
  return createHash('sha256').update(JSON.stringify(told)).digest('hex')
}

async function agenciesOf(tx: Tx, ids: readonly number[], day: Day): Promise<ListedAgency[]> {
  const [first] = ids
  if (first === undefined) return []
  if (ids.length === 1) return [await agencyById(tx, first, day)].filter((one) => one !== null)
  return (await listAgencies(tx, day)).filter(({ id }) => ids.includes(id))
}

/** As many as can change hands at once. */
export const MOST_MOVED = 2000

/** Everything that is not closed with some agencies, as it stands; what they only coordinate too. */
const openWork = (tx: Tx, actor: Actor, agencyIds: readonly number[], today: Day): Promise<Work[]> =>
  tx.$queryRaw<Work[]>`
    select ${listed(today)}, (select a.revision from assignment a where a.id = v.assignment_id) as revision
    from assignment_version v
    join directive d on d.id = v.directive_id
    join notice t on t.id = d.notice_id
    ${nameOn(today)}
    where v.valid_to is null and v.agency_id = any(${agencyIds}::int[]) and v.accepted_on is null and v.cancelled_on is null
      and v.exempt_on is null and ${visibleTo(actor)}
    order by v.agency_id, v.due_order, v.assignment_id limit ${MOST_MOVED + 1}`

/** Directives whose desk some agencies are, closed ones too: somebody must answer for what was accepted. */
const deskWork = (tx: Tx, agencyIds: readonly number[]): Promise<DeskWork[]> =>
  tx.$queryRaw<DeskWork[]>`
    select d.id as "directiveId", d.ref, t.number as "noticeNumber", d.desk_agency_id as "deskAgencyId"
    from directive d join notice t on t.id = d.notice_id
    where d.desk_agency_id = any(${agencyIds}::int[]) and t.state = 'published' order by d.id limit ${MOST_MOVED}`

const staffOf = (tx: Tx, agencyIds: readonly number[], today: Day): Promise<Staff[]> =>
  tx.$queryRaw<Staff[]>`
    select distinct on (p.id) p.id, p.full_name as "fullName", o.title, o.agency_id as "agencyId", n.short_name as "agencyName"
    from post o join person p on p.id = o.person_id
    join agency_name n on n.agency_id = o.agency_id and n.valid_from <= ${today}::date and (n.valid_to is null or n.valid_to > ${today}::date)
    where o.agency_id = any(${agencyIds}::int[]) and p.disabled_at is null and (o.valid_to is null or o.valid_to > ${today}::date)
    order by p.id, o.valid_from limit ${MOST_MOVED}`

export type Lineage = { successionId: number; otherId: number; otherName: string; isGeneral: boolean; isSuccessor: boolean; takesOn: Day }

/** From whom an agency took over, and who took over from it, recorded by the end of a day. */
export const lineageOf = (tx: Tx, agencyId: number, day: Day): Promise<Lineage[]> =>
  tx.$queryRaw<Lineage[]>`
    select s.id as "successionId", o.id as "otherId", n.name as "otherName", e.is_general as "isGeneral",
      e.predecessor_id = ${agencyId} as "isSuccessor", s.takes_on::text as "takesOn"
    from succession_edge e join succession s on s.id = e.succession_id and s.recorded_on <= ${day}::date
    join agency o on o.id = case when e.predecessor_id = ${agencyId} then e.successor_id else e.predecessor_id end
    join agency_name n on n.agency_id = o.id and n.valid_from <= ${day}::date and (n.valid_to is null or n.valid_to > ${day}::date)
    where ${agencyId} in (e.predecessor_id, e.successor_id) order by s.takes_on, o.id limit 500`

export type Moved = { assignmentId: number; ref: string; noticeNumber: string; fromName: string; toName: string }

const nameOf = (agencyId: Prisma.Sql, day: Day) => sql`(select n.short_name from agency_name n where n.agency_id = ${agencyId}
  and n.valid_from <= ${day}::date and (n.valid_to is null or n.valid_to > ${day}::date))`

/** What a change that is recorded moved. */
export const movedBy = (tx: Tx, successionId: number, day: Day): Promise<Moved[]> =>
  tx.$queryRaw<Moved[]>`
    select k.assignment_id as "assignmentId", d.ref, t.number as "noticeNumber", ${nameOf(sql`k.from_agency_id`, day)} as "fromName",
      ${nameOf(sql`k.to_agency_id`, day)} as "toName"
    from takeover k join assignment a on a.id = k.assignment_id join directive d on d.id = a.directive_id join notice t on t.id = d.notice_id
    where k.succession_id = ${successionId} order by k.assignment_id limit ${MOST_MOVED}`

export type TakenOver = { fromName: string; on: Day; documentNumber: string; daysLate: number }

/** From whom an assignment was taken over by the end of a day, and how late it was then. The caller has checked that it may be read. */
export const takenOverOn = (tx: Tx, assignmentId: number, day: Day): Promise<TakenOver[]> =>
  tx.$queryRaw<TakenOver[]>`
    select ${nameOf(sql`k.from_agency_id`, day)} as "fromName", k.recorded_on::text as "on", s.document_number as "documentNumber",
      coalesce(greatest(0, case when v.submitted_on is null then k.recorded_on - 1 - v.due_on end), 0) as "daysLate"
    from takeover k join succession s on s.id = k.succession_id
    left join assignment_version v on v.assignment_id = k.assignment_id and v.valid_from < k.recorded_on
      and (v.valid_to is null or v.valid_to >= k.recorded_on)
    where k.assignment_id = ${assignmentId} and k.recorded_on <= ${day}::date order by k.id limit 20`
