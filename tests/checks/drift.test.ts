import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Embedded, startEmbedded } from '#lib/embedded.ts'
import { drift, migrate } from '#lib/migrate.ts'
import { migrationNames } from '#lib/migrations.ts'

const folder = mkdtempSync(join(tmpdir(), 'don-doc-drift-'))
let server: Embedded

beforeAll(async () => {
  server = await startEmbedded(folder, { fsync: 'off' })
})

afterAll(async () => {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

const execute = async (sql: string) => {
  const client = new pg.Client({ connectionString: server.url })
  await client.connect()
  await client.query(sql).finally(() => client.end())
}

test('every migration runs on an empty database, and none a second time', async () => {
  const { applied } = await migrate(server.url)
  expect(applied).toEqual(migrationNames())
  expect(applied).not.toEqual([])
  expect(await migrate(server.url)).toEqual({ applied: [] })
})

test('the migrated database is what schema.prisma says', async () => {
  expect(await drift(server.url)).toBe('')
})

test('a column or table too many is noticed; what Prisma has no word for, and the schema of the jobs, are not', async () => {
  await execute(`create schema graphile_worker; create table graphile_worker.other (id int primary key);
    create index partial_one on person (id) where id > 5; create index covering_one on person (id) include (username)`)
  expect(await drift(server.url)).toBe('')
  await execute('create table too_many (id int primary key)')
  expect(await drift(server.url)).toContain('DROP TABLE "too_many"')
})
