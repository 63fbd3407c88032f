import type { Clause } from './extraction/draft.ts'
import { FREQUENCIES, type Frequency, LAST_DAY, type Recurrence } from './recurrence.ts'

const ANSWERED: Record<string, Frequency> = { monthly: 'monthly', quarterly: 'quarterly' }
const FRIDAY = 5
const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']

/** Without a day in the text the last of the period; null for what is too frequent to be asked for by occurrence. */
export function recurrenceOf(clause: Clause, answer: string | null): Recurrence | null {
  const written = clause.deadlines.find(({ recurring }) => recurring !== null)
  const frequency = ANSWERED[answer ?? ''] ?? FREQUENCIES.find((name) => name === written?.recurring)
  if (!frequency) return null
  const said = written?.recurringDay ?? ''
  if (frequency === 'weekly') return { frequency, day: WEEKDAYS.indexOf(said) + 1 || FRIDAY, isAfterPeriod: false }
  // "12-15" names the month as well; of what comes more than once a year only the day is taken.
  const day = Number(said.split('-').at(-1))
  return { frequency, day: day >= 1 && day <= 28 ? day : LAST_DAY, isAfterPeriod: false }
}
