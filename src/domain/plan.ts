import { type Facts, isOccurrence, stage } from './assignment.ts'
import { done, type Outcome, refused } from './outcome.ts'

export type ClosedReason = 'after_acceptance' | 'awaiting_acceptance' | 'exempt' | 'cancelled' | 'suspended'
export type PlanRefusal = ClosedReason | 'nothing_to_plan' | 'planned_once' | 'only_lead_plans'

const CLOSED = {
  accepted: 'after_acceptance',
  awaiting_acceptance: 'awaiting_acceptance',
  exempt: 'exempt',
  cancelled: 'cancelled',
  suspended: 'suspended',
} as const

/** Why an agency can add nothing now, or null while its clock runs. */
export function closedReason(facts: Facts): ClosedReason | null {
  const at = stage(facts)
  return at in CLOSED ? CLOSED[at as keyof typeof CLOSED] : null
}

/** A plan may be registered and revised until the work is handed in; a norm has nothing to plan. */
export function mayPlan(facts: Facts): Outcome<null, PlanRefusal> {
  const closed = closedReason(facts)
  if (closed) return refused(closed)
  if (facts.kind === 'norm') return refused('nothing_to_plan')
  if (isOccurrence(facts)) return refused('planned_once')
  if (facts.role === 'coordinating') return refused('only_lead_plans')
  return done(null)
}
