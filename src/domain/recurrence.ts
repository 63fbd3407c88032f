import type { DirectiveKind } from './assignment.ts'
import { type Calendar, isWorkingDay } from './calendar.ts'
import { addDays, type Day, dayOf, daysBetween, lastOfMonth } from './day.ts'
import { done, type Outcome, refused } from './outcome.ts'

export const FREQUENCIES = ['weekly', 'monthly', 'quarterly', 'semiannual', 'yearly'] as const
export type Frequency = (typeof FREQUENCIES)[number]

/** Where a day off moves the day: back, ahead, or nowhere. */
export const HOLIDAY_RULES = ['before', 'after', 'same'] as const
export type HolidayRule = (typeof HOLIDAY_RULES)[number]

export const LAST_DAY = -1

export type Recurrence = {
  frequency: Frequency
  /** Weekly: 1 (Monday) to 7. Else the day of the month, 1 to 28, or the last. */
  day: number
  /** The day lies in the month after the period, not in its last. */
  isAfterPeriod: boolean
}

export type Period = { from: Day; to: Day }
export type OccurrenceDays = Period & { fallsOn: Day; dueOn: Day }

const MONTHS = { monthly: 1, quarterly: 3, semiannual: 6, yearly: 12 } as const
const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']

/** The rule in the words of RFC 5545; it needs no start to be read. */
export function ruleOf({ frequency, day, isAfterPeriod }: Recurrence): string {
  if (frequency === 'weekly') return `FREQ=WEEKLY;BYDAY=${WEEKDAYS[day - 1]}`
  if (frequency === 'monthly') return `FREQ=MONTHLY;BYMONTHDAY=${day}`
  const length = MONTHS[frequency]
  const months = [...Array(12 / length).keys()].map((index) => (isAfterPeriod ? index * length + 1 : (index + 1) * length))
  return `FREQ=YEARLY;BYMONTH=${months.join()};BYMONTHDAY=${day}`
}

/** What `ruleOf` has written. */
export function readRule(rule: string, isAfterPeriod: boolean): Recurrence {
  const parts = Object.fromEntries(rule.split(';').map((part) => part.split('=')))
  const day = Number(parts.BYMONTHDAY)
  if (parts.FREQ === 'WEEKLY') return { frequency: 'weekly', day: WEEKDAYS.indexOf(parts.BYDAY) + 1, isAfterPeriod }
  if (parts.FREQ === 'MONTHLY') return { frequency: 'monthly', day, isAfterPeriod }
  const frequency = { 4: 'quarterly', 2: 'semiannual', 1: 'yearly' }[String(parts.BYMONTH).split(',').length]
  if (!frequency) throw new RangeError(`not a rule of ours: ${rule}`)
  return { frequency: frequency as Frequency, day, isAfterPeriod }
}

const monthOf = (day: Day): [number, number] => [Number(day.slice(0, 4)), Number(day.slice(5, 7))]
const firstOf = (day: Day): Day => `${day.slice(0, 8)}01` as Day

function monthsLater(first: Day, count: number): Day {
  let month = first
  for (let left = count; left > 0; left--) month = addDays(lastOfMonth(month), 1)
  return month
}

/** The span of so many months a day lies in, counted from January. */
export function monthsAround(day: Day, length: number): Period {
  const [year, month] = monthOf(day)
  const from = dayOf(year, month - ((month - 1) % length), 1) ?? firstOf(day)
  return { from, to: lastOfMonth(monthsLater(from, length - 1)) }
}

const MONDAY = '1900-01-01' as Day

export function periodAround(day: Day, frequency: Frequency): Period {
  if (frequency !== 'weekly') return monthsAround(day, MONTHS[frequency])
  const from = addDays(day, -(daysBetween(MONDAY, day) % 7))
  return { from, to: addDays(from, 6) }
}

function fallsOn({ frequency, day, isAfterPeriod }: Recurrence, { from, to }: Period): Day {
  if (frequency === 'weekly') return addDays(from, day - 1 + (isAfterPeriod ? 7 : 0))
  const month = isAfterPeriod ? addDays(to, 1) : to
  const [year, number] = monthOf(month)
  return day === LAST_DAY ? lastOfMonth(month) : (dayOf(year, number, day) ?? lastOfMonth(month))
}

/** Off a day off, the way the rule says. */
export function movedOff(day: Day, rule: HolidayRule, calendar: Calendar): Day {
  if (rule === 'same') return day
  let moved = day
  while (!isWorkingDay(moved, calendar)) moved = addDays(moved, rule === 'before' ? -1 : 1)
  return moved
}

type Span = { startsOn: Day; endsOn: Day | null }
/** The last one there is already. */
type Made = { to: Day; dueOn: Day } | null

// A year of weeks and some; a rule that starts long ago is caught up with in several runs.
const MOST = 60

/** The occurrences still to be made: all that fall within the days ahead, and the next one however far it is. */
export function occurrencesAhead(
  recurrence: Recurrence,
  { startsOn, endsOn }: Span,
  made: Made,
  { today, aheadDays, holidayRule, calendar }: { today: Day; aheadDays: number; holidayRule: HolidayRule; calendar: Calendar },
): OccurrenceDays[] {
  const edge = addDays(today, aheadDays)
  const ahead: OccurrenceDays[] = []
  let isNextKnown = made !== null && made.dueOn >= today
  // A day after its period may lie in the one before that the start lies in.
  let period = periodAround(addDays(periodAround(startsOn, recurrence.frequency).from, -1), recurrence.frequency)
  while (ahead.length < MOST) {
    const on = fallsOn(recurrence, period)
    if ((endsOn && on > endsOn) || (on > edge && isNextKnown)) break
    if (on >= startsOn && (!made || period.from > made.to)) {
      const dueOn = movedOff(on, holidayRule, calendar)
      ahead.push({ ...period, fallsOn: on, dueOn })
      isNextKnown ||= dueOn >= today
    }
    period = periodAround(addDays(period.to, 1), recurrence.frequency)
  }
  return ahead
}

export type ScheduleRefusal = 'schedule_of_once' | 'schedule_in_past' | 'schedule_ends_early' | 'schedule_without_dates'

/** A rule holds from today on, and never for what is already asked; a norm has nothing to report. */
export function maySchedule(
  kind: DirectiveKind,
  { startsOn, endsOn }: Span,
  today: Day,
  aheadCount: number,
): Outcome<null, ScheduleRefusal> {
  if (kind === 'norm' || kind === 'one_off') return refused('schedule_of_once')
  if (startsOn < today) return refused('schedule_in_past')
  if (endsOn && endsOn < startsOn) return refused('schedule_ends_early')
  return aheadCount === 0 && endsOn && endsOn > today ? refused('schedule_without_dates') : done(null)
}
