import { type Day, dayOf } from '../day.ts'
import { DATE, type Dated, readDate, resolveDate, resolveMonth } from './dates.ts'
import { readDeadlines } from './deadlines.ts'
import type { Deadline, Span } from './draft.ts'
import { type Source, slice, trim } from './source.ts'

const QUARTERS: Record<string, number> = { i: 1, ii: 2, iii: 3, iv: 4, '1': 1, '2': 2, '3': 3, '4': 4 }
const IN = String.raw`^(?:trong\s+|hoàn thành\s+|xong\s+|đến\s+(?:hết\s+)?)*`
const BARE_DATE = new RegExp(String.raw`${IN}(?:ngày\s+)?${DATE}[\s.]*$`, 'u')
const BARE_MONTH = new RegExp(
  String.raw`${IN}(?:tháng\s+)(?:\d{1,2}\s*(?:[-–,]|và|đến)\s*(?:tháng\s+)?)?(\d{1,2})(?:\s*(?:/|-|năm)\s*(\d{4}))?[\s.]*$`,
  'u',
)
const BARE_QUARTER = new RegExp(
  String.raw`${IN}quý\s+(?:(?:iv|i{1,3}|[1-4])\s*[-–,]\s*(?:quý\s+)?)?(iv|i{1,3}|[1-4])(?:\s*(?:/|-|,?\s*năm)\s*(\d{4}))?[\s.]*$`,
  'u',
)
const BARE_YEAR = new RegExp(String.raw`${IN}(?:cuối\s+)?năm\s+(?:\d{4}\s*[-–]\s*)?(\d{4})[\s.]*$`, 'u')
const BARE_NUMBER_MONTH = /^(\d{1,2})\/(\d{4})[\s.]*$/u

function bareTerm(words: string, issuedOn: Day | null): Dated | null {
  const date = BARE_DATE.exec(words)
  const read = date && readDate(date, 1)
  if (read) return resolveDate(read, issuedOn)
  const month = BARE_MONTH.exec(words) ?? BARE_NUMBER_MONTH.exec(words)
  if (month) return resolveMonth(Number(month[1]), month[2] ? Number(month[2]) : null, issuedOn)
  const quarter = BARE_QUARTER.exec(words)
  if (quarter) return resolveMonth((QUARTERS[quarter[1] ?? ''] ?? 1) * 3, quarter[2] ? Number(quarter[2]) : null, issuedOn)
  const year = BARE_YEAR.exec(words)
  return year ? { on: dayOf(Number(year[1]), 12, 31), isYearInferred: false } : null
}

/** A term in a column or after a label, where "trước" and "trong" may be left out. */
export function readTerm(source: Source, part: Span, issuedOn: Day | null): Deadline[] {
  const span = trim(source, part)
  const bare = bareTerm(source.lower.slice(span.start, span.end), issuedOn)
  if (!bare?.on) return readDeadlines(source, span, issuedOn)
  return [
    {
      span,
      text: slice(source, span),
      on: bare.on,
      rule: 'by',
      recurring: null,
      recurringDay: null,
      time: null,
      isYearInferred: bare.isYearInferred,
    },
  ]
}
