import { expect, test } from 'vitest'
import type { Facts } from '#domain/assignment.ts'
import { apply } from '#domain/assignment.ts'
import { day } from '#domain/day.ts'
import {
  type ExplanationDecision,
  explanationClock,
  isAnswerDay,
  mayAskExplanation,
  mayDecideExplanation,
  mayExplain,
} from '#domain/explanation.ts'
import type { Outcome } from '#domain/outcome.ts'
import { facts } from '../support/samples.ts'

const [asked, by, today] = [day('2022-05-23'), day('2022-05-25'), day('2022-05-30')]
const word = (outcome: Outcome<unknown, string>) => (outcome.ok ? 'ok' : outcome.refusal)
const open = { explainBy: by }
const given = { explainBy: by, explainedOn: today }

// facts, may it be asked, may it be answered
const ASK: [string, Partial<Facts>, string, string][] = [
  ['nothing done', {}, 'ok', 'no_explanation_asked'],
  ['accepted late', { submittedOn: by, acceptedOn: today }, 'ok', 'no_explanation_asked'],
  ['suspended', { suspendedOn: by, ...open }, 'explanation_open', 'ok'],
  ['a norm, coordinating', { kind: 'norm', role: 'coordinating' }, 'ok', 'no_explanation_asked'],
  ['asked', open, 'explanation_open', 'ok'],
  ['given', given, 'explanation_open', 'explained_already'],
  ['exempt', { exemptOn: today }, 'exempt', 'no_explanation_asked'],
  ['cancelled', { cancelledOn: today }, 'cancelled', 'no_explanation_asked'],
]
test.each(ASK)('%s', (_, some, ask, explain) => {
  expect([word(mayAskExplanation(facts(some))), word(mayExplain(facts(some)))]).toEqual([ask, explain])
})

test('the day to answer by is today or ahead', () => {
  expect([by, today, day('2022-05-31')].map((answerBy) => word(isAnswerDay(answerBy, today)))).toEqual([
    'explanation_due_in_past',
    'ok',
    'ok',
  ])
})

const DECIDE: [Partial<Facts>, ExplanationDecision['verdict'], string | null, string | null, string][] = [
  [given, 'accepted', null, null, 'ok'],
  [given, 'asked_again', 'a', '2022-05-30', 'ok'],
  [given, 'asked_again', null, '2022-06-01', 'explanation_without_reason'],
  [given, 'asked_again', 'a', null, 'explanation_without_day'],
  [given, 'asked_again', 'a', '2022-05-29', 'explanation_due_in_past'],
  [given, 'withdrawn', 'a', null, 'explained_already'],
  [open, 'withdrawn', 'a', null, 'ok'],
  [open, 'withdrawn', null, null, 'explanation_without_reason'],
  [open, 'accepted', null, null, 'not_explained_yet'],
  [open, 'asked_again', 'a', '2022-06-01', 'not_explained_yet'],
  [{}, 'accepted', null, null, 'no_explanation_asked'],
]
test.each(DECIDE)('%o: %s, %s, %s', (some, verdict, reason, answerBy, expected) => {
  expect(word(mayDecideExplanation(facts(some), { verdict, reason, answerBy: answerBy ? day(answerBy) : null }, today))).toBe(expected)
})

test('the clock runs until it is answered, and late stays late', () => {
  const clock = (answeredOn: string | null, on: string) => explanationClock(by, answeredOn ? day(answeredOn) : null, day(on))
  expect(clock(null, '2022-05-23')).toEqual({ is: 'waiting', days: 2 })
  expect(clock(null, '2022-05-25')).toEqual({ is: 'waiting', days: 0 })
  expect(clock(null, '2022-05-26')).toEqual({ is: 'overdue', days: 1 })
  expect(clock('2022-05-25', '2022-06-30')).toEqual({ is: 'in_time', days: 0 })
  expect(clock('2022-05-27', '2022-06-30')).toEqual({ is: 'late', days: 2 })
})

test('what is done or rests must still be explained; what is out of the figures or elsewhere need not', () => {
  const question = apply(facts({ dueOn: by, submittedOn: asked }), { act: 'explanation_asked', on: asked, answerBy: by })
  const after = (...acts: Parameters<typeof apply>[1][]) => acts.reduce(apply, question)
  expect(after({ act: 'completion_accepted', on: by, recognisedOn: null }).explainBy).toBe(by)
  expect(after({ act: 'suspended', on: by }).explainBy).toBe(by)
  expect(after({ act: 'cancelled', on: by }).explainBy).toBe(null)
  expect(after({ act: 'exempted', on: by }).explainBy).toBe(null)
  expect(after({ act: 'reassigned', on: by, agencyId: 2, dueOn: null }).explainBy).toBe(null)
  expect(after({ act: 'explained', on: today })).toMatchObject({ explainBy: by, explainedOn: today })
  expect(after({ act: 'explained', on: today }, { act: 'explanation_asked', on: today, answerBy: today })).toMatchObject({
    explainBy: today,
    explainedOn: null,
  })
  expect(after({ act: 'explained', on: today }, { act: 'explanation_closed', on: today })).toMatchObject({
    explainBy: null,
    explainedOn: null,
  })
})
