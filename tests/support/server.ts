import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { generate } from '#lib/client.ts'
import { startEmbedded } from '#lib/embedded.ts'
import { migrate } from '#lib/migrate.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The server's maintenance database; TEMPLATE beside it is migrated and takes no connections. */
    serverUrl: string
  }
}

export const TEMPLATE = 'test_template'

/** One real PostgreSQL for all feature tests, with one migrated database that every worker copies. */
export default async function setup({ provide }: TestProject) {
  await generate()
  const server = await postgres()
  const template = new URL(server.url)
  template.pathname = `/${TEMPLATE}`
  const client = new pg.Client({ connectionString: server.url })
  await client.connect()
  // What an earlier run has left on a server that stays.
  const { rows } = await client.query<{ name: string }>(`select datname as name from pg_database where datname like 'test\\_%'`)
  for (const { name } of rows) {
    await client.query(`alter database ${name} with is_template false`)
    await client.query(`drop database ${name} with (force)`)
  }
  await client.query(`create database ${TEMPLATE} template template0 encoding 'UTF8'`)
  await migrate(template.href)
  await client.query(`alter database ${TEMPLATE} with is_template true allow_connections false`)
  await client.end()
  provide('serverUrl', server.url)
  return server.stop
}

/** Of the package's version, or the one named by SERVER_URL, e.g. Debian's: then as a superuser of it. */
async function postgres(): Promise<{ url: string; stop: () => Promise<void> }> {
  const url = process.env.SERVER_URL
  if (url) return { url, stop: async () => undefined }
  const folder = mkdtempSync(join(tmpdir(), 'don-doc-test-'))
  // Nothing here must survive a power cut; everything else is as in production.
  const server = await startEmbedded(folder, { fsync: 'off', full_page_writes: 'off', max_connections: '100' })
  const stop = async () => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  return { url: server.url, stop }
}
