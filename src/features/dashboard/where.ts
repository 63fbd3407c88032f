import type { Day } from '#domain/day.ts'
import type { Actor } from '#domain/permissions.ts'
import { SIGNALS } from '#domain/risk.ts'
import { BUCKETS, type Bucket, emptyTally, MOST_BEHIND, type Tally } from '#domain/statistics.ts'
import { AS_ASSIGNED, type AsOf, conditionsOf, nameOn } from '#features/assignments/data.ts'
import type { AssignmentFilter } from '#features/assignments/schema.ts'
import { type Sql, whereBucket, wherePreset, whereSignal, whereStage, whereTimeliness } from '#features/assignments/where.ts'
import { lateInputsOf } from '#features/dependencies/where.ts'
import { Prisma } from '#generated/prisma/client.ts'
import { SIGNAL_WORDS } from '#lib/vi/risk.ts'
import { type Asked, type Attribution, FIGURES, type FigureName, REASONS, type Reason } from './schema.ts'

const { sql, join } = Prisma

// A version is judged once, and what was found goes on as one number: its class in the lowest three bits, then a bit for
// each figure it counts in. All tables of the dashboard are sums over few such numbers.

const FIGURE_NAMES = Object.keys(FIGURES) as FigureName[]
const bitOf = (name: FigureName): number => 8 << FIGURE_NAMES.indexOf(name)

const bitOfReason = (reason: Reason): number => {
  const name = FIGURE_NAMES.find((figure) => FIGURES[figure] === REASONS[reason])
  if (!name) throw new Error(`no figure counts ${reason}`)
  return bitOf(name)
}

/** The reasons as rows of (rank, reason, bit). */
export const REASON_ROWS = join(
  (Object.keys(REASONS) as Reason[]).map((reason, rank) => sql`(${rank}::int, ${reason}::text, ${bitOfReason(reason)}::int)`),
)

function conditionOf({ timeliness, stage, preset }: Asked, { day, calendar }: AsOf): Sql {
  if (timeliness) return whereTimeliness(day, calendar)[timeliness]
  if (stage) return whereStage[stage]
  return preset ? wherePreset(day, calendar)[preset] : sql`true`
}

/** What a version `v` is found to be. */
export function codeOf(asOf: AsOf): Sql {
  const is = whereBucket(asOf.day, asOf.calendar)
  const classes = BUCKETS.map((name, index) => sql`when ${is[name]} then ${index}::int`)
  const bits = FIGURE_NAMES.map((name) => sql`case when ${conditionOf(FIGURES[name], asOf)} then ${bitOf(name)}::int else 0 end`)
  return sql`(case ${join(classes, ' ')} end + ${join(bits, ' + ')})`
}

/** Whether a code is of one of these classes. */
const isOf = (...names: Bucket[]): Sql => sql`(code & 7) in (${join(names.map((name) => sql`${BUCKETS.indexOf(name)}::int`))})`

/** Where the class of a code stands in the order of what is most behind. */
export const PLACE_BEHIND = sql`(array[${join(BUCKETS.map((name) => sql`${MOST_BEHIND.indexOf(name)}::int`))}])[(code & 7) + 1]`
export const OUTSIDE_PLACE = MOST_BEHIND.indexOf('outside')

export const talliedByPlace = (places: readonly (readonly [place: number, count: number])[]): Tally => ({
  ...emptyTally(),
  ...Object.fromEntries(places.map(([place, count]) => [MOST_BEHIND[place] ?? 'outside', count])),
})

/** Numbers of one thing by code, as the database sends them: code and how many. */
export type Coded = readonly (readonly [code: number, count: number])[]

export type Counts = Record<Bucket | FigureName, number> & { assigned: number }

/** The figures behind the codes. */
export function countsOf(coded: Coded): Counts {
  const sum = (isIn: (code: number) => boolean) => coded.reduce((total, [code, count]) => total + (isIn(code) ? count : 0), 0)
  const classes = BUCKETS.map((name, index) => [name, sum((code) => (code & 7) === index)])
  const figures = FIGURE_NAMES.map((name) => [name, sum((code) => (code & bitOf(name)) !== 0)])
  return Object.fromEntries([['assigned', sum(() => true)], ...classes, ...figures])
}

/** The versions of a day, judged, summed by agency, by directive, and by the days they were due and done. */
export const grouped = (actor: Actor, filter: AssignmentFilter, asOf: AsOf, by: Attribution = 'held'): Sql => sql`
  select agency_id, directive_id, due_day, done_day, code, count(*)::int as n, max(updated_on) as updated_on, min(due_on) as first_on, max(due_on) as last_on
  from (
    select *, case when not ${isOf('outside', 'undated', 'done_undated')} then due_on end as due_day,
      case when ${isOf('done_on_time', 'done_late')} then submitted_on end as done_day
    from (
      select ${by === 'held' ? sql`v.agency_id` : AS_ASSIGNED} as agency_id, v.directive_id, v.due_on, v.submitted_on, greatest(v.reported_on, v.planned_on) as updated_on, ${codeOf(asOf)} as code
      from assignment_version v join directive d on d.id = v.directive_id
      where ${conditionsOf(actor, filter, asOf)} offset 0) judged offset 0) dated
  group by grouping sets ((agency_id, code), (directive_id, code), (due_day), (done_day))`

/** The figures of each agency, out of what is grouped. */
export const AGENCIES = (day: Day) => sql`(
  select coalesce(json_agg(json_build_object('agencyId', v.agency_id, 'agencyName', n.short_name, 'coded', v.coded, 'lastUpdatedOn', v.updated_on)), '[]')
  from (select agency_id, json_agg(json_build_array(code, n)) as coded, max(updated_on) as updated_on
    from grouped where agency_id is not null group by agency_id) v ${nameOn(day)})`

/** Why a version `v` is at risk, in a few words. */
function signalsOf({ day, calendar }: AsOf): Prisma.Sql {
  const where = whereSignal(day, calendar)
  return sql`concat_ws(', ', ${join(SIGNALS.map((name) => sql`case when ${where[name]} then ${SIGNAL_WORDS[name]} end`))})`
}

const HOLDERS = 8

/** The holders of a row, judged anew for the few directives that are shown. */
export const HELD = (actor: Actor, filter: AssignmentFilter, asOf: AsOf) => sql`
  select h.directive_id, h.rank, json_agg(json_build_object('id', v.assignment_id, 'agencyName', n.short_name, 'note', case h.reason
      when 'obstacle' then (
        select p.obstacle from progress_report p where p.assignment_id = v.assignment_id and p.recorded_on <= ${asOf.day}::date
        order by p.ordinal desc limit 1)
      when 'late_input' then ${lateInputsOf(sql`h.directive_id`, actor, asOf)}
      when 'at_risk' then ${signalsOf(asOf)} end) order by h.place) as holders,
    max(h.agency_count)::int as agency_count
  from (
    select *, max(nth_agency) over (partition by directive_id, rank) as agency_count from (
      select j.id, j.directive_id, r.rank, r.reason, row_number() over (partition by j.directive_id, r.rank order by j.due_on, j.agency_id) as place,
        dense_rank() over (partition by j.directive_id, r.rank order by j.agency_id) as nth_agency
      from (
        select v.id, v.directive_id, v.agency_id, v.due_on, ${codeOf(asOf)} as code
        from assignment_version v join directive d on d.id = v.directive_id
        where v.directive_id in (select directive_id from chosen) and ${conditionsOf(actor, filter, asOf)} offset 0) j
      join reasons r on (j.code & r.bit) <> 0) n) h
  join assignment_version v on v.id = h.id ${nameOn(asOf.day)}
  where h.place <= ${HOLDERS} group by h.directive_id, h.rank`
