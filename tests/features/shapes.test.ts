import { beforeEach, expect, test } from 'vitest'
import { mergeClause, moveClause, splitClause, unshapeClause } from '#features/notices/mutations/shape.ts'
import { draftNotice, lockedProposal } from '#features/notices/mutations.ts'
import { transaction } from '#lib/transaction.ts'
import { moment } from '../support/cast.ts'
import { noticeText } from '../support/samples.ts'
import { openDemonstration, publishNotice, rows } from '../support/world.ts'
import { act, anyAct, send } from './acting.ts'

beforeEach(openDemonstration)

const [SPLIT, MERGE, UNSHAPE, MOVE] = [splitClause, mergeClause, unshapeClause, moveClause].map(anyAct) as [
  ReturnType<typeof anyAct>,
  ReturnType<typeof anyAct>,
  ReturnType<typeof anyAct>,
  ReturnType<typeof anyAct>,
]
const TEXT = noticeText().replaceAll('128/TB-UBND', '140/TB-UBND')

async function draft(): Promise<number> {
  const result = await send(anyAct(draftNotice), 'admin', { text: TEXT })
  return Number(result.is === 'done' ? result.location.split('/').at(-1) : 0)
}

async function refs(noticeId: number): Promise<string[]> {
  const at = await moment('admin')
  const { directives } = await transaction((tx) => lockedProposal(tx, at, noticeId))
  return directives.map(({ ref }) => ref)
}

test('clauses split, merged and moved are assigned as they then stand, each with its words', async () => {
  const noticeId = await draft()
  expect(await act(SPLIT, 'admin', { noticeId, ref: '6', begins: 'Trong đó tập trung' })).toBe('done')
  expect(await act(MERGE, 'admin', { noticeId, ref: '3d' })).toBe('done')
  expect(await act(MOVE, 'admin', { noticeId, ref: '9', after: 'first' })).toBe('done')
  expect((await refs(noticeId)).slice(0, 2)).toEqual(['9', '1a'])
  // The same text again is brought over, and assigned.
  expect(await publishNotice(TEXT)).toBe(noticeId)
  const made = await rows<{ ref: string; ordinal: number; text: string; words: string }>(
    `select d.ref, d.ordinal, d.text, substring(t.text from d.span_start + 1 for d.span_end - d.span_start) as words
     from directive d join notice t on t.id = d.notice_id where t.id = $1 order by d.ordinal`,
    [noticeId],
  )
  expect(made.map(({ ref }) => ref)).toEqual(expect.arrayContaining(['9', '6-1', '6-2', '3d+3e']))
  expect([made.length, made[0]?.ref]).toEqual([18, '9'])
  for (const { text, words } of made) expect(words.replace(/\s+/gu, ' ')).toBe(text)
})

test('what cannot be is refused, and a split that nothing rests on is taken back', async () => {
  const noticeId = await draft()
  const before = await refs(noticeId)
  expect(await act(SPLIT, 'admin', { noticeId, ref: '99', begins: 'a' })).toBe('clause_gone')
  expect(await act(SPLIT, 'admin', { noticeId, ref: '6', begins: 'không có chữ này' })).toBe('words_not_in_clause')
  expect(await act(SPLIT, 'admin', { noticeId, ref: '6', cuts: ['0'] })).toBe('parts_empty')
  expect(await act(MERGE, 'admin', { noticeId, ref: '9' })).toBe('nothing_follows')
  expect(await act(MOVE, 'admin', { noticeId, ref: '9', after: 'after:9' })).toBe('clause_gone')
  expect(await act(UNSHAPE, 'admin', { noticeId, ref: '6' })).toBe('shape_built_on')
  expect(await act(SPLIT, 'admin', { noticeId, ref: '6', begins: 'Trong đó tập trung' })).toBe('done')
  expect(await act(MERGE, 'admin', { noticeId, ref: '6-2' })).toBe('done')
  expect(await act(UNSHAPE, 'admin', { noticeId, ref: '6-1' })).toBe('shape_built_on')
  expect(await act(UNSHAPE, 'admin', { noticeId, ref: '6-2+7' })).toBe('done')
  expect(await act(UNSHAPE, 'admin', { noticeId, ref: '6-1' })).toBe('done')
  expect(await refs(noticeId)).toEqual(before)
  expect(SPLIT.schema.safeParse({ noticeId: '1', ref: '6' }).error?.issues.map(({ path }) => path[0])).toEqual(['begins'])
})
