import { type Facts, isOccurrence, stage } from './assignment.ts'
import type { Day } from './day.ts'
import { done, type Outcome, refused } from './outcome.ts'
import { type ClosedReason, closedReason } from './plan.ts'

export type SubmitRefusal = ClosedReason | 'nothing_to_complete' | 'only_occurrences_complete' | 'only_lead_completes' | 'fulfilled_by_plan'

/** Only what has an end can be completed, and only by the agency that answers for it. */
export function maySubmit(facts: Facts, isPlanRegistration: boolean): Outcome<null, SubmitRefusal> {
  const closed = closedReason(facts)
  if (closed) return refused(closed)
  if (facts.kind === 'standing' || facts.kind === 'norm') return refused('nothing_to_complete')
  if (facts.kind === 'recurring' && !isOccurrence(facts)) return refused('only_occurrences_complete')
  if (facts.role === 'coordinating') return refused('only_lead_completes')
  if (isPlanRegistration) return refused('fulfilled_by_plan')
  return done(null)
}

export type DecideRefusal =
  | 'nothing_submitted'
  | 'extension_undecided'
  | 'recognised_not_a_document'
  | 'recognised_without_reason'
  | 'resubmit_in_past'

/**
 * Acceptance, perhaps recognising the earlier day of a document handed in, with a reason: otherwise an agency
 * would pay for the Office's delay.
 */
export function mayAccept(
  facts: Facts,
  recognised: { on: Day; reason: string | null } | null,
  documentDays: readonly Day[],
): Outcome<null, DecideRefusal> {
  if (stage(facts) !== 'awaiting_acceptance' || !facts.submittedOn) return refused('nothing_submitted')
  // What is late only because nobody answered the request in time is not closed as late: the request comes first.
  if (facts.askedDueOn && facts.dueOn && (recognised?.on ?? facts.submittedOn) > facts.dueOn) return refused('extension_undecided')
  if (!recognised) return done(null)
  if (recognised.on > facts.submittedOn || !documentDays.includes(recognised.on)) return refused('recognised_not_a_document')
  return recognised.reason ? done(null) : refused('recognised_without_reason')
}

export function mayReturn(facts: Facts, resubmitBy: Day | null, today: Day): Outcome<null, DecideRefusal> {
  if (stage(facts) !== 'awaiting_acceptance') return refused('nothing_submitted')
  return resubmitBy && resubmitBy < today ? refused('resubmit_in_past') : done(null)
}

export type ExemptRefusal = 'after_acceptance' | 'awaiting_acceptance' | 'exempt' | 'cancelled' | 'suspended'

export function mayExempt(facts: Facts): Outcome<null, ExemptRefusal> {
  const closed = closedReason(facts)
  return closed ? refused(closed) : done(null)
}

/**
 * Who checks a completion. Nobody accepts work of their own agency: what would come back to its own desk goes to the
 * Office, and the Office's own work to the committee's standing agency.
 */
export function acceptingDesk(holderAgencyId: number, deskAgencyId: number, officeAgencyId: number, standingAgencyId: number): number {
  if (deskAgencyId !== holderAgencyId) return deskAgencyId
  return holderAgencyId === officeAgencyId ? standingAgencyId : officeAgencyId
}

/**
 * Who decides on more time: the Office, which follows every deadline; what the Office itself holds is decided by the desk
 * that accepts it.
 */
export const deadlineDesk = (holderAgencyId: number, acceptingDeskId: number, officeAgencyId: number): number =>
  holderAgencyId === officeAgencyId ? acceptingDeskId : officeAgencyId
