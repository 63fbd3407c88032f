import { execFile } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { OperatorError } from './failure.ts'
import { fingerprint, ROOT } from './fingerprint.ts'

const STAMP = join(ROOT, 'src/generated/prisma/made-from')

/** Writes the Prisma client, which is not committed; does nothing when it was made from this very schema and Prisma. */
export async function generate(): Promise<void> {
  const made = fingerprint(['prisma/schema.prisma', 'node_modules/prisma/package.json'])
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === made) return
  const prisma = join(ROOT, 'node_modules/prisma/build/index.js')
  try {
    await promisify(execFile)(process.execPath, [prisma, 'generate', '--config', join(ROOT, 'prisma/config.ts')], { cwd: ROOT })
  } catch (error) {
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : String(error)
    throw new OperatorError(`Không tạo được Prisma client: ${said}`)
  }
  writeFileSync(STAMP, made)
}
