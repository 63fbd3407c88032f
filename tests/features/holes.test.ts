import { text } from 'node:stream/consumers'
import { beforeAll, expect, test } from 'vitest'
import { asked } from '#domain/search.ts'
import { countAssignments, fellowsOf, listAssignments, readAssignment } from '#features/assignments/data.ts'
import { passOn } from '#features/assignments/mutations/pass-on.ts'
import { eventOf, journalSheet, readJournal } from '#features/audit/data.ts'
import { draftOf, readableFile } from '#features/evidence/data.ts'
import { removeEvidence, saveCompletionDraft, saveProgressDraft } from '#features/evidence/mutations.ts'
import { sheetOf } from '#features/exports/data.ts'
import { LISTS } from '#features/exports/schema.ts'
import { revokeSessions } from '#features/people/mutations/account.ts'
import { search } from '#features/search/data.ts'
import { perform } from '#lib/act.ts'
import { mayTryOwnPassword } from '#lib/auth.ts'
import { csvOf } from '#lib/csv.ts'
import { db } from '#lib/prisma.ts'
import { openSession, readSession } from '#lib/sessions.ts'
import { settingsOn } from '#lib/settings.ts'
import { transaction } from '#lib/transaction.ts'
import { actor, moment, type Name, TODAY } from '../support/cast.ts'
import { digest, openDemonstration, rows } from '../support/world.ts'
import { act, anyAct, assignment, PLAN, plan, progress, proof, REPORT, SUBMIT } from './acting.ts'

// What went wrong in products like ours in 2025 and 2026, one test each; those of the browser are in tests/e2e.

// A word that stands in nothing but what Sở Tài chính writes.
const CANARY = 'xyzcanary'
let theirs = 0
let mine = 0

beforeAll(async () => {
  await openDemonstration()
  theirs = await assignment('8a', 'so-tc')
  mine = await assignment('1b', 'huyen-xuan-truong')
  expect(await act(PLAN, 'soTc', { assignmentId: theirs, ...plan, what: CANARY })).toBe('done')
  expect(await act(REPORT, 'soTc', { assignmentId: theirs, ...progress(40), done: CANARY, obstacle: CANARY })).toBe('done')
  expect(await act(anyAct(saveProgressDraft), 'soTc', { assignmentId: theirs, done: CANARY, percent: '5' })).toBe('done')
})

const personId = async (name: Name) => (await actor(name)).personId ?? 0
const draftId = async (name: Name, id: number, purpose: 'progress' | 'completion') =>
  (await draftOf(db(), await actor(name), id, purpose))?.id ?? 0
const signedIn = async (name: Name) => {
  const id = await personId(name)
  return transaction((tx) => openSession(tx, id))
}

async function fileIn(draft: number): Promise<number> {
  const [made] = await rows<{ id: number }>(
    `insert into evidence_file (assignment_id, draft_id, sha256, size, name, type, recorded_on, recorded_at, person_id, agency_id)
     select assignment_id, id, repeat('a', 64), 1, 'b.pdf', 'pdf', '2022-05-30', now(), person_id, 1 from draft where id = $1 returning id`,
    [draft],
  )
  return made?.id ?? 0
}

test('authz.parent-mismatch: what hangs on something else is not taken by its own number (CVE-2026-111620, CVE-2026-25561)', async () => {
  const file = await fileIn(await draftId('soTc', theirs, 'progress'))
  const [event] = await rows<{ seq: string }>('select max(seq) as seq from audit_event where assignment_id = $1', [theirs])
  const before = await digest()
  expect(await act(anyAct(removeEvidence), 'xuanTruong', { fileId: file })).toBe('not_found')
  expect(await readableFile(db(), await actor('xuanTruong'), file)).toBeNull()
  expect(await act(SUBMIT, 'xuanTruong', { assignmentId: mine, ...proof, draftId: await draftId('soTc', theirs, 'progress') })).toBe(
    'draft_gone',
  )
  expect(await eventOf(db(), mine, BigInt(event?.seq ?? 0))).toBeNull()
  expect(await eventOf(db(), theirs, BigInt(event?.seq ?? 0))).not.toBeNull()
  expect(await digest()).toEqual(before)
  // Not even past the product.
  const [draft] = await rows<{ id: number }>('select id from draft where assignment_id = $1', [theirs])
  const mixed = `insert into evidence_file (assignment_id, draft_id, sha256, size, name, type, recorded_on, recorded_at, person_id, agency_id)
    values ($1, $2, repeat('b', 64), 1, 'b.pdf', 'pdf', '2022-05-30', now(), 1, 1)`
  await expect(rows(mixed, [mine, draft?.id])).rejects.toThrow('violates foreign key constraint')
})

test('authz.list-leak: no list, count, search, sheet or journal tells a word of others (CVE-2026-44736)', async () => {
  const { calendar } = await settingsOn(db(), TODAY)
  const asOf = { day: TODAY, calendar }
  const words = asked(CANARY, [])
  const read = async (name: Name) => {
    const at = await moment(name)
    const page = { after: null, upTo: 10n ** 9n, limit: 200, day: TODAY }
    const sheets = await Promise.all(LISTS.map((list) => sheetOf(db(), list, at, {})))
    return JSON.stringify(
      [
        await listAssignments(db(), at.actor, {}, asOf, null, 300),
        await fellowsOf(db(), at.actor, (await readAssignment(db(), await actor('bcd'), theirs))?.directiveId ?? 0, TODAY),
        words && (await search(at.actor, words, TODAY)),
        await readJournal(db(), at.actor, {}, page),
        await text(csvOf(await journalSheet(db(), at, {}))),
        ...(await Promise.all(sheets.map((sheet) => sheet && text(csvOf(sheet))))),
      ],
      (_, value) => (typeof value === 'bigint' ? String(value) : value),
    )
  }
  expect(await read('bcd')).toContain(CANARY)
  for (const name of ['xuanTruong', 'myLoc', 'congAn'] as const) expect([name, (await read(name)).includes(CANARY)]).toEqual([name, false])
  const { agencyId } = await actor('soTc')
  expect(await countAssignments(db(), await actor('xuanTruong'), { agency: agencyId ?? 0 }, asOf)).toBe(0)
})

test('authz.fk-in-body: a number in the body is looked for in the actor’s own scope (CVE-2026-52782)', async () => {
  const before = await digest()
  expect(await act(anyAct(passOn), 'xuanTruong', { assignmentId: mine, handlerId: await personId('soTc') })).toBe('handler_elsewhere')
  for (const [definition, input] of [
    [PLAN, plan],
    [REPORT, progress(5)],
    [SUBMIT, proof],
    [anyAct(saveProgressDraft), { done: 'a', percent: '5' }],
    [anyAct(saveCompletionDraft), { summary: 'a' }],
  ] as const) {
    expect(await act(definition, 'xuanTruong', { assignmentId: theirs, ...input })).toBe('not_found')
  }
  expect(await digest()).toEqual(before)
})

test('authz.session-other: nobody ends the session of somebody else (CVE-2026-23646)', async () => {
  const [one, other] = [await signedIn('xuanTruong'), await signedIn('soTc')]
  const end = (which: string) => perform(revokeSessions, { which }, (tx) => readSession(tx, one), { key: null, revision: null })
  expect(await end(other)).toEqual({ is: 'not_found' })
  expect(await end('others')).toMatchObject({ is: 'done' })
  expect(await readSession(db(), other)).not.toBeNull()
})

test('auth.change-password-throttle: the old password is guessed at no better on the page that changes it (CVE-2026-22603)', async () => {
  const sessions = [await signedIn('soXd'), await signedIn('soXd')]
  const tries = []
  for (let index = 0; index < 20; index++) tries.push(await mayTryOwnPassword(sessions[index % 2] ?? ''))
  expect(tries.filter(Boolean)).toHaveLength(5)
})

test('authz.after-transfer: who has gone to another agency has left their files behind (CVE-2026-34744)', async () => {
  expect(await act(anyAct(saveProgressDraft), 'xuanTruong', { assignmentId: mine, done: 'a', percent: '5' })).toBe('done')
  const file = await fileIn(await draftId('xuanTruong', mine, 'progress'))
  expect(await act(REPORT, 'xuanTruong', { assignmentId: mine, ...progress(5) })).toBe('done')
  expect(await readableFile(db(), await actor('xuanTruong'), file)).not.toBeNull()
  await rows(`update post set valid_to = '2022-05-30' where person_id = $1`, [await personId('xuanTruong')])
  await rows(
    `insert into post (person_id, agency_id, role, title, valid_from)
     select p.id, a.id, 'agency', 'Chuyên viên', '2022-05-30' from person p, agency a where p.username = 'xuantruong' and a.code = 'huyen-my-loc'`,
  )
  const moved = await actor('xuanTruong')
  expect(moved.agencyId).toBe((await actor('myLoc')).agencyId)
  expect(await readableFile(db(), moved, file)).toBeNull()
  expect(await act(REPORT, 'xuanTruong', { assignmentId: mine, ...progress(6) })).toBe('not_found')
})

test('ics.disabled-user: who is shut out reads nothing more, whatever they still hold (CVE-2026-123493)', async () => {
  const session = await signedIn('congAn')
  const id = await personId('congAn')
  expect((await readSession(db(), session))?.actor.personId).toBe(id)
  await rows('update person set disabled_at = now() where id = $1', [id])
  expect(await readSession(db(), session)).toBeNull()
  const own = { assignmentId: await assignment('6', 'cong-an-tinh'), done: 'a', percent: '5' }
  const input = REPORT.schema.parse({ ...own, assignmentId: String(own.assignmentId) })
  expect(await perform(REPORT, input, (tx) => readSession(tx, session), { key: null, revision: null })).toEqual({ is: 'signed_out' })
})
