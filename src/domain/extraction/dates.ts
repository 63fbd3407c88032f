import { type Day, dayOf, lastOfMonth } from '../day.ts'
import type { Citation, DateMention, DateRole, Deadline, Span } from './draft.ts'
import { coveredBy, matches, type Source, within } from './source.ts'

// A scanner reads 1 as l and 0 as O; one true figure is asked for below.
const FIGURES = String.raw`[\dlO]{1,2}`
const YEAR = String.raw`(?:19|2[0oO])[\doO]{2}`
/** Day and month, with or without a year: "20/5/2022", "05.11.2023", "15- 9-2022", "30 tháng 4 năm 2022". Five groups. */
export const DATE = String.raw`(?:(${FIGURES})\s?[./-]\s?(${FIGURES})(?:\s?[./-]\s?(${YEAR}))?(?![\d/]|[.-]\d)|(${FIGURES})\s+tháng\s+(${FIGURES})(?:\s*[,/]?\s*(?:năm\s+)?(${YEAR}))?(?!\d))`

export type ReadDate = { day: number; month: number; year: number | null }

const figure = (text: string) => (/\d/.test(text) ? Number(text.replaceAll('l', '1').replaceAll(/o/gi, '0')) : Number.NaN)

/** The groups of `DATE`, which begin at `from` in the match. */
export function readDate(found: RegExpExecArray, from: number): ReadDate | null {
  const day = figure(found[from] ?? found[from + 3] ?? '')
  const month = figure(found[from + 1] ?? found[from + 4] ?? '')
  const year = found[from + 2] ?? found[from + 5]
  return day >= 1 && day <= 31 && month >= 1 && month <= 12 ? { day, month, year: year ? figure(year) : null } : null
}

export type Dated = { on: Day | null; isYearInferred: boolean }

/** The day meant; without a year, the first such day that is not before the day of issue. */
export function resolveDate({ day, month, year }: ReadDate, issuedOn: Day | null): Dated {
  if (year !== null) return { on: dayOf(year, month, day), isYearInferred: false }
  if (issuedOn === null) return { on: null, isYearInferred: true }
  const issued = Number(issuedOn.slice(0, 4))
  const same = dayOf(issued, month, day)
  return { on: same !== null && same >= issuedOn ? same : dayOf(issued + 1, month, day), isYearInferred: true }
}

/** Last day of a month; without a year, of the first such month that has not ended at issue. */
export function resolveMonth(month: number, year: number | null, issuedOn: Day | null, date: number | 'last' = 'last'): Dated {
  const inYear = (of: number) => {
    const found = dayOf(of, month, date === 'last' ? 1 : date)
    return found && date === 'last' ? lastOfMonth(found) : found
  }
  if (year !== null) return { on: inYear(year), isYearInferred: false }
  if (issuedOn === null) return { on: null, isYearInferred: true }
  const issued = Number(issuedOn.slice(0, 4))
  const same = inYear(issued)
  return { on: same !== null && same >= issuedOn ? same : inYear(issued + 1), isYearInferred: true }
}

const ANY_DATE = new RegExp(DATE, 'gu')
const AS_OF = /(?:tính|số liệu|thời điểm|cập nhật)[^.;\n]{0,40}$|(?:đến|tới)(?:\s+hết)?(?:\s+ngày)?\s*$/
const PERIOD = /(?:từ|kể từ)(?:\s+ngày)?\s*$|từ (?:ngày )?[\d/.]{3,10}\s+đến(?:\s+hết)?(?:\s+ngày)?\s*$/

type Covers = (span: Span) => boolean

function roleOf(source: Source, span: Span, isDue: Covers, isCited: Covers, issue: Span | null): DateRole {
  if (issue && within(span, issue)) return 'issue'
  if (isDue(span)) return 'deadline'
  if (isCited(span)) return 'cited_document'
  const before = source.lower.slice(Math.max(0, span.start - 60), span.start)
  if (PERIOD.test(before)) return 'period'
  return AS_OF.test(before) ? 'as_of' : 'none'
}

export function readDates(source: Source, deadlines: readonly Deadline[], cited: readonly Citation[], issue: Span | null): DateMention[] {
  const mentions: DateMention[] = []
  const isDue = coveredBy(deadlines.map((one) => one.span))
  const isCited = coveredBy(cited.map((one) => one.span))
  for (const found of matches(source.folded, ANY_DATE, { start: 0, end: source.text.length })) {
    const read = readDate(found, 1)
    const on = read?.year ? dayOf(read.year, read.month, read.day) : null
    const span = { start: found.index, end: found.index + found[0].length }
    const after = `${source.text[span.start - 1] ?? ''}`
    if (on && !/[\d/]/.test(after)) mentions.push({ span, on, role: roleOf(source, span, isDue, isCited, issue) })
  }
  return mentions
}
