import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { MigrationList } from '@prisma/schema-engine-wasm'
import { OperatorError } from './failure.ts'

const PRISMA = resolve(import.meta.dirname, '../../prisma')
const FOLDER = join(PRISMA, 'migrations')

/** Prisma's own folder format: one folder a migration, in the order of their names. */
export function migrationList(): MigrationList {
  const lock = join(FOLDER, 'migration_lock.toml')
  return {
    baseDir: FOLDER,
    lockfile: { path: 'migration_lock.toml', content: existsSync(lock) ? readFileSync(lock, 'utf8') : null },
    shadowDbInitScript: '',
    migrationDirectories: migrationNames().map((path) => ({
      path,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: wholeScript(path) } },
    })),
  }
}

export const migrationNames = (): string[] =>
  readdirSync(FOLDER, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()

export const schemaFile = () => {
  const path = join(PRISMA, 'schema.prisma')
  return { path, content: readFileSync(path, 'utf8') }
}

/** As Prisma records it. */
export const checksum = (name: string) =>
  createHash('sha256')
    .update(readFileSync(join(FOLDER, name, 'migration.sql')))
    .digest('hex')

/** A migration that is not one transaction would leave half of itself behind when it is killed. */
function wholeScript(name: string): string {
  const sql = readFileSync(join(FOLDER, name, 'migration.sql'), 'utf8')
  if (/^begin;/i.test(sql.trim()) && /commit;$/i.test(sql.trim())) return sql
  throw new OperatorError(`Migration ${name} phải bắt đầu bằng "begin;" và kết thúc bằng "commit;".`)
}

/** Writes a new migration with the given SQL and answers its folder. */
export function writeMigration(title: string, stamp: string, sql: string): string {
  if (!/^[a-z][a-z0-9_]*$/.test(title)) throw new OperatorError('Tên migration chỉ gồm chữ thường, số và dấu gạch dưới.')
  const folder = join(FOLDER, `${stamp}_${title}`)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'migration.sql'), `begin;\n\n${sql.trim()}\n\ncommit;\n`, { flag: 'wx' })
  return folder
}
