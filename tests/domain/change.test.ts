import { describe, expect, test } from 'vitest'
import { apply, type Facts } from '#domain/assignment.ts'
import { type ChangeName, mayChangeAssignment, mayInsist, mayObject, mayReassign, mayResume } from '#domain/change.ts'
import { day } from '#domain/day.ts'
import type { Outcome } from '#domain/outcome.ts'
import { facts } from '../support/samples.ts'

const said = (outcome: Outcome<unknown>): string => (outcome.ok ? 'ok' : outcome.refusal)
const due = day('2022-05-20')
const today = day('2022-05-30')
const ahead = day('2022-06-20')

// facts → suspend | resume | cancel | reassign | send back as wrongly assigned
const TABLE: [string, Partial<Facts>, string][] = [
  ['not started', {}, 'ok not_suspended ok ok ok'],
  ['in progress', { startedOn: due }, 'ok not_suspended ok ok ok'],
  ['returned', { returnedOn: due }, 'ok not_suspended ok ok ok'],
  ['sent back already', { objectedOn: due }, 'ok not_suspended ok ok objection_open'],
  ['handed in', { submittedOn: due }, 'awaiting_acceptance not_suspended awaiting_acceptance awaiting_acceptance awaiting_acceptance'],
  ['accepted', { submittedOn: due, acceptedOn: due }, 'after_acceptance not_suspended after_acceptance after_acceptance after_acceptance'],
  ['suspended', { suspendedOn: due }, 'suspended ok ok suspended suspended'],
  ['cancelled', { cancelledOn: due }, 'cancelled not_suspended cancelled cancelled cancelled'],
  ['exempt', { exemptOn: due }, 'exempt not_suspended exempt exempt exempt'],
  ['coordinating', { role: 'coordinating' }, 'ok not_suspended ok ok ok'],
  ['standing', { kind: 'standing' }, 'ok not_suspended ok ok ok'],
]

test.each(TABLE)('%s', (_, given, expected) => {
  const one = facts(given)
  const names: ChangeName[] = ['suspend', 'resume', 'cancel', 'reassign']
  expect([...names.map((name) => said(mayChangeAssignment(name, one))), said(mayObject(one, null))].join(' ')).toBe(expected)
})

describe('the days of a suspension are no days of the agency', () => {
  const suspended = facts({ dueOn: due, suspendedOn: day('2022-05-16') })
  test('the day due moves by as many', () => expect(mayResume(suspended, null, today)).toEqual({ ok: true, value: '2022-06-03' }))
  test('so does one that had gone by before', () => {
    const late = facts({ dueOn: due, suspendedOn: day('2022-05-25') })
    expect(mayResume(late, null, today)).toEqual({ ok: true, value: '2022-05-25' })
  })
  test('the document may set another', () => expect(mayResume(suspended, ahead, today)).toEqual({ ok: true, value: ahead }))
  test('but none gone by', () => expect(said(mayResume(suspended, due, today))).toBe('due_in_past'))
  test('without a deadline there is none to move', () => {
    expect(mayResume(facts({ suspendedOn: due }), null, today)).toEqual({ ok: true, value: null })
  })
})

describe('given to another agency', () => {
  type To = Parameters<typeof mayReassign>[1]
  const to: To = { agencyId: 2, hasIt: false, dueOn: null }
  test.each<[string, Partial<Facts>, Partial<To>, string]>([
    ['in time', { dueOn: ahead }, {}, 'ok'],
    ['without a deadline', {}, {}, 'ok'],
    ['on its last day', { dueOn: today }, {}, 'ok'],
    ['overdue, with a new day', { dueOn: due }, { dueOn: ahead }, 'ok'],
    ['overdue, without a new day', { dueOn: due }, {}, 'reassigned_overdue'],
    ['with a day gone by', { dueOn: ahead }, { dueOn: due }, 'due_in_past'],
    ['a standing duty with a day', { kind: 'standing' }, { dueOn: ahead }, 'due_of_undated'],
    ['to itself', { dueOn: ahead }, { agencyId: 1 }, 'reassigned_to_itself'],
    ['to one that has it', { dueOn: ahead }, { hasIt: true }, 'agency_has_it'],
  ])('%s', (_, given, more, outcome) => expect(said(mayReassign(facts(given), { ...to, ...more }, today))).toBe(outcome))

  test('it begins anew there', () => {
    const worked = facts({ dueOn: due, startedOn: due, plannedOn: due, percent: 80, hasObstacle: true, extensionCount: 2, objectedOn: due })
    const after = apply(worked, { act: 'reassigned', on: today, agencyId: 2, dueOn: ahead })
    expect(after).toEqual(facts({ agencyId: 2, dueOn: ahead, assignedOn: today }))
    expect(apply(facts({ dueOn: ahead }), { act: 'reassigned', on: today, agencyId: 2, dueOn: null }).dueOn).toBe(ahead)
  })
})

test('an objection is open until it is answered, and names another agency', () => {
  expect(said(mayObject(facts(), 1))).toBe('objection_suggests_itself')
  expect(said(mayObject(facts(), 2))).toBe('ok')
  expect(said(mayInsist(facts()))).toBe('no_objection_open')
  const sent = apply(facts(), { act: 'objected', on: due })
  expect(said(mayInsist(sent))).toBe('ok')
  expect(apply(sent, { act: 'insisted', on: today })).toEqual(facts())
})

test.each(['suspended', 'cancelled', 'exempted'] as const)('%s, nothing that was asked stays open', (act) => {
  const asked = facts({ dueOn: due, askedDueOn: ahead, offeredDueOn: today, objectedOn: due })
  expect(apply(asked, { act, on: today })).toMatchObject({ askedDueOn: null, offeredDueOn: null, objectedOn: null })
})
