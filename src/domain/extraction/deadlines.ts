import type { Day } from '../day.ts'
import { CALENDAR_RULES } from './deadline-calendar.ts'
import { COUNTED_RULES } from './deadline-counted.ts'
import { RECURRING_RULES } from './deadline-recurring.ts'
import type { DeadlineRule } from './deadline-rule.ts'
import type { Deadline, Span } from './draft.ts'
import { matches, type Source } from './source.ts'

const RULES: readonly DeadlineRule[] = [...RECURRING_RULES, ...CALENDAR_RULES, ...COUNTED_RULES]
const LEAD_IN = /(?:(?:thời hạn |thời gian |hạn )?(?:hoàn thành|xong|kết thúc)(?: việc)?|định kỳ|thời gian|thời hạn)\s+$/

const overlaps = (a: Span, b: Span) => a.start < b.end && b.start < a.end

export function readDeadlines(source: Source, span: Span, issuedOn: Day | null): Deadline[] {
  const taken: Span[] = []
  const deadlines: Deadline[] = []
  for (const { pattern, read } of RULES) {
    for (const found of matches(source.lower, pattern, span)) {
      const at = { start: found.index, end: found.index + found[0].length }
      if (taken.some((other) => overlaps(other, at))) continue
      const before = source.lower.slice(Math.max(span.start, at.start - 120), at.start)
      const after = source.lower.slice(at.end, Math.min(span.end, at.end + 80))
      const sentence = before.slice(Math.max(before.lastIndexOf(';'), before.lastIndexOf('. ')) + 1)
      const readings = read(found, { issuedOn, before, after, sentence })
      if (!readings) continue
      taken.push(at)
      const start = at.start - (LEAD_IN.exec(before)?.[0].length ?? 0)
      for (const one of [readings].flat()) deadlines.push({ span: { start, end: at.end }, text: source.text.slice(start, at.end), ...one })
    }
  }
  return deadlines.sort((a, b) => a.span.start - b.span.start)
}
