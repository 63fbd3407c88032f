import type { Facts } from '#domain/assignment.ts'
import type { Calendar } from '#domain/calendar.ts'
import type { Day } from '#domain/day.ts'
import { isOpen, isUnreported, reportPeriod } from '#domain/reporting.ts'
import { dmy, periodWords, relative } from './day.ts'

/** By when the report of the period is due, or since when it is in; null where nothing is left to report on. */
export function reportingWords(facts: Facts, day: Day, calendar: Calendar): string | null {
  if (!isOpen(facts, day, calendar)) return null
  const period = reportPeriod(day, calendar.reportLastDay)
  if (isUnreported(facts, day, calendar)) return `Chưa có. Gửi chậm nhất ngày ${dmy(period.to)} (${relative(period.to, day)})`
  return `Đã gửi ngày ${dmy(facts.reportedOn ?? day)} (kỳ ${periodWords(period)})`
}
