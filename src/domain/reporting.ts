import { type Facts, stage, timeliness } from './assignment.ts'
import type { Calendar } from './calendar.ts'
import { addDays, type Day, dayOf, lastOfMonth } from './day.ts'
import type { Period } from './recurrence.ts'
import { bucket } from './statistics.ts'

/** The monthly period a day lies in, closed on the given day of each month; on its last where the month is shorter. */
export function reportPeriod(of: Day, lastDay: number): Period {
  const closing = (inMonthOf: Day): Day => {
    const last = lastOfMonth(inMonthOf)
    const [year = 0, month = 0] = last.split('-').map(Number)
    return dayOf(year, month, lastDay) ?? last
  }
  const firstOf = (inMonthOf: Day): Day => addDays(lastOfMonth(inMonthOf), 1)
  const here = closing(of)
  const to = of <= here ? here : closing(firstOf(of))
  const monthBefore = addDays(`${to.slice(0, 8)}01` as Day, -1)
  return { from: addDays(closing(monthBefore), 1), to }
}

/** Whether there is something left to report on: handed in, done and what stands outside the statistic owes nothing. */
export const isOpen = (facts: Facts, today: Day, calendar: Calendar): boolean =>
  ['in_term', 'overdue', 'undated'].includes(bucket(stage(facts), timeliness(facts, today, calendar)))

/** Open, and nothing reported yet in the period that runs. */
export const isUnreported = (facts: Facts, today: Day, calendar: Calendar): boolean =>
  isOpen(facts, today, calendar) && (facts.reportedOn === null || facts.reportedOn < reportPeriod(today, calendar.reportLastDay).from)

/** Open, and for long without a plan or a report; what was never reported is silent since it was assigned. */
export function isSilent(facts: Facts, today: Day, calendar: Calendar): boolean {
  const edge = addDays(today, -calendar.silentDays)
  return isOpen(facts, today, calendar) && [facts.assignedOn, facts.plannedOn, facts.reportedOn].every((on) => on === null || on < edge)
}
