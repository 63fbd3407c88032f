import type { Facts } from './assignment.ts'
import { done, type Outcome, refused } from './outcome.ts'
import { type ClosedReason, closedReason } from './plan.ts'

export type ProgressRefusal = ClosedReason

/** Progress is reported while the agency's clock runs; a hundred percent is not yet a completion. */
export function mayReport(facts: Facts): Outcome<null, ProgressRefusal> {
  const closed = closedReason(facts)
  return closed ? refused(closed) : done(null)
}
