import { addDays, type Day } from './day.ts'

export type DeadlineRule = 'before' | 'by' | 'within' | 'computed' | 'recurring' | 'event' | 'decided'

/**
 * The last day in time. "Trước ngày 20/6" counts 20/6 as in time unless the province reads the words strictly;
 * no source settles it, so it is a setting and is printed as a footnote.
 */
export const lastDayInTime = (printedOn: Day, rule: DeadlineRule, isBeforeInclusive: boolean): Day =>
  rule === 'before' && !isBeforeInclusive ? addDays(printedOn, -1) : printedOn
