import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { setOrphanAside } from '#features/evidence/mutations.ts'
import { adopt } from '#lib/env.ts'
import { store } from '#lib/storage.ts'
import { transaction } from '#lib/transaction.ts'
import { databaseUrl } from '../support/database.ts'
import { openDemonstration, rows } from '../support/world.ts'

const folder = mkdtempSync(join(tmpdir(), 'don-doc-fsck-'))
adopt({ DATA_DIR: folder })
beforeAll(openDemonstration)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const sha256 = (content: string) => createHash('sha256').update(content).digest('hex')
const pathOf = (content: string) => join(folder, 'evidence', sha256(content).slice(0, 2), sha256(content))

async function put(content: string): Promise<string> {
  writeFileSync(join(folder, 'arrived'), content)
  await store().put(join(folder, 'arrived'), sha256(content))
  return sha256(content)
}

const row = (content: string) =>
  rows(
    `insert into evidence_file (assignment_id, progress_report_id, sha256, size, name, type, recorded_on, recorded_at, person_id, agency_id)
     select assignment_id, id, $1, $2, 'a.pdf', 'pdf', '2022-05-30', now(), 1, 1 from progress_report limit 1`,
    [sha256(content), Buffer.byteLength(content)],
  )

const age = (path: string, hours: number) => utimesSync(path, Date.now() / 1000 - hours * 3600, Date.now() / 1000 - hours * 3600)

/** As the operator runs it. */
const fsck = (...options: string[]) =>
  new Promise<{ code: number; said: string[] }>((done) => {
    const env = { ...process.env, DATABASE_URL: databaseUrl, DATA_DIR: folder }
    execFile(process.execPath, ['src/commands/fsck.ts', ...options], { cwd: resolve(import.meta.dirname, '../..'), env }, (error, out) =>
      done({ code: Number(error?.code ?? 0), said: out.trim().split('\n') }),
    )
  })

const SOUND = ['một', 'hai', 'ba']

test('a store that is as its rows say has nothing wrong', async () => {
  for (const content of SOUND) {
    await put(content)
    await row(content)
  }
  expect(await fsck()).toEqual({ code: 0, said: ['Thiếu 0, sai kích thước 0, sai nội dung 0, không thuộc hồ sơ nào 0.'] })
})

test('five faults are found, and nothing else; fixing moves only what has been nobody’s for a day', async () => {
  for (const content of ['thiếu', 'ngắn đi', 'bị sửa']) {
    await put(content)
    await row(content)
  }
  rmSync(pathOf('thiếu'))
  truncateSync(pathOf('ngắn đi'), 3)
  writeFileSync(pathOf('bị sửa'), 'bị sửb')
  for (const content of ['mồ côi cũ', 'mồ côi mới']) await put(content)
  age(pathOf('mồ côi cũ'), 25)
  age(pathOf('mồ côi mới'), 23)
  mkdirSync(join(folder, 'evidence', 'incoming'), { recursive: true })
  writeFileSync(join(folder, 'evidence', 'incoming', 'dở dang'), 'x')
  age(join(folder, 'evidence', 'incoming', 'dở dang'), 30)

  const expected = [
    `${sha256('thiếu')}: không có trong kho`,
    `${sha256('ngắn đi')}: sai kích thước`,
    `${sha256('bị sửa')}: nội dung đã thay đổi`,
    `${sha256('mồ côi cũ')}: không thuộc hồ sơ nào`,
    `${sha256('mồ côi mới')}: không thuộc hồ sơ nào`,
  ]
  const looked = await fsck()
  expect(looked.code).toBe(1)
  expect(looked.said.slice(0, -1).sort()).toEqual([...expected].sort())
  expect(looked.said.at(-1)).toBe('Thiếu 1, sai kích thước 1, sai nội dung 1, không thuộc hồ sơ nào 2.')
  expect(existsSync(pathOf('mồ côi cũ'))).toBe(true)

  const fixed = await fsck('--fix')
  expect(fixed.said.at(-1)).toMatch(/đã chuyển 1, dọn 1 tệp tải dở/)
  expect(existsSync(pathOf('mồ côi cũ'))).toBe(false)
  expect(readdirSync(join(folder, 'evidence', 'set-aside'))).toEqual([sha256('mồ côi cũ')])
  for (const content of [...SOUND, 'mồ côi mới', 'bị sửa']) expect(existsSync(pathOf(content)), content).toBe(true)
  expect((await fsck()).said).toHaveLength(5)
})

test('what somebody has attached meanwhile is not moved', async () => {
  expect(await transaction((tx) => setOrphanAside(tx, store(), sha256('một')))).toBe(false)
  expect(existsSync(pathOf('một'))).toBe(true)
})
