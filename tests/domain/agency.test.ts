import { describe, expect, test } from 'vitest'
import { codeFor, mayEnd, renaming } from '#domain/agency.ts'
import { day } from '#domain/day.ts'

const NAME = { name: 'Sở Thông tin và Truyền thông', shortName: 'Sở TT&TT', symbol: 'STTTT' }
const NEXT = { name: 'Sở Khoa học và Công nghệ', shortName: 'Sở KH&CN', symbol: 'SKHCN' }

test.each([
  ['2025-03-01', NEXT, 'follows'],
  ['2016-01-01', NEXT, 'corrects'],
  ['2015-12-31', NEXT, 'name_before_latest'],
  ['2025-03-01', NAME, 'name_unchanged'],
  ['2025-03-01', { ...NAME, symbol: null }, 'follows'],
])('a name of 2016 and one from %s: %o → %s', (from, next, expected) => {
  const answer = renaming({ ...NAME, from: day('2016-01-01') }, next, day(from))
  expect(answer.ok ? answer.value : answer.refusal).toBe(expected)
})

describe('an agency ends', () => {
  const left = { assignmentCount: 0, deskCount: 0, personCount: 0 }
  const agency = { from: day('2016-01-01'), to: null, isOffice: false, isStanding: false, left }
  const today = day('2022-05-30')
  test.each([
    [{}, '2022-05-30', 'ended'],
    [{}, '2022-07-01', 'ended'],
    [{}, '2022-05-29', 'agency_ends_too_early'],
    [{ from: today }, '2022-05-30', 'agency_ends_too_early'],
    [{ to: day('2022-06-01') }, '2022-07-01', 'agency_ended'],
    [{ isOffice: true }, '2022-07-01', 'agency_is_desk'],
    [{ isStanding: true }, '2022-07-01', 'agency_is_desk'],
    [{ left: { ...left, assignmentCount: 1 } }, '2022-07-01', 'agency_has_work'],
    [{ left: { ...left, deskCount: 1 } }, '2022-07-01', 'agency_has_work'],
    [{ left: { ...left, personCount: 1 } }, '2022-07-01', 'agency_has_work'],
  ])('with %o on %s: %s', (given, on, expected) => {
    const answer = mayEnd({ ...agency, ...given }, day(on), today)
    expect(answer.ok ? 'ended' : answer.refusal).toBe(expected)
  })
})

test.each([
  ['Sở TT&TT', [], 'so-tttt'],
  ['Sở TT&TT', ['so-tttt'], 'so-tttt-2'],
  ['Sở TT&TT', ['so-tttt', 'so-tttt-2'], 'so-tttt-3'],
  ['UBND huyện Ý Yên', [], 'ubnd-huyen-y-yen'],
  ['Đài PT-TH', [], 'dai-pt-th'],
  ['★', [], 'don-vi'],
])('%s among %o is %s', (shortName, taken, expected) => expect(codeFor(shortName, new Set(taken))).toBe(expected))
