import { expect, test } from 'vitest'
import type { Question } from '../../../src/domain/extraction/draft.ts'
import { describeQuestion } from '../../../src/lib/vi/question.ts'

const ask = (about: Question['about'], details: Question['details']) =>
  describeQuestion({ id: `1.${about}`, ref: '1', span: { start: 0, end: 0 }, about, details })

test.each<[Question['about'], Question['details'], string]>([
  ['condition', { group: 'các huyện', condition: 'chưa ban hành kế hoạch' }, '“chưa ban hành kế hoạch”'],
  ['group_extent', { group: 'các huyện' }, 'có gồm cả thành phố'],
  ['unnamed', { preamble: 'các Sở, ban, ngành' }, '“các Sở, ban, ngành”'],
  ['lead', { agencies: 'Sở A, Sở B' }, 'Sở A, Sở B được nêu ngang nhau'],
  ['implied_lead', { agencies: 'Sở A' }, 'Sở A có phải là đơn vị chủ trì không?'],
  ['period', { period: 'năm 2022', on: '2022-12-31' }, 'hết ngày 31/12/2022'],
  ['frequency', { words: 'thường xuyên' }, 'bao lâu một lần'],
  ['undated', {}, 'không có thời hạn'],
])('%s is asked in a sentence that ends in a question', (about, details, words) => {
  expect(ask(about, details)).toContain(words)
  expect(ask(about, details)).toMatch(/\?$/)
})

test('where no preamble binds anybody, none is quoted', () => {
  expect(ask('unnamed', { preamble: '' })).not.toContain('“')
})
