import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'

export const ROOT = resolve(import.meta.dirname, '../..')

/** One number for the content of files and folders of the project, to tell whether what was made from them is stale. */
export function fingerprint(sources: string[]): string {
  const hash = createHash('sha256').update(process.version)
  for (const path of sources.flatMap((source) => files(join(ROOT, source)))) {
    hash.update(`\0${relative(ROOT, path)}\0`).update(readFileSync(path))
  }
  return hash.digest('hex')
}

/** In a settled order; what is generated follows from its source and is left out. */
function files(path: string): string[] {
  if (!existsSync(path) || path === join(ROOT, 'src/generated')) return []
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path)
    .sort()
    .flatMap((name) => files(join(path, name)))
}
