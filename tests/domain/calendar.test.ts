import fc from 'fast-check'
import { expect, test } from 'vitest'
import { timeliness } from '#domain/assignment.ts'
import { type Calendar, dueSoonEdge, isWorkingDay, workingDaysBetween } from '#domain/calendar.ts'
import { addDays, day } from '#domain/day.ts'
import { calendarOf2022, facts, NO_HOLIDAYS } from '../support/samples.ts'

const year = calendarOf2022()

test.each([
  ['a Friday before Tết', '2022-01-28', true],
  ['the eve of Tết', '2022-01-31', false],
  ['the fourth of Tết', '2022-02-04', false],
  ['a weekend in Tết', '2022-02-05', false],
  ['the first day back', '2022-02-07', true],
  ['Giỗ Tổ on a Sunday', '2022-04-10', false],
  ['the Monday off in its place', '2022-04-11', false],
  ['the Monday off for 30/4', '2022-05-02', false],
  ['the Tuesday off for 1/5', '2022-05-03', false],
  ['the day after', '2022-05-04', true],
  ['Quốc khánh', '2022-09-02', false],
])('%s: %s is worked: %s', (_, of, isWorked) => expect(isWorkingDay(day(of), year)).toBe(isWorked))

test('a weekend worked in compensation is a working day, even where it is also a holiday by mistake', () => {
  const compensated = { ...year, workingWeekends: new Set([day('2022-02-12'), day('2022-02-05')]), holidays: new Set([day('2022-02-05')]) }
  expect(isWorkingDay(day('2022-02-12'), compensated)).toBe(true)
  expect(isWorkingDay(day('2022-02-05'), compensated)).toBe(true)
  expect(isWorkingDay(day('2022-02-13'), compensated)).toBe(false)
})

const days = fc.integer({ min: 0, max: 900 }).map((ahead) => addDays(day('2021-09-01'), ahead))

test('working days are those one comes upon going from one day to the other', () => {
  fc.assert(
    fc.property(days, days, fc.uniqueArray(days, { maxLength: 60 }), fc.uniqueArray(days, { maxLength: 20 }), (from, to, off, worked) => {
      const calendar = { ...year, holidays: new Set(off), workingWeekends: new Set(worked) }
      let count = 0
      for (let on = addDays(from, 1); on <= to; on = addDays(on, 1)) if (isWorkingDay(on, calendar)) count++
      expect(workingDaysBetween(from, to, calendar)).toBe(count)
    }),
  )
})

test.each([
  ['over Tết', '2022-01-28', '2022-02-07', 1],
  ['over a weekend', '2022-05-20', '2022-05-23', 1],
  ['a week', '2022-05-16', '2022-05-23', 5],
  ['the same day', '2022-05-20', '2022-05-20', 0],
  ['to a Sunday', '2022-05-20', '2022-05-22', 0],
  ['backwards', '2022-05-20', '2022-05-10', 0],
  ['over 30/4 and 1/5', '2022-04-29', '2022-05-05', 2],
])('working days %s', (_, from, to, count) => expect(workingDaysBetween(day(from), day(to), year)).toBe(count))

test.each([
  ['a Monday', '2022-05-16', '2022-05-19'],
  ['a Tuesday, weekend behind the edge', '2022-05-17', '2022-05-22'],
  ['a Wednesday, weekend within', '2022-05-18', '2022-05-23'],
  ['a Saturday', '2022-05-21', '2022-05-25'],
  ['before Tết', '2022-01-27', '2022-02-08'],
])('due soon begins from %s, %s, until %s', (_, today, edge) => expect(dueSoonEdge(day(today), year)).toBe(edge))

const offset = fc.integer({ min: 0, max: 40 })
const start = day('2022-01-01')
const someDays = fc.uniqueArray(offset, { maxLength: 25 }).map((offsets) => new Set(offsets.map((count) => addDays(start, count))))
const calendars: fc.Arbitrary<Calendar> = fc.record({
  holidays: someDays,
  workingWeekends: someDays,
  dueSoonWorkingDays: fc.integer({ min: 0, max: 10 }),
  silentDays: fc.constant(30),
  standingNoteMonths: fc.constant(3),
  standingSilentDays: fc.constant(90),
  risk: fc.constant(NO_HOLIDAYS.risk),
  reportLastDay: fc.constant(31),
})

test('the edge is the last day within so many working days, counted one by one', () => {
  fc.assert(
    fc.property(calendars, offset, (calendar, count) => {
      const today = addDays(start, count)
      const ahead = Array.from({ length: 70 }, (_, index) => addDays(today, index))
      const worked = ahead.map((of, index) => index > 0 && isWorkingDay(of, calendar))
      const within = ahead.filter((_, index) => worked.slice(0, index + 1).filter(Boolean).length <= calendar.dueSoonWorkingDays)
      expect(dueSoonEdge(today, calendar)).toBe(within.at(-1))
    }),
    { numRuns: 200 },
  )
})

test('what is due soon is what has so many working days left', () => {
  fc.assert(
    fc.property(calendars, offset, fc.integer({ min: 0, max: 30 }), (calendar, count, ahead) => {
      const today = addDays(start, count)
      const dueOn = addDays(today, ahead)
      const isSoon = workingDaysBetween(today, dueOn, calendar) <= calendar.dueSoonWorkingDays
      expect(timeliness(facts({ dueOn }), today, calendar)).toBe(isSoon ? 'due_soon' : 'on_track')
    }),
    { numRuns: 200 },
  )
})

test('with no working day to warn in, only weekends and holidays lie before the edge', () => {
  const none = { ...NO_HOLIDAYS, dueSoonWorkingDays: 0 }
  expect(dueSoonEdge(day('2022-05-19'), none)).toBe('2022-05-19')
  expect(dueSoonEdge(day('2022-05-20'), none)).toBe('2022-05-22')
})
