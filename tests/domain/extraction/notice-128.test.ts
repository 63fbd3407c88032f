import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Clause } from '../../../src/domain/extraction/draft.ts'
import { extract } from '../../../src/domain/extraction/extract.ts'

const raw = readFileSync(new URL('../../../prisma/seed/128-TB-UBND.txt', import.meta.url), 'utf8')
const draft = extract(raw)
const clauses = draft.items.flatMap((item) => item.clauses)
const names = (mentions: readonly { text: string }[]) => mentions.map((one) => one.text).join(' + ')

const soTttt = 'Sở Thông tin và Truyền thông'
const congAn = `${soTttt} + Công an tỉnh`
const moneyKeepers = 'Sở Kế hoạch và Đầu tư + Sở Tài chính'
const others = 'các đơn vị liên quan'
const vanPhong = 'Văn phòng UBND tỉnh'

// ref, kind, lead form, lead, coordinating, open set, deadlines, deliverable
const TABLE: [string, Clause['kind'], Clause['leadForm'], string, string, string, string, string | null][] = [
  ['1a', 'norm', 'each', 'Thủ trưởng các cơ quan, đơn vị, địa phương', '', '', '', null],
  ['1b', 'one_off', 'each', 'Các Sở, ban, ngành + các huyện', '', '', '2022-05-20', 'kế hoạch'],
  ['2', 'standing', 'unnamed', '', '', '', '', null],
  ['3a', 'one_off', 'each', 'Các Sở, ban, ngành', '', '', '', 'kế hoạch'],
  ['3b', 'standing', 'each', 'Các Sở, ban, ngành', '', '', '', null],
  ['3c', 'one_off', 'each', 'Các Sở, ban, ngành', '', '', '2022-05-25', null],
  ['3d', 'one_off', 'stated', soTttt, vanPhong, '', '2022-06-01', 'Kế hoạch hành động'],
  ['3e', 'one_off', 'stated', soTttt, vanPhong, '', '2022-06-01', 'Kế hoạch số 122/KH-UBND'],
  ['4', 'one_off', 'stated', soTttt, 'Sở Công Thương', others, '2022-06-20', null],
  ['5a', 'standing', 'unnamed', '', '', '', '', null],
  ['5b', 'standing', 'unnamed', '', '', '', '', null],
  ['5c', 'one_off', 'stated', soTttt, '', '', '', 'chỉ tiêu'],
  ['6', 'one_off', 'co_equal', congAn, '', others, '', null],
  ['7', 'standing', 'implied', 'Các Sở, ngành, địa phương', soTttt, '', '', null],
  ['8a', 'one_off', 'co_equal', moneyKeepers, '', '', '', null],
  ['8b', 'norm', 'each', 'Các Sở, ban, ngành, huyện, thành phố', '', '', '', null],
  ['8c', 'standing', 'co_equal', moneyKeepers, '', '', '', null],
  ['9', 'standing', 'co_equal', congAn, '', others, '', null],
]

const clause = (ref: string) => {
  const found = clauses.find((one) => one.ref === ref)
  if (!found) throw new Error(`no clause ${ref}`)
  return found
}

describe('notice 128/TB-UBND', () => {
  test('has nine items and eighteen clauses', () => {
    expect(draft.items.map((item) => item.no)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9'])
    expect(clauses.map((one) => one.ref)).toEqual(TABLE.map(([ref]) => ref))
  })

  test.each(TABLE)('clause %s is %s, %s', (ref, kind, leadForm, lead, coordinating, openSet, deadlines, deliverable) => {
    const found = clause(ref)
    expect([found.kind, found.leadForm]).toEqual([kind, leadForm])
    expect(names(found.lead)).toBe(lead)
    expect(names(found.coordinating)).toBe(coordinating)
    expect(names(found.openSet)).toBe(openSet)
    expect(found.deadlines.map((one) => one.on).join()).toBe(deadlines)
    expect(found.deliverable).toBe(deliverable)
  })

  test('only those without a plan are bound by 1b, which reports through two offices', () => {
    expect(clause('1b').lead.map((one) => one.condition)).toEqual([null, 'chưa ban hành kế hoạch'])
    expect(names(clause('1b').route)).toBe(`${soTttt} + ${vanPhong}`)
    expect(clause('1b').reportTo).toBe('báo cáo UBND tỉnh')
    expect(clause('4').reportTo).toBe('báo cáo UBND tỉnh để báo cáo Ủy ban quốc gia về chuyển đổi số')
  })

  test('3c alone is fulfilled by registering a plan with Sở TT&TT', () => {
    expect(clauses.filter((one) => one.isPlanRegistration).map((one) => one.ref)).toEqual(['3c'])
    expect(clause('3c').recipient?.text).toBe(soTttt)
  })

  test('one closing date governs 3d and 3e', () => {
    expect(clause('3d').deadlines).toEqual(clause('3e').deadlines)
    expect(clause('3d').deadlines.map((one) => [one.text, one.rule])).toEqual([['hoàn thành trước ngày 01/6/2022', 'before']])
  })

  test('of twelve dates four oblige, seven belong to cited documents, one is the day of issue', () => {
    const count = (role: string) => draft.dates.filter((date) => date.role === role).map((date) => date.on)
    expect(draft.dates).toHaveLength(12)
    expect(count('deadline')).toEqual(['2022-05-20', '2022-05-25', '2022-06-01', '2022-06-20'])
    expect(count('cited_document')).toHaveLength(7)
    expect(count('issue')).toEqual(['2022-05-12'])
  })

  test('a damaged symbol is kept as read and understood as meant', () => {
    const [damaged] = draft.items[2]?.citations ?? []
    expect([damaged?.symbol, damaged?.understood, damaged?.on, damaged?.documentType]).toEqual([
      '27/QĐUBQGCĐS',
      '27/QĐ-UBQGCĐS',
      '2022-03-15',
      'Quyết định',
    ])
  })

  test('the head is read from the first line and from below the text', () => {
    const { numberSpan, ...head } = draft.head
    expect(head).toEqual({
      number: '128/TB-UBND',
      issuedOn: '2022-05-12',
      issuer: 'UBND tỉnh Nam Định',
      signer: null,
      documentType: 'Thông báo',
      title: 'Kết luận của đồng chí Chủ tịch UBND tỉnh tại cuộc họp Ban chỉ đạo chuyển đổi số',
      chair: 'Phạm Đình Nghị',
    })
    expect(draft.text.slice(numberSpan?.start, numberSpan?.end)).toBe('128/TB-UBND')
  })

  test('the preamble binds two groups, and what follows the text is left out', () => {
    expect(names(draft.preamble)).toBe('các Sở, ban, ngành + các huyện, thành phố')
    expect(draft.residue.map((span) => draft.text.slice(span.start, span.end))).toEqual([
      'Toàn văn Thông báo số 128/TB-UBND ngày 12/5/2022.',
      'Phản hồi',
      'Thông tin người gửi phản hồi',
      'Các tin khác',
    ])
  })

  test('what the text leaves open is asked', () => {
    expect(draft.questions.map((question) => question.id)).toEqual([
      '1b.condition',
      '1b.group_extent',
      '2.unnamed',
      '3a.period',
      '3b.frequency',
      '5a.unnamed',
      '5b.unnamed',
      '5c.undated',
      '6.lead',
      '6.undated',
      '7.implied_lead',
      '8a.lead',
      '8a.undated',
      '8c.lead',
      '8c.frequency',
      '9.lead',
    ])
    const details = (id: string) => draft.questions.find((question) => question.id === id)?.details
    expect(details('1b.condition')?.condition).toBe('chưa ban hành kế hoạch')
    expect(details('1b.group_extent')?.group).toBe('các huyện')
    expect(details('2.unnamed')?.preamble).toBe('các Sở, ban, ngành, các huyện, thành phố')
    expect(details('3a.period')).toEqual({ period: 'năm 2022', on: '2022-12-31' })
  })
})
