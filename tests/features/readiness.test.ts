import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runMigrations } from 'graphile-worker'
import pg from 'pg'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { adopt } from '#lib/env.ts'
import { disconnect } from '#lib/prisma.ts'
import { readiness } from '#lib/readiness.ts'
import { databaseUrl, reset } from '../support/database.ts'

const folder = mkdtempSync(join(tmpdir(), 'don-doc-ready-'))

beforeEach(async () => {
  await reset()
  adopt({ DATABASE_URL: databaseUrl, DATA_DIR: folder })
  await runMigrations({ connectionString: databaseUrl })
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function query(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  await client.query(sql).finally(() => client.end())
}

const failing = async () => (await readiness()).failing.filter((part) => part !== 'disk')
const job = (age: string) => `select graphile_worker.add_job('x', run_at := now() - interval '${age}')`

test('a whole installation is ready', async () => {
  expect(await failing()).toEqual([])
  expect((await readiness()).isReady).toBe(true)
})

test.each([
  [
    'a migration that has not run',
    `delete from _prisma_migrations where migration_name = (select max(migration_name) from _prisma_migrations)`,
    ['migrations'],
  ],
  [
    'a migration of a newer program',
    `update _prisma_migrations set migration_name = '29990101000000_x' where migration_name = (select max(migration_name) from _prisma_migrations)`,
    ['migrations'],
  ],
  ['a migration that was interrupted', 'update _prisma_migrations set finished_at = null', ['migrations']],
  ['work waiting for six minutes', job('6 minutes'), ['queue']],
  ['work waiting for four minutes', job('4 minutes'), []],
  ['work given up', `${job('6 minutes')}; update graphile_worker._private_jobs set attempts = max_attempts`, []],
  ['no queue at all', 'drop schema graphile_worker cascade', ['queue']],
])('%s', async (_what, sql, parts) => {
  await query(sql)
  expect(await failing()).toEqual(parts)
})

test('a database that is away, and a data folder that cannot be written', async () => {
  await disconnect()
  writeFileSync(join(folder, 'file'), '')
  adopt({ DATABASE_URL: 'postgresql://a:b@127.0.0.1:1/c', DATA_DIR: join(folder, 'file') })
  expect(await readiness()).toMatchObject({ isReady: false, failing: ['database', 'storage'] })
  await disconnect()
})

test('a store that does not answer', async () => {
  const silent = createServer(() => undefined).listen(0, '127.0.0.1')
  await once(silent, 'listening')
  const { port } = silent.address() as AddressInfo
  adopt({
    DATABASE_URL: databaseUrl,
    DATA_DIR: folder,
    STORE: 's3',
    S3_ENDPOINT: `http://127.0.0.1:${port}`,
    S3_BUCKET: 'dondoc',
    S3_ACCESS_KEY_ID: 'a',
    S3_SECRET_ACCESS_KEY: 'b',
  })
  expect((await readiness()).failing).toContain('storage')
  silent.close()
  silent.closeAllConnections()
  adopt({ STORE: 'folder' })
})
