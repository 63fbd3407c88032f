import type { Actor } from '#domain/permissions.ts'
import { addTally, BUCKETS, type Bucket, emptyTally, type Tally } from '#domain/statistics.ts'
import type { AsOf } from '#features/assignments/data.ts'
import { conditionsOf } from '#features/assignments/data.ts'
import type { AssignmentFilter } from '#features/assignments/schema.ts'
import { whereBucket, wherePreset, whereStage, whereTimeliness } from '#features/assignments/where.ts'
import { Prisma } from '#generated/prisma/client.ts'
import type { Tx } from '#lib/prisma.ts'

const { sql, join } = Prisma

export type AgencyFigures = Tally & {
  agencyId: number
  agencyName: string
  /** All lượt giao, counted or not. */
  assigned: number
  dueSoon: number
  returned: number
  withObstacle: number
  noPlan: number
  leadUnstated: number
  lastReportedOn: string | null
}

/**
 * The figures of every agency by one pass over the versions of a day: each figure is the count of exactly the condition
 * its list is made with.
 */
export async function figuresByAgency(tx: Tx, actor: Actor, filter: AssignmentFilter, asOf: AsOf): Promise<AgencyFigures[]> {
  const is = whereBucket(asOf.day, asOf.calendar)
  const time = whereTimeliness(asOf.day, asOf.calendar)
  const preset = wherePreset(asOf.day, asOf.calendar)
  const count = (name: string, condition: Prisma.Sql) => sql`count(*) filter (where ${condition})::int as ${Prisma.raw(`"${name}"`)}`
  const figures = [
    ...BUCKETS.map((name) => count(name, is[name])),
    count('dueSoon', time.due_soon),
    count('returned', whereStage.returned),
    count('withObstacle', preset.obstacle),
    count('noPlan', preset.no_plan),
    count('leadUnstated', preset.lead_unstated),
  ]
  return tx.$queryRaw<AgencyFigures[]>`
    select f.*, n.short_name as "agencyName" from (
      select v.agency_id as "agencyId", count(*)::int as assigned, ${join(figures)}, max(v.reported_on)::text as "lastReportedOn"
      from assignment_version v join directive d on d.id = v.directive_id
      where ${conditionsOf(actor, filter, asOf)}
      group by v.agency_id) f
    join agency_name n on n.agency_id = f."agencyId" and n.valid_from <= ${asOf.day}::date and (n.valid_to is null or n.valid_to > ${asOf.day}::date)
    order by f.overdue desc, f.assigned desc, f."agencyId" limit 500`
}

export const tallyOf = (rows: readonly Tally[]): Tally => rows.reduce(addTally, emptyTally())

export type DirectiveFigures = Record<Bucket, number> & {
  id: number
  ref: string
  text: string
  noticeId: number
  noticeNumber: string
  dueOn: string | null
  assigned: number
}

/** The dated directives with their progress, by day due: what the timeline draws. */
export async function datedDirectives(tx: Tx, actor: Actor, filter: AssignmentFilter, asOf: AsOf): Promise<DirectiveFigures[]> {
  const is = whereBucket(asOf.day, asOf.calendar)
  const figures = BUCKETS.map((name) => sql`count(*) filter (where ${is[name]})::int as ${Prisma.raw(`"${name}"`)}`)
  return tx.$queryRaw<DirectiveFigures[]>`
    select d.id, d.ref, left(d.text, 160) as text, d.notice_id as "noticeId", t.number as "noticeNumber", d.due_on::text as "dueOn",
      count(*)::int as assigned, ${join(figures)}
    from assignment_version v join directive d on d.id = v.directive_id join notice t on t.id = d.notice_id
    where ${conditionsOf(actor, filter, asOf)} and d.due_on is not null and v.role <> 'coordinating'
    group by d.id, t.number order by d.due_on, d.id limit 60`
}

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
