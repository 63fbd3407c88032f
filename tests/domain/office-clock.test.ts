import { expect, test } from 'vitest'
import { day } from '#domain/day.ts'
import { type ClockFigure, clockFigures } from '#domain/office-clock.ts'
import { calendarOf2022 } from '../support/samples.ts'

const year = calendarOf2022()

// 12/5/2022 is a Thursday; the limit is three working days; today is 19/5, a Thursday.
const TABLE: [string, string, string | null, ClockFigure[]][] = [
  ['on the day it came', '2022-05-12', '2022-05-12', ['done', 'in_time', 'same_day']],
  ['the day after', '2022-05-12', '2022-05-13', ['done', 'in_time', 'next_day']],
  ['over a weekend', '2022-05-12', '2022-05-16', ['done', 'in_time', 'two_days']],
  ['on the last day', '2022-05-12', '2022-05-17', ['done', 'in_time', 'longer']],
  ['a day late', '2022-05-12', '2022-05-18', ['done', 'late', 'longer']],
  ['waiting on the last day', '2022-05-16', null, ['waiting']],
  ['waiting too long', '2022-05-13', null, ['waiting', 'waiting_late']],
]

test.each(TABLE)('what the Office answered %s', (_, since, until, figures) => {
  expect(clockFigures({ since: day(since), until: until === null ? null : day(until) }, 3, day('2022-05-19'), year)).toEqual(figures)
})
