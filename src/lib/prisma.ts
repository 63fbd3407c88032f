import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { type Prisma, PrismaClient } from '#generated/prisma/client.ts'
import { databaseUrl } from '#lib/env.ts'

export type Tx = Prisma.TransactionClient

// The development server reloads modules; the pool must not multiply with every reload.
const held = globalThis as { dondocPrisma?: PrismaClient; dondocPool?: pg.Pool; dondocLists?: pg.Pool }

/** The one client of this process. Opened at the first question, so that a build needs no database. */
export function db(): PrismaClient {
  held.dondocPrisma ??= new PrismaClient({
    adapter: new PrismaPg(openPool(), { disposeExternalPool: true }),
    // An error says what went wrong, not with which values.
    errorFormat: 'minimal',
  })
  return held.dondocPrisma
}

function openPool(): pg.Pool {
  held.dondocPool = new pg.Pool({
    connectionString: databaseUrl(),
    max: 10,
    // Compiling the dashboard's statement takes longer than running it.
    options: '-c jit=off',
    // How long a question waits for its turn too: no longer than for a lock.
    connectionTimeoutMillis: 5_000,
    statement_timeout: 10_000,
    lock_timeout: 5_000,
    idle_in_transaction_session_timeout: 15_000,
  })
  return held.dondocPool
}

const BATCH = 2000

/** Long lists on their way out: no more than these at once, so that pages always find a connection; others wait for their turn. */
const openLists = (): pg.Pool =>
  new pg.Pool({
    connectionString: databaseUrl(),
    max: 3,
    connectionTimeoutMillis: 60_000,
    statement_timeout: 10_000,
    lock_timeout: 5_000,
    idle_in_transaction_session_timeout: 60_000,
  })

/** The rows of a question as they come, all of one moment, however many. Who takes them slowly is waited for a minute. */
export async function* rowsOf<Row extends pg.QueryResultRow>(question: Prisma.Sql): AsyncGenerator<Row[]> {
  held.dondocLists ??= openLists()
  const client = await held.dondocLists.connect()
  let isWhole = false
  try {
    await client.query('begin isolation level repeatable read, read only')
    await client.query(`declare listed no scroll cursor for ${question.text}`, question.values as unknown[])
    for (;;) {
      const { rows } = await client.query<Row>(`fetch ${BATCH} from listed`)
      if (rows.length > 0) yield rows
      if (rows.length < BATCH) break
    }
    await client.query('commit')
    isWhole = true
  } finally {
    // Whoever went away in the middle leaves a connection that is of no more use.
    client.release(!isWhole)
  }
}

/** For the metrics: how many connections there are, and how many questions wait for one. */
export const poolState = () => {
  const pool = held.dondocPool
  return { total: pool?.totalCount ?? 0, idle: pool?.idleCount ?? 0, waiting: pool?.waitingCount ?? 0 }
}

/** For tests and commands that change databases or end. */
export async function disconnect(): Promise<void> {
  await Promise.all([held.dondocPrisma?.$disconnect(), held.dondocLists?.end()])
  held.dondocPrisma = undefined
  held.dondocLists = undefined
  held.dondocPool = undefined
}
