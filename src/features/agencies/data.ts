import type { AgencyLevel, LeftWith } from '#domain/agency.ts'
import { type KnownAgencies, LEVEL_CELLS } from '#domain/agency-list.ts'
import { type Day, toUtcDate } from '#domain/day.ts'
import type { Register } from '#domain/register.ts'
import { Prisma } from '#generated/prisma/client.ts'
import type { Tx } from '#lib/prisma.ts'
import { shippedAgencies } from '#lib/shipped.ts'

const { sql } = Prisma

const on = (day: Day) => {
  const at = toUtcDate(day)
  return { validFrom: { lte: at }, OR: [{ validTo: null }, { validTo: { gt: at } }] }
}

/** Every agency and set as they were on a day, with all the names they are written by. */
export async function registerOn(tx: Tx, day: Day): Promise<Register> {
  const [agencies, sets] = await Promise.all([
    tx.agency.findMany({
      where: on(day),
      orderBy: { id: 'asc' },
      take: 2000,
      select: {
        id: true,
        isOffice: true,
        isStanding: true,
        names: { where: on(day), select: { name: true, shortName: true, symbol: true } },
        aliases: { select: { alias: true } },
      },
    }),
    tx.agencySet.findMany({
      orderBy: { id: 'asc' },
      take: 200,
      select: {
        code: true,
        name: true,
        phrases: true,
        members: { where: on(day), select: { agencyId: true }, orderBy: { agencyId: 'asc' } },
      },
    }),
  ])
  return {
    agencies: agencies.map(({ id, isOffice, isStanding, names, aliases }) => ({
      id,
      isOffice,
      isStanding,
      name: names[0]?.name ?? '',
      names: [
        ...names.flatMap(({ name, shortName, symbol }) => [name, shortName, ...(symbol ? [symbol] : [])]),
        ...aliases.map(({ alias }) => alias),
      ],
    })),
    sets: sets.map(({ code, name, phrases, members }) => ({ code, name, phrases, memberIds: members.map(({ agencyId }) => agencyId) })),
  }
}

export type AgencyName = { id: number; name: string; shortName: string }

/** Agencies of a day by name, for filters and choices. */
export async function agencyNames(tx: Tx, day: Day): Promise<AgencyName[]> {
  const names = await tx.agencyName.findMany({
    where: on(day),
    orderBy: { agencyId: 'asc' },
    take: 2000,
    select: { agencyId: true, name: true, shortName: true },
  })
  return names.map(({ agencyId, name, shortName }) => ({ id: agencyId, name, shortName }))
}

export type AgencyWords = AgencyName & { names: string[] }

/** Every agency of a day with all it is or was written by, for who types a name. */
export const agencyWords = (tx: Tx, day: Day): Promise<AgencyWords[]> =>
  tx.$queryRaw<AgencyWords[]>`
    select n.agency_id as id, n.name, n.short_name as "shortName", array(
      select o.name from agency_name o where o.agency_id = n.agency_id union select o.short_name from agency_name o where o.agency_id = n.agency_id
      union select l.alias from agency_alias l where l.agency_id = n.agency_id) as names
    from agency_name n where n.valid_from <= ${day}::date and (n.valid_to is null or n.valid_to > ${day}::date) order by n.agency_id limit 2000`

/** Those that are there on a day: what has ended keeps its last name and is offered no more. */
export async function runningAgencies(tx: Tx, day: Day): Promise<AgencyName[]> {
  const [names, ended] = await Promise.all([
    agencyNames(tx, day),
    tx.agency.findMany({ where: { validTo: { lte: toUtcDate(day) } }, select: { id: true }, take: 2000 }),
  ])
  return names.filter(({ id }) => !ended.some((agency) => agency.id === id))
}

/** The Office and the committee's standing agency. */
export async function deskIds(tx: Tx): Promise<{ officeId: number; standingId: number }> {
  const desks = await tx.agency.findMany({
    where: { OR: [{ isOffice: true }, { isStanding: true }] },
    select: { id: true, isOffice: true },
  })
  const officeId = desks.find(({ isOffice }) => isOffice)?.id ?? 0
  return { officeId, standingId: desks.find(({ isOffice }) => !isOffice)?.id ?? officeId }
}

export type ListedAgency = {
  id: number
  level: AgencyLevel
  name: string
  shortName: string
  symbol: string | null
  identifier: string | null
  aliases: string[]
  isOffice: boolean
  isStanding: boolean
  /** The first day of the agency, and the first day after it. */
  from: Day
  to: Day | null
}

// The name of the day; of an agency to come, its first one.
const LISTED = (day: Day) => sql`
  select a.id, a.level::text as level, n.name, n.short_name as "shortName", n.symbol, a.identifier,
    array(select l.alias from agency_alias l where l.agency_id = a.id order by l.id) as aliases,
    a.is_office as "isOffice", a.is_standing as "isStanding", a.valid_from::text as "from", a.valid_to::text as "to"
  from agency a join lateral (
    select * from agency_name n where n.agency_id = a.id order by n.valid_from <= ${day}::date desc,
      case when n.valid_from <= ${day}::date then n.valid_from end desc, n.valid_from limit 1) n on true`

/** Every agency there is, was and will be, as called on a day. */
export const listAgencies = (tx: Tx, day: Day): Promise<ListedAgency[]> =>
  tx.$queryRaw<ListedAgency[]>`${LISTED(day)} order by a.level, a.id limit 2000`

export async function agencyById(tx: Tx, id: number, day: Day): Promise<ListedAgency | null> {
  const [row] = await tx.$queryRaw<ListedAgency[]>`${LISTED(day)} where a.id = ${id}`
  return row ?? null
}

/** The same, locked until the transaction ends. */
export async function lockAgency(tx: Tx, id: number, day: Day): Promise<ListedAgency | null> {
  await tx.$queryRaw`select id from agency where id = ${id} for update`
  return agencyById(tx, id, day)
}

export type AgencyNameRow = { id: number; name: string; shortName: string; symbol: string | null; from: Day; to: Day | null }

/** Everything an agency was called, the latest first. */
export const namesOf = (tx: Tx, agencyId: number): Promise<AgencyNameRow[]> =>
  tx.$queryRaw<AgencyNameRow[]>`
    select id, name, short_name as "shortName", symbol, valid_from::text as "from", valid_to::text as "to"
    from agency_name where agency_id = ${agencyId} order by valid_from desc limit 100`

export const aliasesOf = (tx: Tx, agencyId: number) =>
  tx.agencyAlias.findMany({ where: { agencyId }, orderBy: { id: 'asc' }, take: 200, select: { id: true, alias: true } })

/** The sets an agency is or was in. */
export const membershipsOf = (tx: Tx, agencyId: number) =>
  tx.$queryRaw<{ id: number; setId: number; setName: string; from: Day; to: Day | null }[]>`
    select m.id, s.id as "setId", s.name as "setName", m.valid_from::text as "from", m.valid_to::text as "to"
    from agency_set_member m join agency_set s on s.id = m.set_id
    where m.agency_id = ${agencyId} order by m.valid_from desc, s.id limit 200`

/** What an agency has that somebody waits for; standing duties and norms, which have no end, stay out. */
export async function leftWith(tx: Tx, agencyId: number, day: Day): Promise<LeftWith> {
  const [left] = await tx.$queryRaw<LeftWith[]>`
    with waited as (
      select v.agency_id, d.desk_agency_id from assignment_version v join directive d on d.id = v.directive_id
      where v.valid_to is null and v.accepted_on is null and v.exempt_on is null and v.cancelled_on is null
        and v.kind in ('one_off', 'recurring', 'target') and v.role <> 'coordinating'
        and (v.agency_id = ${agencyId} or d.desk_agency_id = ${agencyId}))
    select (select count(*)::int from waited where agency_id = ${agencyId}) as "assignmentCount",
      (select count(*)::int from waited where desk_agency_id = ${agencyId} and agency_id <> ${agencyId}) as "deskCount",
      (select count(*)::int from post o join person p on p.id = o.person_id where o.agency_id = ${agencyId}
         and p.disabled_at is null and (o.valid_to is null or o.valid_to > ${day}::date)) as "personCount"`
  return left ?? { assignmentCount: 0, deskCount: 0, personCount: 0 }
}

export type SetShown = { id: number; name: string; phrases: string[]; memberCount: number }

/** The named sets, with how many agencies each has on a day. */
export const listSets = (tx: Tx, day: Day): Promise<SetShown[]> =>
  tx.$queryRaw<SetShown[]>`
    select s.id, s.name, s.phrases, (select count(*)::int from agency_set_member m where m.set_id = s.id
      and m.valid_from <= ${day}::date and (m.valid_to is null or m.valid_to > ${day}::date)) as "memberCount"
    from agency_set s order by s.id limit 200`

export type MemberShown = { id: number; agencyId: number; name: string; from: Day; to: Day | null }

export async function setById(tx: Tx, id: number) {
  return tx.agencySet.findUnique({ where: { id }, select: { id: true, name: true, phrases: true } })
}

export async function lockSet(tx: Tx, id: number) {
  await tx.$queryRaw`select id from agency_set where id = ${id} for update`
  return setById(tx, id)
}

/** Who is, was and will be in a set, by the name of a day. */
export const membersOf = (tx: Tx, setId: number, day: Day): Promise<MemberShown[]> =>
  tx.$queryRaw<MemberShown[]>`
    select m.id, m.agency_id as "agencyId", coalesce(n.name, a.code) as name, m.valid_from::text as "from", m.valid_to::text as "to"
    from agency_set_member m join agency a on a.id = m.agency_id
    left join agency_name n on n.agency_id = a.id and n.valid_from <= ${day}::date and (n.valid_to is null or n.valid_to > ${day}::date)
    where m.set_id = ${setId} order by m.agency_id, m.valid_from limit 2000`

/** What new agencies must not be called. */
export async function knownAgencies(tx: Tx): Promise<KnownAgencies> {
  const agencies = await tx.agency.findMany({
    select: {
      identifier: true,
      isStanding: true,
      names: { select: { name: true, shortName: true } },
      aliases: { select: { alias: true } },
    },
    take: 5000,
  })
  return {
    names: agencies.flatMap(({ names, aliases }) => [
      ...names.flatMap(({ name, shortName }) => [name, shortName]),
      ...aliases.map(({ alias }) => alias),
    ]),
    identifiers: agencies.flatMap(({ identifier }) => identifier ?? []),
    hasStanding: agencies.some(({ isStanding }) => isStanding),
  }
}

export const agencyListById = (tx: Tx, id: number) =>
  tx.agencyList.findUnique({ where: { id }, select: { id: true, source: true, enteredAt: true } })

const HEAD = 'Tên đầy đủ;Tên gọi tắt;Ký hiệu;Loại;Mã định danh;Cách gọi khác;Vai trò'
const quoted = (cell: string): string => (/[;"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/** The list that ships, as it would be pasted; the Office is there already. */
export const shippedList = (): string =>
  [
    HEAD,
    ...shippedAgencies()
      .agencies.filter(({ isOffice }) => !isOffice)
      .map(({ name, shortName, symbol, level, aliases, isStanding }) =>
        [name, shortName, symbol ?? '', LEVEL_CELLS[level], '', aliases.join('|'), isStanding ? 'thường trực' : ''].map(quoted).join(';'),
      ),
  ].join('\n')

/** The agencies that left everything to this one, and those that did to them. */
export async function inheritedBy(tx: Tx, agencyId: number): Promise<number[]> {
  const [row] = await tx.$queryRaw<{ ids: number[] }[]>`select inherited_agencies(${agencyId}) as ids`
  return row?.ids ?? []
}

/** Whether some of these are there no more on a day. */
export const hasEnded = async (tx: Tx, ids: readonly number[], day: Day): Promise<boolean> =>
  (await tx.agency.count({ where: { id: { in: [...ids] }, validTo: { lte: toUtcDate(day) } } })) > 0
