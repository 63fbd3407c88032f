import { type Facts, isOccurrence } from './assignment.ts'
import type { Calendar } from './calendar.ts'
import { type Day, daysBetween } from './day.ts'
import { closedReason } from './plan.ts'
import { monthsAround, type Period } from './recurrence.ts'

/** How a duty without an end stands with its notes; nothing of it is ever overdue. */
export type Standing = { period: Period; isNoted: boolean; silentDays: number; isSilentTooLong: boolean }

/** Standing duties and what recurs as a whole, of whoever answers for them; null for everything that has an end. */
export function standing(facts: Facts, assignedOn: Day, today: Day, calendar: Calendar): Standing | null {
  const isAsked = facts.kind === 'standing' || (facts.kind === 'recurring' && !isOccurrence(facts))
  if (!isAsked || facts.role === 'coordinating' || closedReason(facts)) return null
  const period = monthsAround(today, calendar.standingNoteMonths)
  const silentDays = daysBetween(facts.reportedOn ?? assignedOn, today)
  return {
    period,
    isNoted: facts.reportedOn !== null && facts.reportedOn >= period.from,
    silentDays,
    isSilentTooLong: silentDays > calendar.standingSilentDays,
  }
}
