import { randomUUID } from 'node:crypto'
import { dirname } from 'node:path'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import type { SchemaEngine } from '@prisma/schema-engine-wasm'
import pg from 'pg'
import { AT_WORK, engineClass, MigrationAdapter } from './engine.ts'
import { OperatorError } from './failure.ts'
import { checksum, migrationList, migrationNames, schemaFile } from './migrations.ts'

// One number for all runners: whoever holds it migrates, the others wait and then find nothing left to do.
const LOCK = 7_281_522
const UNDEFINED_TABLE = '42P01'
const NO_RIGHT = '42501'

/** Brings the database to the newest migration; one that was interrupted or failed is marked rolled back and tried again. */
export async function migrate(databaseUrl: string): Promise<{ applied: string[] }> {
  const pending = await pendingMigrations(databaseUrl)
  if (pending.length === 0) return { applied: [] }
  const unknown = pending.filter((name) => !migrationNames().includes(name))
  if (unknown.length > 0) throw new OperatorError(`Cơ sở dữ liệu thuộc một phiên bản mới hơn chương trình này (${unknown.join(', ')}).`)
  const guard = new pg.Client({ connectionString: databaseUrl })
  await guard.connect()
  try {
    await guard.query('select pg_advisory_lock($1)', [LOCK])
    await guard.query('select pg_advisory_lock($1), pg_advisory_unlock($1)', [AT_WORK])
    return await withEngine(databaseUrl, apply)
  } finally {
    await guard.end()
  }
}

async function apply(engine: SchemaEngine): Promise<{ applied: string[] }> {
  const migrationsList = migrationList()
  const filters = { externalTables: [], externalEnums: [] }
  const history = await engine.diagnoseMigrationHistory({ migrationsList, optInToShadowDatabase: false, filters })
  for (const migrationName of history.failedMigrationNames) await engine.markMigrationRolledBack({ migrationName })
  if (history.editedMigrationNames.length > 0) {
    throw new OperatorError(`Migration đã chạy rồi thì không được sửa: ${history.editedMigrationNames.join(', ')}.`)
  }
  const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters })
  return { applied: appliedMigrationNames }
}

/**
 * What the database lacks of this program's migrations, and what it has that this program does not know. The common case
 * at start, nothing of either, is answered without loading the engine.
 */
export async function pendingMigrations(databaseUrl: string): Promise<string[]> {
  try {
    const { rows } = await ask<{ name: string; checksum: string }>(
      databaseUrl,
      'select migration_name as name, checksum from public._prisma_migrations where finished_at is not null and rolled_back_at is null',
    )
    const finished = new Map(rows.map((row) => [row.name, row.checksum]))
    const mine = migrationNames()
    const unknown = [...finished.keys()].filter((name) => !mine.includes(name))
    return [...mine.filter((name) => finished.get(name) !== checksum(name)), ...unknown]
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === UNDEFINED_TABLE) return migrationNames()
    if (error instanceof pg.DatabaseError && error.code === NO_RIGHT) {
      throw new OperatorError(`"${new URL(databaseUrl).username}" chưa được cấp quyền: hãy chạy npm run migrate với MIGRATE_URL.`)
    }
    throw error
  }
}

/** For what reads or serves a database by this program's idea of it. */
export async function refuseOtherVersion(databaseUrl: string): Promise<void> {
  const pending = await pendingMigrations(databaseUrl)
  if (pending.length === 0) return
  throw new OperatorError(
    `Cơ sở dữ liệu chưa đúng phiên bản của chương trình này (${pending.join(', ')}): hãy chạy npm run migrate, hoặc dùng đúng phiên bản đang chạy.`,
  )
}

async function ask<Row extends pg.QueryResultRow>(databaseUrl: string, sql: string): Promise<pg.QueryResult<Row>> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    return await client.query<Row>(sql)
  } finally {
    await client.end()
  }
}

/** The SQL that would bring the database to schema.prisma; empty when they agree. Only the schema `public` is looked at. */
export async function drift(databaseUrl: string): Promise<string> {
  const schema = schemaFile()
  const covering = await coveringIndexes(databaseUrl)
  return withEngine(databaseUrl, async (engine) => {
    const { stdout } = await engine.diff({
      from: { tag: 'schemaDatasource', files: [schema], configDir: dirname(schema.path) },
      to: { tag: 'schemaDatamodel', files: [schema] },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    })
    const steps = (stdout ?? '').split(/\n(?=-- )/).map((step) => step.trim())
    return steps
      .filter((step) => step && !step.startsWith('-- This is an empty migration') && !covering.has(droppedIndex(step)))
      .join('\n\n')
  })
}

const droppedIndex = (step: string) => /^-- DropIndex\s+DROP INDEX "([^"]+)";$/.exec(step)?.[1] ?? ''

/** Indexes with INCLUDE: the engine sees them, but schema.prisma has no word for them. Partial and expression indexes it leaves alone. */
async function coveringIndexes(databaseUrl: string): Promise<Set<string>> {
  const { rows } = await ask<{ name: string }>(
    databaseUrl,
    'select c.relname as name from pg_index i join pg_class c on c.oid = i.indexrelid where i.indnatts > i.indnkeyatts',
  )
  return new Set(rows.map((row) => row.name))
}

/** For developers: what schema.prisma has and the migrations have not, found by migrating an empty database beside the given one. */
export async function createMigrationSql(databaseUrl: string): Promise<string> {
  const name = `shadow_${randomUUID().replaceAll('-', '')}`
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    await client.query(`create database ${name}`)
    const shadow = new URL(databaseUrl)
    shadow.pathname = `/${name}`
    await migrate(shadow.href)
    return await drift(shadow.href)
  } finally {
    await client.query(`drop database if exists ${name} with (force)`)
    await client.end()
  }
}

async function withEngine<T>(databaseUrl: string, use: (engine: SchemaEngine) => Promise<T>): Promise<T> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 2 })
  const adapter = new MigrationAdapter(pool)
  try {
    const Engine = await engineClass()
    const schema = schemaFile()
    const factory = bindMigrationAwareSqlAdapterFactory(adapter)
    const engine = await Engine.new({ datamodels: [[schema.path, schema.content]] }, () => undefined, factory)
    return await use(engine)
  } catch (error) {
    throw explained(adapter.failure ?? error)
  } finally {
    await pool.end()
  }
}

function explained(error: unknown): unknown {
  if (error instanceof OperatorError || !(error instanceof Error)) return error
  return new OperatorError(`Cập nhật cấu trúc cơ sở dữ liệu không thành: ${error.message}`)
}
