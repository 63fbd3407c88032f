import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { partOf, until } from '../operation/installation.ts'
import { ask, type Drill, database, logOf, query, served } from './harness.ts'

const OUTAGE = Number(process.env.SECONDS ?? 8) * 1000

/** The database goes away and comes back: the product says so, and works again by itself. */
export const drill: Drill = async (stage) => {
  const { check, figure } = stage
  const server = await database(stage)
  const home = await served(stage, server.url)
  const [web, worker] = [partOf(home.started, 'next-server'), partOf(home.started, 'worker.ts')]
  await until('readiness', async () => (await ask(home.port, '/api/health/ready')).status === 200)
  const old = new pg.Client({ connectionString: server.url })
  old.on('error', () => undefined)
  await old.connect()

  await server.stop()
  const down = performance.now()
  const seen: { path: string; status: number; text: string; ms: number }[] = []
  while (performance.now() - down < OUTAGE) {
    for (const path of ['/api/health/live', '/api/health/ready', '/sign-in']) seen.push({ path, ...(await ask(home.port, path)) })
    await sleep(200)
  }
  const of = (path: string) => seen.filter((one) => one.path === path)
  check(
    'live answers 200 all the while',
    of('/api/health/live').every(({ status }) => status === 200),
    of('/api/health/live')[0],
  )
  check(
    'ready answers 503 and names the database',
    of('/api/health/ready').every(({ status, text }) => status === 503 && text === 'database\n'),
    of('/api/health/ready')[0],
  )
  check(
    'a page answers an error, none hangs over 10 s',
    of('/sign-in').every(({ status, ms }) => status >= 500 && ms < 10_000),
    of('/sign-in').map(({ status }) => status),
  )
  check(
    'a page tells nothing of the database',
    of('/sign-in').every(({ text }) => !/postgresql:|ECONNREFUSED|P10\d\d/.test(text)),
  )
  figure('asked_while_down', seen.length)
  figure('slowest_page_while_down_ms', Math.round(Math.max(...of('/sign-in').map(({ ms }) => ms))))

  await server.start()
  const up = performance.now()
  await until('a page', async () => (await ask(home.port, '/sign-in')).status === 200)
  const again = performance.now() - up
  figure('first_page_after_ms', Math.round(again))
  check('the first page is there 2 s after the database', again < 2000, again)
  await query(server.url, `select graphile_worker.add_job('housekeeping')`)
  const empty = async () =>
    (
      await query<{ jobs: number }>(
        server.url,
        `select count(*)::int as jobs from graphile_worker.jobs where task_identifier = 'housekeeping' and locked_at is null`,
      )
    )[0]?.jobs === 0
  await until('the worker to work again', empty, 15_000).then(
    () => check('the worker resumes', true),
    (error: unknown) => check('the worker resumes', false, String(error)),
  )
  check('nothing was started again', partOf(home.started, 'next-server') === web && partOf(home.started, 'worker.ts') === worker)
  check('no rejection went unhandled', !/unhandled/i.test(logOf(home, 'web') + logOf(home, 'worker')))
  const kept = await old.query('select 1').then(
    () => true,
    () => false,
  )
  check('control: a connection kept from before is of no use any more', !kept)
}
