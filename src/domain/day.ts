import { addDays as addDaysToDate } from 'date-fns/addDays'
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays'
import { getDay } from 'date-fns/getDay'
import { isValid } from 'date-fns/isValid'
import { lastDayOfMonth } from 'date-fns/lastDayOfMonth'
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

const toText = (date: Date): Day =>
  day(
    `${String(date.getFullYear()).padStart(4, '0')}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`,
  )

export const addDays = (from: Day, count: number): Day => toText(addDaysToDate(parseISO(from), count))

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => differenceInCalendarDays(parseISO(to), parseISO(from))

export const isWeekend = (of: Day): boolean => [0, 6].includes(getDay(parseISO(of)))

/** The last day of the week it is in; weeks begin on Monday. */
export const sundayOf = (of: Day): Day => addDays(of, (7 - getDay(parseISO(of))) % 7)

export const lastOfMonth = (of: Day): Day => toText(lastDayOfMonth(parseISO(of)))

/** A `Date` at midnight UTC, as Prisma wants for `@db.Date`; and back. */
export const toUtcDate = (of: Day): Date => new Date(`${of}T00:00:00Z`)
export const fromUtcDate = (date: Date): Day => day(date.toISOString().slice(0, 10))

/** The calendar day on the wall in Vietnam (UTC+7 all year) at an instant. */
export const dayInVietnam = (instant: Date): Day => day(new Date(instant.getTime() + 7 * 3_600_000).toISOString().slice(0, 10))
