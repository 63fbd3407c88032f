import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  type Day,
  day,
  dayInVietnam,
  dayOf,
  daysBetween,
  fromUtcDate,
  isDay,
  isWeekend,
  lastOfMonth,
  sundayOf,
  toUtcDate,
} from '#domain/day.ts'

test.each(['2022-05-20', '1900-01-01', '9999-12-31', '2024-02-29', '2000-02-29'])('%s is a day', (text) => expect(day(text)).toBe(text))

test.each(
  '2022-5-20 20/5/2022 2022-02-29 1900-02-29 2022-04-31 2022-13-01 2022-00-10 2022-01-00 1899-12-31 2022-05-20T00:00 0000-01-01'.split(' '),
)('%s is none', (text) => {
  expect(isDay(text)).toBe(false)
  expect(() => day(text)).toThrow(RangeError)
})

test.each([
  [2022, 5, 20, '2022-05-20'],
  [2022, 4, 31, null],
  [2023, 2, 29, null],
  [2024, 2, 29, '2024-02-29'],
  [2022, 0, 1, null],
  [2022, 5, -1, null],
  [22, 5, 20, null],
  [20222, 5, 20, null],
])('%i, %i, %i make %s', (year, month, date, made) => expect(dayOf(year, month, date)).toBe(made))

test.each([
  ['2022-05-31', 1, '2022-06-01'],
  ['2022-12-31', 1, '2023-01-01'],
  ['2022-03-01', -1, '2022-02-28'],
  ['2024-02-28', 1, '2024-02-29'],
  ['2022-05-20', 0, '2022-05-20'],
  // The nights New York changes its clocks.
  ['2022-03-12', 2, '2022-03-14'],
  ['2022-11-05', 2, '2022-11-07'],
])('%s and %i days are %s', (from, count, to) => {
  expect(addDays(day(from), count)).toBe(to)
  expect(daysBetween(day(from), day(to))).toBe(count)
})

const days = fc.integer({ min: 0, max: 60_000 }).map((count) => addDays(day('1950-01-01'), count))

test('days are counted back as they were counted on, and compare as text', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: -4000, max: 4000 }), (from, count) => {
      const to = addDays(from, count)
      expect(daysBetween(from, to)).toBe(count)
      expect(addDays(to, -count)).toBe(from)
      expect(to > from).toBe(count > 0)
    }),
  )
})

test('a day goes to the database and back, whatever the zone of the machine', () => {
  fc.assert(fc.property(days, (of) => fromUtcDate(toUtcDate(of)) === of))
  expect(toUtcDate(day('2022-05-20')).toISOString()).toBe('2022-05-20T00:00:00.000Z')
})

test('Saturday and Sunday are the weekend', () => {
  const week: Day[] = ['2022-05-16', '2022-05-17', '2022-05-18', '2022-05-19', '2022-05-20', '2022-05-21', '2022-05-22'].map(day)
  expect(week.map(isWeekend)).toEqual([false, false, false, false, false, true, true])
})

test.each([
  ['2022-02-10', '2022-02-28'],
  ['2024-02-01', '2024-02-29'],
  ['2022-12-31', '2022-12-31'],
])('the month of %s ends on %s', (of, last) => expect(lastOfMonth(day(of))).toBe(last))

describe('the wall in Vietnam', () => {
  test.each([
    ['the last second of the day', '2022-05-20T16:59:59.999Z', '2022-05-20'],
    ['midnight', '2022-05-20T17:00:00.000Z', '2022-05-21'],
    ['seven in the morning, midnight at Greenwich', '2022-05-20T00:00:00.000Z', '2022-05-20'],
    ['new year', '2021-12-31T17:00:00Z', '2022-01-01'],
    ['written in its own zone', '2022-05-20T23:59:59+07:00', '2022-05-20'],
  ])('%s', (_, instant, of) => expect(dayInVietnam(new Date(instant))).toBe(of))
})

test.each([
  ['2022-05-30', '2022-06-05'],
  ['2022-06-04', '2022-06-05'],
  ['2022-06-05', '2022-06-05'],
  ['2022-06-06', '2022-06-12'],
])('the week of %s ends on %s', (of, sunday) => expect(sundayOf(day(of))).toBe(sunday))
