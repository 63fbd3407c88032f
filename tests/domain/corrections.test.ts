import { describe, expect, test } from 'vitest'
import { day } from '#domain/day.ts'
import { extract } from '#domain/extraction/extract.ts'
import { type Answers, type ProposedDirective, propose } from '#domain/proposal.ts'
import { type Correction, type Corrections, findWords, nextAddedRef, withAdded, withNames } from '#domain/proposal-corrections.ts'
import { ruleWords } from '#lib/vi/notice.ts'
import { answersOf2022, noticeText, registerOf2022 } from '../support/samples.ts'

const { register, idOf } = registerOf2022()
const draft = extract(noticeText())
const given: Answers = answersOf2022()
const BY = { by: 'Nguyễn Văn Minh', on: day('2022-05-16') }

const proposed = (corrections: Corrections, answers: Answers = given) =>
  propose(withAdded(draft, corrections), withNames(register, corrections), answers, true, corrections)
const corrected = (ref: string, correction: Correction, answers?: Answers) =>
  proposed({ clauses: { [ref]: { ...correction, ...BY } } }, answers)
const find = (directives: readonly ProposedDirective[], ref: string) => directives.find((one) => one.ref === ref)
const asRead = (ref: string) => find(proposed({}).directives, ref)

// clause and what a person sets → what becomes of the directive; nothing else moves
const people = [
  { agencyId: idOf('so-yt'), role: 'lead' as const },
  { agencyId: idOf('so-tc'), role: 'coordinating' as const },
]
const decided = { rule: 'decided', dueOn: '2022-12-31' }
const TABLE: [string, Correction, object][] = [
  ['1b', { conditionText: 'chưa ban hành' }, { conditionText: 'chưa ban hành' }],
  ['1b', { kind: 'recurring' }, { kind: 'recurring', deadline: null }],
  ['1b', { kind: 'standing' }, { kind: 'standing', deadline: null }],
  ['1b', { due: { on: null, reason: 'đính chính' } }, { deadline: null, deadlineReason: 'đính chính' }],
  [
    '1b',
    { due: { on: day('2022-12-31'), reason: 'đính chính' } },
    { deadline: { ...asRead('1b')?.deadline, ...decided, printedOn: '2022-05-20' }, deadlineReason: 'đính chính' },
  ],
  [
    '5c',
    { due: { on: day('2022-12-31'), reason: 'ý kiến' } },
    { deadline: { ...decided, printedOn: '2022-12-31', text: '', span: null }, deadlineReason: 'ý kiến' },
  ],
  ['6', { assignments: people }, { assignments: people, isLeadStated: true }],
  ['6', { assignments: people.map((one) => ({ ...one, role: 'co_equal' as const })) }, { isLeadStated: false }],
  ['4', { deskAgencyId: idOf('so-tttt') }, { deskAgencyId: idOf('so-tttt') }],
  ['3c', { recipientIds: [] }, { relations: [], deskAgencyId: asRead('1b')?.deskAgencyId }],
  [
    '4',
    { recipientIds: [idOf('so-yt')] },
    { relations: [{ agencyId: idOf('so-yt'), relation: 'recipient' }], deskAgencyId: idOf('so-yt') },
  ],
  ['1b', { routeIds: [] }, { relations: [] }],
  ['3c', { isPlanRegistration: false }, { isPlanRegistration: false }],
  ['4', { deliverable: 'đề án' }, { deliverable: 'đề án' }],
]

test.each(TABLE)('%s: %j changes its own directive and nothing else', (ref, correction, changed) => {
  const before = proposed({}).directives
  const after = corrected(ref, correction).directives
  expect(after.filter((one) => one.ref !== ref)).toEqual(before.filter((one) => one.ref !== ref))
  const now = find(after, ref)
  const expected = { ...find(before, ref), ...changed }
  // Roles taken by hand may also change what is stated; the row says so where it does.
  if (correction.assignments && !('assignments' in changed)) expect(now).toMatchObject(changed)
  else expect(now).toEqual(expected)
})

describe('answers and corrections', () => {
  const open = (corrections: Corrections) => proposed(corrections, {}).openQuestions.map(({ id }) => id)
  test.each([
    ['6', { assignments: people }, ['6.lead'], ['6.undated']],
    ['1b', { assignments: people }, ['1b.condition', '1b.group_extent'], []],
    ['3b', { kind: 'norm' }, ['3b.frequency'], []],
    ['6', { due: { on: null, reason: 'không cần' } }, ['6.undated'], ['6.lead']],
    ['3a', { due: { on: null, reason: 'không cần' } }, ['3a.period'], []],
    ['6', { deliverable: 'kế hoạch' }, [], ['6.lead', '6.undated']],
  ] as [string, Correction, string[], string[]][])('%s: %j settles %j and leaves %j', (ref, correction, settled, left) => {
    const now = open({ clauses: { [ref]: { ...correction, ...BY } } })
    for (const id of settled) expect(now).not.toContain(id)
    expect(now).toEqual(expect.arrayContaining(left))
    expect(now.length).toBe(open({}).length - settled.length)
  })

  test('an answer to another matter still counts beside a correction', () => {
    const six = find(
      corrected('6', { due: { on: day('2022-12-31'), reason: 'ý kiến' } }, { ...given, '6.lead': { choice: 'first' } }).directives,
      '6',
    )
    expect(six?.deadline?.dueOn).toBe('2022-12-31')
    expect(six?.isLeadStated).toBe(true)
  })
})

test('a dropped clause takes its questions and its unknown names with it, and the others close up', () => {
  const { directives, openQuestions } = proposed({ dropped: { '6': BY } }, {})
  expect(directives.map(({ ordinal }) => ordinal)).toEqual(Array.from({ length: 17 }, (_, index) => index + 1))
  expect(directives.some(({ ref }) => ref === '6')).toBe(false)
  expect(openQuestions.some(({ ref }) => ref === '6')).toBe(false)
})

describe('an added clause', () => {
  const words = 'Toàn văn   Thông báo\nsố'
  const span = findWords(draft.text, words) ?? { start: 0, end: 0 }
  const corrections: Corrections = { added: [{ ref: 'bs1', text: words, span }] }

  test('is found however its blanks are broken, and only where it stands', () => {
    expect(draft.text.slice(span.start, span.end)).toBe('Toàn văn Thông báo số')
    expect(findWords(draft.text, 'câu không có trong văn bản (đâu)')).toBe(null)
    expect(findWords(draft.text, ' \n ')).toBe(null)
  })

  test('stands in its place in the text and asks who and by when', () => {
    const { directives, openQuestions, assignmentCount } = proposed(corrections)
    const starts = directives.map((one) => one.span.start)
    expect(starts).toEqual(starts.toSorted((a, b) => a - b))
    expect(openQuestions.map(({ id }) => id)).toEqual(['bs1.unnamed', 'bs1.undated'])
    expect(find(directives, 'bs1')?.kind).toBe('one_off')
    expect(assignmentCount).toBe(265 + 28)
    expect(
      proposed({ ...corrections, clauses: { bs1: { assignments: people, due: { on: null, reason: 'không nêu' }, ...BY } } }).openQuestions,
    ).toEqual([])
  })

  test('has a mark of its own', () => {
    expect(nextAddedRef({})).toBe('bs1')
    expect(nextAddedRef({ added: [1, 3].map((number) => ({ ref: `bs${number}`, text: '', span })) })).toBe('bs4')
  })
})

test('an unknown name stands for what a person says, an agency or a set', () => {
  const unknown = extract(noticeText().replace('phối hợp với Sở Công Thương', 'phối hợp với Sở Quy hoạch'))
  const of = (corrections: Corrections) => propose(unknown, withNames(register, corrections), given, true, corrections)
  expect(of({}).unmatched.map(({ mention }) => mention.text)).toEqual(['Sở Quy hoạch'])
  const one = of({ names: { 'Sở Quy hoạch': { agencyId: idOf('so-xd') } } })
  expect(one.unmatched).toEqual([])
  expect(find(one.directives, '4')?.assignments).toContainEqual({ agencyId: idOf('so-xd'), role: 'coordinating' })
  const all = of({ names: { 'Sở Quy hoạch': { setCode: 'huyen' } } })
  expect(find(all.directives, '4')?.assignments.length).toBe(
    1 + (register.sets.find(({ code }) => code === 'huyen')?.memberIds.length ?? 0),
  )
  expect(of({ names: { 'Sở Quy hoạch': { agencyId: 999_999 } } }).unmatched.length).toBe(1)
})

test('a group phrase nobody knows may stand for one agency', () => {
  const clause = draft.items[0]?.clauses[0]
  if (!clause) throw new Error('no clause')
  const lead = [{ span: clause.span, text: 'Các đơn vị sự nghiệp', form: 'group' as const, condition: null }]
  const small = { ...draft, questions: [], items: [{ ...itemOf(), clauses: [{ ...clause, lead, leadForm: 'each' as const }] }] }
  function itemOf() {
    const [item] = draft.items
    if (!item) throw new Error('no item')
    return item
  }
  const corrections = { names: { 'Các đơn vị sự nghiệp': { agencyId: idOf('so-yt') } } }
  expect(propose(small, register, {}, true).unmatched.length).toBe(1)
  expect(propose(small, withNames(register, corrections), {}, true).directives[0]?.assignments).toEqual([
    { agencyId: idOf('so-yt'), role: 'lead' },
  ])
})

test('a deadline set otherwise than the text says what the text says', () => {
  const [printed, due] = [day('2022-05-20'), day('2022-12-31')]
  expect(ruleWords('decided', printed, due)).toBe('Văn bản ghi ngày 20/05/2022; người nhập văn bản xác định lại thời hạn.')
  expect(ruleWords('decided', due, due)).toContain('văn bản không ghi')
})
