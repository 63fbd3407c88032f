import { describe, expect, test } from 'vitest'
import { asked, fragment } from '#domain/search.ts'
import { registerOf2022 } from '../support/samples.ts'

const { agencies } = registerOf2022().register
const idOf = (name: string) => agencies.find((agency) => agency.name === name)?.id
const TTTT = idOf('Sở Thông tin và Truyền thông')

describe('what is typed', () => {
  test.each([['sở tt&tt'], ['so tt&tt'], ['Sở TTTT'], ['sở thông tin'], ['SO THONG TIN VA TRUYEN THONG']])(
    '“%s” is one agency, by whatever name',
    (typed) => {
      const { terms = [], agencyIds } = asked(typed, agencies) ?? {}
      expect(agencyIds).toEqual([TTTT])
      expect(terms).toHaveLength(1)
      expect(terms[0]).toEqual(
        expect.arrayContaining([
          ['sở', 'thông', 'tin', 'và', 'truyền', 'thông'],
          ['sở', 'tt', 'tt'],
        ]),
      )
    },
  )

  test('beside the name of an agency other words are words', () => {
    const { terms, agencyIds } = asked('báo cáo Sở TT&TT năm 2022', agencies) ?? {}
    expect(agencyIds).toEqual([TTTT])
    expect(terms?.map(([first]) => first?.join(' '))).toEqual(['báo', 'cáo', 'sở tt tt', 'năm', '2022'])
  })

  test('what begins the names of several agencies is none of them', () => {
    expect(asked('ubnd huyện', agencies)?.agencyIds).toEqual([])
    expect(asked('sở', agencies)?.agencyIds).toEqual([])
  })

  test.each([
    ['128/TB-UBND', '128tbubnd'],
    ['128-TB/UBND', '128tbubnd'],
    ['128 tb ubnd', '128tbubnd'],
    ['số 128', '128'],
    ['kế hoạch 122/KH-UBND', '122khubnd'],
    ['chuyển đổi số', null],
    ['năm 2022', null],
    ['12', null],
  ])('the number in “%s” is %s', (typed, number) => expect(asked(typed)?.number).toBe(number))

  test('words in quotation marks stand side by side', () => {
    expect(asked('"chuyển đổi số" huyện')?.terms).toEqual([[['chuyển', 'đổi', 'số']], [['huyện']]])
  })

  test.each(['', '  ', 'a', '&', '"'])('“%s” is nothing to look for', (typed) => expect(asked(typed)).toBe(null))

  test('marks are told from none', () => {
    expect([asked('năm')?.hasMarks, asked('đi')?.hasMarks, asked('nam')?.hasMarks, asked('NAM')?.hasMarks]).toEqual([
      true,
      true,
      false,
      false,
    ])
  })
})

describe('the fragment', () => {
  const found = (text: string, typed: string, isExact = false) => {
    const looked = asked(typed, agencies)
    return looked ? fragment(text, looked, isExact).flatMap((piece) => (piece.isFound ? [piece.text] : [])) : []
  }

  test('shows what was found as it is written', () => {
    expect(found('Năm nay tỉnh Nam Định có năm việc', 'nam')).toEqual(['Năm', 'Nam', 'năm'])
    expect(found('Năm nay tỉnh Nam Định có năm việc', 'năm', true)).toEqual(['Năm', 'năm'])
    expect(found('Giao Sở Thông tin và Truyền thông chủ trì', 'so tt&tt chu')).toEqual(['Sở Thông tin và Truyền thông', 'chủ'])
    // Of two that begin at one word the longer is shown whole.
    expect(found('Rà soát chỉ số cải cách hành chính', 'cải "cải cách hành chính"')).toEqual(['cải cách hành chính'])
    // Typed on another keyboard: the same letters, in pieces.
    expect(found('hoàn thành'.normalize('NFD'), 'hoàn thành', true)).toEqual(['hoàn', 'thành'])
  })

  test('of a long text it shows the surroundings, cut at words', () => {
    const text = `${'mở đầu '.repeat(60)}đúng chỗ này${' về sau'.repeat(60)}`
    const shown = fragment(text, asked('đúng chỗ') ?? { terms: [], hasMarks: false, number: null, agencyIds: [] }, true)
    const whole = shown.map((piece) => piece.text).join('')
    expect(whole).toMatch(/^… (?:mở|đầu) .*đúng chỗ này.* …$/)
    expect(whole.length).toBeLessThan(300)
  })
})
