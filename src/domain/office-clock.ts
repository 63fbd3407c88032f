import { type Calendar, workingDaysBetween } from './calendar.ts'
import type { Day } from './day.ts'

/** What the Office itself has a clock for: entering what was issued, and answering what agencies hand in, ask and send back. */
export const OFFICE_WORKS = ['entry', 'verification', 'extension', 'objection'] as const
export type OfficeWork = (typeof OFFICE_WORKS)[number]

/** What of it is counted, each with its list. */
export const CLOCK_FIGURES = ['done', 'in_time', 'late', 'waiting', 'waiting_late', 'same_day', 'next_day', 'two_days', 'longer'] as const
export type ClockFigure = (typeof CLOCK_FIGURES)[number]

/** From the day it came until the day it was answered; null while it waits. */
export type Span = { since: Day; until: Day | null }

/** Working days it took, or has taken; none where it was answered on the day it came. */
export const spentDays = ({ since, until }: Span, today: Day, calendar: Calendar): number =>
  workingDaysBetween(since, until ?? today, calendar)

/** Every figure a span counts in. */
export function clockFigures(span: Span, limit: number, today: Day, calendar: Calendar): ClockFigure[] {
  const days = spentDays(span, today, calendar)
  const isLate = days > limit
  if (!span.until) return isLate ? ['waiting', 'waiting_late'] : ['waiting']
  return ['done', isLate ? 'late' : 'in_time', days === 0 ? 'same_day' : days === 1 ? 'next_day' : days === 2 ? 'two_days' : 'longer']
}

/** The first day of the year a day is in: what was answered is counted from there. */
export const yearOf = (day: Day): Day => `${day.slice(0, 4)}-01-01` as Day
