import { expect, test } from 'vitest'
import { day } from '#domain/day.ts'
import { dates, recentSums, steps, sumOn, sumsOf, thinned, ticks, told } from '#features/dashboard/components/curve-scale.ts'

const on = (text: string, due: number, done: number) => ({ day: day(text), due, done })
const sums = sumsOf([on('2022-05-18', 0, 2), on('2022-05-20', 5, 1), on('2022-06-20', 3, 0)])

test('sums begin at nothing and hold until the next day on which something was due or done', () => {
  expect(sums.map(({ due, done }) => [due, done])).toEqual([
    [0, 0],
    [0, 2],
    [5, 3],
    [8, 3],
  ])
  expect(sumOn(sums, day('2022-05-19'))).toMatchObject({ due: 0, done: 2 })
  expect(sumOn(sums, day('2022-05-30'))).toMatchObject({ due: 5, done: 3 })
  expect(sumOn(sums, day('2022-01-01'))).toMatchObject({ due: 0, done: 0 })
})

test('what lies long back is one step at the edge', () => {
  expect(recentSums(sums, day('2024-01-01')).map(({ due, done }) => [due, done])).toEqual([[8, 3]])
  expect(recentSums(sums, day('2022-05-30'))).toEqual(sums)
})

test('a drawing has no more days than it can tell apart, and ends as the sums do', () => {
  expect(thinned(sums, day('2022-05-18'), 2).map((sum) => sum.day)).toEqual(['2022-05-17', '2022-05-18', '2022-06-20'])
  expect(thinned(sums, day('2022-05-18'), 9)).toEqual(sums)
  // The day looked at stays, though it is not one of every second.
  expect(thinned(sums, day('2022-05-20'), 2).map((sum) => sum.day)).toContain('2022-05-20')
})

test('a line is level between days and ends on the day looked at', () => {
  const x = (of: string) => Number(of.slice(8))
  expect(steps(sums, 'done', x, (count) => 10 - count, day('2022-05-30'))).toBe('M17 10H18V8H20V7H30')
  expect(steps([], 'due', x, (count) => count, day('2022-05-30'))).toBe('')
})

test('a table tells each change, or months where there are too many; never a later end of the month before today', () => {
  expect(told(sums, day('2022-05-30')).map((row) => row.day)).toEqual([
    '2022-05-17',
    '2022-05-18',
    '2022-05-20',
    '2022-05-30',
    '2022-06-20',
  ])
  const many = sumsOf(
    Array.from({ length: 40 }, (_, index) => on(`2022-0${index < 28 ? 4 : 5}-${String((index % 28) + 1).padStart(2, '0')}`, 1, 0)),
  )
  expect(told(many, day('2022-05-15')).map(({ day: end, due }) => [end, due])).toEqual([
    ['2022-03-31', 0],
    ['2022-04-30', 28],
    ['2022-05-15', 40],
  ])
})

test.each([
  [1, [0, 1]],
  [7, [0, 2, 4, 6, 8]],
  [41, [0, 20, 40, 60]],
  [80_000, [0, 20_000, 40_000, 60_000, 80_000]],
])('%i is measured by round numbers', (most, marks) => expect(ticks(most)).toEqual(marks))

test('days on the axis are Mondays, or first days of months', () => {
  expect(dates(day('2022-05-17'), day('2022-06-20'), 12)).toEqual(['2022-05-23', '2022-05-30', '2022-06-06', '2022-06-13', '2022-06-20'])
  expect(dates(day('2021-12-15'), day('2022-05-30'), 3)).toEqual(['2022-01-01', '2022-03-01', '2022-05-01'])
})
