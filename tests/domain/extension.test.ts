import { describe, expect, test } from 'vitest'
import { deadlineDesk, mayAccept } from '#domain/acceptance.ts'
import type { Facts } from '#domain/assignment.ts'
import { day } from '#domain/day.ts'
import { type ExtensionDecision, mayAsk, mayDecide, mayReply } from '#domain/extension.ts'
import type { Outcome } from '#domain/outcome.ts'
import { facts } from '../support/samples.ts'

const said = (outcome: Outcome<unknown>): string => (outcome.ok ? 'ok' : outcome.refusal)
const due = day('2022-05-20')
const on = day('2022-05-18')
const later = day('2022-05-30')
const asked = { dueOn: due, askedDueOn: later }
const offered = { ...asked, offeredDueOn: day('2022-05-27') }

describe('asking for more time', () => {
  const TABLE: [string, Partial<Facts>, string, string, string][] = [
    ['before the day', { dueOn: due }, '2022-05-30', '2022-05-18', 'ok'],
    ['on the day', { dueOn: due }, '2022-05-30', '2022-05-20', 'ok'],
    ['after the day', { dueOn: due }, '2022-05-30', '2022-05-26', 'ok'],
    ['until today', { dueOn: due }, '2022-05-26', '2022-05-26', 'ok'],
    ['until a day gone by', { dueOn: due }, '2022-05-25', '2022-05-26', 'extension_in_past'],
    ['until the same day', { dueOn: due }, '2022-05-20', '2022-05-18', 'not_later_than_due'],
    ['until an earlier day', { dueOn: due }, '2022-05-19', '2022-05-18', 'not_later_than_due'],
    ['while one is open', asked, '2022-06-30', '2022-05-18', 'extension_open'],
    ['while one is offered', offered, '2022-06-30', '2022-05-18', 'extension_open'],
    ['after a return', { dueOn: due, returnedOn: on }, '2022-05-30', '2022-05-26', 'ok'],
    ['without a deadline', {}, '2022-05-30', '2022-05-18', 'without_deadline'],
    ['when handed in', { dueOn: due, submittedOn: on }, '2022-05-30', '2022-05-18', 'awaiting_acceptance'],
    ['when done', { dueOn: due, submittedOn: on, acceptedOn: on }, '2022-05-30', '2022-05-18', 'after_acceptance'],
    ['while suspended', { dueOn: due, suspendedOn: on }, '2022-05-30', '2022-05-18', 'suspended'],
    ['when cancelled', { dueOn: due, cancelledOn: on }, '2022-05-30', '2022-05-18', 'cancelled'],
    ['when exempt', { dueOn: due, exemptOn: on }, '2022-05-30', '2022-05-18', 'exempt'],
    ['of a coordinating agency', { dueOn: due, role: 'coordinating' }, '2022-05-30', '2022-05-18', 'only_lead_extends'],
    ['of a standing duty', { kind: 'standing' }, '2022-05-30', '2022-05-18', 'nothing_to_extend'],
    ['of a norm', { kind: 'norm' }, '2022-05-30', '2022-05-18', 'nothing_to_extend'],
  ]
  test.each(TABLE)('%s', (_, given, proposed, today, outcome) =>
    expect(said(mayAsk(facts(given), day(proposed), day(today)))).toBe(outcome),
  )
})

describe('deciding on it', () => {
  const grant: ExtensionDecision = { verdict: 'granted', dueOn: null, reason: null }
  const refuse: ExtensionDecision = { verdict: 'refused', dueOn: null, reason: 'Việc gấp.' }
  const counter: ExtensionDecision = { verdict: 'countered', dueOn: day('2022-05-27'), reason: 'Cần sớm hơn.' }
  const TABLE: [string, Partial<Facts>, ExtensionDecision, string][] = [
    ['granted', asked, grant, 'ok'],
    ['granted after it was handed in', { ...asked, submittedOn: day('2022-05-25') }, grant, 'ok'],
    ['granted, with nothing asked', { dueOn: due }, grant, 'no_extension_open'],
    ['granted, with another day offered', offered, grant, 'extension_offered'],
    ['granted, when the day due has moved past it', { ...asked, dueOn: day('2022-06-20') }, grant, 'not_later_than_due'],
    ['refused', asked, refuse, 'ok'],
    ['refused without a reason', asked, { ...refuse, reason: null }, 'extension_without_reason'],
    ['another day', asked, counter, 'ok'],
    ['another day without a reason', asked, { ...counter, reason: null }, 'extension_without_reason'],
    ['another day without the day', asked, { ...counter, dueOn: null }, 'extension_without_day'],
    ['another day that is no later', asked, { ...counter, dueOn: due }, 'not_later_than_due'],
    ['another day that is the same', asked, { ...counter, dueOn: later }, 'offered_as_asked'],
  ]
  test.each(TABLE)('%s', (_, given, decision, outcome) => expect(said(mayDecide(facts(given), decision))).toBe(outcome))

  test('granted is the day asked, whatever day was typed', () => {
    expect(mayDecide(facts(asked), { ...grant, dueOn: day('2022-12-31') })).toEqual({ ok: true, value: later })
  })
})

test.each([
  ['takes what is offered', offered, 'accepted', '2022-05-27'],
  ['stays with the old day', offered, 'declined', null],
  ['withdraws what it asked', asked, 'withdrawn', null],
  ['withdraws instead of answering', offered, 'withdrawn', null],
  ['takes what nobody offered', asked, 'accepted', 'nothing_offered'],
  ['declines what nobody offered', asked, 'declined', 'nothing_offered'],
  ['withdraws nothing', { dueOn: due }, 'withdrawn', 'no_extension_open'],
  ['takes a day the deadline has passed by', { ...offered, dueOn: later }, 'accepted', 'not_later_than_due'],
] as const)('the agency %s', (_, given, reply, outcome) => {
  const answered = mayReply(facts(given), reply)
  expect(answered.ok ? answered.value : answered.refusal).toBe(outcome)
})

test('what is late only while a request waits is not accepted as late; the request comes first', () => {
  const waiting = { ...asked, submittedOn: day('2022-05-25') }
  expect(said(mayAccept(facts(waiting), null, []))).toBe('extension_undecided')
  expect(said(mayAccept(facts({ ...waiting, submittedOn: due }), null, []))).toBe('ok')
  expect(said(mayAccept(facts(waiting), { on: due, reason: 'văn bản đã ban hành' }, [due]))).toBe('ok')
  expect(said(mayAccept(facts({ ...waiting, askedDueOn: null }), null, []))).toBe('ok')
})

test('the Office decides on deadlines; on its own, the desk that accepts it', () => {
  const [office, standing, school] = [1, 13, 17]
  expect(deadlineDesk(school, office, office)).toBe(office)
  expect(deadlineDesk(school, standing, office)).toBe(office)
  expect(deadlineDesk(office, standing, office)).toBe(standing)
})
