import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { readAssignment } from '#features/assignments/data.ts'
import { draftOf, filesOfCompletion, preparedDrafts, readableFile } from '#features/evidence/data.ts'
import { saveCompletionDraft } from '#features/evidence/mutations.ts'
import { submittersOf } from '#features/people/data.ts'
import { changeSetting } from '#features/settings/mutations.ts'
import { adopt } from '#lib/env.ts'
import { db } from '#lib/prisma.ts'
import { store } from '#lib/storage.ts'
import { actor, type Name, TODAY } from '../support/cast.ts'
import { openDemonstration, rows } from '../support/world.ts'
import { act, anyAct, assignment, document, proof, SUBMIT } from './acting.ts'

const folder = mkdtempSync(join(tmpdir(), 'don-doc-heads-'))
adopt({ DATA_DIR: folder })
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const SAVE = anyAct(saveCompletionDraft)
const SETTING = anyAct(changeSetting)

beforeEach(openDemonstration)

const settle = (key: string) => act(SETTING, 'admin', { key, value: 'true', from: '30/05/2022' })
const drafts = async (name: Name, id: number) => preparedDrafts(db(), await actor(name), id)

/** A file in the draft, as an upload leaves it. */
async function attach(draftId: number): Promise<number> {
  writeFileSync(join(folder, 'arrived'), 'x')
  const sha256 = createHash('sha256').update('x').digest('hex')
  await store().put(join(folder, 'arrived'), sha256)
  const [made] = await rows<{ id: number }>(
    `insert into evidence_file (assignment_id, draft_id, sha256, size, name, type, recorded_on, recorded_at, person_id, agency_id)
     select assignment_id, id, $2, 1, 'b.pdf', 'pdf', '2022-05-30', now(), person_id, 1 from draft where id = $1 returning id`,
    [draftId, sha256],
  )
  return made?.id ?? 0
}

describe('where the head hands in', () => {
  test('others prepare, the head reads what they prepared and hands it in with its files', async () => {
    const assignmentId = await assignment('5c', 'so-tttt')
    expect(await act(SAVE, 'soTtTt', { assignmentId, summary: 'Bản riêng.' })).toBe('done')
    expect(await drafts('soTtTtVp', assignmentId)).toEqual([])

    expect(await settle('headMustSubmit')).toBe('done')
    expect(await act(SUBMIT, 'soTtTt', { assignmentId, ...proof })).toBe('forbidden')
    expect(await act(SAVE, 'soTtTt', { assignmentId, summary: 'Đã trình đề xuất.' })).toBe('done')
    const [prepared] = await drafts('soTtTtVp', assignmentId)
    expect(prepared).toMatchObject({ personName: 'Vũ Thị Minh Châu', fields: { summary: 'Đã trình đề xuất.' } })
    const draftId = prepared?.id ?? 0
    const fileId = await attach(draftId)
    const sees = async (name: Name) => (await readableFile(db(), await actor(name), fileId)) !== null
    expect([await sees('soTtTt'), await sees('soTtTtVp'), await sees('vanPhong'), await sees('bcd')]).toEqual([true, true, false, false])

    expect(await act(SUBMIT, 'soTtTtVp', { assignmentId, summary: 'Đã trình.', draftId: 999_999 })).toBe('draft_gone')
    expect(await act(SUBMIT, 'soTtTtVp', { assignmentId, summary: 'Đã trình.', draftId })).toBe('done')
    const record = await readAssignment(db(), await actor('vanPhong'), assignmentId)
    expect(record?.facts.submittedOn).toBe(TODAY)
    expect(await filesOfCompletion(db(), record?.completionId ?? 0)).toMatchObject([{ id: fileId, name: 'b.pdf' }])
    expect(await draftOf(db(), await actor('soTtTt'), assignmentId, 'completion')).toBe(null)
  })

  test('those are named who may, and only as long as they are there', async () => {
    const agencyId = (await actor('soTtTt')).agencyId ?? 0
    const named = async () => (await submittersOf(db(), agencyId, TODAY)).map(({ fullName }) => fullName)
    expect(await named()).toEqual(['Đỗ Mạnh Hùng'])
    await rows(`update post set is_head = true where person_id = (select id from person where username = 'so-tttt')`)
    expect(await named()).toEqual(['Vũ Thị Minh Châu', 'Đỗ Mạnh Hùng'])
    await rows(`update person set disabled_at = now() where username = 'so-tttt-vp'`)
    expect(await named()).toEqual(['Vũ Thị Minh Châu'])
    await settle('headMustSubmit')
    expect(await act(SUBMIT, 'soTtTt', { assignmentId: await assignment('5c', 'so-tttt'), ...proof })).toBe('done')
    await expect(rows(`update post set is_head = true where role = 'committee'`)).rejects.toThrow('post_head_of_an_agency')
  })
})

describe('what is done is shown', () => {
  test('by a document or by a file, but by one of them', async () => {
    const assignmentId = await assignment('5c', 'so-tttt')
    expect(await act(SUBMIT, 'soTtTt', { assignmentId, summary: 'Xong.' })).toBe('proof_missing')
    expect(await act(SUBMIT, 'soTtTt', { assignmentId, summary: 'Xong.', documentIssuer: document.documentIssuer })).toBe('proof_missing')
    expect(await act(SAVE, 'soTtTt', { assignmentId, summary: 'Xong.' })).toBe('done')
    expect(await act(SUBMIT, 'soTtTt', { assignmentId, summary: 'Xong.' })).toBe('proof_missing')
    await attach((await draftOf(db(), await actor('soTtTt'), assignmentId, 'completion'))?.id ?? 0)
    expect(await act(SUBMIT, 'soTtTt', { assignmentId, summary: 'Xong.' })).toBe('done')
  })

  test('nobody hands in the own draft of somebody else', async () => {
    const assignmentId = await assignment('5c', 'so-tttt')
    expect(await act(SAVE, 'soTtTt', { assignmentId, summary: 'Của tôi.' })).toBe('done')
    const draftId = (await draftOf(db(), await actor('soTtTt'), assignmentId, 'completion'))?.id ?? 0
    expect(await act(SUBMIT, 'soTtTtVp', { assignmentId, ...proof, draftId })).toBe('draft_gone')
  })
})
