import type { Day } from '#domain/day.ts'
import { type Actor, systemActor } from '#domain/permissions.ts'
import { type Bucket, MOST_BEHIND, type Tally } from '#domain/statistics.ts'
import { type AsOf, conditionsOf, nameOn } from '#features/assignments/data.ts'
import { type AssignmentFilter, CHANGES, type Change } from '#features/assignments/schema.ts'
import { whereChange } from '#features/assignments/where.ts'
import { textOn } from '#features/directives/where.ts'
import { Prisma } from '#generated/prisma/client.ts'
import { db, type Tx } from '#lib/prisma.ts'
import { remembered, untilNextAct } from '#lib/remembered.ts'
import { settingsOn } from '#lib/settings.ts'
import type { Attribution, Reason } from './schema.ts'
import {
  AGENCIES,
  type Coded,
  type Counts,
  codeOf,
  countsOf,
  grouped,
  HELD,
  OUTSIDE_PLACE,
  PLACE_BEHIND,
  REASON_ROWS,
  talliedByPlace,
} from './where.ts'

const { sql, join } = Prisma

export type Figures = Counts & { lastUpdatedOn: Day | null }
export type AgencyFigures = Figures & { agencyId: number; agencyName: string }
type DirectiveFigures = Counts & {
  id: number
  ref: string
  text: string
  noticeNumber: string
  dueOn: Day
  /** How many of its assignments are due later than the directive, and the last day of them. */
  extendedCount: number
  extendedTo: Day | null
}
/** How many were due on a day, and how many done. */
type CurveDay = { day: Day; due: number; done: number }

type Concern = {
  directiveId: number
  ref: string
  text: string
  noticeNumber: string
  reason: Reason
  /** Assignments; an agency may hold several, such as the periods of a report. */
  count: number
  agencyCount: number
  firstDueOn: Day | null
  lastDueOn: Day | null
  /** The first of them, longest overdue first. */
  holders: { id: number; agencyName: string; note: string | null }[]
}

export type Overview = {
  agencies: AgencyFigures[]
  total: Figures
  /** How many directives are in each class, by what is most behind. */
  directives: Tally
  /** The dated directives nearest to the day, with their progress. */
  dated: DirectiveFigures[]
  /** What needs a word from the committee: a row for each directive and reason, however many agencies it concerns. */
  concerns: Concern[]
  /** Directives that need a word, shown or not. */
  concernedCount: number
  curve: CurveDay[]
}

/** A committee decides on a dozen things, not on sixty: this many directives of each reason, the rest a click away. */
const SHOWN = 5
const DATED = 12
const MATRIX_WIDTH = 20

type AgencyRow = { agencyId: number; agencyName: string; coded: Coded; lastUpdatedOn: Day | null }

/** Most overdue first. */
const agenciesOf = (rows: readonly AgencyRow[]): AgencyFigures[] =>
  rows
    .map(({ coded, ...row }) => ({ ...row, ...countsOf(coded) }))
    .sort((a, b) => b.overdue - a.overdue || b.assigned - a.assigned || a.agencyId - b.agencyId)

/**
 * The figures of every agency by one pass over the versions of a day: each figure is the count of exactly the condition
 * its list is made with.
 */
export async function figuresByAgency(
  tx: Tx,
  actor: Actor,
  filter: AssignmentFilter,
  asOf: AsOf,
  by: Attribution = 'held',
): Promise<AgencyFigures[]> {
  const [row] = await tx.$queryRaw<{ agencies: AgencyRow[] }[]>`
    with grouped as materialized (${grouped(actor, filter, asOf, by)}) select ${AGENCIES(asOf.day)} as agencies`
  return agenciesOf(row?.agencies ?? [])
}

/** The figures of all agencies together. */
export function totalOf(rows: readonly Figures[]): Figures {
  const names = Object.keys(countsOf([])) as (keyof Counts)[]
  const sums = names.map((name) => [name, rows.reduce((sum, row) => sum + row[name], 0)])
  const updates = rows.flatMap(({ lastUpdatedOn }) => lastUpdatedOn ?? []).sort()
  return { ...(Object.fromEntries(sums) as Counts), lastUpdatedOn: updates.at(-1) ?? null }
}

type OverviewRow = Pick<Overview, 'concerns' | 'concernedCount' | 'curve'> & {
  places: [place: number, count: number][]
  agencies: AgencyRow[]
  dated: (Omit<DirectiveFigures, keyof Counts> & { coded: Coded })[]
}

/** Everything the dashboard shows, by one statement that looks at each version once. */
export async function overview(tx: Tx, actor: Actor, filter: AssignmentFilter, asOf: AsOf): Promise<Overview> {
  const { day } = asOf
  const [row] = await tx.$queryRaw<OverviewRow[]>`
    with grouped as materialized (${grouped(actor, filter, asOf)}),
    reasons(rank, reason, bit) as (values ${REASON_ROWS}),
    by_directive as (select directive_id, min(${PLACE_BEHIND}) as place from grouped where directive_id is not null group by directive_id),
    why as materialized (
      select g.directive_id, r.rank, r.reason, sum(g.n)::int as count, min(g.first_on) as first, max(g.last_on) as last
      from grouped g join reasons r on (g.code & r.bit) <> 0 where g.directive_id is not null group by g.directive_id, r.rank, r.reason),
    placed as (
      select *, row_number() over (partition by rank order by first, count desc, directive_id) as place
      from (select distinct on (directive_id) * from why order by directive_id, rank) f),
    chosen as materialized (select directive_id, rank as first_rank, place from placed where place <= ${SHOWN}),
    held as (${HELD(actor, filter, asOf)})
    select ${AGENCIES(day)} as agencies,
      (select coalesce(json_agg(json_build_array(place, n)), '[]') from (select place, count(*) as n from by_directive group by place) p) as places,
      (select coalesce(json_agg(json_build_object('id', d.id, 'ref', d.ref, 'text', left(${textOn(day)}, 220), 'noticeNumber', t.number,
        'dueOn', f.due, 'extendedCount', x.count, 'extendedTo', x.last, 'coded', (select json_agg(json_build_array(g.code, g.n)) from grouped g where g.directive_id = d.id)) order by f.due, d.id), '[]')
        from (
          select b.directive_id, dd.due from by_directive b
          cross join lateral (
            select coalesce((
              select a.due_on from amendment a where a.directive_id = b.directive_id and a.due_on is not null and a.recorded_on <= ${day}::date
              order by a.id desc limit 1), o.due_on) as due from directive o where o.id = b.directive_id) dd
          where b.place < ${OUTSIDE_PLACE} and dd.due is not null
          order by abs(dd.due - ${day}::date), b.directive_id limit ${DATED}) f
        join directive d on d.id = f.directive_id join notice t on t.id = d.notice_id
        cross join lateral (
          select count(*) as count, max(v.due_on) as last from assignment_version v
          where v.directive_id = d.id and v.due_on > f.due and ${conditionsOf(actor, filter, asOf)}) x) as dated,
      (select count(*)::int from placed) as "concernedCount",
      (select coalesce(json_agg(json_build_object('directiveId', d.id, 'ref', d.ref, 'text', left(${textOn(day)}, 220), 'noticeNumber', t.number,
        'reason', w.reason, 'count', w.count, 'agencyCount', h.agency_count, 'firstDueOn', w.first, 'lastDueOn', w.last, 'holders', h.holders) order by c.first_rank, c.place, w.rank), '[]')
        from chosen c join why w using (directive_id) join held h on h.directive_id = w.directive_id and h.rank = w.rank
        join directive d on d.id = c.directive_id join notice t on t.id = d.notice_id) as concerns,
      (select coalesce(json_agg(json_build_object('day', day, 'due', due, 'done', done) order by day), '[]') from (
        select coalesce(due_day, done_day) as day, coalesce(sum(n) filter (where due_day is not null), 0) as due,
          coalesce(sum(n) filter (where done_day is not null), 0) as done
        from grouped where due_day is not null or done_day is not null group by 1) c) as curve`
  const { agencies: given = [], dated = [], places = [], concerns = [], concernedCount = 0, curve = [] } = row ?? {}
  const agencies = agenciesOf(given)
  const drawn = dated.map(({ coded, ...directive }) => ({ ...directive, ...countsOf(coded) }))
  return { agencies, total: totalOf(agencies), directives: talliedByPlace(places), dated: drawn, concerns, concernedCount, curve }
}

/** The overview of the whole province, for who reads all of it; made anew when anything was recorded since. */
export const wholeOverview = untilNextAct((_: string, { actor, asOf }: { actor: Actor; asOf: AsOf }) => overview(db(), actor, {}, asOf))

export type Matrix = {
  directives: { id: number; ref: string; text: string; noticeNumber: string; dueOn: Day | null }[]
  agencies: { id: number; name: string; cells: { directiveId: number; of: Bucket; dueOn: Day | null }[] }[]
  /** The directive the next page begins after. */
  next: number | null
}

type MatrixRow = {
  directives: Matrix['directives']
  agencies: { id: number; name: string; cells: [directiveId: number, place: number, dueOn: Day | null][] }[]
}

/** Agencies by the directives that count, those most behind first; a cell of several assignments stands as the one most behind. */
export async function matrixOf(tx: Tx, actor: Actor, asOf: AsOf, after: number | null, width = MATRIX_WIDTH): Promise<Matrix> {
  const { day } = asOf
  const [row] = await tx.$queryRaw<MatrixRow[]>`
    with grouped as materialized (${grouped(actor, {}, asOf)}),
    ranked as materialized (
      select directive_id, min(${PLACE_BEHIND}) as place, coalesce(min(first_on), 'infinity') as due
      from grouped where directive_id is not null group by directive_id),
    chosen as materialized (
      select * from ranked where place < ${OUTSIDE_PLACE} and (${after}::int is null or (place, due, directive_id) > (select place, due, directive_id from ranked where directive_id = ${after}::int))
      order by place, due, directive_id limit ${width + 1}),
    cells as (
      select agency_id, directive_id, min(${PLACE_BEHIND}) as place, min(due_on) as due from (
        select v.agency_id, v.directive_id, v.due_on, ${codeOf(asOf)} as code from assignment_version v join directive d on d.id = v.directive_id
        where v.directive_id in (select directive_id from chosen) and ${conditionsOf(actor, {}, asOf)} offset 0) judged
      group by agency_id, directive_id)
    select (select coalesce(json_agg(json_build_object('id', d.id, 'ref', d.ref, 'text', left(${textOn(day)}, 220), 'noticeNumber', t.number,
        'dueOn', nullif(c.due, 'infinity')) order by c.place, c.due, c.directive_id), '[]')
        from chosen c join directive d on d.id = c.directive_id join notice t on t.id = d.notice_id) as directives,
      (select coalesce(json_agg(json_build_object('id', v.agency_id, 'name', n.short_name, 'cells', v.cells) order by v.overdue desc, v.agency_id), '[]') from (
        select agency_id, json_agg(json_build_array(directive_id, place, due)) as cells, count(*) filter (where place = 0) as overdue
        from cells group by agency_id) v ${nameOn(day)}) as agencies`
  const { directives = [], agencies = [] } = row ?? {}
  const shown = directives.slice(0, width)
  const isShown = new Set(shown.map(({ id }) => id))
  return {
    directives: shown,
    agencies: agencies.flatMap(({ cells, ...agency }) => {
      const seen = cells.filter(([directiveId]) => isShown.has(directiveId))
      return seen.length === 0
        ? []
        : { ...agency, cells: seen.map(([directiveId, place, dueOn]) => ({ directiveId, of: MOST_BEHIND[place] ?? 'outside', dueOn })) }
    }),
    next: directives.length > width ? (shown.at(-1)?.id ?? null) : null,
  }
}

export type AgencyChanges = { agencyId: number; agencyName: string } & Record<Change, number>

/** What has become of the assignments of each agency since the end of an earlier day; only agencies where something has. */
export async function changesByAgency(tx: Tx, actor: Actor, asOf: AsOf, since: Day): Promise<AgencyChanges[]> {
  const is = whereChange(asOf.day, asOf.calendar, since)
  const counts = CHANGES.map((change) => sql`${change}::text, count(*) filter (where ${is[change]})`)
  const [row] = await tx.$queryRaw<{ agencies: (Omit<AgencyChanges, Change> & { counts: Record<Change, number> })[] }[]>`
    select coalesce(json_agg(json_build_object('agencyId', v.agency_id, 'agencyName', n.short_name, 'counts', v.counts) order by v.agency_id), '[]') as agencies
    from (
      select v.agency_id, json_build_object(${join(counts)}) as counts
      from assignment_version v join directive d on d.id = v.directive_id where ${conditionsOf(actor, {}, asOf)} group by v.agency_id) v
    ${nameOn(asOf.day)}`
  return (row?.agencies ?? [])
    .map(({ counts: given, ...agency }) => ({ ...agency, ...given }))
    .filter((agency) => CHANGES.some((change) => agency[change] > 0))
}

/** The totals of the whole province on a day, for who is not signed in. The caller has checked `public.read`. */
export const publicTotals = remembered(60, async (day: Day) => {
  const { calendar, isBeforeInclusive } = await settingsOn(db(), day)
  const { total, directives } = await overview(db(), systemActor('Trang công khai'), {}, { day, calendar })
  return { figures: total, directives, isBeforeInclusive }
})
