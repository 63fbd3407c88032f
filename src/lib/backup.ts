import { PassThrough, type Readable } from 'node:stream'
import pg from 'pg'
import { z } from 'zod'
import { type ArchiveWriter, writeArchive } from './archive.ts'
import { now } from './clock.ts'
import { OperatorError } from './failure.ts'
import { store } from './storage.ts'
import { keptTables, readRows, SAME_EVERYWHERE } from './tables.ts'

const FORMAT = 1

const measured = { sha256: z.string(), size: z.number() }
export const manifestShape = z.strictObject({
  format: z.literal(FORMAT),
  at: z.string(),
  migrations: z.array(z.string()),
  tables: z.array(z.strictObject({ name: z.string(), columns: z.array(z.string()), rows: z.number(), ...measured })),
  sequences: z.array(z.strictObject({ name: z.string(), value: z.string() })),
  files: z.array(z.strictObject(measured)),
  /** Files the database knows and the store does not have as they were: said, and no reason to have no backup. */
  lost: z.array(z.string()),
})
export type Manifest = z.infer<typeof manifestShape>

/** Everything an installation is: its tables as of one moment, then its files, which never change once they are there. */
export async function backup(databaseUrl: string, path: string): Promise<{ manifest: Manifest; seal: string }> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    await client.query(`begin isolation level repeatable read, read only; ${SAME_EVERYWHERE}`)
    return await writeArchive(path, async (archive) => ({
      format: FORMAT,
      at: now().toISOString(),
      migrations: await finishedMigrations(client),
      tables: await addTables(client, archive),
      sequences: await sequences(client),
      ...(await addFiles(client, archive)),
    }))
  } finally {
    await client.end()
  }
}

export async function finishedMigrations(client: pg.Client): Promise<string[]> {
  const { rowCount } = await client.query(`select 1 where to_regclass('public._prisma_migrations') is not null`)
  if (!rowCount) throw new OperatorError('Cơ sở dữ liệu này chưa phải của Đôn Đốc: chưa chạy npm run migrate.')
  const { rows } = await client.query<{ name: string }>(
    'select migration_name as name from _prisma_migrations where finished_at is not null and rolled_back_at is null order by 1',
  )
  return rows.map(({ name }) => name)
}

async function addTables(client: pg.Client, archive: ArchiveWriter): Promise<Manifest['tables']> {
  const tables: Manifest['tables'] = []
  for (const table of await keptTables(client)) {
    const copy = readRows(client, table)
    const measure = await archive.add(`tables/${table.name}`, copy, true)
    tables.push({ name: table.name, columns: table.columns, rows: copy.rowCount, ...measure })
  }
  return tables
}

/** Read after the rows: a number given out meanwhile is only skipped. */
async function sequences(client: pg.Client): Promise<Manifest['sequences']> {
  const { rows } = await client.query<{ name: string; value: string }>(
    `select sequencename::text as name, last_value::text as value from pg_sequences
     where schemaname = 'public' and last_value is not null order by 1`,
  )
  return rows
}

async function addFiles(client: pg.Client, archive: ArchiveWriter): Promise<Pick<Manifest, 'files' | 'lost'>> {
  const { rows } = await client.query<{ sha256: string }>('select distinct sha256 from stored_contents() order by 1')
  const [files, lost]: [Manifest['files'], string[]] = [[], []]
  for (const { sha256 } of rows) {
    const stream = await store().open(sha256)
    const found = stream && (await archive.add(`files/${sha256}`, quiet(stream), false))
    if (found?.sha256 === sha256) files.push(found)
    else lost.push(sha256)
  }
  return { files, lost }
}

/** A file that cannot be read to its end is lost like one that is not there; the others are not. */
function quiet(stream: Readable): Readable {
  const through = new PassThrough()
  stream.once('error', () => through.end())
  return stream.pipe(through)
}
