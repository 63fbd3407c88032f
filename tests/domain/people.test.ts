import { describe, expect, test } from 'vitest'
import { day } from '#domain/day.ts'
import type { Outcome } from '#domain/outcome.ts'
import { mayChoose } from '#domain/password.ts'
import { makingRoom, mayCeaseAsAdmin, mayHold, mayLeave, stateOf } from '#domain/people.ts'
import { deviceWords } from '#lib/vi/device.ts'

const said = (outcome: Outcome<unknown>): string => (outcome.ok ? 'ok' : outcome.refusal)
const [yesterday, today, tomorrow, later] = [day('2022-05-29'), day('2022-05-30'), day('2022-05-31'), day('2022-06-15')]

test.each([
  [{ hasPassword: false, isDisabled: false }, 'invited'],
  [{ hasPassword: true, isDisabled: false }, 'active'],
  [{ hasPassword: false, isDisabled: true }, 'disabled'],
  [{ hasPassword: true, isDisabled: true }, 'disabled'],
])('%o is %s', (given, state) => expect(stateOf(given)).toBe(state))

describe('a post', () => {
  test.each([
    ['agency', false, false, today, 'ok'],
    ['agency', false, false, today, 'ok', true],
    ['office', false, true, today, 'ok', true],
    ['committee', false, false, today, 'head_elsewhere', true],
    ['agency', true, false, tomorrow, 'ok'],
    ['agency', false, false, yesterday, 'post_in_past'],
    ['office', false, true, today, 'ok'],
    ['office', false, false, today, 'office_role_elsewhere'],
    ['committee', false, false, today, 'ok'],
    ['admin', true, true, today, 'agency_admin_elsewhere'],
  ] as const)(
    '%s, own administrator %s, at the Office %s, from %s: %s',
    (role, isAgencyAdmin, isOffice, from, expected, isHead?: boolean) =>
      expect(said(mayHold({ agencyId: 1, role, isAgencyAdmin, isHead: isHead ?? false }, isOffice, from, today))).toBe(expected),
  )

  test.each([
    ['the one that runs ends', [{ id: 1, validFrom: yesterday, validTo: null }], { ended: [1], removed: [] }],
    ['one of the same day falls away', [{ id: 1, validFrom: today, validTo: null }], { ended: [], removed: [1] }],
    ['one that has ended stays', [{ id: 1, validFrom: yesterday, validTo: today }], { ended: [], removed: [] }],
    [
      'the running one ends earlier and the one to come falls away',
      [
        { id: 1, validFrom: yesterday, validTo: later },
        { id: 2, validFrom: later, validTo: null },
      ],
      { ended: [1], removed: [2] },
    ],
  ])('when another begins today, %s', (_, posts, expected) => expect(makingRoom(posts, today)).toEqual(expected))
})

test('the last administrator cannot cease to be one', () => {
  expect(said(mayCeaseAsAdmin(true, 0))).toBe('last_admin')
  expect(said(mayCeaseAsAdmin(true, 1))).toBe('ok')
  expect(said(mayCeaseAsAdmin(false, 0))).toBe('ok')
})

test.each([
  [0, 0, null, 'ok'],
  [1, 0, null, 'left_without_recipient'],
  [0, 3, null, 'left_without_recipient'],
  [1, 3, { agencyId: 7, isActive: true }, 'ok'],
  [1, 3, { agencyId: 8, isActive: true }, 'recipient_elsewhere'],
  [1, 3, { agencyId: 7, isActive: false }, 'recipient_elsewhere'],
])('who holds %i duties and %i assignments and hands over to %o: %s', (dutyCount, assignmentCount, to, expected) =>
  expect(said(mayLeave({ agencyId: 7, dutyCount, assignmentCount }, to))).toBe(expected),
)

describe('a password', () => {
  const known = ['so-tttt', 'Vũ Thị Minh Châu', 'Sở Thông tin và Truyền thông']
  test.each([
    'matkhau123456',
    'Mật khẩu 2022!',
    'chuyendoiso-2022',
    'CHUYỂN ĐỔI SỐ 2026',
    'dondocdondoc1',
    'ubndtinhnamdinh',
    '123456789012',
    'aaaaaaaaaaaaaaaa',
    'abcdefghijklmnop',
    'qwertyuiop123',
    'so-tttt-2022-so-tttt',
    'VuThiMinhChau1985',
    'Sở Thông tin và Truyền thông',
    'quantri@2022@@',
    'password-password',
    'vanphongubndtinh2022',
  ])('“%s” is guessed first', (password) => expect(said(mayChoose(password, known))).toBe('password_usual'))

  test.each(['bốn con mèo xanh ngủ trưa', 'gỗ lim, sông Ninh Cơ, ba giờ', 'k7#Wq9!zTm2x', 'correct horse battery staple'])(
    '“%s” is taken',
    (password) => expect(said(mayChoose(password, known))).toBe('ok'),
  )

  test('it has twelve letters, however they are stored', () => {
    expect(said(mayChoose('k7#Wq9!zTm2', known))).toBe('password_short')
    expect(said(mayChoose('👩‍🌾👩‍🌾👩‍🌾', known))).toBe('password_short')
  })
})

test.each([
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36',
    'Chrome trên Windows',
  ],
  ['Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/150.0.0.0 Safari/537.36 Edg/150.0', 'Edge trên Windows'],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605 Version/19.0 Mobile Safari/604.1', 'Safari trên iPhone, iPad'],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox trên Linux'],
  ['curl/8', 'Trình duyệt khác'],
  [null, 'Trình duyệt khác'],
])('%s is %s', (userAgent, words) => expect(deviceWords(userAgent)).toBe(words))
