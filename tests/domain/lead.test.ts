import { expect, test } from 'vitest'
import type { Facts } from '#domain/assignment.ts'
import { day } from '#domain/day.ts'
import { mayNameCoordinator, mayNameLead } from '#domain/lead.ts'
import { facts } from '../support/samples.ts'

const on = day('2022-05-20')
const side = (agencyId: number, given: Partial<Facts> = {}) => facts({ role: 'co_equal', agencyId, ...given })
const told = (outcome: { ok: true } | { ok: false; refusal: string }) => (outcome.ok ? 'done' : outcome.refusal)

test.each([
  ['one of two', [side(1), side(2)], 1, 'done'],
  ['a stranger', [side(1), side(2)], 3, 'lead_not_member'],
  ['one that coordinates already', [side(1), facts({ role: 'coordinating', agencyId: 2 })], 2, 'lead_not_member'],
  ['where one leads', [facts({ agencyId: 1 }), facts({ role: 'coordinating', agencyId: 2 })], 2, 'lead_known'],
  ['after one has handed in', [side(1), side(2, { submittedOn: on })], 1, 'lead_after_submission'],
  ['after one was given back', [side(1), side(2, { returnedOn: on })], 1, 'done'],
] as const)('to lead: %s', (_, members, agencyId, expected) => expect(told(mayNameLead(members, agencyId))).toBe(expected))

test.each([
  ['one who leads', facts(), 9, 'done'],
  ['one side by side', side(1), 9, 'done'],
  ['one who coordinates', facts({ role: 'coordinating' }), 9, 'only_lead_names'],
  ['one who is in it', facts(), 2, 'agency_already_in'],
  ['after acceptance', facts({ submittedOn: on, acceptedOn: on }), 9, 'after_acceptance'],
] as const)('to coordinate, named by: %s', (_, of, agencyId, expected) =>
  expect(told(mayNameCoordinator(of, [1, 2], agencyId))).toBe(expected),
)
