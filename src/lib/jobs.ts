import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { type CronItem, Logger, parseCronItems, run, runMigrations, type TaskList } from 'graphile-worker'
import pg from 'pg'
import { databaseUrl } from './env.ts'
import { log } from './log.ts'

export type Jobs = Readonly<{
  tasks: TaskList
  cron: CronItem[]
  /** Tasks begun at once when the database is notified of their name: the web server may not queue jobs itself. */
  wakes?: readonly string[]
}>

const PAUSE = 2_000

/** Works until told to stop; a database that goes away is waited for, since it comes back more often than we would guess. */
export async function runJobs(jobs: Jobs, stopping: AbortSignal): Promise<void> {
  while (!stopping.aborted) {
    await workWhileConnected(jobs, stopping).catch((error: unknown) => log().error({ error: String(error) }, 'worker lost its database'))
    if (!stopping.aborted) await sleep(PAUSE, undefined, { signal: stopping }).catch(() => undefined)
  }
}

async function workWhileConnected(jobs: Jobs, stopping: AbortSignal): Promise<void> {
  const workerId = `don-doc-${randomUUID()}`
  const sign = new pg.Client({ connectionString: databaseUrl() })
  const lost = Promise.withResolvers<never>()
  lost.promise.catch(() => undefined)
  sign.on('error', lost.reject)
  const pgPool = new pg.Pool({ connectionString: databaseUrl(), max: 5 })
  // A lost connection is noticed above; unheard here it would end the process.
  pgPool.on('error', () => undefined)
  pgPool.on('connect', (client) => client.on('error', () => undefined))
  try {
    await sign.connect()
    await runMigrations({ pgPool, logger })
    await showJobs(sign)
    await sign.query('select pg_advisory_lock(hashtextextended($1, 0))', [workerId])
    await unlockDead(sign)
    // One job at a time: only then may a worker be given its name, by which the next one tells whether it still lives.
    const options = { pgPool, logger, workerId, concurrency: 1, noHandleSignals: true, pollInterval: 5_000 }
    const runner = await run({ ...options, taskList: jobs.tasks, parsedCronItems: parseCronItems(jobs.cron) })
    sign.on('notification', ({ channel }) => void runner.addJob(channel, {}, { jobKey: channel }).catch(() => undefined))
    for (const name of jobs.wakes ?? []) await sign.query(`listen ${pg.escapeIdentifier(name)}`)
    const stopped = new Promise<void>((resolve) => stopping.addEventListener('abort', () => resolve(), { once: true }))
    await Promise.race([runner.promise, lost.promise, stopped]).finally(() => runner.stop().catch(() => undefined))
  } finally {
    await Promise.allSettled([sign.end(), pgPool.end()])
  }
}

/** The web server, whose role owns nothing here, may see how long jobs wait; not what is in them. */
async function showJobs(sign: pg.Client): Promise<void> {
  const { rowCount } = await sign.query(`select 1 from pg_namespace where nspname = 'graphile_worker' and nspowner = current_user::regrole`)
  if (rowCount) await sign.query('grant usage on schema graphile_worker to public; grant select on graphile_worker.jobs to public')
}

/** The job of a killed worker would stay locked for four hours: every living worker holds an advisory lock of its name. */
async function unlockDead(sign: pg.Client): Promise<void> {
  const { rows } = await sign.query<{ name: string }>(`
    select distinct locked_by as name from (
      select locked_by from graphile_worker._private_jobs union all select locked_by from graphile_worker._private_job_queues
    ) held where locked_by is not null`)
  for (const { name } of rows) {
    const answer = await sign.query<{ dead: boolean }>('select pg_try_advisory_lock(hashtextextended($1, 0)) as dead', [name])
    if (!answer.rows[0]?.dead) continue
    await sign.query('select graphile_worker.force_unlock_workers(array[$1])', [name])
    await sign.query('select pg_advisory_unlock(hashtextextended($1, 0))', [name])
  }
}

const LEVELS = { error: 'error', warning: 'warn', info: 'debug', debug: 'trace' } as const

const logger = new Logger(() => (level, message) => log()[LEVELS[level]](message))
