import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { OperatorError } from './failure.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const OUTPUT = join(ROOT, 'src/generated/prisma')
const STAMP = join(OUTPUT, 'made-from')

/** Writes the Prisma client, which is not committed; does nothing when it was made from this very schema and Prisma. */
export async function generate(): Promise<void> {
  const source = fingerprint()
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === source) return
  const prisma = join(ROOT, 'node_modules/prisma/build/index.js')
  try {
    await promisify(execFile)(process.execPath, [prisma, 'generate', '--config', join(ROOT, 'prisma/config.ts')], { cwd: ROOT })
  } catch (error) {
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : String(error)
    throw new OperatorError(`Không tạo được Prisma client: ${said}`)
  }
  writeFileSync(STAMP, source)
}

const fingerprint = () =>
  ['prisma/schema.prisma', 'node_modules/prisma/package.json']
    .reduce((hash, file) => hash.update(readFileSync(join(ROOT, file))), createHash('sha256'))
    .digest('hex')
