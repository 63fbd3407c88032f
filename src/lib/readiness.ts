import { randomUUID } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { mkdir, rm, statfs, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { env } from '#lib/env.ts'
import { db } from '#lib/prisma.ts'
import { store } from '#lib/storage.ts'

type Part = 'database' | 'migrations' | 'storage' | 'queue' | 'disk'
type Readiness = { isReady: boolean; failing: Part[] }

const OLDEST_JOB_MINUTES = 5
const LEAST_FREE = 0.05
const PATIENCE = 5_000

/** What keeps this process from serving, in one word a part; a disk that is nearly full is told before it fails. */
export async function readiness(): Promise<Readiness> {
  const [storage, free] = await Promise.all([fails(probeStorage()), isNearlyFull()])
  const database = await fails(db().$queryRaw`select 1`)
  const [migrations, queue] = database ? [false, false] : await Promise.all([fails(probeMigrations()), fails(probeQueue())])
  const failing = Object.entries({ database, migrations, storage, queue }).flatMap(([part, isFailing]) => (isFailing ? [part as Part] : []))
  return { isReady: failing.length === 0, failing: free ? [...failing, 'disk'] : failing }
}

/** Whoever asks is not kept waiting by what does not answer. */
const fails = (probe: Promise<unknown>): Promise<boolean> =>
  Promise.race([probe, sleep(PATIENCE, undefined, { ref: false }).then(() => Promise.reject(new Error('too slow')))]).then(
    () => false,
    () => true,
  )

/** Nothing is missing and nothing is unknown: an older program must not work on a newer database. */
async function probeMigrations(): Promise<void> {
  const rows = await db().$queryRaw<{ name: string }[]>`
    select migration_name as name from _prisma_migrations where finished_at is not null and rolled_back_at is null order by 1`
  const folder = resolve(/* turbopackIgnore: true */ 'prisma/migrations')
  const mine = readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))
  if (rows.map(({ name }) => name).join() !== mine.sort().join()) throw new Error('migrations differ')
}

async function probeStorage(): Promise<void> {
  const { dataDir } = env()
  await mkdir(dataDir, { recursive: true, mode: 0o711 })
  const path = join(dataDir, `.ready-${randomUUID()}`)
  await writeFile(path, 'x', { mode: 0o600, flush: true })
  await rm(path)
  // No file has this hash: only whether the store can be asked is of interest.
  await store().sizeOf('0'.repeat(64))
}

const isNearlyFull = (): Promise<boolean> =>
  statfs(env().dataDir).then(
    ({ bavail, blocks }) => bavail < blocks * LEAST_FREE,
    () => false,
  )

/** Work that should have been done minutes ago means that no worker lives. */
async function probeQueue(): Promise<void> {
  const [row] = await db().$queryRaw<{ waiting: number }[]>`
    select coalesce(extract(epoch from now() - min(run_at)), 0)::float8 as waiting
    from graphile_worker.jobs where locked_at is null and attempts < max_attempts and run_at < now()`
  if ((row?.waiting ?? 0) > OLDEST_JOB_MINUTES * 60) throw new Error('no worker')
}
