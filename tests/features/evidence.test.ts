import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { readAssignment } from '#features/assignments/data.ts'
import { draftOf, filesHandedIn, filesOfCompletion, readableFile } from '#features/evidence/data.ts'
import * as acts from '#features/evidence/mutations.ts'
import { adopt } from '#lib/env.ts'
import { db } from '#lib/prisma.ts'
import { store } from '#lib/storage.ts'
import { actor, type Name, TODAY } from '../support/cast.ts'
import { digest, openDemonstration, rows } from '../support/world.ts'
import { act, anyAct, assignment, progress, proof, REPORT, RETURN, SUBMIT, send } from './acting.ts'

const folder = mkdtempSync(join(tmpdir(), 'don-doc-evidence-'))
adopt({ DATA_DIR: folder })
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const ATTACH = anyAct(acts.attachEvidence)
const REMOVE = anyAct(acts.removeEvidence)
const SAVE = anyAct(acts.saveProgressDraft)

beforeEach(openDemonstration)

/** A file in the store, as the form would name it. */
async function file(content: string, name = `${content}.pdf`) {
  writeFileSync(join(folder, 'arrived'), content)
  const sha256 = createHash('sha256').update(content).digest('hex')
  await store().put(join(folder, 'arrived'), sha256)
  return { name, size: Buffer.byteLength(content), sha256, type: 'pdf' }
}

/** Numbers stay numbers: these do not come from a form. */
const attach = (name: Name, assignmentId: number, given: object, purpose = 'progress') =>
  act({ ...ATTACH, schema: passing(ATTACH.schema) }, name, { assignmentId, purpose, ...given })
const passing = (schema: typeof ATTACH.schema) =>
  Object.assign(Object.create(schema), { parse: (value: { size?: string }) => schema.parse({ ...value, size: Number(value.size) }) })

const mine = async (name: Name, assignmentId: number) => draftOf(db(), await actor(name), assignmentId, 'progress')
const facts = async (id: number) => (await readAssignment(db(), await actor('bcd'), id))?.facts
const xuanTruong = () => assignment('1b', 'huyen-xuan-truong')

test('a draft is its person’s own, moves no fact and no revision, and is not told among what happened', async () => {
  const assignmentId = await xuanTruong()
  const before = await digest()
  expect(await act(SAVE, 'xuanTruong', { assignmentId, done: 'Đã dự thảo.', percent: 'bốn mươi', documentOn: '' })).toBe('done')
  expect(await attach('xuanTruong', assignmentId, await file('kế hoạch'))).toBe('done')
  const after = await digest()
  expect(
    Object.keys(after)
      .filter((name) => after[name] !== before[name])
      .sort(),
  ).toEqual(['audit_event', 'audit_head', 'draft', 'evidence_file'])
  expect(
    await rows('select * from audit_event where assignment_id = $1 and seq > (select count(*) from audit_event) - 2', [assignmentId]),
  ).toEqual([])
  expect((await mine('xuanTruong', assignmentId))?.fields).toEqual({ done: 'Đã dự thảo.', percent: 'bốn mươi' })
  expect(await act(SAVE, 'xuanTruong', { assignmentId, done: 'Đã dự thảo.', percent: 'bốn mươi' }, { revision: 999 })).toBe('done')
  expect((await mine('xuanTruong', assignmentId))?.files).toMatchObject([{ name: 'kế hoạch.pdf' }])
  expect(await mine('vanPhong', assignmentId)).toBeNull()
  expect(await draftOf(db(), await actor('xuanTruong'), assignmentId, 'completion')).toBeNull()
})

test('the files go in with the report they were for, and the draft is gone', async () => {
  const assignmentId = await xuanTruong()
  await attach('xuanTruong', assignmentId, await file('một'))
  await attach('xuanTruong', assignmentId, await file('hai'))
  await attach('xuanTruong', assignmentId, await file('ba'), 'completion')
  const sent = await send(REPORT, 'xuanTruong', { assignmentId, ...progress(40) })
  const seq = (sent.is === 'done' ? sent.location : '').split('/').at(-1)
  const [event] = await rows<{ payload: string }>('select payload from audit_event where seq = $1', [seq])
  expect(JSON.parse(event?.payload ?? '').files).toMatchObject([{ name: 'một.pdf' }, { name: 'hai.pdf' }])
  expect((await filesHandedIn(db(), assignmentId, TODAY)).map(({ name, purpose }) => [name, purpose])).toEqual([
    ['hai.pdf', 'progress'],
    ['một.pdf', 'progress'],
  ])
  expect(await mine('xuanTruong', assignmentId)).toBeNull()
  expect(await act(SUBMIT, 'xuanTruong', { assignmentId, ...proof })).toBe('done')
  const completionId = (await readAssignment(db(), await actor('vanPhong'), assignmentId))?.completionId ?? 0
  expect(await filesOfCompletion(db(), completionId)).toMatchObject([{ name: 'ba.pdf' }])
})

test('a file is read by who reads the assignment, but not by the administrator; in a draft by its person alone', async () => {
  const assignmentId = await xuanTruong()
  await attach('xuanTruong', assignmentId, await file('một'))
  const id = (await mine('xuanTruong', assignmentId))?.files[0]?.id ?? 0
  const readers = async () => {
    const names = ['xuanTruong', 'vanPhong', 'bcd', 'soTtTt', 'admin', 'congAn', 'myLoc'] as const
    const seen = await Promise.all(names.map(async (name) => ((await readableFile(db(), await actor(name), id)) ? name : null)))
    return seen.filter((name) => name !== null)
  }
  expect(await readers()).toEqual(['xuanTruong'])
  await act(REPORT, 'xuanTruong', { assignmentId, ...progress(40) })
  expect(await readers()).toEqual(['xuanTruong', 'vanPhong', 'bcd', 'soTtTt'])
  expect(await readableFile(db(), await actor('bcd'), 999_999)).toBeNull()
})

test('what does not belong into a draft is refused, and leaves it as it was', async () => {
  const assignmentId = await xuanTruong()
  const one = await file('một')
  expect(await attach('xuanTruong', assignmentId, one)).toBe('done')
  expect(await attach('xuanTruong', assignmentId, { ...one, name: 'khác.pdf' })).toBe('file_attached_already')
  expect(await attach('xuanTruong', assignmentId, { ...(await file('hai')), name: 'trang.html' })).toBe('file_wrong_ending')
  expect(await attach('xuanTruong', assignmentId, { ...one, sha256: 'a'.repeat(64) })).toBe('file_not_kept')
  expect(await attach('xuanTruong', assignmentId, { ...(await file('ba')), size: 3 })).toBe('file_not_kept')
  expect(await attach('vanPhong', assignmentId, one)).toBe('forbidden')
  expect(await attach('congAn', assignmentId, one)).toBe('not_found')
  expect((await mine('xuanTruong', assignmentId))?.files).toHaveLength(1)
})

test('twenty-five files at once are twenty', async () => {
  const assignmentId = await xuanTruong()
  const files = []
  for (let index = 0; index < 25; index++) files.push(await file(`tệp ${index}`))
  const outcomes = await Promise.all(files.map((one) => attach('xuanTruong', assignmentId, one)))
  expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(20)
  expect(outcomes.filter((outcome) => outcome === 'too_many_files')).toHaveLength(5)
})

test('a file is taken out of one’s own draft, and of no act', async () => {
  const assignmentId = await xuanTruong()
  await attach('xuanTruong', assignmentId, await file('một'))
  const fileId = (await mine('xuanTruong', assignmentId))?.files[0]?.id ?? 0
  expect(await act(REMOVE, 'vanPhong', { fileId })).toBe('not_found')
  expect(await act(REMOVE, 'xuanTruong', { fileId })).toBe('done')
  expect(await act(REMOVE, 'xuanTruong', { fileId })).toBe('not_found')
  await attach('xuanTruong', assignmentId, await file('một'))
  await act(REPORT, 'xuanTruong', { assignmentId, ...progress(40) })
  const [kept] = await filesHandedIn(db(), assignmentId, TODAY)
  expect(await act(REMOVE, 'xuanTruong', { fileId: kept?.id ?? 0 })).toBe('not_found')
})

test('nothing is drafted where nothing could be sent; after a return it can', async () => {
  const assignmentId = await xuanTruong()
  await act(SUBMIT, 'xuanTruong', { assignmentId, ...proof })
  expect(await act(SAVE, 'xuanTruong', { assignmentId, done: 'a' })).toBe('awaiting_acceptance')
  expect(await attach('xuanTruong', assignmentId, await file('một'))).toBe('awaiting_acceptance')
  await act(RETURN, 'vanPhong', { assignmentId, reason: 'thiếu' })
  expect(await attach('xuanTruong', assignmentId, await file('một'))).toBe('done')
  expect((await facts(assignmentId))?.submittedOn).toBeNull()
})
