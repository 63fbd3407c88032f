import { expect, test } from 'vitest'
import { day } from '#domain/day.ts'
import { type DirectGiven, proposeDirect } from '#domain/direct.ts'
import { directNumber, paperInShort } from '#lib/vi/direct.ts'
import { registerOf2022 } from '../support/samples.ts'

const { register, idOf, codeOf } = registerOf2022()
const TODAY = day('2022-05-30')
const GIVEN: DirectGiven = {
  orderedBy: 'Chủ tịch UBND tỉnh',
  orderedOn: TODAY,
  way: 'meeting',
  occasion: null,
  text: 'Báo cáo tình hình.',
  kind: 'one_off',
  dueOn: day('2022-06-10'),
  deliverable: null,
  setCodes: [],
  agencyIds: [idOf('so-yt')],
  coordinatingIds: [],
  deskAgencyId: idOf('van-phong-ubnd-tinh'),
}

test.each<[string, Partial<DirectGiven>, string]>([
  ['as given', {}, 'lead so-yt'],
  ['with one who coordinates', { coordinatingIds: [idOf('so-tc')] }, 'lead so-yt, coordinating so-tc'],
  ['named on both sides', { coordinatingIds: [idOf('so-yt')] }, 'lead so-yt'],
  ['undated', { dueOn: null }, 'lead so-yt'],
  ['ordered later', { orderedOn: day('2022-05-31') }, 'direct_in_future'],
  ['due before', { dueOn: day('2022-05-29') }, 'direct_due_before'],
  ['due that day', { dueOn: TODAY }, 'lead so-yt'],
  ['standing with a day', { kind: 'standing' }, 'direct_due_of_standing'],
  ['standing', { kind: 'standing', dueOn: null }, 'lead so-yt'],
  ['to nobody', { agencyIds: [] }, 'direct_without_agency'],
  ['to one that is not', { agencyIds: [999] }, 'direct_agency_unknown'],
  ['to a group that is not', { setCodes: ['xa'] }, 'direct_agency_unknown'],
  ['for a desk that is not', { deskAgencyId: 999 }, 'direct_agency_unknown'],
])('%s', (_, more, expected) => {
  const answer = proposeDirect({ ...GIVEN, ...more }, register, TODAY)
  const words = answer.ok ? answer.value.assignments.map(({ agencyId, role }) => `${role} ${codeOf(agencyId)}`).join(', ') : answer.refusal
  expect(words).toBe(expected)
})

test('a group is its members, but for those who coordinate with it', () => {
  const given = { ...GIVEN, agencyIds: [], setCodes: ['huyen-thanh-pho', 'huyen'], coordinatingIds: [idOf('tp-nam-dinh')] }
  const answer = proposeDirect(given, register, TODAY)
  const { assignments = [], assigneesText } = answer.ok ? answer.value : {}
  expect(assignments.filter(({ role }) => role === 'lead')).toHaveLength(9)
  expect(assignments.filter(({ role }) => role === 'coordinating').map(({ agencyId }) => codeOf(agencyId))).toEqual(['tp-nam-dinh'])
  expect(assigneesText).toBe('Các huyện, thành phố, Các huyện')
})

test.each([
  ['128/TB-UBND', '128/TB'],
  [directNumber(12, '2022'), 'CĐTT 12'],
])('%s is short in the head of a narrow column', (number, short) => {
  expect(paperInShort(number)).toBe(short)
})
