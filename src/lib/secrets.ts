import { randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * A random secret kept in a file only its owner may read. Made once: written beside its place and linked, so that
 * neither a kill nor two starts at once leave an empty or a second one.
 */
export function secret(directory: string, name: string, bytes = 32, encoding: 'base64' | 'base64url' = 'base64url'): string {
  const path = join(directory, name)
  const kept = read(path)
  if (kept) return kept
  mkdirSync(directory, { recursive: true, mode: 0o711 })
  const draft = `${path}.${process.pid}`
  writeFileSync(draft, randomBytes(bytes).toString(encoding), { mode: 0o600 })
  try {
    linkSync(draft, path)
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error
  } finally {
    rmSync(draft, { force: true })
  }
  return readFileSync(path, 'utf8').trim()
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').trim() || undefined
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined
    throw error
  }
}

const isCode = (error: unknown, code: string) => error instanceof Error && 'code' in error && error.code === code
