import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { readAssignment } from '#features/assignments/data.ts'
import { db } from '#lib/prisma.ts'
import { actor } from '../support/cast.ts'
import { digest, openDemonstration, rows } from '../support/world.ts'
import { ACCEPT, act, assignment, PLAN, plan, progress, proof, REPORT, RETURN, SUBMIT, send } from './acting.ts'

beforeEach(openDemonstration)

test('the same form twice is one act with one answer; with other words it is not taken', async () => {
  const assignmentId = await assignment('1b', 'huyen-xuan-truong')
  const key = randomUUID()
  const once = (percent: number) => send(REPORT, 'xuanTruong', { assignmentId, ...progress(percent) }, { key })
  const first = await once(40)
  expect(first).toMatchObject({ is: 'done' })
  expect(await once(40)).toEqual(first)
  expect(await once(41)).toEqual({ is: 'other_body' })
  expect(await send(PLAN, 'xuanTruong', { assignmentId, ...plan }, { key })).toEqual({ is: 'other_body' })
  const [reports] = await rows(
    `select count(*)::int as count, max(percent) as percent from progress_report where assignment_id = $1 and recorded_on = '2022-05-30'`,
    [assignmentId],
  )
  expect(reports).toEqual({ count: 1, percent: 40 })
})

test('a key belongs to a person', async () => {
  const key = randomUUID()
  expect(await act(REPORT, 'xuanTruong', { assignmentId: await assignment('1b', 'huyen-xuan-truong'), ...progress(40) }, { key })).toBe(
    'done',
  )
  expect(await act(REPORT, 'congAn', { assignmentId: await assignment('6', 'cong-an-tinh'), ...progress(40) }, { key })).toBe('done')
})

test('a refused form may be sent again with the same key, mended', async () => {
  const assignmentId = await assignment('1b', 'huyen-xuan-truong')
  const key = randomUUID()
  expect(await act(SUBMIT, 'xuanTruong', { assignmentId, ...proof, documentOn: '31/05/2022' }, { key })).toBe('document_in_future')
  expect(await act(SUBMIT, 'xuanTruong', { assignmentId, ...proof }, { key })).toBe('done')
})

test('twenty sends of one form at once are one act', async () => {
  const assignmentId = await assignment('1b', 'huyen-xuan-truong')
  const key = randomUUID()
  const sent = await Promise.all(Array.from({ length: 20 }, () => act(REPORT, 'xuanTruong', { assignmentId, ...progress(40) }, { key })))
  expect(new Set(sent)).toEqual(new Set(['done']))
  expect(
    await rows(`select ordinal from progress_report where assignment_id = $1 and recorded_on = '2022-05-30'`, [assignmentId]),
  ).toHaveLength(1)
})

test('what somebody else has added to since is stale, and nothing is written', async () => {
  const assignmentId = await assignment('1b', 'huyen-xuan-truong')
  const revision = (await readAssignment(db(), await actor('bcd'), assignmentId))?.revision ?? 0
  expect(await act(REPORT, 'xuanTruong', { assignmentId, ...progress(40) }, { revision })).toBe('done')
  const before = await digest()
  expect(await act(REPORT, 'xuanTruong', { assignmentId, ...progress(50) }, { revision, key: randomUUID() })).toBe('stale')
  expect(await digest()).toEqual(before)
  expect(await act(REPORT, 'xuanTruong', { assignmentId, ...progress(50) }, { revision: revision + 1 })).toBe('done')
})

test.each([
  ['accept one completion', 0],
  ['accept one completion, or return it', 2],
])('fifty clerks %s at once: exactly one does', async (_, share) => {
  const assignmentId = await assignment('3c', 'so-tttt')
  const decide = async (index: number, key: string): Promise<string> => {
    const [definition, input] = share && index % share ? [RETURN, { reason: 'thiếu' }] : [ACCEPT, {}]
    // Whoever waits too long for their turn sends the same again.
    return act(definition, 'vanPhong', { assignmentId, ...input }, { key }).catch(() => decide(index, key))
  }
  const decided = await Promise.all(Array.from({ length: 50 }, (_, index) => decide(index, randomUUID())))
  expect(decided.filter((outcome) => outcome === 'done')).toHaveLength(1)
  expect(decided.filter((outcome) => outcome === 'nothing_submitted')).toHaveLength(49)
  expect(
    await rows(`select d.id from decision d join completion c on c.id = d.completion_id where c.assignment_id = $1`, [assignmentId]),
  ).toHaveLength(1)
})

test('twenty reports at once are twenty, numbered', async () => {
  const assignmentId = await assignment('1b', 'huyen-xuan-truong')
  await Promise.all(Array.from({ length: 20 }, (_, index) => act(REPORT, 'xuanTruong', { assignmentId, ...progress(index) })))
  const ordinals = await rows<{ ordinal: number }>('select ordinal from progress_report where assignment_id = $1 order by 1', [
    assignmentId,
  ])
  expect(ordinals.map(({ ordinal }) => ordinal)).toEqual(Array.from({ length: 21 }, (_, index) => index + 1))
})
