import type { Facts } from './assignment.ts'
import type { Day } from './day.ts'
import { done, type Outcome, refused } from './outcome.ts'
import { type ClosedReason, closedReason } from './plan.ts'

/** From this one on an extension is told apart: too many of them say that something else is wrong. */
export const OFTEN = 3

export type AskRefusal =
  | ClosedReason
  | 'nothing_to_extend'
  | 'only_lead_extends'
  | 'without_deadline'
  | 'extension_open'
  | 'not_later_than_due'
  | 'extension_in_past'

/** Whether more time may be asked at all, whichever day is proposed. */
export function mayExtend(facts: Facts): Outcome<Day, AskRefusal> {
  const closed = closedReason(facts)
  if (closed) return refused(closed)
  if (facts.kind === 'standing' || facts.kind === 'norm') return refused('nothing_to_extend')
  if (facts.role === 'coordinating') return refused('only_lead_extends')
  if (!facts.dueOn) return refused('without_deadline')
  return facts.askedDueOn ? refused('extension_open') : done(facts.dueOn)
}

/** Before or after the day due, while the work is not handed in; the day proposed has not passed. */
export function mayAsk(facts: Facts, proposedOn: Day, today: Day): Outcome<Day, AskRefusal> {
  const open = mayExtend(facts)
  if (!open.ok) return open
  if (proposedOn <= open.value) return refused('not_later_than_due')
  return proposedOn < today ? refused('extension_in_past') : open
}

export type ExtensionVerdict = 'granted' | 'refused' | 'countered'
export type ExtensionDecision = { verdict: ExtensionVerdict; dueOn: Day | null; reason: string | null }
export type ExtensionDecideRefusal =
  | 'no_extension_open'
  | 'extension_offered'
  | 'extension_without_reason'
  | 'extension_without_day'
  | 'not_later_than_due'
  | 'offered_as_asked'

/**
 * Granted is the day that was asked, whenever it is decided; another day is an offer the agency may take or not.
 * Answers with the day that will be due, or is offered.
 */
export function mayDecide(facts: Facts, { verdict, dueOn, reason }: ExtensionDecision): Outcome<Day | null, ExtensionDecideRefusal> {
  const { askedDueOn } = facts
  if (!askedDueOn || !facts.dueOn) return refused('no_extension_open')
  if (facts.offeredDueOn) return refused('extension_offered')
  if (verdict === 'granted') return askedDueOn > facts.dueOn ? done(askedDueOn) : refused('not_later_than_due')
  if (!reason) return refused('extension_without_reason')
  if (verdict === 'refused') return done(null)
  if (!dueOn) return refused('extension_without_day')
  if (dueOn <= facts.dueOn) return refused('not_later_than_due')
  return dueOn === askedDueOn ? refused('offered_as_asked') : done(dueOn)
}

export type ExtensionReply = 'accepted' | 'declined' | 'withdrawn'
export type ReplyRefusal = 'no_extension_open' | 'nothing_offered' | 'not_later_than_due'

/** Answers with the day due from now on; null where it stays. */
export function mayReply({ askedDueOn, offeredDueOn, dueOn }: Facts, reply: ExtensionReply): Outcome<Day | null, ReplyRefusal> {
  if (!askedDueOn || !dueOn) return refused('no_extension_open')
  if (reply === 'withdrawn') return done(null)
  if (!offeredDueOn) return refused('nothing_offered')
  if (reply === 'declined') return done(null)
  return offeredDueOn > dueOn ? done(offeredDueOn) : refused('not_later_than_due')
}
