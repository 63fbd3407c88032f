import { describe, expect, test } from 'vitest'
import { acceptingDesk, mayAccept, mayExempt, mayReturn, maySubmit } from '#domain/acceptance.ts'
import type { Facts } from '#domain/assignment.ts'
import { day } from '#domain/day.ts'
import { lastDayInTime } from '#domain/deadline.ts'
import { mayCite } from '#domain/evidence.ts'
import type { Outcome } from '#domain/outcome.ts'
import { closedReason, mayPlan } from '#domain/plan.ts'
import { mayReport } from '#domain/progress.ts'
import { facts } from '../support/samples.ts'

const on = day('2022-05-20')
const said = (outcome: Outcome<unknown>): string => (outcome.ok ? 'ok' : outcome.refusal)

// facts → register a plan | report progress | submit | exempt
const TABLE: [string, Partial<Facts>, string, string, string, string][] = [
  ['not started', {}, 'ok', 'ok', 'ok', 'ok'],
  ['in progress', { startedOn: on }, 'ok', 'ok', 'ok', 'ok'],
  ['returned', { returnedOn: on }, 'ok', 'ok', 'ok', 'ok'],
  ['handed in', { submittedOn: on }, 'awaiting_acceptance', 'awaiting_acceptance', 'awaiting_acceptance', 'awaiting_acceptance'],
  ['accepted', { submittedOn: on, acceptedOn: on }, 'after_acceptance', 'after_acceptance', 'after_acceptance', 'after_acceptance'],
  ['suspended', { suspendedOn: on }, 'suspended', 'suspended', 'suspended', 'suspended'],
  ['cancelled', { cancelledOn: on }, 'cancelled', 'cancelled', 'cancelled', 'cancelled'],
  ['exempt', { exemptOn: on }, 'exempt', 'exempt', 'exempt', 'exempt'],
  ['co-equal', { role: 'co_equal' }, 'ok', 'ok', 'ok', 'ok'],
  ['coordinating', { role: 'coordinating' }, 'only_lead_plans', 'ok', 'only_lead_completes', 'ok'],
  ['standing', { kind: 'standing' }, 'ok', 'ok', 'nothing_to_complete', 'ok'],
  ['norm', { kind: 'norm' }, 'nothing_to_plan', 'ok', 'nothing_to_complete', 'ok'],
  ['target', { kind: 'target' }, 'ok', 'ok', 'ok', 'ok'],
  ['recurring', { kind: 'recurring', dueOn: null }, 'ok', 'ok', 'only_occurrences_complete', 'ok'],
  ['one occurrence of it', { kind: 'recurring', dueOn: day('2022-06-25') }, 'planned_once', 'ok', 'ok', 'ok'],
]

test.each(TABLE)('%s', (_, given, plan, progress, submit, exempt) => {
  const one = facts(given)
  expect([mayPlan(one), mayReport(one), maySubmit(one, false), mayExempt(one)].map(said)).toEqual([plan, progress, submit, exempt])
})

test('what is fulfilled by registering a plan is not handed in otherwise', () => {
  expect(said(maySubmit(facts(), true))).toBe('fulfilled_by_plan')
  expect(said(maySubmit(facts({ acceptedOn: on, submittedOn: on }), true))).toBe('after_acceptance')
})

test('open work has no reason to be closed', () => expect(closedReason(facts({ returnedOn: on, startedOn: on }))).toBe(null))

describe('accepting', () => {
  const sent = facts({ submittedOn: day('2022-05-23') })
  const documents = [day('2022-05-18'), day('2022-05-25')]
  const recognise = (of: string, reason: string | null = 'văn bản gửi trước hạn') =>
    said(mayAccept(sent, { on: day(of), reason }, documents))

  test.each([
    ['handed in', {}, 'ok'],
    ['not handed in', { submittedOn: null }, 'nothing_submitted'],
    ['returned', { submittedOn: null, returnedOn: on }, 'nothing_submitted'],
    ['accepted before', { acceptedOn: on }, 'nothing_submitted'],
    ['suspended meanwhile', { suspendedOn: on }, 'nothing_submitted'],
  ])('%s', (_, given, outcome) => expect(said(mayAccept({ ...sent, ...given }, null, []))).toBe(outcome))

  test('the day of a document handed in may be recognised', () => expect(recognise('2022-05-18')).toBe('ok'))
  test('no other day may', () => expect(recognise('2022-05-17')).toBe('recognised_not_a_document'))
  test('nor a document dated after it was handed in', () => expect(recognise('2022-05-25')).toBe('recognised_not_a_document'))
  test('nor without a reason', () => {
    expect(recognise('2022-05-18', null)).toBe('recognised_without_reason')
    expect(recognise('2022-05-18', '')).toBe('recognised_without_reason')
  })
})

describe('returning', () => {
  const sent = facts({ submittedOn: on })
  const today = day('2022-05-24')
  test.each([
    ['without a day', sent, null, 'ok'],
    ['by today', sent, '2022-05-24', 'ok'],
    ['by a later day', sent, '2022-06-01', 'ok'],
    ['by yesterday', sent, '2022-05-23', 'resubmit_in_past'],
    ['what was not handed in', facts(), null, 'nothing_submitted'],
    ['what was accepted', facts({ submittedOn: on, acceptedOn: on }), null, 'nothing_submitted'],
  ])('%s', (_, one, by, outcome) => expect(said(mayReturn(one, by ? day(by) : null, today))).toBe(outcome))
})

describe('the desk', () => {
  const [office, standing, school, police] = [1, 13, 17, 30]
  test.each([
    ['the Office’s, of anybody’s work', school, office, office],
    ['a named recipient’s, of others’ work', school, standing, standing],
    ['what a recipient owes itself goes to the Office', standing, standing, office],
    ['the Office’s own work goes to the standing agency', office, office, standing],
    ['the Office’s work for a named recipient stays there', office, police, police],
    ['the standing agency’s work for the Office', standing, office, office],
  ])('%s', (_, holder, desk, accepts) => {
    expect(acceptingDesk(holder, desk, office, standing)).toBe(accepts)
    expect(accepts).not.toBe(holder)
  })
})

test('“trước ngày 20/5” counts 20/5 unless the province reads it strictly', () => {
  expect(lastDayInTime(on, 'before', true)).toBe('2022-05-20')
  expect(lastDayInTime(on, 'before', false)).toBe('2022-05-19')
  expect(lastDayInTime(day('2022-06-01'), 'before', false)).toBe('2022-05-31')
  for (const rule of ['by', 'within', 'computed', 'event', 'decided'] as const) expect(lastDayInTime(on, rule, false)).toBe(on)
})

test('a document shown as proof has been issued already', () => {
  expect(said(mayCite({ on }, on))).toBe('ok')
  expect(said(mayCite(null, on))).toBe('ok')
  expect(said(mayCite({ on: day('2022-05-21') }, on))).toBe('document_in_future')
})
