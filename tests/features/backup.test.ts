import { createHash } from 'node:crypto'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { firstBreak } from '#features/audit/data.ts'
import { backup } from '#lib/backup.ts'
import { adopt } from '#lib/env.ts'
import { db, disconnect } from '#lib/prisma.ts'
import { restore } from '#lib/restore.ts'
import { store } from '#lib/storage.ts'
import { databaseUrl, openDatabase } from '../support/database.ts'
import { openDemonstration } from '../support/world.ts'

const folder = mkdtempSync(join(tmpdir(), 'don-doc-backup-'))
const archive = join(folder, 'a.zip')
const content = 'Kế hoạch số 12/KH-STTTT'
const sha256 = createHash('sha256').update(content).digest('hex')

/** Works on another installation: its database, its data folder, its key. */
async function at(database: string, home: string, key = ''): Promise<void> {
  await disconnect()
  mkdirSync(join(folder, home), { recursive: true })
  adopt({ DATABASE_URL: database, DATA_DIR: join(folder, home), BACKUP_KEY: key })
}

async function query<Row extends pg.QueryResultRow>(database: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: database })
  await client.connect()
  return (await client.query<Row>(sql).finally(() => client.end())).rows
}

/** Told apart from the product's own way: rows as PostgreSQL prints them, in the order of their print. */
async function tables(database: string): Promise<Record<string, string>> {
  const names = await query<{ name: string }>(database, `select tablename as name from pg_tables where schemaname = 'public' order by 1`)
  const found: Record<string, string> = {}
  for (const { name } of names) {
    const [row] = await query<{ md5: string }>(
      database,
      `select count(*) || ' ' || md5(coalesce(string_agg(t::text, e'\\n' order by t::text), '')) as md5 from ${name} t`,
    )
    found[name] = row?.md5 ?? ''
  }
  return found
}

beforeAll(async () => {
  await openDemonstration()
  await at(databaseUrl, 'source')
  writeFileSync(join(folder, 'file'), content)
  await store().put(join(folder, 'file'), sha256)
  await query(
    databaseUrl,
    `insert into draft (id, assignment_id, person_id, purpose, saved_at) select 7, min(id), 1, 'progress', now() from assignment;
     insert into evidence_file (assignment_id, draft_id, sha256, size, name, type, recorded_on, recorded_at, person_id, agency_id)
       select assignment_id, id, '${sha256}', ${Buffer.byteLength(content)}, 'Kế hoạch.pdf', 'pdf', '2022-05-30', now(), 1, 1 from draft;
     insert into session (id, person_id, created_at, last_seen_at, expires_at) select gen_random_uuid(), 1, now(), now(), now() + interval '1 hour'`,
  )
  const { manifest } = await backup(databaseUrl, archive)
  expect(manifest.lost).toEqual([])
})

afterAll(async () => {
  await disconnect()
  rmSync(folder, { recursive: true, force: true })
})

test('an installation comes back as it was: tables, files, chain, and the next number of each sequence', async () => {
  const target = await openDatabase()
  await at(target.url, 'target')
  await restore(target.url, archive)
  const left = {
    session: expect.any(String),
    one_time_code: expect.any(String),
    rate_limit: expect.any(String),
    _prisma_migrations: expect.any(String),
  }
  expect(await tables(target.url)).toEqual({ ...(await tables(databaseUrl)), ...left })
  expect(await query(target.url, 'select 1 from session')).toEqual([])
  expect(await query(databaseUrl, 'select 1 from session')).toHaveLength(1)
  expect(await firstBreak(db())).toBeNull()
  const sequences = `select sequencename, last_value from pg_sequences where schemaname = 'public' and sequencename <> 'one_time_code_id_seq' order by 1`
  expect(await query(target.url, sequences)).toEqual(await query(databaseUrl, sequences))
  const stream = await store().open(sha256)
  expect(stream && (await text(stream))).toBe(content)
  await expect(query(target.url, 'delete from decision')).rejects.toThrow('append-only')
  await expect(restore(target.url, archive)).rejects.toThrow(/đã có dữ liệu/)
  await disconnect()
  await target.drop()
})

test('a backup of the same content has the same tables, and only its owner may read it', async () => {
  await at(databaseUrl, 'source')
  const first = await backup(databaseUrl, join(folder, 'b.zip'))
  const second = await backup(databaseUrl, join(folder, 'c.zip'))
  expect(second.manifest.tables).toEqual(first.manifest.tables)
  expect(statSync(archive).mode & 0o777).toBe(0o600)
})

test('one flipped bit anywhere, a cut tail or something else altogether is refused, and nothing is restored', async () => {
  const target = await openDatabase()
  await at(target.url, 'damaged')
  const before = await tables(target.url)
  const whole = readFileSync(archive)
  const path = join(folder, 'damaged.zip')
  const refused = async (bytes: Buffer) => {
    writeFileSync(path, bytes)
    await expect(restore(target.url, path)).rejects.toThrow(/bị hỏng hoặc bị sửa|không phải bản sao lưu/)
  }
  const places = [
    0,
    1,
    ...Array.from({ length: 60 }, (_, index) => Math.floor((whole.length * (index + 1)) / 61)),
    whole.length - 70,
    whole.length - 1,
  ]
  for (const place of places) {
    const bytes = Buffer.from(whole)
    bytes.writeUInt8(bytes.readUInt8(place) ^ 1, place)
    await refused(bytes)
  }
  await refused(whole.subarray(0, whole.length - 1))
  await refused(Buffer.from('no archive'))
  expect(await tables(target.url)).toEqual(before)
  await target.drop()
})

test('a sealed backup is taken only with its key, and with a key nothing else is taken', async () => {
  const target = await openDatabase()
  const key = 'khóa niêm phong dài ít nhất 32 ký tự'
  const sealed = join(folder, 'sealed.zip')
  await at(databaseUrl, 'source', key)
  await backup(databaseUrl, sealed)
  await expect(restore(target.url, archive)).rejects.toThrow(/không được niêm phong/)
  await at(target.url, 'other', `${key} khác`)
  await expect(restore(target.url, sealed)).rejects.toThrow(/BACKUP_KEY khác/)
  await at(target.url, 'other')
  await expect(restore(target.url, sealed)).rejects.toThrow(/hãy đặt BACKUP_KEY/)
  await at(target.url, 'other', key)
  await restore(target.url, sealed)
  expect(await query(target.url, 'select 1 from notice')).not.toEqual([])
  await disconnect()
  await target.drop()
})

test('a backup of another version is refused', async () => {
  const target = await openDatabase()
  await at(target.url, 'older')
  await query(
    target.url,
    `update _prisma_migrations set migration_name = '29990101000000_x' where migration_name = (select max(migration_name) from _prisma_migrations)`,
  )
  await expect(restore(target.url, archive)).rejects.toThrow(/đúng phiên bản đã sao lưu/)
  await target.drop()
})

test('a file the store has lost or damaged is said, and the rest is backed up', async () => {
  await at(databaseUrl, 'source')
  cpSync(join(folder, 'source'), join(folder, 'lossy'), { recursive: true })
  await at(databaseUrl, 'lossy')
  const path = join(folder, 'lossy', 'evidence', sha256.slice(0, 2), sha256)
  chmodSync(path, 0o600)
  writeFileSync(path, 'khác')
  expect((await backup(databaseUrl, join(folder, 'lossy.zip'))).manifest.lost).toEqual([sha256])
  rmSync(path)
  expect((await backup(databaseUrl, join(folder, 'lost.zip'))).manifest.lost).toEqual([sha256])
  const target = await openDatabase()
  await at(target.url, 'without')
  expect((await restore(target.url, join(folder, 'lossy.zip'))).lost).toEqual([sha256])
  await disconnect()
  await target.drop()
})
