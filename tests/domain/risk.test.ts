import { describe, expect, test } from 'vitest'
import type { Facts } from '#domain/assignment.ts'
import { mayDeclare } from '#domain/confidence.ts'
import { day } from '#domain/day.ts'
import { mayNeed } from '#domain/dependency.ts'
import { type Around, warnings } from '#domain/risk.ts'
import { warningWords } from '#lib/vi/risk.ts'
import { facts, NO_HOLIDAYS } from '../support/samples.ts'

const today = day('2022-05-30')
const around: Around = { assignedOn: day('2022-05-27'), lateInputCount: 0, confidence: null }
const told = (given: Partial<Facts>, more: Partial<Around> = {}, calendar = NO_HOLIDAYS) =>
  warnings(facts({ dueOn: day('2022-07-01'), plannedOn: today, ...given }), { ...around, ...more }, today, calendar).map(warningWords)

test.each([
  ['far away, planned, heard of', {}, {}, []],
  ['near with little done', { dueOn: day('2022-06-02'), percent: 20 }, {}, ['Còn 3 ngày làm việc, tiến độ 20 %']],
  ['near with half done', { dueOn: day('2022-06-02'), percent: 50 }, {}, []],
  ['four working days away', { dueOn: day('2022-06-03'), percent: 20 }, {}, []],
  ['unplanned for six days', { plannedOn: null }, { assignedOn: day('2022-05-20') }, ['Chưa đăng ký kế hoạch sau 6 ngày làm việc']],
  ['unplanned for five', { plannedOn: null }, { assignedOn: day('2022-05-23') }, []],
  ['silent', { plannedOn: day('2022-04-01') }, { assignedOn: day('2022-04-01') }, ['59 ngày không cập nhật']],
  ['silent for as long as is allowed', { plannedOn: day('2022-04-30') }, { assignedOn: day('2022-04-01') }, []],
  ['a period without a plan of its own', { kind: 'recurring' as const, plannedOn: null }, { assignedOn: day('2022-05-20') }, []],
  ['waiting', {}, { lateInputCount: 4 }, ['Chờ 4 đơn vị khác đã quá hạn']],
  ['hindered', { hasObstacle: true }, {}, ['Đơn vị báo đang có vướng mắc']],
  ['doubted', {}, { confidence: 'feasible' as const }, ['Đơn vị tự đánh giá chưa chắc hoàn thành']],
  ['sure of itself', {}, { confidence: 'likely' as const }, []],
  ['overdue already', { dueOn: day('2022-05-27'), hasObstacle: true }, {}, []],
  ['without a day', { dueOn: null, hasObstacle: true }, {}, []],
  ['handed in', { submittedOn: today, hasObstacle: true }, {}, []],
  ['coordinating', { role: 'coordinating' as const, hasObstacle: true }, {}, []],
])('%s', (_, given, more, expected) => expect(told(given, more)).toEqual(expected))

test('a rule that is switched off says nothing', () => {
  const off = {
    behindWorkingDays: 0,
    behindPercent: 50,
    planWorkingDays: 0,
    isSilence: false,
    isLateInput: false,
    isObstacle: false,
    isDoubt: false,
  }
  const all: Partial<Facts> = { dueOn: day('2022-05-31'), plannedOn: null, hasObstacle: true }
  const most: Partial<Around> = { assignedOn: day('2022-01-04'), lateInputCount: 2, confidence: 'unlikely' }
  expect(told(all, most).length).toBe(6)
  expect(told(all, most, { ...NO_HOLIDAYS, risk: off })).toEqual([])
})

describe('dependencies', () => {
  const edges = [
    { directiveId: 3, needsId: 2 },
    { directiveId: 2, needsId: 1 },
  ]
  test.each([
    [4, 1, 'one_off', 'done'],
    [3, 1, 'one_off', 'done'],
    [3, 3, 'one_off', 'needs_itself'],
    [3, 2, 'one_off', 'needs_known'],
    [1, 2, 'one_off', 'needs_in_circle'],
    [1, 3, 'one_off', 'needs_in_circle'],
    [4, 1, 'norm', 'needs_nothing_done'],
  ] as const)('%i waits for %i (%s): %s', (directiveId, needsId, kind, expected) => {
    const outcome = mayNeed(edges, { directiveId, needsId }, kind)
    expect(outcome.ok ? 'done' : outcome.refusal).toBe(expected)
  })
})

test.each([
  [{}, 'done'],
  [{ role: 'co_equal' as const }, 'done'],
  [{ role: 'coordinating' as const }, 'only_lead_declares'],
  [{ kind: 'standing' as const }, 'nothing_to_declare'],
  [{ submittedOn: today }, 'awaiting_acceptance'],
])('declaring with %o: %s', (given, expected) => {
  const outcome = mayDeclare(facts(given))
  expect(outcome.ok ? 'done' : outcome.refusal).toBe(expected)
})
