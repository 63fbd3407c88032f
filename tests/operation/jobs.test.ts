import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runMigrations } from 'graphile-worker'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Embedded, startEmbedded } from '#lib/embedded.ts'
import { adopt } from '#lib/env.ts'
import { runJobs } from '#lib/jobs.ts'
import { until } from './installation.ts'

const folder = mkdtempSync(join(tmpdir(), 'don-doc-jobs-'))
let server: Embedded
let client: pg.Client

beforeAll(async () => {
  server = await startEmbedded(folder, { fsync: 'off' })
  adopt({ DATABASE_URL: server.url, LOG_LEVEL: 'silent' })
  await runMigrations({ connectionString: server.url })
  client = new pg.Client({ connectionString: server.url })
  await client.connect()
})

afterAll(async () => {
  await client.end()
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

test('the job of a killed worker is done at once, the job of a living one is left to it', async () => {
  await client.query(`select graphile_worker.add_job('note', json_build_object('of', name)) from unnest(array['dead', 'living']) name`)
  await client.query(`update graphile_worker._private_jobs set locked_at = now(), locked_by = 'don-doc-' || (payload ->> 'of')`)
  await client.query(`select pg_advisory_lock(hashtextextended('don-doc-living', 0))`)
  const done: unknown[] = []
  const stopping = new AbortController()
  const working = runJobs({ tasks: { note: async (payload) => void done.push(payload) }, cron: [] }, stopping.signal)
  await until('the job to be done', () => done.length > 0)
  stopping.abort()
  await working
  expect(done).toEqual([{ of: 'dead' }])
  const { rows } = await client.query('select locked_by from graphile_worker._private_jobs')
  expect(rows).toEqual([{ locked_by: 'don-doc-living' }])
})

test('a worker that loses its database goes on working when it is back', async () => {
  const done: unknown[] = []
  const stopping = new AbortController()
  const working = runJobs({ tasks: { later: async (payload) => void done.push(payload) }, cron: [] }, stopping.signal)
  const sessions = `from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'`
  await until('its connections', async () => (await client.query(`select 1 ${sessions}`)).rowCount !== 0)
  await client.query(`select pg_terminate_backend(pid) ${sessions}`)
  await client.query(`select graphile_worker.add_job('later', '{"n": 1}')`)
  await until('the job to be done', () => done.length > 0)
  stopping.abort()
  await working
  expect(done).toEqual([{ n: 1 }])
})
