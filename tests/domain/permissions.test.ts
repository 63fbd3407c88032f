import { describe, expect, test } from 'vitest'
import { type Actor, can, Forbidden, type Permission, permit, type Role, RULES, systemActor } from '#domain/permissions.ts'

const [office, standing, school, police, board] = [1, 13, 17, 30, 29]

const actor = (role: Role, agencyId: number | null, personId = 100): Actor => ({ ...systemActor('Lan'), role, agencyId, personId })

/** An assignment of the school board, decided at the Office; the standing agency reads it. */
const assignment = {
  holderAgencyId: school,
  deskAgencyId: office,
  readerAgencyIds: [office, standing],
  submittedByPersonId: 7,
  deadlineDeskAgencyId: office,
  askedByPersonId: 9,
}
const atStanding = { ...assignment, deskAgencyId: standing }
const ofOffice = { ...assignment, holderAgencyId: office, deskAgencyId: standing, deadlineDeskAgencyId: standing }

const ACTORS: [string, Actor][] = [
  ['admin', actor('admin', office)],
  ['office', actor('office', office)],
  ['committee', actor('committee', board)],
  ['holder', actor('agency', school)],
  ['reader', actor('agency', standing)],
  ['other', actor('agency', police)],
  ['nowhere', actor('agency', null)],
  ['system', systemActor('seed')],
]

// What an agency does on its own, the Office does on what it holds.
const OWN =
  'assignment.pass_on assignment.object extension.request money.record confidence.declare coordinator.name progress.report explanation.give plan.register completion.prepare completion.submit'.split(
    ' ',
  ) as Permission[]

// Who may: one mark for each of the actors above, in their order.
const RECORDS: [Permission, string, typeof assignment, string][] = [
  ['assignment.read', 'decided at the Office', assignment, 'yyyyynny'],
  ['evidence.read', 'decided at the Office', assignment, 'nyyyynny'],
  ['assignment.exempt', 'decided at the Office', assignment, 'nynnnnnn'],
  ['completion.accept', 'decided at the Office', assignment, 'nynnnnnn'],
  ['completion.return', 'decided at the Office', assignment, 'nynnnnnn'],
  ['completion.accept', 'decided at the standing agency', atStanding, 'nnnnynnn'],
  ['completion.return', 'decided at the standing agency', atStanding, 'nnnnynnn'],
  ['directive.amend', 'decided at the Office', assignment, 'nynnnnnn'],
  ['assignment.insist', 'decided at the Office', assignment, 'nynnnnnn'],
  ['assignment.suspend', 'decided at the Office', assignment, 'nynnnnnn'],
  ['assignment.resume', 'decided at the Office', assignment, 'nynnnnnn'],
  ['assignment.cancel', 'decided at the Office', assignment, 'nynnnnnn'],
  ['assignment.reassign', 'decided at the Office', assignment, 'nynnnnnn'],
  ['extension.decide', 'decided at the Office', assignment, 'nynnnnnn'],
  ['extension.decide', 'accepted at the standing agency', atStanding, 'nynnnnnn'],
  ['extension.decide', 'of the Office itself', ofOffice, 'nnnnynnn'],
  ...OWN.flatMap((permission): [Permission, string, typeof assignment, string][] => [
    [permission, 'decided at the Office', assignment, 'nnnynnnn'],
    [permission, 'of the Office itself', ofOffice, 'nynnnnnn'],
  ]),
  ['comment.add', 'decided at the Office', assignment, 'yyyyynnn'],
  ['instruction.give', 'decided at the Office', assignment, 'nyynnnnn'],
  ['explanation.request', 'decided at the Office', assignment, 'nyynnnnn'],
  ['explanation.request', 'of the Office itself', ofOffice, 'nnynnnnn'],
  ['completion.accept', 'of the Office itself', ofOffice, 'nnnnynnn'],
  ['completion.return', 'of the Office itself', ofOffice, 'nnnnynnn'],
]

const marks = (permission: Permission, subject: object): string =>
  ACTORS.map(([, who]) => (can(who, permission, subject as never) ? 'y' : 'n')).join('')

test.each(RECORDS)('%s, %s', (permission, _, subject, expected) => expect(marks(permission, subject)).toBe(expected))

const PAPERS: [Permission, string, string][] = [
  ['notice.draft', 'a text', 'yynnnnnn'],
  ['notice.publish', 'a draft', 'yynnnnnn'],
  ['notice.withdraw', 'a draft', 'yynnnnnn'],
  ['public.read', 'the totals', 'nnnnnnnn'],
  ['occurrence.schedule', 'a directive', 'nynnnnnn'],
  ['lead.name', 'a directive', 'nynnnnnn'],
  ['dependency.edit', 'a directive', 'nynnnnnn'],
  ['target.set', 'a directive', 'nynnnnnn'],
  ['clock.read', 'the clocks of the Office', 'yyynnnnn'],
  ['dashboard.read', 'the figures', 'yyyyyyyn'],
  ['audit.read_all', 'the journal', 'ynynnnnn'],
  ['session.revoke', 'the own', 'yyyyyyyn'],
  ['profile.edit', 'the own', 'yyyyyyyn'],
  ['view.save', 'the own', 'yyyyyyyn'],
  ['password.change', 'the own', 'yyyyyyyn'],
  ['factor.own', 'the own', 'yyyyyyyn'],
  ['people.manage', 'anybody', 'ynnnnnnn'],
  ['agency.read', 'the list', 'yyynnnnn'],
  ['agency.edit', 'an agency', 'ynnnnnnn'],
  ['agency.succeed', 'a change of agencies', 'yynnnnnn'],
  ['setting.read', 'the settings', 'yyynnnnn'],
  ['setting.edit', 'a setting', 'ynnnnnnn'],
  ['meeting.read', 'the agenda', 'yyynnnnn'],
  ['snapshot.take', 'figures', 'nyynnnnn'],
  ['snapshot.read', 'figures', 'yyynnnnn'],
  ['demonstration.advance', 'the day', 'ynnnnnnn'],
  ['demonstration.leave', 'the day', 'ynnnnnnn'],
  ['session.end', 'their own', 'yyyyyyyn'],
]

// One more: who looks after the people of the school board.
const caretaker = { ...actor('agency', school, 200), isAgencyAdmin: true }
const staff = { personId: 7, places: [{ agencyId: school, role: 'agency' as const }] }
const PEOPLE: [string, Actor, object, boolean][] = [
  ['an administrator, anybody', actor('admin', office), staff, true],
  ['an administrator, the own role', actor('admin', office), { ...staff, personId: 100 }, false],
  ['the own administrator, a colleague', caretaker, staff, true],
  ['the own administrator, themself', caretaker, { ...staff, personId: 200 }, false],
  ['the own administrator, somebody new', caretaker, { ...staff, personId: null }, true],
  [
    'the own administrator, into another agency',
    caretaker,
    { ...staff, places: [...staff.places, { agencyId: police, role: 'agency' }] },
    false,
  ],
  [
    'the own administrator, into another role',
    caretaker,
    { ...staff, places: [...staff.places, { agencyId: school, role: 'admin' }] },
    false,
  ],
  ['the own administrator, nowhere', caretaker, { ...staff, places: [] }, false],
  ['of another agency', { ...caretaker, agencyId: police }, staff, false],
  ['a colleague', { ...caretaker, isAgencyAdmin: false }, staff, false],
  ['the Office, with the mark of an agency', { ...caretaker, role: 'office' }, staff, false],
]
test.each(PEOPLE)('person.edit: %s', (_, who, subject, expected) => {
  expect(can(who, 'person.edit', subject as never)).toBe(expected)
})

// The people's agency is the school board; the actor of the table is number 100.
test.each([
  ['on work, by a colleague', { personId: 7, agencyId: school, isOfWork: true }, 'ynyynnnn', 'y'],
  ['on people, by a colleague', { personId: 7, agencyId: school, isOfWork: false }, 'ynynnnnn', 'y'],
  ['on people, by oneself', { personId: 100, agencyId: school, isOfWork: false }, 'ynyynnnn', 'y'],
  ['of a command', { personId: null, agencyId: null, isOfWork: true }, 'ynynnnnn', 'n'],
])('audit.read: %s', (_, subject, expected, forCaretaker) => {
  expect(marks('audit.read', subject)).toBe(expected)
  for (const who of [caretaker, { ...caretaker, isAgencyAdmin: false, isHead: true }]) {
    expect(can(who, 'audit.read', subject) ? 'y' : 'n').toBe(forCaretaker)
    expect(can({ ...who, agencyId: police }, 'audit.read', subject)).toBe(false)
  }
})

test.each(PAPERS)('%s, %s', (permission, _, expected) => expect(marks(permission, {})).toBe(expected))

test.each(['notice.read', 'directive.read'] as const)('%s', (permission) => {
  expect(marks(permission, { isDraft: true, readerAgencyIds: [school, standing] })).toBe('yynnnnny')
  expect(marks(permission, { isDraft: false, readerAgencyIds: [school, standing] })).toBe('yyyyynny')
})

describe('what the province settles', () => {
  const usual = { officeEnters: true, adminReadsEvidence: false, agenciesSeeAll: false, headMustSubmit: false, publicPage: false }
  const marksWith = (policy: object, permission: Permission, subject: object) =>
    ACTORS.map(([, who]) => (can({ ...who, policy: { ...usual, ...policy } }, permission, subject as never) ? 'y' : 'n')).join('')
  const fellows = { fellowAgencyIds: [school, police] }

  test.each([
    [{}, 'notice.draft', {}, 'yynnnnnn'],
    [{ officeEnters: false }, 'notice.draft', {}, 'ynnnnnnn'],
    [{ officeEnters: false }, 'notice.publish', {}, 'ynnnnnnn'],
    [{ officeEnters: false }, 'notice.withdraw', {}, 'ynnnnnnn'],
    [{}, 'evidence.read', assignment, 'nyyyynny'],
    [{ adminReadsEvidence: true }, 'evidence.read', assignment, 'yyyyynny'],
    [{}, 'assignment.read_stage', fellows, 'yyynnnny'],
    [{ agenciesSeeAll: true }, 'assignment.read_stage', fellows, 'yyyynyny'],
    [{ agenciesSeeAll: true }, 'assignment.read', assignment, 'yyyyynny'],
    [{ headMustSubmit: true }, 'completion.submit', assignment, 'nnnnnnnn'],
    [{ headMustSubmit: true }, 'completion.submit', ofOffice, 'nnnnnnnn'],
    [{ headMustSubmit: true }, 'completion.prepare', assignment, 'nnnynnnn'],
    [{ publicPage: true }, 'public.read', {}, 'yyyyyyyy'],
  ] as const)('%o: %s', (policy, permission, subject, expected) => expect(marksWith(policy, permission, subject)).toBe(expected))

  test.each([
    ['the head', { isHead: true }, true],
    ['who looks after its people', { isAgencyAdmin: true }, true],
    ['a colleague', {}, false],
    ['the head of another agency', { isHead: true, agencyId: police }, false],
  ] as const)('where the head hands in: %s', (_, more, expected) => {
    const who = { ...actor('agency', school), policy: { ...usual, headMustSubmit: true }, ...more }
    expect(can(who, 'completion.submit', assignment)).toBe(expected)
  })
})

test('measurement.record: whoever has a part in the directive', () => {
  expect(marks('measurement.record', { memberIds: [school, standing] })).toBe('nnnyynnn')
  expect(marks('measurement.record', { memberIds: [office] })).toBe('nynnnnnn')
})

test('view.remove: whose it is', () => {
  expect(marks('view.remove', { personId: 100 })).toBe('yyyyyyyn')
  expect(marks('view.remove', { personId: 7 })).toBe('nnnnnnnn')
})

test('money.read: who sees everything, and who is charged with money', () => {
  expect(marks('money.read', { memberIds: [standing] })).toBe('yyynynny')
})

test('every permission stands in the tables above', () => {
  const told = new Set<string>([...RECORDS, ...PAPERS].map(([permission]) => permission))
  expect(
    Object.keys(RULES).filter(
      (name) =>
        !told.has(name) &&
        ![
          'audit.read',
          'notice.read',
          'directive.read',
          'person.edit',
          'assignment.read_stage',
          'measurement.record',
          'money.read',
          'view.remove',
        ].includes(name),
    ),
  ).toEqual([])
})

describe('nobody checks their own work', () => {
  test.each(['completion.accept', 'completion.return'] as const)('%s: not who handed it in, wherever they sit now', (permission) => {
    expect(can(actor('office', office, 7), permission, assignment)).toBe(false)
    expect(can(actor('office', office, 8), permission, assignment)).toBe(true)
  })

  test('nobody grants the time they asked for themselves, wherever they sit now', () => {
    expect(can(actor('office', office, 9), 'extension.decide', assignment)).toBe(false)
    expect(can(actor('office', office, 8), 'extension.decide', assignment)).toBe(true)
    expect(can(actor('office', office), 'extension.decide', { ...assignment, holderAgencyId: office })).toBe(false)
  })

  test('not even a desk that is the holder by mistake', () => {
    expect(can(actor('office', office), 'completion.accept', { ...assignment, holderAgencyId: office, deskAgencyId: office })).toBe(false)
  })
})

test('nobody asks their own agency to explain', () => {
  expect(can(actor('committee', school), 'explanation.request', assignment)).toBe(false)
  expect(can(actor('office', office), 'explanation.request', ofOffice)).toBe(false)
})

test('a record is branded or the act does not happen', () => {
  expect(permit(actor('agency', school), 'plan.register', assignment)).toBe(assignment)
  expect(() => permit(actor('agency', police), 'plan.register', assignment)).toThrow(Forbidden)
})
