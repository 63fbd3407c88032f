import { describe, expect, test } from 'vitest'
import { day } from '#domain/day.ts'
import { can, systemActor } from '#domain/permissions.ts'
import { mayChange, parseSetting, settingsFrom, USUAL } from '#domain/settings.ts'

test('where nothing is given, and where something else than a value is, the usual holds', () => {
  expect(settingsFrom({})).toEqual(USUAL)
  expect(settingsFrom({ silentDays: '20', isBeforeInclusive: 0, unheard: 1 })).toEqual(USUAL)
  expect(settingsFrom({ silentDays: 20, isBeforeInclusive: false })).toEqual({ ...USUAL, silentDays: 20, isBeforeInclusive: false })
})

test.each([
  ['silentDays', '20', 20],
  ['silentDays', '6', null],
  ['silentDays', '366', null],
  ['silentDays', '2.5', null],
  ['silentDays', '', null],
  ['isBeforeInclusive', 'true', true],
  ['isBeforeInclusive', 'false', false],
  ['isBeforeInclusive', 'on', null],
  ['provinceName', 'Nam Định', 'Nam Định'],
  ['provinceName', '', ''],
  ['provinceCode', 'H'.repeat(21), null],
] as const)('%s typed as “%s” is %s', (key, typed, expected) => expect(parseSetting(key, typed)).toBe(expected))

test.each([
  [30, 20, '2022-05-30', null],
  [30, 20, '2022-06-30', null],
  [30, 20, '2022-05-29', 'setting_in_past'],
  [30, 30, '2022-05-30', 'setting_unchanged'],
])('%i to %i from %s: %s', (before, after, from, expected) => {
  const answer = mayChange(before, after, day(from), day('2022-05-30'))
  expect(answer.ok ? null : answer.refusal).toBe(expected)
})

describe('what the province settles about rights', () => {
  const assignment = {
    holderAgencyId: 1,
    deskAgencyId: 2,
    readerAgencyIds: [],
    submittedByPersonId: null,
    deadlineDeskAgencyId: 1,
    askedByPersonId: null,
  }
  const actor = (role: 'admin' | 'office' | 'committee') => ({ ...systemActor('x'), role, personId: 1, agencyId: 9 })

  test.each([undefined, true, false])('the Office enters notices (%s), the administrator always', (officeEnters) => {
    for (const act of ['notice.draft', 'notice.publish', 'notice.withdraw'] as const) {
      const policy = { officeEnters }
      expect(can({ ...actor('office'), policy }, act, {})).toBe(officeEnters !== false)
      expect(can({ ...actor('admin'), policy }, act, {})).toBe(true)
      expect(can({ ...actor('committee'), policy }, act, {})).toBe(false)
    }
  })

  test.each([undefined, true, false])('the administrator reads evidence (%s), the Office always', (adminReadsEvidence) => {
    const policy = { adminReadsEvidence }
    expect(can({ ...actor('admin'), policy }, 'evidence.read', assignment)).toBe(adminReadsEvidence === true)
    expect(can({ ...actor('office'), policy }, 'evidence.read', assignment)).toBe(true)
  })
})
