import { beforeEach, expect, test } from 'vitest'
import { addClause, correctClause, dropClause, restoreClause } from '#features/notices/mutations/review.ts'
import { answerNotice, draftNotice, lockedProposal, publishNotice } from '#features/notices/mutations.ts'
import { answerField } from '#features/notices/schema.ts'
import { transaction } from '#lib/transaction.ts'
import { moment } from '../support/cast.ts'
import { answersOf2022, noticeText } from '../support/samples.ts'
import { openDemonstration, rows } from '../support/world.ts'
import { act, anyAct, send } from './acting.ts'

beforeEach(openDemonstration)

const CORRECT = anyAct(correctClause)
const DROP = anyAct(dropClause)
const RESTORE = anyAct(restoreClause)
const ADD = anyAct(addClause)
const HEAD = { number: '140/TB-UBND', issuedOn: '12/05/2022', issuer: 'UBND tỉnh Nam Định' }
const AS_READ = { people: 'read', due: 'read', route: 'read' }
const DUE = { due: 'day', dueOn: '31/12/2022', dueReason: 'đính chính tại Công văn 99/UBND' }

async function draft(change: (text: string) => string = (text) => text): Promise<number> {
  const result = await send(anyAct(draftNotice), 'admin', { text: change(noticeText().replaceAll('128/TB-UBND', HEAD.number)) })
  return Number(result.is === 'done' ? result.location.split('/').at(-1) : 0)
}

const answer = (noticeId: number) => {
  const typed = Object.entries(answersOf2022()).map(([id, { choice }]) => [answerField(id).choice, choice])
  return act(anyAct(answerNotice), 'admin', { noticeId, ...HEAD, ...Object.fromEntries(typed) })
}
const proposal = async (noticeId: number) => {
  const at = await moment('admin')
  return transaction((tx) => lockedProposal(tx, at, noticeId))
}
const directive = async (noticeId: number, ref: string) => (await proposal(noticeId)).directives.find((one) => one.ref === ref)
const correct = (noticeId: number, ref: string, more: object, revision?: number) =>
  act(CORRECT, 'admin', { noticeId, ref, ...AS_READ, ...more }, { revision })
const idOf = async (code: string) => (await rows<{ id: number }>('select id from agency where code = $1', [code]))[0]?.id ?? 0

test('what is corrected is what is assigned, and its reason stands in the trail', async () => {
  const noticeId = await draft()
  const [health, finance] = [await idOf('so-yt'), await idOf('so-tc')]
  const people = { people: 'chosen', leadIds: [String(health)], coordinatingIds: [String(finance)] }
  expect(await correct(noticeId, '1b', { ...DUE, ...people, deskAgencyId: String(health) })).toBe('done')
  expect(await answer(noticeId)).toBe('done')
  expect(await directive(noticeId, '1b')).toMatchObject({
    deskAgencyId: health,
    deadline: { dueOn: '2022-12-31', printedOn: '2022-05-20' },
  })
  const { directives, assignmentCount } = await proposal(noticeId)
  expect(await act(anyAct(publishNotice), 'admin', { noticeId, directiveCount: directives.length, assignmentCount })).toBe('done')
  const made = await rows(
    `select g.code, a.role::text as role, a.original_due_on::text as due from assignment a join directive d on d.id = a.directive_id
     join agency g on g.id = a.agency_id where d.notice_id = $1 and d.ref = '1b' order by 2 desc`,
    [noticeId],
  )
  expect(made.toSorted((a, b) => String(a.code).localeCompare(String(b.code)))).toEqual([
    { code: 'so-tc', role: 'coordinating', due: '2022-12-31' },
    { code: 'so-yt', role: 'lead', due: '2022-12-31' },
  ])
  const kept = await rows('select deadline_reason as why from directive where notice_id = $1 and deadline_reason is not null', [noticeId])
  expect(kept).toEqual([{ why: DUE.dueReason }])
  const [event] = await rows<{ payload: string }>(`select payload from audit_event where name = 'notice.corrected'`)
  expect(JSON.parse(event?.payload ?? '')).toMatchObject({ ref: '1b', reason: DUE.dueReason })
  expect(await correct(noticeId, '1b', {})).toBe('notice_not_draft')
})

test('answers and corrections never lose each other, whichever comes first', async () => {
  const noticeId = await draft()
  expect(await answer(noticeId)).toBe('done')
  expect(await correct(noticeId, '6', { ...DUE })).toBe('done')
  expect(await act(anyAct(answerNotice), 'admin', { noticeId, ...HEAD, [answerField('9.lead').choice]: 'first' })).toBe('done')
  expect((await directive(noticeId, '6'))?.deadline?.dueOn).toBe('2022-12-31')
  expect((await proposal(noticeId)).openQuestions).toEqual([])
  expect((await directive(noticeId, '9'))?.isLeadStated).toBe(true)
  expect(await correct(noticeId, '6', {})).toBe('done')
  expect((await directive(noticeId, '6'))?.deadline).toBe(null)
})

test('a set fills in the roles nobody was given by name', async () => {
  const noticeId = await draft()
  const health = await idOf('so-yt')
  const people = { people: 'chosen', coordinatingIds: [String(health)] }
  const sets = await rows<{ code: string }>('select code from agency_set order by id')
  expect(await correct(noticeId, '2', { ...people, leadSets: [sets[0]?.code ?? ''] })).toBe('done')
  const assigned = (await directive(noticeId, '2'))?.assignments ?? []
  expect(assigned.filter(({ role }) => role === 'coordinating')).toEqual([{ agencyId: health, role: 'coordinating' }])
  expect(assigned.length).toBe(18)
})

test('what cannot be is refused', async () => {
  const noticeId = await draft()
  expect(await correct(noticeId, '99', {})).toBe('clause_gone')
  expect(await correct(noticeId, '1b', { kind: 'standing', ...DUE })).toBe('kind_without_deadline')
  expect(await correct(noticeId, '2', { ...DUE })).toBe('kind_without_deadline')
  expect(await correct(noticeId, '1b', { people: 'chosen', leadIds: ['999999'] })).toBe('agency_not_of_day')
  expect(await act(ADD, 'admin', { noticeId, words: 'Câu không có trong văn bản.' })).toBe('words_not_in_notice')
  const read = (more: object) =>
    CORRECT.schema.safeParse({ noticeId: '1', ref: '1b', ...AS_READ, ...more }).error?.issues.map(({ path }) => path[0])
  expect(read({ due: 'day', dueOn: 'mai' })).toEqual(['dueOn', 'dueReason'])
  expect(read({ due: 'none' })).toEqual(['dueReason'])
  expect(read({ people: 'chosen' })).toEqual(['people'])
  expect(read({ people: 'chosen', leadIds: ['3'], coordinatingIds: ['3'] })).toEqual(['people'])
  expect(read({})).toBe(undefined)
})

test('a clause is dropped and taken back with all that was set of it', async () => {
  const noticeId = await draft()
  await correct(noticeId, '6', { ...DUE })
  expect(await act(DROP, 'admin', { noticeId, ref: '6' })).toBe('done')
  expect(await directive(noticeId, '6')).toBe(undefined)
  expect(await act(DROP, 'admin', { noticeId, ref: '6' })).toBe('clause_gone')
  expect(await act(RESTORE, 'admin', { noticeId, ref: '6' })).toBe('done')
  expect((await directive(noticeId, '6'))?.deadline?.dueOn).toBe('2022-12-31')
  expect(await act(RESTORE, 'admin', { noticeId, ref: '6' })).toBe('clause_gone')
})

test('an overlooked sentence becomes a clause with questions of its own', async () => {
  const noticeId = await draft()
  expect(await act(ADD, 'admin', { noticeId, words: 'Toàn văn  Thông báo\nsố' })).toBe('done')
  expect((await directive(noticeId, 'bs1'))?.text).toBe('Toàn văn Thông báo số')
  await answer(noticeId)
  expect((await proposal(noticeId)).openQuestions.map(({ id }) => id)).toEqual(['bs1.unnamed', 'bs1.undated'])
  expect(await act(ADD, 'admin', { noticeId, words: 'Các tin khác' })).toBe('done')
  expect((await directive(noticeId, 'bs2'))?.assignments.length).toBe(28)
})

test('a group may be narrowed by a condition, less some, and asked by period', async () => {
  const noticeId = await draft()
  const [health, finance] = [await idOf('so-yt'), await idOf('so-tc')]
  const people = { people: 'chosen', leadSets: ['so-ban-nganh'], exceptIds: [String(health)], coordinatingIds: [String(finance)] }
  const often = { kind: 'recurring', frequency: 'quarterly', weekday: '5', dayOfMonth: '15' }
  expect(await correct(noticeId, '6', { ...people, ...often, conditionText: 'chưa kết nối' })).toBe('done')
  const six = await directive(noticeId, '6')
  expect(six).toMatchObject({ conditionText: 'chưa kết nối', recurrence: { frequency: 'quarterly', day: 15, isAfterPeriod: false } })
  expect(six?.assignments.length).toBe(17)
  expect(six?.assignments.some(({ agencyId }) => agencyId === health)).toBe(false)
  expect(await correct(noticeId, '6', { kind: 'recurring' })).toBe('recurring_without_frequency')
})

test('of two people on one draft the second is told, and reads who changed what', async () => {
  const noticeId = await draft()
  expect(await correct(noticeId, '6', { ...DUE }, 1)).toBe('done')
  expect(await correct(noticeId, '1b', { ...DUE }, 1)).toBe('stale')
  const [kept] = await rows<{ corrections: { clauses: Record<string, { by: string; on: string }> } }>(
    'select corrections from notice where id = $1',
    [noticeId],
  )
  const { actor, today } = await moment('admin')
  expect(kept?.corrections.clauses).toMatchObject({ 6: { by: actor.name, on: today } })
  expect(Object.keys(kept?.corrections.clauses ?? {})).toEqual(['6'])
})

test('the second is shown what the first kept; what nobody else touched is kept at once', async () => {
  const noticeId = await draft()
  const head = (issuer: string) => ({ ...HEAD, issuer, noticeId, [answerField('6.lead').choice]: 'first' })
  const was = { ...HEAD, [answerField('6.lead').choice]: '' }
  const send2 = (issuer: string, base: typeof was) => send(anyAct(answerNotice), 'vanPhong', head(issuer), { revision: 1, was: base })
  await correct(noticeId, '6', { ...DUE })
  expect((await send2(HEAD.issuer, was)).is).toBe('done')
  const late = await send2('Chủ tịch', was)
  const { actor } = await moment('vanPhong')
  expect(late).toMatchObject({
    is: 'stale',
    revision: 3,
    saved: { issuer: HEAD.issuer, [answerField('6.lead').choice]: 'first' },
    last: { name: 'notice.answered', actorName: `${actor.name}, ${actor.agencyName}` },
  })
  expect(await act(anyAct(answerNotice), 'vanPhong', head('Chủ tịch'), { revision: 3, was })).toBe('done')
})

test('a second import of a draft renews its text, doubles nothing, and keeps what still fits', async () => {
  const noticeId = await draft()
  await answer(noticeId)
  await correct(noticeId, '6', { ...DUE })
  await correct(noticeId, '9', { kind: 'target' })
  const text = noticeText().replaceAll('128/TB-UBND', HEAD.number)
  const shorter = text.replace(/^9\. .*$/m, '').replace('trước ngày 20/6/2022', 'trước ngày 25/6/2022')
  const again = await send(anyAct(draftNotice), 'vanPhong', { text: shorter })
  // Of item 9: the answer about its lead, and the kind.
  expect(again).toEqual({ is: 'done', location: `/notices/${noticeId}?lost=2` })
  expect(await rows('select id from notice where number = $1', [HEAD.number])).toEqual([{ id: noticeId }])
  const { directives, openQuestions } = await proposal(noticeId)
  expect([directives.length, openQuestions.length]).toEqual([17, 0])
  expect((await directive(noticeId, '6'))?.deadline?.dueOn).toBe('2022-12-31')
  expect((await directive(noticeId, '4'))?.deadline?.dueOn).toBe('2022-06-25')
  expect(await correct(noticeId, '6', {}, 4)).toBe('stale')
  expect((await rows('select payload from audit_event where name = $1', ['notice.reread'])).length).toBe(1)
})

test('a published notice is not imported again', async () => {
  const [known] = await rows<{ id: number }>(`select id from notice where number = '128/TB-UBND'`)
  const refused = { is: 'refused', refusal: 'notice_exists', at: `/notices/${known?.id}` }
  expect(await send(anyAct(draftNotice), 'admin', { text: noticeText() })).toEqual(refused)
})
