import { expect, test } from 'vitest'
import { day } from '#domain/day.ts'
import { isReached, mayAmendTarget, mayMeasure, maySetTarget, meansByPeriod, wayGone } from '#domain/target.ts'
import { measurementForm } from '#features/targets/schema.ts'

const today = day('2022-05-30')
const told = (outcome: { ok: true } | { ok: false; refusal: string }) => (outcome.ok ? 'done' : outcome.refusal)

test.each([
  [30, 60, 45, 50, false],
  [30, 60, 60, 100, true],
  [30, 60, 75, 150, true],
  [30, 60, 24, -20, false],
  // Fewer is better: waiting days, overdue files.
  [10, 4, 7, 50, false],
  [10, 4, 3, 116.67, true],
])('from %d to %d, at %d: %d %%, reached: %s', (baseline, goal, value, percent, reached) => {
  expect(wayGone({ baseline, goal }, value)).toBeCloseTo(percent, 1)
  expect(isReached({ baseline, goal }, value)).toBe(reached)
})

test.each([
  ['standing', { baseline: 30, goal: 60, goalOn: day('2022-12-31') }, 'done'],
  ['one_off', { baseline: 30, goal: 60, goalOn: today }, 'done'],
  ['norm', { baseline: 30, goal: 60, goalOn: today }, 'target_of_norm'],
  ['standing', { baseline: 30, goal: 30, goalOn: today }, 'target_without_way'],
  ['standing', { baseline: 30, goal: 60, goalOn: day('2022-05-29') }, 'target_in_past'],
] as const)('%s %o: %s', (kind, given, expected) => expect(told(maySetTarget(kind, given, today))).toBe(expected))

test.each([
  [70, '2022-12-31', 'done'],
  [60, '2023-06-30', 'done'],
  [60, '2022-12-31', 'target_unchanged'],
  [30, '2022-12-31', 'target_without_way'],
  [70, '2022-05-29', 'target_in_past'],
])('amended to %d by %s: %s', (goal, on, expected) => {
  const before = { baseline: 30, goal: 60, goalOn: day('2022-12-31') }
  expect(told(mayAmendTarget(before, { goal, goalOn: day(on) }, today))).toBe(expected)
})

test.each([
  [1, '2022-05-30', 'done'],
  [1, '2022-05-31', 'measured_ahead'],
  [3, '2022-05-30', 'not_measured_here'],
])('measured by %i to %s: %s', (agencyId, to, expected) => expect(told(mayMeasure([1, 2], agencyId, day(to), today))).toBe(expected))

test('the curve is the mean of who was measured, in the order of periods', () => {
  const at = (agencyId: number, periodTo: string, value: number) => ({ agencyId, periodTo: day(periodTo), value })
  expect(meansByPeriod([at(1, '2022-06-30', 50), at(1, '2022-05-31', 30), at(2, '2022-05-31', 40)])).toEqual([
    { periodTo: '2022-05-31', mean: 35, count: 2 },
    { periodTo: '2022-06-30', mean: 50, count: 1 },
  ])
})

test.each([
  ['62,5', 62.5],
  ['62.5', 62.5],
  ['1.234', 1234],
  ['1.234.567,89', 1234567.89],
  ['-3', -3],
  ['62,555', null],
  ['sáu', null],
  ['1.23.4', null],
])('%s is %d', (written, value) => {
  const parsed = measurementForm.safeParse({ targetId: '1', periodTo: '30/05/2022', value: written })
  expect(parsed.success ? parsed.data.value : null).toBe(value)
})
