import { createHash } from 'node:crypto'
import { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { type ArchiveReader, readArchive } from './archive.ts'
import { finishedMigrations, type Manifest, manifestShape } from './backup.ts'
import { OperatorError } from './failure.ts'
import { receive } from './incoming.ts'
import { checkSeal } from './seal.ts'
import { incomingFolder, store } from './storage.ts'
import { keptTables, MIGRATED, readRows, SAME_EVERYWHERE, type Table, writeRows } from './tables.ts'

/**
 * Puts an archive into an empty, migrated database: all of it or nothing. Files come first, so that no row ever names
 * one that is not there. Every table is read again before the end and must be, byte for byte, what was backed up.
 */
export async function restore(databaseUrl: string, path: string): Promise<Manifest> {
  await checkSeal(path)
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    return await readArchive(path, async (archive) => {
      const manifest = understood(archive.manifest)
      await client.query(`begin; ${SAME_EVERYWHERE}`)
      const tables = await emptyTables(client, manifest)
      await restoreFiles(archive, manifest)
      await restoreTables(client, archive, manifest, tables)
      await client.query('commit')
      return manifest
    })
  } finally {
    await client.end()
  }
}

function understood(given: unknown): Manifest {
  const read = manifestShape.safeParse(given)
  if (read.success) return read.data
  throw new OperatorError('Bản sao lưu thuộc một định dạng khác; hãy khôi phục bằng đúng phiên bản đã sao lưu.')
}

async function emptyTables(client: pg.Client, manifest: Manifest): Promise<Table[]> {
  if ((await finishedMigrations(client)).join() !== manifest.migrations.join()) {
    throw new OperatorError(
      `Bản sao lưu ở phiên bản dữ liệu ${manifest.migrations.at(-1)}, chương trình này thì khác: hãy khôi phục bằng đúng phiên bản đã sao lưu rồi mới nâng cấp.`,
    )
  }
  const tables = await keptTables(client)
  const shape = (table: { name: string; columns: string[] }) => `${table.name}(${table.columns.join()})`
  if (tables.map(shape).join() !== manifest.tables.map(shape).join())
    throw new OperatorError('Bản sao lưu có những bảng khác với chương trình này.')
  for (const { name } of tables) {
    const isHead = name === MIGRATED
    const { rowCount } = await client.query(`select 1 from public.${name} ${isHead ? 'where seq > 0' : ''} limit 1`)
    if (rowCount) throw new OperatorError(`Cơ sở dữ liệu đã có dữ liệu (bảng ${name}); chỉ khôi phục vào một cơ sở dữ liệu trống.`)
  }
  return tables
}

async function restoreFiles({ open }: ArchiveReader, { files }: Manifest): Promise<void> {
  for (const { sha256, size } of files) {
    const arrived = await receive(await open(`files/${sha256}`), incomingFolder(), size)
    try {
      if (arrived?.sha256 !== sha256) throw new OperatorError(`Tệp ${sha256} trong bản sao lưu bị hỏng.`)
      await store().put(arrived.path, sha256)
    } finally {
      await arrived?.discard()
    }
  }
}

async function restoreTables(client: pg.Client, { open }: ArchiveReader, manifest: Manifest, tables: readonly Table[]): Promise<void> {
  // The rows have been numbered, chained and checked when they were made; they come back as they were.
  for (const { name } of tables) await client.query(`alter table public.${name} disable trigger user`)
  await client.query(`delete from public.${MIGRATED}`)
  for (const table of tables) await pipeline(await open(`tables/${table.name}`), writeRows(client, table))
  for (const { name, value } of manifest.sequences) {
    await client.query('select setval(format($1, $2::text)::regclass, $3::bigint)', ['public.%I', name, value])
  }
  for (const { name } of tables) await client.query(`alter table public.${name} enable trigger user`)
  for (const [place, table] of tables.entries()) {
    const hash = createHash('sha256')
    const sink = new Writable({ write: (chunk: Buffer, _, done) => done(void hash.update(chunk) as undefined) })
    await pipeline(readRows(client, table), sink)
    if (hash.digest('hex') !== manifest.tables[place]?.sha256)
      throw new OperatorError(`Bảng ${table.name} khôi phục xong lại khác bản sao lưu.`)
  }
}
