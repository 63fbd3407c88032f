import { PrismaPg } from '@prisma/adapter-pg'
import { type Prisma, PrismaClient } from '#generated/prisma/client.ts'
import { databaseUrl } from '#lib/env.ts'

export type Tx = Prisma.TransactionClient

// The development server reloads modules; the pool must not multiply with every reload.
const held = globalThis as { dondocPrisma?: PrismaClient }

/** The one client of this process. Opened at the first question, so that a build needs no database. */
export function db(): PrismaClient {
  held.dondocPrisma ??= new PrismaClient({
    adapter: new PrismaPg({
      connectionString: databaseUrl(),
      max: 10,
      connectionTimeoutMillis: 3_000,
      statement_timeout: 10_000,
      lock_timeout: 5_000,
      idle_in_transaction_session_timeout: 15_000,
    }),
  })
  return held.dondocPrisma
}

/** For tests and commands that change databases or end. */
export async function disconnect(): Promise<void> {
  await held.dondocPrisma?.$disconnect()
  held.dondocPrisma = undefined
}
