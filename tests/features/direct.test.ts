import { beforeEach, expect, test } from 'vitest'
import { listAssignments } from '#features/assignments/data.ts'
import { draftDirect, publishDirect } from '#features/notices/mutations/direct.ts'
import { answerNotice, publishNotice } from '#features/notices/mutations.ts'
import { db } from '#lib/prisma.ts'
import { settingsOn } from '#lib/settings.ts'
import { actor, TODAY } from '../support/cast.ts'
import { asOwner, openDemonstration, rows } from '../support/world.ts'
import { act, anyAct, assignment, PLAN, plan, proof, SUBMIT, send } from './acting.ts'

const DRAFT = anyAct(draftDirect)
const PUBLISH = anyAct(publishDirect)
const given = {
  orderedBy: 'Chủ tịch UBND tỉnh',
  orderedOn: '27/05/2022',
  way: 'telephone',
  occasion: '',
  text: 'Khẩn trương báo cáo tình hình thiệt hại.',
  kind: 'one_off',
  dueOn: '10/06/2022',
  setCodes: ['huyen-thanh-pho'],
  agencyIds: [] as string[],
}

async function drafted(more: object = {}, name: 'vanPhong' | 'admin' = 'vanPhong'): Promise<number> {
  const [office] = await rows<{ id: number }>('select id from agency where is_office')
  const result = await send(DRAFT, name, { ...given, deskAgencyId: office?.id ?? 0, ...more })
  if (result.is !== 'done') throw new Error(JSON.stringify(result))
  return Number(result.location.split('/').at(-1))
}

beforeEach(openDemonstration)

test('what was ordered without a notice is checked, assigned, and then like any other', async () => {
  const noticeId = await drafted()
  expect(await rows('select 1 from directive where notice_id = $1', [noticeId])).toEqual([])
  expect(await act(PUBLISH, 'vanPhong', { noticeId, assignmentCount: 9 })).toBe('draft_changed')
  expect(await act(PUBLISH, 'vanPhong', { noticeId, assignmentCount: 10 })).toBe('done')
  expect(await act(PUBLISH, 'vanPhong', { noticeId, assignmentCount: 10 })).toBe('notice_not_draft')
  expect(await rows('select number, title, kind::text as kind from notice where id = $1', [noticeId])).toEqual([
    { number: 'Chỉ đạo trực tiếp số 1/2022', title: 'Chỉ đạo trực tiếp của Chủ tịch UBND tỉnh, qua điện thoại', kind: 'direct' },
  ])
  const { calendar } = await settingsOn(db(), TODAY)
  const own = await listAssignments(db(), await actor('xuanTruong'), { notice: noticeId }, { day: TODAY, calendar }, null)
  expect(own.rows.map(({ text, dueOn }) => [text, dueOn])).toEqual([[given.text, '2022-06-10']])
  const id = own.rows[0]?.id ?? 0
  expect(await act(PLAN, 'xuanTruong', { assignmentId: id, ...plan })).toBe('done')
  expect(await act(SUBMIT, 'xuanTruong', { assignmentId: id, ...proof })).toBe('done')
  expect(await assignment('1', 'huyen-xuan-truong')).toBe(id)
})

test('a draft is entered again in its place, numbers run on, and neither kind is taken for the other', async () => {
  const noticeId = await drafted()
  expect(await drafted({ noticeId, text: 'Báo cáo lại.', setCodes: ['huyen'] })).toBe(noticeId)
  expect(await act(anyAct(answerNotice), 'vanPhong', { noticeId, number: '1', issuedOn: '', issuer: '' })).toBe('notice_not_draft')
  expect(await act(anyAct(publishNotice), 'vanPhong', { noticeId, directiveCount: 1, assignmentCount: 9 })).toBe('notice_not_draft')
  expect(await act(PUBLISH, 'vanPhong', { noticeId, assignmentCount: 9 })).toBe('done')
  await expect(drafted({ noticeId })).rejects.toThrow('notice_not_draft')
  const next = await drafted({}, 'admin')
  expect(await act(PUBLISH, 'admin', { noticeId: next, assignmentCount: 10 })).toBe('done')
  expect(await rows(`select number from notice where kind = 'direct' order by id`)).toEqual([
    { number: 'Chỉ đạo trực tiếp số 1/2022' },
    { number: 'Chỉ đạo trực tiếp số 2/2022' },
  ])
})

test('the database keeps a direct directive whole', async () => {
  const noticeId = await drafted()
  for (const column of ['issued_on', 'issuer', 'text']) {
    const emptied = `update notice set ${column} = ${column === 'text' ? `' '` : 'null'} where id = ${noticeId}`
    await expect(
      asOwner((client) => client.query(emptied)),
      column,
    ).rejects.toThrow('notice_direct_whole')
  }
})
