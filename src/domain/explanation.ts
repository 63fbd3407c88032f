import type { Facts } from './assignment.ts'
import { type Day, daysBetween } from './day.ts'
import { done, type Outcome, refused } from './outcome.ts'

export type ExplanationRefusal =
  | 'exempt'
  | 'cancelled'
  | 'explanation_open'
  | 'explanation_due_in_past'
  | 'no_explanation_asked'
  | 'explained_already'
  | 'not_explained_yet'
  | 'explanation_without_reason'
  | 'explanation_without_day'

/** Whether an explanation may be asked at all, whichever day is set: also of what is handed in or done, never twice at once. */
export function mayAskExplanation(facts: Facts): Outcome<null, ExplanationRefusal> {
  if (facts.exemptOn) return refused('exempt')
  if (facts.cancelledOn) return refused('cancelled')
  return facts.explainBy ? refused('explanation_open') : done(null)
}

export const isAnswerDay = (answerBy: Day, today: Day): Outcome<null, ExplanationRefusal> =>
  answerBy < today ? refused('explanation_due_in_past') : done(null)

/** Before the day set or after it: late is answered too, and stays late. */
export function mayExplain({ explainBy, explainedOn }: Facts): Outcome<null, ExplanationRefusal> {
  if (!explainBy) return refused('no_explanation_asked')
  return explainedOn ? refused('explained_already') : done(null)
}

export type ExplanationVerdict = 'accepted' | 'asked_again' | 'withdrawn'
export type ExplanationDecision = { verdict: ExplanationVerdict; reason: string | null; answerBy: Day | null }

/**
 * What was answered is accepted or asked again, with a new day; what was not answered may be withdrawn. Answers with the
 * day of the question that is asked now; null where none is.
 */
export function mayDecideExplanation(
  { explainBy, explainedOn }: Facts,
  { verdict, reason, answerBy }: ExplanationDecision,
  today: Day,
): Outcome<Day | null, ExplanationRefusal> {
  if (!explainBy) return refused('no_explanation_asked')
  if (verdict === 'withdrawn' && explainedOn) return refused('explained_already')
  if (verdict !== 'withdrawn' && !explainedOn) return refused('not_explained_yet')
  if (verdict === 'accepted') return done(null)
  if (!reason) return refused('explanation_without_reason')
  if (verdict === 'withdrawn') return done(null)
  if (!answerBy) return refused('explanation_without_day')
  const ahead = isAnswerDay(answerBy, today)
  return ahead.ok ? done(answerBy) : ahead
}

/** The clock of one question: it runs until the day the agency answers, and what was answered late stays late. */
export type ExplanationClock = { is: 'waiting' | 'overdue' | 'in_time' | 'late'; days: number }

export function explanationClock(answerBy: Day, answeredOn: Day | null, today: Day): ExplanationClock {
  const late = daysBetween(answerBy, answeredOn ?? today)
  if (answeredOn) return late > 0 ? { is: 'late', days: late } : { is: 'in_time', days: 0 }
  return late > 0 ? { is: 'overdue', days: late } : { is: 'waiting', days: Math.abs(late) }
}
