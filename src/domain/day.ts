import { isValid } from 'date-fns/isValid'
import { parseISO } from 'date-fns/parseISO'

declare const dayBrand: unique symbol

/** A calendar day, `yyyy-mm-dd`. It has no hour and no zone, and compares as text: `'2022-06-21' > '2022-06-20'`. */
export type Day = string & { readonly [dayBrand]: true }

const SHAPE = /^\d{4}-\d{2}-\d{2}$/

export const isDay = (text: string): text is Day => SHAPE.test(text) && isValid(parseISO(text)) && text >= '1900-01-01'

/** Throws on anything that is not an existing day between 1900 and 9999. */
export function day(text: string): Day {
  if (!isDay(text)) throw new RangeError(`not a day: ${text}`)
  return text
}

/** The day of three numbers, or null where the calendar has no such day (31/4, 29/2/2023). */
export function dayOf(year: number, month: number, date: number): Day | null {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
  return isDay(text) ? text : null
}

const MILLISECONDS = 86_400_000

/** Days since 1/1/1970, a Thursday: a list counts days for every row, so this is plain arithmetic. */
const ordinal = (of: Day): number => Date.parse(`${of}T00:00:00Z`) / MILLISECONDS

/** The day of an instant at midnight UTC; years beyond four digits are written longer. */
function toText(date: Date): Day {
  const text = date.toISOString().slice(0, -14)
  if (text.length !== 10 || text < '1900') throw new RangeError(`not a day: ${text}`)
  return text as Day
}

export const addDays = (from: Day, count: number): Day => toText(new Date((ordinal(from) + count) * MILLISECONDS))

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => ordinal(to) - ordinal(from)

/** 0 is a Sunday. */
const weekdayOf = (ordinalDay: number): number => (((ordinalDay + 4) % 7) + 7) % 7

export const isWeekend = (of: Day): boolean => weekdayOf(ordinal(of)) % 6 === 0

/** The last day of the week it is in; weeks begin on Monday. */
export const sundayOf = (of: Day): Day => addDays(of, (7 - weekdayOf(ordinal(of))) % 7)

/** Mondays to Fridays after `from` up to and including `to`. */
export function weekdaysBetween(from: Day, to: Day): number {
  const [first, count] = [ordinal(from) + 1, daysBetween(from, to)]
  if (count <= 0) return 0
  let weekdays = Math.floor(count / 7) * 5
  for (let nth = 0; nth < count % 7; nth++) if (weekdayOf(first + nth) % 6 !== 0) weekdays++
  return weekdays
}

export const lastOfMonth = (of: Day): Day => toText(new Date(Date.UTC(Number(of.slice(0, 4)), Number(of.slice(5, 7)), 0)))

/** A `Date` at midnight UTC, as Prisma wants for `@db.Date`; and back. */
export const toUtcDate = (of: Day): Date => new Date(`${of}T00:00:00Z`)
export const fromUtcDate = (date: Date): Day => day(date.toISOString().slice(0, 10))

/** The calendar day on the wall in Vietnam (UTC+7 all year) at an instant. */
export const dayInVietnam = (instant: Date): Day => day(new Date(instant.getTime() + 7 * 3_600_000).toISOString().slice(0, 10))
