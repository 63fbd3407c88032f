import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day } from '#domain/day.ts'
import {
  FREQUENCIES,
  HOLIDAY_RULES,
  LAST_DAY,
  maySchedule,
  movedOff,
  occurrencesAhead,
  periodAround,
  type Recurrence,
  readRule,
  ruleOf,
} from '#domain/recurrence.ts'
import { periodWords, recurrenceWords } from '#lib/vi/occurrence.ts'
import { calendarOf2022 } from '../support/samples.ts'

const calendar = calendarOf2022()
const rule = (frequency: Recurrence['frequency'], on: number, isAfterPeriod = false): Recurrence => ({ frequency, day: on, isAfterPeriod })

const recurrences: fc.Arbitrary<Recurrence> = fc.oneof(
  fc.record({ frequency: fc.constant('weekly' as const), day: fc.integer({ min: 1, max: 7 }), isAfterPeriod: fc.boolean() }),
  fc.record({
    frequency: fc.constantFrom('monthly', 'quarterly', 'semiannual', 'yearly'),
    day: fc.constantFrom(LAST_DAY, ...[...Array(28).keys()].map((index) => index + 1)),
    isAfterPeriod: fc.boolean(),
  }),
)

test.each([
  [rule('weekly', 5), 'FREQ=WEEKLY;BYDAY=FR', 'Hằng tuần, Thứ Sáu'],
  [rule('monthly', 25), 'FREQ=MONTHLY;BYMONTHDAY=25', 'Hằng tháng, ngày 25 của tháng đó'],
  [rule('quarterly', 15), 'FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=15', 'Hằng quý, ngày 15 của tháng cuối quý'],
  [rule('quarterly', 5, true), 'FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=5', 'Hằng quý, ngày 5 của tháng đầu quý sau'],
  [rule('semiannual', LAST_DAY), 'FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=-1', '6 tháng một lần, ngày cuối của tháng cuối kỳ'],
  [rule('yearly', 10, true), 'FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=10', 'Hằng năm, ngày 10 của tháng 1 năm sau'],
])('%o is %s', (recurrence, written, words) => {
  expect(ruleOf(recurrence)).toBe(written)
  expect(recurrenceWords(recurrence)).toBe(words)
})

test('a rule says what it was made of', () => {
  fc.assert(
    fc.property(recurrences, (recurrence) => {
      expect(readRule(ruleOf(recurrence), recurrence.isAfterPeriod)).toEqual(recurrence)
    }),
  )
})

test.each([
  ['weekly', '2022-06-22', 'tuần 20/06–26/06/2022'],
  ['weekly', '2022-06-26', 'tuần 20/06–26/06/2022'],
  ['monthly', '2022-02-28', 'tháng 2/2022'],
  ['quarterly', '2022-05-30', 'quý II/2022'],
  ['semiannual', '2022-07-01', '6 tháng cuối năm 2022'],
  ['yearly', '2022-07-01', 'năm 2022'],
] as const)('%s around %s: %s', (frequency, on, words) => expect(periodWords(periodAround(day(on), frequency))).toBe(words))

test.each([
  ['a Saturday', '2022-06-25', 'before', '2022-06-24'],
  ['a Saturday', '2022-06-25', 'after', '2022-06-27'],
  ['a Saturday', '2022-06-25', 'same', '2022-06-25'],
  ['Tết', '2022-02-02', 'before', '2022-01-28'],
  ['Tết', '2022-02-02', 'after', '2022-02-07'],
  ['a working day', '2022-06-24', 'before', '2022-06-24'],
] as const)('%s %s, %s: %s', (_, on, holidayRule, moved) => expect(movedOff(day(on), holidayRule, calendar)).toBe(moved))

describe('what is made ahead', () => {
  const ahead = (
    recurrence: Recurrence,
    startsOn: string,
    today: string,
    aheadDays: number,
    made: string | null = null,
    endsOn: string | null = null,
  ) =>
    occurrencesAhead(
      recurrence,
      { startsOn: day(startsOn), endsOn: endsOn ? day(endsOn) : null },
      made ? { to: day(made), dueOn: day(made) } : null,
      { today: day(today), aheadDays, holidayRule: 'before', calendar },
    ).map(({ from, dueOn }) => `${from} ${dueOn}`)

  test('all within the days ahead', () =>
    expect(ahead(rule('monthly', 25), '2022-05-30', '2022-05-30', 60)).toEqual(['2022-06-01 2022-06-24', '2022-07-01 2022-07-25']))
  test('the next one, however far it is', () =>
    expect(ahead(rule('yearly', 15), '2022-05-30', '2022-05-30', 30)).toEqual(['2022-01-01 2022-12-15']))
  test('the period before, where the day comes after it', () =>
    expect(ahead(rule('quarterly', 5, true), '2022-07-01', '2022-07-01', 30)).toEqual(['2022-04-01 2022-07-05']))
  test('nothing twice', () => expect(ahead(rule('monthly', 25), '2022-05-30', '2022-06-10', 45, '2022-07-31')).toEqual([]))
  test('what was missed meanwhile, and the next', () =>
    expect(ahead(rule('monthly', 25), '2022-05-30', '2022-09-01', 0, '2022-06-30')).toEqual([
      '2022-07-01 2022-07-25',
      '2022-08-01 2022-08-25',
      '2022-09-01 2022-09-23',
    ]))
  test('none behind the end', () =>
    expect(ahead(rule('monthly', 25), '2022-05-30', '2022-05-30', 200, null, '2022-07-24')).toEqual(['2022-06-01 2022-06-24']))

  test('on the day it starts and on the day it ends', () =>
    expect(ahead(rule('monthly', 25), '2022-05-25', '2022-05-25', 61, null, '2022-07-25')).toEqual([
      '2022-05-01 2022-05-25',
      '2022-06-01 2022-06-24',
      '2022-07-01 2022-07-25',
    ]))
  test('in the week after', () =>
    expect(ahead(rule('weekly', 3, true), '2022-05-30', '2022-05-30', 9)).toEqual(['2022-05-23 2022-06-01', '2022-05-30 2022-06-08']))

  test('for every rule: in order, none overlapping, no gap, none before the start, and the next one is known', () => {
    fc.assert(
      fc.property(
        recurrences,
        fc.constantFrom(...HOLIDAY_RULES),
        fc.integer({ min: 0, max: 120 }),
        (recurrence, holidayRule, aheadDays) => {
          const today = day('2022-03-10')
          const made = occurrencesAhead(recurrence, { startsOn: today, endsOn: null }, null, { today, aheadDays, holidayRule, calendar })
          expect(made.some(({ dueOn }) => dueOn >= today)).toBe(true)
          made.forEach((one, index) => {
            expect(one.fallsOn >= today).toBe(true)
            const before = made[index - 1]
            if (before) expect(periodAround(one.from, recurrence.frequency).from > before.to).toBe(true)
          })
        },
      ),
      { numRuns: 60 },
    )
  })
})

test('every frequency has a rule', () => expect(FREQUENCIES.map((frequency) => ruleOf(rule(frequency, 1))).length).toBe(5))

test.each([
  ['norm', '2022-05-30', null, 1, 'schedule_of_once'],
  ['one_off', '2022-05-30', null, 1, 'schedule_of_once'],
  ['standing', '2022-05-29', null, 1, 'schedule_in_past'],
  ['standing', '2022-05-31', '2022-05-30', 1, 'schedule_ends_early'],
  ['recurring', '2022-05-30', '2022-06-02', 0, 'schedule_without_dates'],
  ['recurring', '2022-05-30', null, 1, 'done'],
] as const)('%s from %s to %s: %s', (kind, startsOn, endsOn, count, expected) => {
  const span = { startsOn: day(startsOn), endsOn: endsOn ? day(endsOn) : null }
  const outcome = maySchedule(kind, span, day('2022-05-30'), count)
  expect(outcome.ok ? 'done' : outcome.refusal).toBe(expected)
})
