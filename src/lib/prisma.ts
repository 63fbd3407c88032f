import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { type Prisma, PrismaClient } from '#generated/prisma/client.ts'
import { databaseUrl } from '#lib/env.ts'

export type Tx = Prisma.TransactionClient

// The development server reloads modules; the pool must not multiply with every reload.
const held = globalThis as { dondocPrisma?: PrismaClient; dondocPool?: pg.Pool }

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
    // How long a question waits for its turn too: no longer than for a lock.
    connectionTimeoutMillis: 5_000,
    statement_timeout: 10_000,
    lock_timeout: 5_000,
    idle_in_transaction_session_timeout: 15_000,
  })
  return held.dondocPool
}

/** For the metrics: how many connections there are, and how many questions wait for one. */
export const poolState = () => {
  const pool = held.dondocPool
  return { total: pool?.totalCount ?? 0, idle: pool?.idleCount ?? 0, waiting: pool?.waitingCount ?? 0 }
}

/** For tests and commands that change databases or end. */
export async function disconnect(): Promise<void> {
  await held.dondocPrisma?.$disconnect()
  held.dondocPrisma = undefined
  held.dondocPool = undefined
}
