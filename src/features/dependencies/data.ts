import type { Confidence } from '#domain/confidence.ts'
import type { Day } from '#domain/day.ts'
import type { Edge } from '#domain/dependency.ts'
import type { Actor } from '#domain/permissions.ts'
import type { AsOf } from '#features/assignments/data.ts'
import { recordedOn, visibleTo, whereBucket } from '#features/assignments/where.ts'
import { Prisma } from '#generated/prisma/client.ts'
import type { Tx } from '#lib/prisma.ts'
import { runsOn } from './where.ts'

const { sql } = Prisma

export const edgesOn = (tx: Tx, day: Day): Promise<Edge[]> =>
  tx.$queryRaw<Edge[]>`select p.directive_id as "directiveId", p.needs_id as "needsId" from dependency p where ${runsOn(day)}`

export type Needed = {
  needsId: number
  ref: string
  text: string
  counted: number
  sent: number
  late: number
  /** Those of the late the actor may know of. */
  lateNames: string[]
}

/** What a directive waits for on a day and how far that has come. The caller may read the directive. */
export function needsOn(tx: Tx, actor: Actor, directiveId: number, { day, calendar }: AsOf): Promise<Needed[]> {
  const is = whereBucket(day, calendar)
  const isSent = sql`(${is.awaiting} or ${is.done_on_time} or ${is.done_late} or ${is.done_undated})`
  return tx.$queryRaw<Needed[]>`
    select d.id as "needsId", d.ref, left(d.text, 220) as text, count(*) filter (where not ${is.outside})::int as counted,
      count(*) filter (where ${isSent})::int as sent, count(*) filter (where ${is.overdue})::int as late,
      coalesce(array_agg(n.short_name order by v.agency_id) filter (where ${is.overdue} and ${visibleTo(actor)}), '{}') as "lateNames"
    from dependency p
    join directive d on d.id = p.needs_id
    join assignment_version v on v.directive_id = d.id and ${recordedOn(day)}
    join agency_name n on n.agency_id = v.agency_id and n.valid_from <= ${day}::date and (n.valid_to is null or n.valid_to > ${day}::date)
    where p.directive_id = ${directiveId} and ${runsOn(day)}
    group by d.id order by d.notice_id, d.ordinal limit 50`
}

export type Declared = { level: Confidence; reason: string; on: Day }

/** What the lead thought of its chances by the end of a day. The caller may read the assignment. */
export async function confidenceOn(tx: Tx, assignmentId: number, day: Day): Promise<Declared | null> {
  const [row] = await tx.$queryRaw<Declared[]>`
    select c.level::text as level, c.reason, c.recorded_on::text as "on" from confidence c
    where c.assignment_id = ${assignmentId} and c.recorded_on <= ${day}::date order by c.id desc limit 1`
  return row ?? null
}
