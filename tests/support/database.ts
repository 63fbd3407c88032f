import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, inject } from 'vitest'
import { adopt } from '#lib/env.ts'
import { disconnect } from '#lib/prisma.ts'
import { TEMPLATE } from './server.ts'

export type Database = { url: string; drop: () => Promise<void> }

const serverUrl = inject('serverUrl')

/** Another database, migrated and empty, independent of the worker's own. */
export async function openDatabase(name = `test_${randomUUID().replaceAll('-', '')}`): Promise<Database> {
  await onServer(`drop database if exists ${name} with (force)`, `create database ${name} template ${TEMPLATE}`)
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  return { url: url.href, drop: () => onServer(`drop database if exists ${name} with (force)`) }
}

async function onServer(...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl })
  await client.connect()
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}

const OWN = `test_worker_${process.env.VITEST_POOL_ID}`

/** The worker's database again as migrations leave it: a new copy, so that no table, trigger or sequence is forgotten. */
export async function reset(): Promise<void> {
  await disconnect()
  await openDatabase(OWN)
}

// Loaded as a setup file: every test file begins on an empty database of its worker.
const own = await openDatabase(OWN)
export const databaseUrl = own.url
adopt({ DATABASE_URL: databaseUrl, NEXTAUTH_SECRET: 'only for tests, only for tests, only' })

afterAll(disconnect)
