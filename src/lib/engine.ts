import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import { ColumnTypeEnum } from '@prisma/driver-adapter-utils'
import type { SchemaEngine } from '@prisma/schema-engine-wasm'
import type pg from 'pg'

/** Prisma's PostgreSQL adapter, mended in the two places where the schema engine needs more than the client does. */
export class MigrationAdapter extends PrismaPg {
  /** What PostgreSQL said, which the engine passes on only as "external error". */
  failure: unknown

  override async connect() {
    const adapter = await super.connect()
    const pool = adapter.underlyingDriver()
    const queryRaw = adapter.queryRaw.bind(adapter)
    let singleCharacters: boolean[] = []
    relabel(pool, (columns) => {
      singleCharacters = columns
    })
    adapter.queryRaw = async (statement) => {
      const result = await queryRaw(statement)
      return { ...result, columnTypes: result.columnTypes.map((type, n) => (singleCharacters[n] ? ColumnTypeEnum.Character : type)) }
    }
    adapter.executeScript = (script) =>
      executeWhole(pool, script).catch((error: unknown) => {
        this.failure = error
        throw error
      })
    return adapter
  }
}

const CHAR = 18
const TEXT = 25

/** The adapter refuses columns of PostgreSQL's type "char", of which the catalogue is full: they travel as text, and it is said which. */
function relabel(pool: pg.Pool, say: (columns: boolean[]) => void): void {
  const query = pool.query.bind(pool)
  const relabelled = async (config: pg.QueryConfig) => {
    const result = await query(config)
    say(result.fields.map((field) => field.dataTypeID === CHAR))
    for (const field of result.fields) if (field.dataTypeID === CHAR) field.dataTypeID = TEXT
    return result
  }
  Object.assign(pool, { query: relabelled })
}

// Held by a migration's own transaction: that of a killed runner may still be at work when the next runner looks.
export const AT_WORK = 7_281_523

/** The adapter's own way cuts a script at every semicolon, also inside a function's body; this sends it whole, on one connection. */
async function executeWhole(pool: pg.Pool, script: string): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query(sealed(script))
    client.release()
  } catch (error) {
    // The connection still stands in the failed transaction: nobody may use it again.
    client.release(true)
    throw error
  }
}

/** Records the migration in its own transaction: a kill between its commit and the engine's note would have it run twice. */
const sealed = (script: string): string =>
  script
    .replace(/^\s*begin;/i, `begin; select pg_advisory_xact_lock(${AT_WORK});`)
    .replace(
      /commit;\s*$/i,
      'update public._prisma_migrations set finished_at = now() where finished_at is null and rolled_back_at is null; commit;',
    )

let loading: Promise<typeof SchemaEngine> | undefined

/** Once a process: the glue code keeps one memory, which a second instance would tear apart. */
export function engineClass(): Promise<typeof SchemaEngine> {
  loading ??= load()
  return loading
}

/** The package's own entry imports the .wasm as a module, for which Node prints a warning on every start. */
async function load(): Promise<typeof SchemaEngine> {
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: panicked } })
  const glue = await import('@prisma/schema-engine-wasm/schema_engine_bg')
  const folder = dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg'))
  const module = await WebAssembly.compile(readFileSync(join(folder, 'schema_engine_bg.wasm')))
  const { exports } = await WebAssembly.instantiate(module, { './schema_engine_bg.js': { ...glue, ...patientTimers(glue) } })
  glue.__wbg_set_wasm(exports)
  if (typeof exports.__wbindgen_start === 'function') exports.__wbindgen_start()
  return glue.SchemaEngine
}

/** The engine forgets a timer of ten seconds after applying migrations; nobody should wait for it at the end. */
function patientTimers(glue: object): WebAssembly.ModuleImports {
  const names = Object.keys(glue).filter((name) => name.startsWith('__wbg_setTimeout'))
  return Object.fromEntries(names.map((name) => [name, (act: () => void, delay: number) => setTimeout(act, delay).unref()]))
}

function panicked(message: string): never {
  throw new Error(message)
}
