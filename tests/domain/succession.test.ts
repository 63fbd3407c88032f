import { describe, expect, test } from 'vitest'
import { apply, factsAtAssignment } from '#domain/assignment.ts'
import { day } from '#domain/day.ts'
import { type Choices, generalHeir, heirOf, mayRecordSuccession, maySucceed, successionKind } from '#domain/succession.ts'

const none: Choices = { general: null, directives: {}, people: {} }
const chosen: Choices = { general: 'a2', directives: { 7: 'a1', 8: 'stay', 9: 'a99' }, people: { 7: 'stay' } }

describe('who takes what', () => {
  const two = { isEnding: true, heirs: ['a1', 'a2'] }
  const going = { isEnding: false, heirs: ['a1', 'a2'] }
  test.each([
    ['the first where nobody chose', two, none, 'directives', 7, 'a1'],
    ['the general one chosen', two, chosen, 'directives', 5, 'a2'],
    ['the one chosen for it', two, chosen, 'directives', 7, 'a1'],
    ['nothing stays with what ends', two, chosen, 'directives', 8, 'a2'],
    ['a choice of who takes nothing over is none', two, chosen, 'directives', 9, 'a2'],
    ['a person may be left without an agency', two, chosen, 'people', 7, null],
    ['what goes on keeps what was not chosen', going, chosen, 'directives', 5, null],
    ['and gives what was', going, chosen, 'directives', 7, 'a1'],
  ] as const)('%s', (_, given, choices, of, id, expected) => expect(heirOf(given, choices, of, id)).toBe(expected))
  test('a general heir is of an agency that ends', () => expect([generalHeir(two, none), generalHeir(going, none)]).toEqual(['a1', null]))
})

test.each([
  [true, 1, false, 'merge'],
  [true, 2, false, 'split'],
  [true, 2, true, 'dissolve'],
  [true, 1, true, 'merge'],
  [false, 1, false, 'transfer'],
] as const)('ending %s, %i heirs, district %s: %s', (isEnding, heirCount, isDistrict, kind) => {
  expect(successionKind({ isEnding, heirCount, isDistrict })).toBe(kind)
})

const [began, takesOn, today] = [day('2016-01-01'), day('2022-05-31'), day('2022-05-31')]
const old = { id: 1, from: began, to: null, isOffice: false }
const heir = { id: 2, from: began, to: null }
const sound = { isEnding: true, takesOn, predecessors: [old], heirs: [heir] }

test.each([
  ['one into one', sound, null],
  ['many into one', { ...sound, predecessors: [old, { ...old, id: 3 }] }, null],
  ['one into many', { ...sound, heirs: [heir, { id: null, from: takesOn, to: null }] }, null],
  ['nobody', { ...sound, heirs: [] }, 'succession_without_heir'],
  ['many into many', { ...sound, predecessors: [old, { ...old, id: 3 }], heirs: [heir, { ...heir, id: 4 }] }, 'succession_many_to_many'],
  ['parts of many', { ...sound, isEnding: false, predecessors: [old, { ...old, id: 3 }] }, 'succession_many_to_many'],
  ['ended already', { ...sound, predecessors: [{ ...old, to: takesOn }] }, 'agency_ended'],
  ['the Office', { ...sound, predecessors: [{ ...old, isOffice: true }] }, 'succession_of_office'],
  ['itself', { ...sound, heirs: [{ ...heir, id: 1 }] }, 'succession_to_itself'],
  ['an heir that has ended', { ...sound, heirs: [{ ...heir, to: takesOn }] }, 'succession_heir_not_active'],
  ['on the day it began', { ...sound, predecessors: [{ ...old, from: takesOn }] }, 'succession_too_early'],
] as const)('%s: %s', (_, given, refusal) => {
  const outcome = maySucceed(given)
  expect(outcome.ok ? null : outcome.refusal).toBe(refusal)
})

test.each([
  ['on its day', {}, null],
  ['ahead of it', { takesOn: day('2022-06-01') }, 'succession_not_yet'],
  ['twice', { isClosed: true }, 'succession_closed'],
  ['moving nothing of what goes on', { isEnding: false }, 'succession_moves_nothing'],
] as const)('recorded %s: %s', (_, more, refusal) => {
  const outcome = mayRecordSuccession({ takesOn, isEnding: true, movedCount: 0, isClosed: false, ...more }, today)
  expect(outcome.ok ? null : outcome.refusal).toBe(refusal)
})

test('work that is taken over goes on where it was', () => {
  const assigned = { act: 'assigned', on: began, agencyId: 1, role: 'lead', kind: 'one_off', dueOn: began } as const
  const facts = { ...factsAtAssignment(assigned), percent: 40, askedDueOn: today, objectedOn: today, returnedOn: today }
  expect(apply(facts, { act: 'succeeded', on: today, agencyId: 2 })).toEqual({ ...facts, agencyId: 2 })
})
