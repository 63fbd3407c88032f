import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { beforeEach, expect, test } from 'vitest'
import { answerNotice, draftNotice, lockedProposal, publishNotice, withdrawNotice } from '#features/notices/mutations.ts'
import { answerField } from '#features/notices/schema.ts'
import { transaction } from '#lib/transaction.ts'
import { moment } from '../support/cast.ts'
import { answersOf2022, noticeText } from '../support/samples.ts'
import { digest, openDemonstration, rows } from '../support/world.ts'
import { act, anyAct, send } from './acting.ts'

beforeEach(openDemonstration)

const DRAFT = anyAct(draftNotice)
const ANSWER = anyAct(answerNotice)
const PUBLISH = anyAct(publishNotice)
const WITHDRAW = anyAct(withdrawNotice)
const HEAD = { number: '140/TB-UBND', issuedOn: '12/05/2022', issuer: 'UBND tỉnh Nam Định' }

/** A draft of the notice under another number. */
async function draft(text = noticeText().replaceAll('128/TB-UBND', HEAD.number)): Promise<number> {
  const result = await send(DRAFT, 'admin', { text })
  return Number(result.is === 'done' ? result.location.split('/').at(-1) : 0)
}

const typed = (answers: Record<string, { choice: string }>) =>
  Object.fromEntries(Object.entries(answers).map(([id, { choice }]) => [answerField(id).choice, choice]))

const answer = (noticeId: number, answers = answersOf2022(), head: object = HEAD) =>
  act(ANSWER, 'admin', { noticeId, ...head, ...typed(answers) })
const publish = (noticeId: number, counts = { directiveCount: 18, assignmentCount: 265 }, key?: string) =>
  act(PUBLISH, 'admin', { noticeId, ...counts }, { key })

test('a secret document is refused, and not a word of it is kept', async () => {
  const before = await digest()
  const secret = readFileSync(new URL('../notices/12.txt', import.meta.url), 'utf8')
  expect(await act(DRAFT, 'admin', { text: secret })).toBe('notice_secret')
  expect(await act(DRAFT, 'admin', { text: `TUYỆT MẬT\n${noticeText()}` })).toBe('notice_secret')
  expect(await digest()).toEqual(before)
})

test('a text that orders nothing is refused', async () => {
  const before = await digest()
  expect(await act(DRAFT, 'admin', { text: 'Kính gửi các đồng chí.' })).toBe('notice_without_directives')
  expect(await digest()).toEqual(before)
})

test('the same number and day of issue twice is refused: pasted again, or written in by hand', async () => {
  const before = await digest()
  expect(await act(DRAFT, 'admin', { text: noticeText() })).toBe('notice_exists')
  expect(await digest()).toEqual(before)
  const noticeId = await draft()
  expect(await answer(noticeId, answersOf2022(), { ...HEAD, number: '128/TB-UBND' })).toBe('notice_exists')
  expect(await answer(noticeId, answersOf2022(), { ...HEAD, number: '128/TB-UBND', issuedOn: '12/05/2023' })).toBe('done')
})

test('what was put away may be imported again; it cannot be taken up any more', async () => {
  const noticeId = await draft()
  expect(await act(WITHDRAW, 'admin', { noticeId })).toBe('done')
  expect(await answer(noticeId)).toBe('not_found')
  expect(await draft()).toBeGreaterThan(noticeId)
})

test('nothing is assigned while a question is open, a number is missing, a name is unknown, or the counts have changed', async () => {
  const noticeId = await draft()
  const { '6.lead': _, ...most } = answersOf2022()
  expect(await publish(noticeId)).toBe('questions_open')
  expect(await answer(noticeId, most)).toBe('done')
  expect(await publish(noticeId)).toBe('questions_open')
  expect(await answer(noticeId, answersOf2022(), { ...HEAD, number: '' })).toBe('done')
  expect(await publish(noticeId)).toBe('notice_without_number')
  expect(await answer(noticeId)).toBe('done')
  expect(await publish(noticeId, { directiveCount: 18, assignmentCount: 264 })).toBe('draft_changed')
  expect(await publish(noticeId, { directiveCount: 17, assignmentCount: 265 })).toBe('draft_changed')
  expect(await rows('select id from directive where notice_id = $1', [noticeId])).toEqual([])
  const unknown = await draft(noticeText().replaceAll('128/TB-UBND', '141/TB-UBND').replace('với Sở Công Thương', 'với Sở Quy hoạch'))
  expect(await answer(unknown, answersOf2022(), { ...HEAD, number: '141/TB-UBND' })).toBe('done')
  expect(await publish(unknown, { directiveCount: 18, assignmentCount: 264 })).toBe('agencies_unmatched')
})

test('assigned is what the check page counted, once, and then it is no draft any more', async () => {
  const noticeId = await draft()
  await answer(noticeId)
  const at = await moment('admin')
  const proposal = await transaction((tx) => lockedProposal(tx, at, noticeId))
  expect([proposal.directives.length, proposal.assignmentCount]).toEqual([18, 265])
  const outcomes = await Promise.all(Array.from({ length: 10 }, () => publish(noticeId, undefined, randomUUID())))
  expect(outcomes.sort()).toEqual(['done', ...Array.from({ length: 9 }, () => 'notice_not_draft')])
  const [made] = await rows(
    `select count(distinct d.id)::int as directives, count(*)::int as assignments, count(distinct v.id)::int as versions
     from directive d join assignment a on a.directive_id = d.id join assignment_version v on v.assignment_id = a.id where d.notice_id = $1`,
    [noticeId],
  )
  expect(made).toEqual({ directives: 18, assignments: 265, versions: 265 })
  expect(await answer(noticeId)).toBe('notice_not_draft')
  expect(await act(WITHDRAW, 'admin', { noticeId })).toBe('notice_not_draft')
})

test('an answer nobody offers is left open, an agency outside the group is not assigned', async () => {
  const noticeId = await draft()
  expect(await answer(noticeId, { ...answersOf2022(), '6.lead': { choice: 'drop table' } })).toBe('done')
  expect(await publish(noticeId)).toBe('questions_open')
  const [police] = await rows<{ id: number }>(`select id from agency where code = 'cong-an-tinh'`)
  const [school] = await rows<{ id: number }>(`select id from agency where code = 'so-gddt'`)
  const field = answerField('1b.condition')
  const chosen = { [field.choice]: 'chosen', [field.agencies.replace('[]', '')]: [String(police?.id), String(school?.id)] }
  expect(await act(ANSWER, 'admin', { noticeId, ...HEAD, ...typed(answersOf2022()), ...chosen })).toBe('done')
  expect(await publish(noticeId, { directiveCount: 18, assignmentCount: 265 - 27 })).toBe('done')
  const assigned = await rows(
    `select g.code from assignment a join directive d on d.id = a.directive_id join agency g on g.id = a.agency_id where d.notice_id = $1 and d.ref = '1b'`,
    [noticeId],
  )
  expect(assigned).toEqual([{ code: 'so-gddt' }])
})
