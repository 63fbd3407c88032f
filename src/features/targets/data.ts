import type { Day } from '#domain/day.ts'
import type { Actor } from '#domain/permissions.ts'
import { memberIdsOf } from '#features/contributions/data.ts'
import { directiveById, lockDirective } from '#features/directives/data.ts'
import type { Tx } from '#lib/prisma.ts'

type Goal = { goal: number; goalOn: Day; on: Day; reason: string }
type Target = { id: number; name: string; unit: string; baseline: number; goal: number; goalOn: Day; note: string | null; on: Day }
type MeasuredValue = { agencyId: number; agencyName: string; periodTo: Day; value: number; on: Day }
/** How a target was amended, the first first; `goal` and `goalOn` are those that hold, `firstGoal` and `firstGoalOn` those it was set with. */
export type TargetShown = Target & { firstGoal: number; firstGoalOn: Day; amendments: Goal[]; measured: MeasuredValue[] }

/** The targets of a directive set by the end of a day, with what was measured by then: the latest of each agency and period. */
export const targetsOn = (tx: Tx, directiveId: number, day: Day): Promise<TargetShown[]> =>
  tx.$queryRaw<TargetShown[]>`
    select t.id, t.name, t.unit, t.baseline::float8 as baseline, t.goal::float8 as "firstGoal", t.goal_on::text as "firstGoalOn",
      coalesce(a.amendments -> -1 ->> 'goal', t.goal::text)::float8 as goal, coalesce(a.amendments -> -1 ->> 'goalOn', t.goal_on::text) as "goalOn",
      coalesce(a.amendments, '[]') as amendments, t.note, t.recorded_on::text as "on",
      coalesce(m.measured, '[]') as measured
    from target t
    left join lateral (
      select json_agg(json_build_object('goal', x.goal::float8, 'goalOn', x.goal_on, 'on', x.recorded_on, 'reason', x.reason) order by x.id) as amendments
      from target_amendment x where x.target_id = t.id and x.recorded_on <= ${day}::date) a on true
    left join lateral (
      select json_agg(json_build_object('agencyId', x.agency_id, 'agencyName', n.short_name, 'periodTo', x.period_to, 'value', x.value, 'on', x.recorded_on)
        order by x.agency_id, x.period_to) as measured
      from (
        select distinct on (m.measured_agency_id, m.period_to) m.measured_agency_id as agency_id, m.period_to, m.value::float8 as value, m.recorded_on
        from measurement m where m.target_id = t.id and m.recorded_on <= ${day}::date
        order by m.measured_agency_id, m.period_to, m.id desc limit 2000) x
      join agency_name n on n.agency_id = x.agency_id and n.valid_from <= ${day}::date and (n.valid_to is null or n.valid_to > ${day}::date)) m on true
    where t.directive_id = ${directiveId} and t.recorded_on <= ${day}::date order by t.id limit 50`

/** A target whose directive the actor may read, with who is measured; the directive locked where it is to be acted on. */
export async function targetById(tx: Tx, actor: Actor, id: number, day: Day, isLocked = false) {
  const found = await tx.target.findUnique({ where: { id }, select: { directiveId: true } })
  const directive = found && (await (isLocked ? lockDirective : directiveById)(tx, actor, found.directiveId, day))
  const target = directive && (await targetsOn(tx, directive.id, day)).find((set) => set.id === id)
  if (!directive || !target) return null
  const { name, unit, baseline, goal, goalOn } = target
  return { id, name, unit, baseline, goal, goalOn, directive, memberIds: await memberIdsOf(tx, directive.id) }
}
