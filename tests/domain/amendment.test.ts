import { describe, expect, test } from 'vitest'
import { type Amended, isDueAmended, mayAmend } from '#domain/amendment.ts'
import { apply, type Facts } from '#domain/assignment.ts'
import { day } from '#domain/day.ts'
import { facts } from '../support/samples.ts'

const today = day('2022-05-30')
const due = day('2022-06-20')
const later = day('2022-06-30')
const given = {
  kind: 'one_off' as const,
  text: 'Báo cáo.',
  dueOn: due,
  everAssignedIds: [1, 2, 3],
  open: [facts(), facts({ agencyId: 2 })],
}
const nothing: Amended = { text: null, dueOn: null, addedIds: [], droppedIds: [] }

test.each<[string, Partial<typeof given> | { kind: 'standing' }, Partial<Amended>, string]>([
  ['nothing', {}, {}, 'nothing_amended'],
  ['the same words and day', {}, { text: 'Báo cáo.', dueOn: due }, 'nothing_amended'],
  ['the words', {}, { text: 'Báo cáo bằng văn bản.' }, 'ok'],
  ['a later day', {}, { dueOn: later }, 'ok'],
  ['an earlier day ahead', {}, { dueOn: day('2022-06-01') }, 'ok'],
  ['a day gone by', {}, { dueOn: day('2022-05-29') }, 'due_in_past'],
  ['the day of a standing duty', { kind: 'standing' }, { dueOn: later }, 'due_of_undated'],
  ['a further agency', {}, { addedIds: [4] }, 'ok'],
  ['one that has it, or had it', {}, { addedIds: [3] }, 'agency_has_it'],
  ['without one of them', {}, { droppedIds: [1] }, 'ok'],
  ['without one that is done', {}, { droppedIds: [3] }, 'dropped_not_open'],
  ['without anybody', { everAssignedIds: [1, 2] }, { droppedIds: [1, 2] }, 'nobody_left'],
  ['by others instead', { everAssignedIds: [1, 2] }, { droppedIds: [1, 2], addedIds: [4] }, 'ok'],
])('%s', (_, of, amended, outcome) => {
  const said = mayAmend({ ...given, ...of }, { ...nothing, ...amended }, today)
  expect(said.ok ? 'ok' : said.refusal).toBe(outcome)
})

describe('nobody becomes late by what they have handed in already', () => {
  const TABLE: [string, Partial<Facts>, string, boolean][] = [
    ['open', { dueOn: due }, '2022-06-01', true],
    ['suspended', { dueOn: due, suspendedOn: today }, '2022-06-30', true],
    ['handed in, the day later', { dueOn: due, submittedOn: today }, '2022-06-30', true],
    ['handed in, the day earlier', { dueOn: due, submittedOn: today }, '2022-06-01', false],
    ['accepted', { dueOn: due, submittedOn: today, acceptedOn: today }, '2022-06-30', false],
    ['cancelled', { dueOn: due, cancelledOn: today }, '2022-06-30', false],
    ['exempt', { dueOn: due, exemptOn: today }, '2022-06-30', false],
  ]
  test.each(TABLE)('%s', (_, one, dueOn, holds) => expect(isDueAmended(facts(one), day(dueOn))).toBe(holds))
})

test('a request for no more than the document gives is answered by it', () => {
  const asked = facts({ dueOn: due, askedDueOn: day('2022-06-25') })
  expect(apply(asked, { act: 'amended', on: today, dueOn: later })).toMatchObject({ dueOn: later, askedDueOn: null })
  expect(apply(asked, { act: 'amended', on: today, dueOn: day('2022-06-22') })).toMatchObject({ askedDueOn: '2022-06-25' })
})
