import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Embedded, startEmbedded } from '#lib/embedded.ts'
import { drift, migrate } from '#lib/migrate.ts'
import { migrationNames } from '#lib/migrations.ts'
import { until } from './installation.ts'

const folder = mkdtempSync(join(tmpdir(), 'don-doc-migrate-'))
let server: Embedded
const clients: pg.Client[] = []

beforeAll(async () => {
  server = await startEmbedded(folder, { fsync: 'off' })
})

afterAll(async () => {
  await Promise.all(clients.map((client) => client.end()))
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

async function database(name: string): Promise<{ url: string; client: pg.Client }> {
  await (await connected(server.url)).query(`create database ${name}`)
  const url = new URL(server.url)
  url.pathname = `/${name}`
  return { url: url.href, client: await connected(url.href) }
}

async function connected(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  clients.push(client)
  return client
}

const runner = (url: string) => {
  const script = `const { migrate } = await import(${JSON.stringify(pathToFileURL('src/lib/migrate.ts').href)}); await migrate(${JSON.stringify(url)})`
  return spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: 'ignore' })
}

test('two runners at once, as two machines starting together: each migration runs once', async () => {
  const { url, client } = await database('together')
  const codes = await Promise.all([runner(url), runner(url)].map(async (child) => (await once(child, 'exit'))[0]))
  expect(codes).toEqual([0, 0])
  const { rows } = await client.query<{ migration_name: string }>('select migration_name from _prisma_migrations order by 1')
  expect(rows.map((row) => row.migration_name)).toEqual(migrationNames())
})

/** Kills a runner while its migration stands in its middle, held up by a table of the same name that is not committed. */
async function killInTheMiddle(name: string): Promise<{ url: string; holder: pg.Client; watcher: pg.Client }> {
  const { url, client: holder } = await database(name)
  const watcher = await connected(url)
  await holder.query('begin; create table audit_event (id int)')
  const child = runner(url)
  await until('the migration to wait', async () => (await watcher.query(WAITING)).rowCount === 1)
  child.kill('SIGKILL')
  await once(child, 'exit')
  return { url, holder, watcher }
}

const WAITING = `select pid, pg_terminate_backend(null) from pg_stat_activity
  where datname = current_database() and wait_event_type = 'Lock' and query ilike '%create table%'`

test('a runner and its session killed in the middle of a migration leave nothing of it, and the next one completes it', async () => {
  const { url, holder, watcher } = await killInTheMiddle('interrupted')
  await watcher.query(WAITING.replace('null', 'pid'))
  await holder.query('rollback')
  expect((await watcher.query('select finished_at from _prisma_migrations')).rows).toEqual([{ finished_at: null }])
  expect(await migrate(url)).toEqual({ applied: migrationNames() })
  expect(await drift(url)).toBe('')
})

test('a session that goes on without its killed runner is waited for, and its migration is not run twice', async () => {
  const { url, holder } = await killInTheMiddle('orphaned')
  const next = migrate(url)
  await holder.query('rollback')
  expect(await next).toEqual({ applied: migrationNames().slice(1) })
  expect(await drift(url)).toBe('')
})

test('a migration that was changed after it ran is refused', async () => {
  const { url, client } = await database('changed')
  await migrate(url)
  await client.query(`update _prisma_migrations set checksum = 'other'`)
  await expect(migrate(url)).rejects.toThrow(/Migration đã chạy rồi thì không được sửa/)
})

// Written as the first version that was installed had it; later migrations find it there.
const SINCE = '20261127000000_reasons'
const LIVE = `
  insert into agency (id, code, level, valid_from) values (1, 'so-a', 'province', '2022-01-01');
  insert into agency_name (agency_id, name, short_name, valid_from) values (1, 'Sở A', 'Sở A', '2022-01-01');
  insert into notice (id, title, source, text, text_hash, drafted_at) values (1, 'x', 'x', 'x', 'x', now());
  insert into directive (id, notice_id, ref, ordinal, text, span_start, span_end, kind, is_lead_stated, desk_agency_id)
    values (1, 1, '1', 1, 'x', 0, 1, 'one_off', true, 1);
  insert into assignment (id, directive_id, agency_id, role, assigned_on) values (1, 1, 1, 'lead', '2022-05-12');
  insert into assignment_version (assignment_id, directive_id, agency_id, role, kind, valid_from, valid_to) values
    (1, 1, 1, 'lead', 'one_off', '2022-05-12', '2022-05-20'), (1, 1, 1, 'lead', 'one_off', '2022-05-20', null);`

test('what people have recorded comes through every later migration, closed versions too', async () => {
  const { url, client } = await database('upgraded')
  const run = async (names: string[]) => {
    for (const name of names) await client.query(readFileSync(`prisma/migrations/${name}/migration.sql`, 'utf8'))
  }
  const since = migrationNames().indexOf(SINCE) + 1
  await run(migrationNames().slice(0, since))
  await client.query(LIVE)
  await run(migrationNames().slice(since))
  const { rows } = await client.query('select assigned_on::text, valid_to::text from assignment_version order by valid_from')
  expect(rows).toEqual([
    { assigned_on: '2022-05-12', valid_to: '2022-05-20' },
    { assigned_on: '2022-05-12', valid_to: null },
  ])
  await expect(client.query(`update assignment_version set percent = 1 where valid_to is not null`)).rejects.toThrow('closed')
  expect(await drift(url)).toBe('')
})
