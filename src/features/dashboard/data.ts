import type { Day } from '#domain/day.ts'
import type { Actor } from '#domain/permissions.ts'
import { addTally, BUCKETS, emptyTally, type Tally } from '#domain/statistics.ts'
import type { AsOf } from '#features/assignments/data.ts'
import { conditionsOf } from '#features/assignments/data.ts'
import type { AssignmentFilter } from '#features/assignments/schema.ts'
import { whereBucket, wherePreset, whereStage, whereTimeliness } from '#features/assignments/where.ts'
import { Prisma } from '#generated/prisma/client.ts'
import type { Tx } from '#lib/prisma.ts'
import { REASONS, type Reason } from './schema.ts'

const { sql, join } = Prisma

const count = (name: string, condition: Prisma.Sql) => sql`count(*) filter (where ${condition})::int as ${Prisma.raw(`"${name}"`)}`

const tallyColumns = ({ day, calendar }: AsOf) => {
  const is = whereBucket(day, calendar)
  return BUCKETS.map((name) => count(name, is[name]))
}

export type Figures = Tally & {
  /** All lượt giao, counted or not. */
  assigned: number
  dueSoon: number
  returned: number
  withObstacle: number
  noPlan: number
  leadUnstated: number
  /** Open, and without a plan or report for a month. */
  silent: number
  lastUpdatedOn: Day | null
}

export type AgencyFigures = Figures & { agencyId: number; agencyName: string }

/**
 * The figures of every agency by one pass over the versions of a day: each figure is the count of exactly the condition
 * its list is made with.
 */
export async function figuresByAgency(tx: Tx, actor: Actor, filter: AssignmentFilter, asOf: AsOf): Promise<AgencyFigures[]> {
  const time = whereTimeliness(asOf.day, asOf.calendar)
  const preset = wherePreset(asOf.day, asOf.calendar)
  const figures = [
    ...tallyColumns(asOf),
    count('dueSoon', time.due_soon),
    count('returned', whereStage.returned),
    count('withObstacle', preset.obstacle),
    count('noPlan', preset.no_plan),
    count('leadUnstated', preset.lead_unstated),
    count('silent', preset.silent),
  ]
  return tx.$queryRaw<AgencyFigures[]>`
    select f.*, n.short_name as "agencyName" from (
      select v.agency_id as "agencyId", count(*)::int as assigned, ${join(figures)},
        max(greatest(v.reported_on, v.planned_on))::text as "lastUpdatedOn"
      from assignment_version v join directive d on d.id = v.directive_id
      where ${conditionsOf(actor, filter, asOf)}
      group by v.agency_id) f
    join agency_name n on n.agency_id = f."agencyId" and n.valid_from <= ${asOf.day}::date and (n.valid_to is null or n.valid_to > ${asOf.day}::date)
    order by f.overdue desc, f.assigned desc, f."agencyId" limit 500`
}

/** The figures of all agencies together. */
export function totalOf(rows: readonly Figures[]): Figures {
  const sum = (of: (row: Figures) => number) => rows.reduce((total, row) => total + of(row), 0)
  const updates = rows.flatMap(({ lastUpdatedOn }) => lastUpdatedOn ?? []).sort()
  return {
    ...rows.reduce(addTally, emptyTally()),
    assigned: sum((row) => row.assigned),
    dueSoon: sum((row) => row.dueSoon),
    returned: sum((row) => row.returned),
    withObstacle: sum((row) => row.withObstacle),
    noPlan: sum((row) => row.noPlan),
    leadUnstated: sum((row) => row.leadUnstated),
    silent: sum((row) => row.silent),
    lastUpdatedOn: updates.at(-1) ?? null,
  }
}

export type DirectiveFigures = Tally & { id: number; ref: string; text: string; noticeNumber: string; dueOn: Day }

/** The dated directives nearest to a day, with their progress: what the timeline draws. */
export const datedDirectives = (tx: Tx, actor: Actor, filter: AssignmentFilter, asOf: AsOf): Promise<DirectiveFigures[]> =>
  tx.$queryRaw<DirectiveFigures[]>`
    select * from (
      select d.id, d.ref, left(d.text, 220) as text, t.number as "noticeNumber", d.due_on::text as "dueOn", ${join(tallyColumns(asOf))}
      from assignment_version v join directive d on d.id = v.directive_id join notice t on t.id = d.notice_id
      where ${conditionsOf(actor, filter, asOf)} and d.due_on is not null and v.role <> 'coordinating'
      group by d.id, t.number
      order by abs(d.due_on - ${asOf.day}::date), d.id limit 20) nearest
    order by "dueOn", id`

/** Totals in directives: how many there are, dated or not, finished by all their agencies or not. */
export async function directiveTotals(tx: Tx, actor: Actor, filter: AssignmentFilter, asOf: AsOf) {
  const is = whereBucket(asOf.day, asOf.calendar)
  const [row] = await tx.$queryRaw<{ total: number; counted: number; finished: number; overdue: number }[]>`
    select count(*)::int as total, (count(*) filter (where counted > 0))::int as counted,
      (count(*) filter (where counted > 0 and open = 0))::int as finished, (count(*) filter (where overdue > 0))::int as overdue
    from (
      select count(*) filter (where not (${is.outside})) as counted,
        count(*) filter (where ${is.in_term} or ${is.overdue} or ${is.undated} or ${is.awaiting}) as open,
        count(*) filter (where ${is.overdue}) as overdue
      from assignment_version v join directive d on d.id = v.directive_id
      where ${conditionsOf(actor, filter, asOf)} group by v.directive_id) by_directive`
  return row ?? { total: 0, counted: 0, finished: 0, overdue: 0 }
}

export type Concern = {
  directiveId: number
  ref: string
  text: string
  noticeNumber: string
  reason: Reason
  count: number
  firstDueOn: Day | null
  lastDueOn: Day | null
  /** The first dozen of them, longest overdue first. */
  holders: { id: number; agencyName: string; obstacle: string | null }[]
}

const REASON_NAMES = Object.keys(REASONS) as Reason[]

/** What needs a word from the committee: a row for each directive and reason, however many agencies it concerns. */
export async function concerns(tx: Tx, actor: Actor, filter: AssignmentFilter, asOf: AsOf): Promise<Concern[]> {
  const time = whereTimeliness(asOf.day, asOf.calendar)
  const preset = wherePreset(asOf.day, asOf.calendar)
  const holds = {
    overdue: time.overdue,
    due_soon: time.due_soon,
    returned: whereStage.returned,
    obstacle: preset.obstacle,
    lead_unstated: preset.lead_unstated,
  } satisfies Record<Reason, Prisma.Sql>
  const reasons = REASON_NAMES.map((name, rank) => sql`(${rank}::int, ${name}::text, ${holds[name]})`)
  return tx.$queryRaw<Concern[]>`
    select * from (
      select d.id as "directiveId", d.ref, left(d.text, 220) as text, t.number as "noticeNumber", r.reason, count(*)::int as count,
        min(v.due_on)::text as "firstDueOn", max(v.due_on)::text as "lastDueOn",
        to_json((array_agg(json_build_object('id', v.assignment_id, 'agencyName', n.short_name,
          'obstacle', case when r.reason = 'obstacle' then o.obstacle end) order by v.due_on, v.agency_id))[1:12]) as holders,
        r.rank, row_number() over (partition by r.rank order by min(v.due_on), count(*) desc, d.id)::int as place
      from assignment_version v
      join directive d on d.id = v.directive_id
      join notice t on t.id = d.notice_id
      join agency_name n on n.agency_id = v.agency_id and n.valid_from <= ${asOf.day}::date and (n.valid_to is null or n.valid_to > ${asOf.day}::date)
      cross join lateral (values ${join(reasons)}) r(rank, reason, holds)
      left join lateral (
        select p.obstacle from progress_report p
        where v.has_obstacle and p.assignment_id = v.assignment_id and p.recorded_on <= ${asOf.day}::date
        order by p.ordinal desc limit 1) o on true
      where ${conditionsOf(actor, filter, asOf)} and r.holds
      group by d.id, t.number, r.rank, r.reason) ranked
    where place <= 40 order by rank, place`
}
