import type { Day } from '../day.ts'
import type { Deadline } from './draft.ts'

export type Reading = Omit<Deadline, 'span' | 'text'>
export type Context = { issuedOn: Day | null; before: string; after: string; sentence: string }

/** One wording of a term. `read` returns null where the words are there and the meaning is not. */
export type DeadlineRule = { pattern: RegExp; read: (found: RegExpExecArray, context: Context) => Reading | Reading[] | null }

export const reading = (part: Partial<Reading>): Reading => ({
  on: null,
  rule: 'by',
  recurring: null,
  recurringDay: null,
  time: null,
  isYearInferred: false,
  ...part,
})
