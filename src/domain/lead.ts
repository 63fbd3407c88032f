import type { Facts } from './assignment.ts'
import { done, type Outcome, refused } from './outcome.ts'
import { type ClosedReason, closedReason } from './plan.ts'

export type LeadRefusal = 'lead_known' | 'lead_not_member' | 'lead_after_submission'

/** One of those named side by side is to lead; not once one of them has handed in its part. */
export function mayNameLead(members: readonly Facts[], agencyId: number): Outcome<null, LeadRefusal> {
  const side = members.filter(({ role }) => role === 'co_equal')
  if (side.length === 0) return refused('lead_known')
  if (!side.some((facts) => facts.agencyId === agencyId)) return refused('lead_not_member')
  return side.some(({ submittedOn }) => submittedOn !== null) ? refused('lead_after_submission') : done(null)
}

export type CoordinatorRefusal = ClosedReason | 'only_lead_names' | 'agency_already_in'

/** Who answers for the work asks others to help; an open set ("các đơn vị liên quan") gets its members so. */
export function mayNameCoordinator(facts: Facts, memberIds: readonly number[], agencyId: number): Outcome<null, CoordinatorRefusal> {
  const closed = closedReason(facts)
  if (closed) return refused(closed)
  if (facts.role === 'coordinating') return refused('only_lead_names')
  return memberIds.includes(agencyId) ? refused('agency_already_in') : done(null)
}
