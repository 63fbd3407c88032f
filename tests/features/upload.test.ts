import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import * as files from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { attachEvidence } from '#features/evidence/mutations.ts'
import { draftPath, filePlace } from '#features/evidence/schema.ts'
import { adopt } from '#lib/env.ts'
import { recogniseNamed } from '#lib/recognise.ts'
import { openSession, revokeSession } from '#lib/sessions.ts'
import { store } from '#lib/storage.ts'
import { transaction } from '#lib/transaction.ts'
import { defineUpload } from '#lib/upload.ts'
import { docx, jpg, pdf, xls } from '../support/files.ts'
import { openDemonstration, rows } from '../support/world.ts'
import { assignment } from './acting.ts'

const signedIn = vi.hoisted(() => ({ id: '' as string | null }))
vi.mock('#lib/actor.ts', () => ({ requestSessionId: async () => signedIn.id }))
vi.mock('node:fs/promises', async (original) => ({ ...(await original<typeof files>()) }))

const folder = mkdtempSync(join(tmpdir(), 'don-doc-upload-'))
adopt({ DATA_DIR: folder, LOG_LEVEL: 'silent' })
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const upload = defineUpload(attachEvidence, filePlace, { back: draftPath, judge: recogniseNamed })
const ORIGIN = 'http://localhost:3000'
let place = ''
let session = ''

beforeAll(async () => {
  await openDemonstration()
  const [person] = await rows<{ id: number }>(`select id from person where username = 'xuantruong'`)
  session = await transaction((tx) => openSession(tx, person?.id ?? 0))
  place = `assignmentId=${await assignment('1b', 'huyen-xuan-truong')}&purpose=progress`
})
beforeEach(() => {
  signedIn.id = session
})

type Sent = { body: Buffer; type: string }

/** A form as a browser writes it. */
async function form(name: string, content: Buffer, before: Record<string, string> = {}, after: Record<string, string> = {}): Promise<Sent> {
  const data = new FormData()
  for (const [field, value] of Object.entries(before)) data.set(field, value)
  data.set('file', new Blob([new Uint8Array(content)]), name)
  for (const [field, value] of Object.entries(after)) data.set(field, value)
  const written = new Response(data)
  return { body: Buffer.from(await written.arrayBuffer()), type: written.headers.get('content-type') ?? '' }
}

/** Where it leads to, or the status and the sentence. */
async function send({ body, type }: Sent, headers: Record<string, string> = {}, query = place): Promise<string> {
  const request = new Request(`${ORIGIN}/api/evidence?${query}`, {
    method: 'POST',
    body: new Blob([new Uint8Array(body)]).stream(),
    duplex: 'half',
    headers: { origin: ORIGIN, host: 'localhost:3000', 'content-type': type, 'content-length': String(body.length), ...headers },
  } as RequestInit)
  const response = await upload(request)
  return response.headers.get('location')?.replace(/^.*\?|\d+$/g, '') ?? String(response.status)
}

const counted = async () => {
  const [found] = await rows<{ count: number }>('select count(*)::int as count from evidence_file')
  const objects = (await Array.fromAsync(store().list())).length
  return { rows: found?.count, objects, incoming: readdirSync(join(folder, 'evidence', 'incoming')).length }
}

const SENT: [string, string, () => Buffer, string][] = [
  ['a PDF', 'Kế hoạch số 15.pdf', pdf, 'attached='],
  ['the same PDF again', 'khác.pdf', pdf, 'refused=file_attached_already'],
  ['a document', 'Báo cáo.docx', docx, 'attached='],
  ['a photograph', 'ảnh.JPG', jpg, 'attached='],
  ['a table of 2003', 'biểu.xls', xls, 'attached='],
  ['a path for a name', 'C:\\Users\\lan\\..\\ke hoach.pdf', () => pdf('', 9), 'attached='],
  ['a name that breaks a line', 'kế\r\nhoạch.pdf', () => pdf('', 10), 'attached='],
  ['nothing chosen', '', () => Buffer.alloc(0), 'refused=file_missing'],
  ['an empty file', 'rỗng.pdf', () => Buffer.alloc(0), 'refused=file_empty'],
  ['a page', 'trang.pdf', () => Buffer.from('<script>'), 'refused=file_wrong_type'],
  ['a PDF named as a page', 'trang.html', () => pdf('', 11), 'refused=file_wrong_ending'],
  ['a name without end', `${'a'.repeat(200)}.pdf`, () => pdf('', 12), 'refused=file_name_too_long'],
  ['a PDF behind a password', 'mật.pdf', () => pdf('/Encrypt 1 0 R '), 'refused=file_locked'],
  ['a document cut off', 'hỏng.docx', () => docx().subarray(0, 150), 'refused=file_damaged'],
]

test.each(SENT)('%s', async (_, name, content, expected) => {
  expect(await send(await form(name, content()))).toBe(expected)
  expect((await counted()).incoming).toBe(0)
})

test('names are kept as people read them, and hold nothing else', async () => {
  const names = await rows<{ name: string }>('select name from evidence_file order by id')
  expect(names.map(({ name }) => name)).toEqual([
    'Kế hoạch số 15.pdf',
    'Báo cáo.docx',
    'ảnh.JPG',
    'biểu.xls',
    'ke hoach.pdf',
    expect.stringMatching(/^kế[^\r\n]*hoạch\.pdf$/),
  ])
})

test('one form sent twice attaches once and is answered twice', async () => {
  const sent = await form('một lần.pdf', pdf('', 20), { _key: '5f0c1c1e-6f0e-4c38-9f0c-3f8d5a1b2c3d' })
  const before = await counted()
  expect(await send(sent)).toBe('attached=')
  expect(await send(sent)).toBe('attached=')
  expect((await counted()).rows).toBe((before.rows ?? 0) + 1)
})

test('what does not come whole leaves nothing', async () => {
  const before = await counted()
  const sent = await form('dở.pdf', pdf('', 100_000))
  expect(await send({ ...sent, body: sent.body.subarray(0, 50_000) })).toBe('refused=file_cut_short')
  expect(await send({ ...sent, body: sent.body.subarray(0, 50_000) }, { 'content-length': String(sent.body.length) })).toBe(
    'refused=file_cut_short',
  )
  const late = await form('dở.pdf', pdf('', 100_000), {}, { description: 'x'.repeat(5000) })
  expect(await send({ ...late, body: late.body.subarray(0, late.body.length - 3000) })).toBe('refused=file_cut_short')
  // As if a proxy on the way had swallowed the end: the form reads well, its length does not agree.
  expect(await send(sent, { 'content-length': String(sent.body.length + 10) })).toBe('refused=file_cut_short')
  expect(await counted()).toEqual(before)
})

test('too long a file leaves nothing, whatever it says of its length', async () => {
  const before = await counted()
  const sent = await form('lớn.pdf', pdf('', 50 * 1024 * 1024))
  expect(await send(sent)).toBe('refused=file_too_big')
  expect(await send(sent, { 'content-length': '1000' })).toBe('refused=file_too_big')
  expect(await send(sent, { 'content-length': String(60 * 1024 * 1024) })).toBe('refused=file_too_big')
  expect(await counted()).toEqual(before)
})

test('a full disk is said as such, leaves nothing, and is over when there is room', async () => {
  const before = await counted()
  const { open } = await vi.importActual<typeof files>('node:fs/promises')
  vi.spyOn(files, 'open').mockImplementationOnce(async (...given) => {
    const handle = await open(...given)
    handle.writeFile = () => Promise.reject(Object.assign(new Error('no space left'), { code: 'ENOSPC', syscall: 'write' }))
    return handle
  })
  const sent = await form('đầy.pdf', pdf('', 30))
  expect(await send(sent)).toBe('507')
  expect(await counted()).toEqual(before)
  expect(await send(sent)).toBe('attached=')
})

test('a store that is not there is said as such, and nothing is made in its place', async () => {
  const away = join(folder, 'disk-that-is-not-mounted')
  adopt({ DATA_DIR: away })
  expect(await send(await form('xa.pdf', pdf('', 35)))).toBe('503')
  expect(existsSync(away)).toBe(false)
  adopt({ DATA_DIR: folder })
  expect(await send(await form('gần.pdf', pdf('', 35)))).toBe('attached=')
})

test('where what must stay free would not, nothing is taken', async () => {
  const before = await counted()
  adopt({ FREE_MB: '1000000' })
  expect(await send(await form('chật.pdf', pdf('', 31)))).toBe('507')
  adopt({ FREE_MB: '' })
  expect(await counted()).toEqual(before)
})

test('an agency brings in so much a day and no more; another is not held up by it', async () => {
  // In somebody's draft: what is handed in can no longer be taken away again.
  const fill = (agency: string, on: string) =>
    rows(
      `with d as (insert into draft (assignment_id, person_id, purpose, saved_at)
         select min(a.id), 1, 'completion', now() from assignment a on conflict (assignment_id, person_id, purpose) do update set saved_at = now() returning *)
       insert into evidence_file (assignment_id, draft_id, sha256, size, name, type, recorded_on, recorded_at, person_id, agency_id)
       select d.assignment_id, d.id, encode(sha256(($2 || n)::bytea), 'hex'), 50 * 1024 * 1024, 'x.pdf', 'pdf', $2::date, now(), 1, a.id
       from d, agency a, generate_series(1, 41) n where a.code = $1`,
      [agency, on],
    )
  const empty = () => rows(`delete from evidence_file where name = 'x.pdf'`)
  await fill('so-xd', '2022-05-30')
  await fill('huyen-xuan-truong', '2022-05-29')
  expect(await send(await form('hôm nay.pdf', pdf('', 32)))).toBe('attached=')
  await empty()
  await fill('huyen-xuan-truong', '2022-05-30')
  const before = await counted()
  expect(await send(await form('quá mức.pdf', pdf('', 33)))).toBe('refused=agency_quota_reached')
  expect(await counted()).toEqual(before)
  await empty()
  expect(await send(await form('hôm sau.pdf', pdf('', 34)))).toBe('attached=')
})

test('nothing is read of who may not send it here', async () => {
  const sent = await form('a.pdf', pdf('', 40))
  const other = `assignmentId=${await assignment('1b', 'so-gtvt')}&purpose=progress`
  const before = await counted()
  expect(await send(sent, { origin: 'https://example.org' })).toBe('403')
  expect(await send(sent, { origin: 'null' })).toBe('403')
  expect(await send(sent, {}, other)).toBe('404')
  expect(await send(sent, {}, 'assignmentId=999999&purpose=progress')).toBe('404')
  for (const query of ['', `${place}&x=1`, place.replace('progress', 'plan')]) expect(await send(sent, {}, query), query).toBe('400')
  expect(await send(sent, { 'content-type': 'text/plain' })).toBe('400')
  expect(await send(sent, { 'content-length': '' })).toBe('400')
  signedIn.id = null
  expect(await send(sent)).toBe('401')
  signedIn.id = session
  await transaction((tx) => revokeSession(tx, session))
  expect(await send(sent)).toBe('401')
  expect(await counted()).toEqual(before)
})
