import { expect, test } from 'vitest'
import { day } from '#domain/day.ts'
import { extract } from '#domain/extraction/extract.ts'
import type { Corrections } from '#domain/proposal-corrections.ts'
import { carryOver } from '#domain/proposal-reread.ts'
import { answersOf2022, noticeText } from '../support/samples.ts'

const BY = { by: 'Nguyễn Văn Minh', on: day('2022-05-16') }
const before = extract(noticeText())
const answers = answersOf2022()
const corrections: Corrections = {
  clauses: { '6': { kind: 'target', ...BY }, '9': { kind: 'norm', ...BY } },
  dropped: { '8b': BY },
  added: [{ ref: 'bs1', text: 'Các tin khác', span: { start: 0, end: 3 } }],
  names: { 'Sở Quy hoạch': { agencyId: 3 } },
}
const carried = (change: (text: string) => string, given = corrections) =>
  carryOver(before, extract(change(noticeText())), { ...answers, 'bs1.undated': { choice: 'undated' } }, given)

test('the same text again loses nothing', () => {
  const { lostCount, ...kept } = carried((text) => text)
  expect(lostCount).toBe(0)
  expect(kept.answers).toEqual({ ...answers, 'bs1.undated': { choice: 'undated' } })
  expect(kept.corrections).toMatchObject({ clauses: corrections.clauses, dropped: corrections.dropped, names: corrections.names })
})

test('what was said of a clause follows its words to another number', () => {
  const { answers: now, corrections: brought } = carried((text) => text.replace(/^6\. .*$/m, '').replace(/^9\. /m, '6. '))
  expect(brought.clauses).toEqual({ '6': { kind: 'norm', ...BY } })
  expect(now['6.lead']).toEqual(answers['9.lead'])
  expect(now['9.lead']).toBe(undefined)
})

test('a clause whose end was put right keeps what was said of it; another under its number does not', () => {
  const { lostCount } = carried((text) => text.replace('tư pháp...)', 'tư pháp).'))
  expect(lostCount).toBe(0)
  const other = carried((text) => text.replace(/^9\. .*$/m, '9. Giao Sở Y tế báo cáo kết quả trước ngày 30/6/2022.'))
  expect(other.corrections.clauses).toEqual({ '6': { kind: 'target', ...BY } })
  expect(other.answers['9.lead']).toBe(undefined)
})

test('an added clause whose words are gone goes with its answers', () => {
  const gone = carried((text) => text.replace('Các tin khác', ''))
  expect(gone.corrections.added).toEqual([])
  expect(gone.lostCount).toBe(2)
})
