import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openSources, readableSource, sourceOf, textOf } from '#features/sources/data.ts'
import { takeTurn } from '#features/sources/mutations/read.ts'
import * as acts from '#features/sources/mutations.ts'
import { adopt } from '#lib/env.ts'
import { db } from '#lib/prisma.ts'
import { store } from '#lib/storage.ts'
import { actor, type Name } from '../support/cast.ts'
import { noticeText } from '../support/samples.ts'
import { openDemonstration, publishNotice, rows } from '../support/world.ts'
import { act, anyAct, send } from './acting.ts'

const folder = mkdtempSync(join(tmpdir(), 'don-doc-sources-'))
adopt({ DATA_DIR: folder, LOG_LEVEL: 'silent' })
afterAll(() => rmSync(folder, { recursive: true, force: true }))
beforeAll(openDemonstration)
// Each test begins with an empty store, and nothing waits.
beforeEach(async () => {
  rmSync(join(folder, 'evidence'), { recursive: true, force: true })
  await rows(`update source_file set is_waiting = false, claim = null`)
})

const RECEIVE = anyAct(acts.receiveSource)
const CANCEL = anyAct(acts.cancelSource)
const CORRECT = anyAct(acts.draftSource)
const NEVER = new AbortController().signal

/** Numbers stay numbers: these do not come from a form. */
const received = {
  ...RECEIVE,
  schema: Object.assign(Object.create(RECEIVE.schema), {
    parse: (value: { size: string }) => RECEIVE.schema.parse({ ...value, size: Number(value.size) }),
  }),
}

async function handIn(content: Buffer | string, name = 'thong-bao.txt', who: Name = 'vanPhong'): Promise<number> {
  writeFileSync(join(folder, 'arrived'), content)
  const sha256 = createHash('sha256').update(content).digest('hex')
  await store().put(join(folder, 'arrived'), sha256)
  const result = await send(received, who, { name, size: Buffer.byteLength(content), sha256 })
  if (result.is !== 'done') throw new Error(result.is === 'refused' ? result.refusal : result.is)
  return Number(result.location.split('/').at(-1))
}

/** As the worker does, until nothing waits. */
async function work(): Promise<number> {
  await rows('update source_file set free_at = now() where claim is null')
  for (let turns = 0; ; turns++) if (!(await takeTurn(NEVER))) return turns
}

const stateOf = async (id: number) => {
  const [row] = await rows<{ state: string; fault: string | null; kept: boolean; waiting: boolean; notice: number | null }>(
    'select state::text, fault, is_kept as kept, is_waiting as waiting, notice_id as notice from source_file where id = $1',
    [id],
  )
  return row
}
const left = async () => ({
  objects: (await Array.fromAsync(store().list())).length,
  incoming: readdirSync(join(folder, 'evidence', 'incoming')).length,
})
const another = (number: string) => noticeText().replaceAll('128/TB-UBND', number)

test('a file becomes the draft a pasted text would have become, by who handed it in, and stays beside it', async () => {
  const id = await handIn(another('140/TB-UBND'))
  expect(await stateOf(id)).toMatchObject({ state: 'reading', waiting: true })
  await work()
  const { notice, ...state } = (await stateOf(id)) ?? {}
  expect(state).toEqual({ state: 'drafted', fault: null, kept: true, waiting: false })
  const [drafted] = await rows<{ number: string; source: string; by: string }>(
    'select number, source, (select username from person where id = drafted_by_id) as by from notice where id = $1',
    [notice],
  )
  expect(drafted).toEqual({ number: '140/TB-UBND', source: another('140/TB-UBND'), by: 'vanphong' })
  const [event] = await rows<{ actor: string; file: { name: string } }>(
    `select actor_name as actor, payload::json -> 'file' as file from audit_event where name = 'notice.drafted' order by seq desc limit 1`,
  )
  expect([event?.actor.split(',')[0], event?.file.name]).toEqual([(await actor('vanPhong')).name, 'thong-bao.txt'])
  expect((await sourceOf(db(), Number(notice)))?.id).toBe(id)
  expect(await left()).toEqual({ objects: 1, incoming: 0 })
})

test('what cannot be read is said to be so and leaves nothing', async () => {
  const id = await handIn('  \n', 'trống.txt')
  await work()
  expect(await stateOf(id)).toEqual({ state: 'failed', fault: 'text_missing', kept: false, waiting: false, notice: null })
  expect(await left()).toEqual({ objects: 0, incoming: 0 })
  expect(await openSources(db())).toEqual([])
})

test('of a secret document not a word and not a byte is kept', async () => {
  const id = await handIn(readFileSync(resolve(import.meta.dirname, '../notices/12.txt')))
  await work()
  expect((await stateOf(id))?.fault).toMatch(/secret$/)
  expect(await left()).toEqual({ objects: 0, incoming: 0 })
  expect((await textOf(db(), id)).text).toBe('')
})

test('a file that orders nothing stays for a person to put right, and goes when nobody wants it', async () => {
  const id = await handIn('Kính gửi các đồng chí.')
  await work()
  expect(await stateOf(id)).toMatchObject({ state: 'failed', fault: 'notice_without_directives', kept: true })
  expect((await textOf(db(), id)).text).toBe('Kính gửi các đồng chí.')
  expect(await act(CORRECT, 'vanPhong', { fileId: id, text: 'Kính gửi.' })).toBe('notice_without_directives')
  const before = await left()
  expect(await act(CORRECT, 'admin', { fileId: id, text: another('141/TB-UBND') })).toBe('done')
  expect(await stateOf(id)).toMatchObject({ state: 'drafted', fault: null })
  expect(await act(CANCEL, 'vanPhong', { fileId: id })).toBe('source_not_open')
  const other = await handIn('Kính gửi quý vị.')
  await work()
  expect(await act(CANCEL, 'vanPhong', { fileId: other })).toBe('done')
  await work()
  expect(await left()).toEqual(before)
})

test('the same content twice is one object, which goes only when nobody has it', async () => {
  const [one, two] = [await handIn('Kính gửi hai lần.'), await handIn('Kính gửi hai lần.')]
  await act(CANCEL, 'vanPhong', { fileId: one })
  await work()
  expect((await left()).objects).toBe(1)
  await act(CANCEL, 'vanPhong', { fileId: two })
  await work()
  expect((await left()).objects).toBe(0)
})

test('a file is read by one at a time; who dies is followed by another, and not for ever', async () => {
  const id = await handIn(another('142/TB-UBND'))
  await rows("update source_file set claim = gen_random_uuid(), free_at = now() + interval '30 s', attempts = 1")
  expect(await takeTurn(NEVER)).toBe(false)
  expect(await takeTurn(NEVER, id)).toBe(false)
  await rows(`update source_file set free_at = now() - interval '1 s'`)
  expect((await Promise.all([takeTurn(NEVER), takeTurn(NEVER)])).sort()).toEqual([false, true])
  expect((await stateOf(id))?.state).toBe('drafted')
  const cursed = await handIn(another('143/TB-UBND'))
  await rows(`update source_file set attempts = 3, free_at = now() where id = ${cursed}`)
  await work()
  expect(await stateOf(cursed)).toMatchObject({ state: 'failed', fault: 'reading_failed', kept: false })
})

test('who has lost the right meanwhile enters nothing', async () => {
  const id = await handIn(another('144/TB-UBND'))
  await rows(`update person set disabled_at = now() where username = 'vanphong'`)
  await work()
  await rows(`update person set disabled_at = null where username = 'vanphong'`)
  expect((await stateOf(id))?.fault).toBe('no_longer_permitted')
})

test('a person hands in so much and no more', async () => {
  for (let count = 0; count < 10; count++) await handIn(`Kính gửi ${count}`)
  await expect(handIn('Kính gửi 11')).rejects.toThrow('too_many_sources')
  await handIn('Kính gửi 12', 'a.txt', 'admin')
  const huge = `update source_file set size = 52428800, state = 'cancelled', is_kept = false, is_waiting = false where state = 'reading'`
  await rows(`alter table source_file disable trigger user; ${huge}; alter table source_file enable trigger user`)
  await expect(handIn('Kính gửi 13')).rejects.toThrow('sources_too_big_together')
  await rows(`alter table source_file disable trigger user; update source_file set size = 1; alter table source_file enable trigger user`)
})

test('a file is read by who may read its notice, and before there is one by who enters notices', async () => {
  const id = await handIn(another('145/TB-UBND'))
  const sees = async (name: Name) => (await readableSource(db(), await actor(name), id)) !== null
  const seen = async () => Promise.all((['admin', 'vanPhong', 'bcd', 'soTtTt', 'xuanTruong'] as const).map(sees))
  expect(await seen()).toEqual([true, true, false, false, false])
  const published = await publishNotice(another('146/TB-UBND'))
  await rows(`update source_file set state = 'drafted', notice_id = ${published} where id = ${id}`)
  expect(await seen()).toEqual([true, true, true, true, true])
})

test.each([
  ['a failure without a reason', 'source_file_fault', `update source_file set state = 'failed' where state = 'reading'`],
  ['a draft of no notice', 'source_file_drafted', `update source_file set state = 'drafted' where state = 'reading'`],
  ['a file being read that is not kept', 'source_file_kept', `update source_file set is_kept = false where state = 'reading'`],
  ['another content', 'source_file stays what it was', `update source_file set sha256 = repeat('a', 64)`],
  ['a page before the first', 'source_page_number', 'insert into source_page (file_id, number) select id, 0 from source_file'],
])('never: %s', async (_, constraint, statement) => {
  await handIn('Kính gửi các đồng chí.')
  await expect(rows(statement)).rejects.toThrow(constraint)
})
