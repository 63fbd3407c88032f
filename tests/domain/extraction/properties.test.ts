import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AgencyMention, NoticeDraft, Span } from '../../../src/domain/extraction/draft.ts'
import { extract } from '../../../src/domain/extraction/extract.ts'

const folder = join(import.meta.dirname, '../../notices')
const texts = readdirSync(folder)
  .filter((file) => file.endsWith('.txt'))
  .map((file): [string, string] => [file, readFileSync(join(folder, file), 'utf8')])

// Words of the language in any order: more telling than letters at random.
const WORDS = [
  'Sở Nội vụ',
  'UBND các huyện: ',
  'Bình Lưu',
  'chủ trì, ',
  'phối hợp với',
  'trước ngày',
  '31/12/2022',
  '30/02',
  'hằng tháng',
  'Quyết định số 27/QĐUBQGCĐS',
  '1. ',
  'a) ',
  '- ',
  '\n',
  '; ',
  '. ',
  '(',
  ')',
  '“',
  'Các Sở, ban, ngành',
  'chưa ban hành kế hoạch',
  'PHỤ LỤC\nSTT\n',
  'Nơi nhận:',
  './.',
  'MẬT\n',
  'quý IV',
  'Kính gửi:\n',
  '&Ocirc;',
  '| ',
  'kể từ ngày',
  '99 ngày',
  'giao',
  'yêu cầu các',
  'II. ĐÁNH GIÁ\n',
  '\u0300',
  '\ud800',
  'thứ Sáu hằng tuần',
  'đồng chí ',
  'các đơn vị: ',
  'Chủ tịch UBND ',
  'TP.HCM',
  'Nguyễn Văn Anh – ',
  'İ',
]
const jumbled = fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }).map((words) => words.join(' '))
const anyText = fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), fc.string({ unit: 'grapheme', maxLength: 400 }), jumbled)

function spansOf(draft: NoticeDraft): Span[] {
  const clauses = draft.items.flatMap((item) => item.clauses)
  return [
    ...draft.items,
    ...clauses,
    ...clauses.flatMap((one) => [...one.deadlines, ...one.lead, ...one.coordinating, ...one.openSet, ...one.route]),
    ...draft.items.flatMap((item) => item.citations),
    ...draft.dates,
    ...draft.preamble,
    ...draft.questions,
  ].map((one) => one.span)
}

const sliced = (draft: NoticeDraft, span: Span) => draft.text.slice(span.start, span.end)

function textsOf(draft: NoticeDraft): { span: Span; text: string }[] {
  const clauses = draft.items.flatMap((item) => item.clauses)
  return [
    ...draft.items,
    ...clauses,
    ...clauses.flatMap((one) => one.deadlines),
    ...draft.items.flatMap((item) =>
      item.citations.map((one) => ({ span: { start: one.span.start, end: one.span.start + one.symbol.length }, text: one.symbol })),
    ),
  ]
}

const mentionsOf = (draft: NoticeDraft): AgencyMention[] => [
  ...draft.preamble,
  ...draft.items.flatMap((item) => [...item.lead, ...item.coordinating]),
]

function expectExact(draft: NoticeDraft) {
  for (const span of spansOf(draft)) expect(0 <= span.start && span.start <= span.end && span.end <= draft.text.length).toBe(true)
  for (const { span, text } of textsOf(draft)) expect(sliced(draft, span)).toBe(text)
  // An elliptic list spelt out puts its head word before what is written.
  for (const { span, text } of mentionsOf(draft)) expect(text.endsWith(sliced(draft, span))).toBe(true)
}

describe('any text', () => {
  test('gives a draft whose spans are exact, the same each time', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const draft = extract(text)
        expectExact(draft)
        expect(extract(text)).toEqual(draft)
      }),
      { numRuns: 400 },
    )
  })

  test('is read however often a word comes again', () => {
    for (const word of ['đồng chí ', 'đồng chí Nguyễn Văn Anh – ', 'các đơn vị: ', 'Chủ tịch UBND các '])
      expect(extract(word.repeat(20_000)).items.length).toBeLessThan(2)
  })

  test('is read in time that grows with its length', () => {
    const list = (count: number) =>
      '1. Sở Nội vụ rà soát, báo cáo UBND tỉnh trước ngày 20/5/2022 theo Quyết định số 12/QĐ-UBND ngày 1/2/2021.\n'.repeat(count)
    const cost = (text: string) => {
      const begun = process.cpuUsage()
      extract(text)
      const { user } = process.cpuUsage(begun)
      return user
    }
    expect(extract(list(200)).items).toHaveLength(200)
    expect(cost(list(1600)) / cost(list(200))).toBeLessThan(24)
  })
})

describe.each(texts)('%s', (_file, text) => {
  const draft = extract(text)

  test('has exact spans', () => {
    if (draft.refuse === null) expect(draft.items.length).toBeGreaterThan(0)
    expectExact(draft)
  })

  test.each([
    ['decomposed', text.normalize('NFD')],
    ['with line ends of Windows', text.replaceAll('\r\n', '\n').replaceAll('\n', '\r\n')],
    ['with a byte order mark', `\ufeff${text}`],
  ])('reads the same %s', (_form, variant) => {
    expect(extract(variant)).toEqual(draft)
  })

  test('gives its own text back', () => {
    if (draft.refuse === null) expect(extract(draft.text).text).toBe(draft.text)
  })
})
