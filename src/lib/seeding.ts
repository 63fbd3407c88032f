import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { env } from './env.ts'
import { fingerprint } from './fingerprint.ts'

/**
 * Runs the seed unless this very embedded database has had it from these very files. Seeding again is harmless but
 * takes seconds that a second start does not have; an external database is asked every time.
 */
export async function seedOnce(databaseUrl: string, seed: () => Promise<void>): Promise<void> {
  const { dataDir, isDemonstration, isEmbedded } = env()
  if (!isEmbedded) return seed()
  const stamp = join(dataDir, 'seeded')
  const made = fingerprint(['prisma/seed', 'prisma/migrations', 'src/commands/seed.ts'])
  const wanted = `${await identity(databaseUrl)} ${made} ${isDemonstration}`
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  await seed()
  writeFileSync(stamp, wanted)
}

/** Which database this is: the folder may have been deleted and made anew. */
async function identity(databaseUrl: string): Promise<string> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const { rows } = await client.query<{ id: string }>(
      `select system_identifier || '/' || (select oid from pg_database where datname = current_database()) as id from pg_control_system()`,
    )
    return rows[0]?.id ?? ''
  } finally {
    await client.end()
  }
}
