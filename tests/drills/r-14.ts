import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { until } from '../operation/installation.ts'
import { ask, type Drill, database, query, served } from './harness.ts'

const TOKEN = 'the token of a monitor on another machine'.replaceAll(' ', '-')

/** Eight faults, each with its word; a process that lives is not yet one that serves. */
export const drill: Drill = async (stage) => {
  const { check, figure } = stage
  const server = await database(stage)
  const home = await served(stage, server.url, { MONITOR_TOKEN: TOKEN })
  const ready = (headers?: Record<string, string>) => ask(home.port, '/api/health/ready', headers)
  await until('readiness', async () => (await ready()).status === 200)
  const lives: number[] = []
  let faults = 0

  async function fault(what: string, words: RegExp, cause: () => unknown, mend: () => unknown): Promise<void> {
    await cause()
    const { status, text } = await ready()
    lives.push((await ask(home.port, '/api/health/live')).status)
    await mend()
    const isNoticed = status === 503 && words.test(text)
    check(`${what}: 503, ${words.source}`, isNoticed, { status, text })
    faults++
    await until(`readiness after: ${what}`, async () => (await ready()).status === 200)
  }

  const sql = (text: string) => () => query(server.url, text)
  const maintenance = (text: string) => () => query(Object.assign(new URL(server.url), { pathname: '/postgres' }).href, text)
  const last = '(select max(migration_name) from _prisma_migrations)'
  await fault(
    'a migration has not run',
    /^migrations$/m,
    sql(`update _prisma_migrations set finished_at = null where migration_name = ${last}`),
    sql('update _prisma_migrations set finished_at = now() where finished_at is null'),
  )
  await fault(
    'a migration of a newer program',
    /^migrations$/m,
    sql(
      `insert into _prisma_migrations (id, checksum, finished_at, migration_name, applied_steps_count) values ('x', 'x', now(), '29990101000000_x', 1)`,
    ),
    sql(`delete from _prisma_migrations where id = 'x'`),
  )
  await fault(
    'a migration rolled back',
    /^migrations$/m,
    sql(`update _prisma_migrations set rolled_back_at = now() where migration_name = ${last}`),
    sql('update _prisma_migrations set rolled_back_at = null'),
  )
  await fault(
    'work nobody does',
    /^queue$/m,
    sql(`select graphile_worker.add_job('nobody_knows', run_at := now() - interval '6 minutes')`),
    sql('delete from graphile_worker._private_jobs'),
  )
  await fault(
    'no queue',
    /^queue$/m,
    sql('alter schema graphile_worker rename to hidden'),
    sql('alter schema hidden rename to graphile_worker'),
  )
  const aside = `${home.dataDir}.aside`
  await fault(
    'a data folder that cannot be written',
    /^storage$/m,
    () => {
      renameSync(home.dataDir, aside)
      writeFileSync(home.dataDir, '')
    },
    () => {
      rmSync(home.dataDir)
      renameSync(aside, home.dataDir)
    },
  )
  await fault(
    'a database that refuses',
    /^database$/m,
    maintenance(
      `alter database dondoc allow_connections false; select pg_terminate_backend(pid) from pg_stat_activity where datname = 'dondoc' and pid <> pg_backend_pid()`,
    ),
    maintenance('alter database dondoc allow_connections true'),
  )
  await fault(
    'no database',
    /^database$/m,
    () => server.stop(),
    () => server.start(),
  )

  const outside = { 'X-Forwarded-For': '203.0.113.9' }
  const stranger = await ready(outside)
  check('whoever comes from outside finds nothing: 404', stranger.status === 404 && stranger.text === '', stranger)
  check('a monitor with its token is answered from outside', (await ready({ ...outside, Authorization: `Bearer ${TOKEN}` })).status === 200)
  check('a wrong token is like none', (await ready({ ...outside, Authorization: `Bearer ${TOKEN}x` })).status === 404)
  const metrics = await ask(home.port, '/api/metrics')
  check('the metrics count what was asked', /^dondoc_requests_total\{status="5xx"\} [1-9]/m.test(metrics.text), metrics.text.slice(0, 200))
  check(
    'the metrics tell no secret',
    !/postgres|token|dondoc:/i.test(metrics.text.replaceAll('# HELP dondoc_pool_connections Connections to PostgreSQL', '')),
  )
  check(
    `control: live alone notices none of the ${faults}`,
    lives.every((status) => status === 200),
    lives,
  )
  figure('faults', faults)
}
