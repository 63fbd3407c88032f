import { addDays, type Day, isWeekend, weekdaysBetween } from './day.ts'
import type { RiskRules } from './risk.ts'

/** Days off and worked weekends of the province, how early "sắp đến hạn" begins, how long open work may be silent, when a report period closes. */
export type Calendar = {
  holidays: ReadonlySet<Day>
  workingWeekends: ReadonlySet<Day>
  dueSoonWorkingDays: number
  silentDays: number
  /** How often a standing duty is asked for a note, and how long it may be silent. */
  standingNoteMonths: number
  standingSilentDays: number
  /** When work with a day ahead is said to be at risk. */
  risk: RiskRules
  reportLastDay: number
}

export const isWorkingDay = (of: Day, calendar: Calendar): boolean =>
  calendar.workingWeekends.has(of) || (!isWeekend(of) && !calendar.holidays.has(of))

/** Working days after `from` up to and including `to`; the first day does not count (Civil Code 2015, art. 147). */
export function workingDaysBetween(from: Day, to: Day, calendar: Calendar): number {
  const isBetween = (day: Day) => day > from && day <= to
  let count = weekdaysBetween(from, to)
  for (const day of calendar.holidays) if (isBetween(day) && !isWeekend(day) && !calendar.workingWeekends.has(day)) count--
  for (const day of calendar.workingWeekends) if (isBetween(day) && isWeekend(day)) count++
  return count
}

/** The last day that still is "due soon" on `today`: one date, so that SQL needs no calendar. */
export function dueSoonEdge(today: Day, calendar: Calendar): Day {
  let left = calendar.dueSoonWorkingDays
  let edge = today
  for (;;) {
    const next = addDays(edge, 1)
    if (isWorkingDay(next, calendar)) left--
    if (left < 0) return edge
    edge = next
  }
}
