import { createReadStream } from 'node:fs'
import { mkdir, open, opendir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { isSha256 } from '#domain/evidence.ts'
import type { Store } from '#lib/storage.ts'

const isGone = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ENOENT'
const orNull = <Value>(promise: Promise<Value>): Promise<Value | null> =>
  promise.catch((error: unknown) => {
    if (isGone(error)) return null
    throw error
  })

/** A rename is safe from a power cut only when its folder is, too. */
async function sync(folder: string): Promise<void> {
  const handle = await open(folder)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Objects as files `ab/abcd…` in a folder that no web server shows. */
export function folderStore(root: string): Store {
  const shelfOf = (sha256: string) => join(root, sha256.slice(0, 2))
  const pathOf = (sha256: string) => join(shelfOf(sha256), sha256)

  async function move(from: string, folder: string, name: string): Promise<void> {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    // Over what may lie there: the same content, perhaps damaged since, and from now on young again.
    await rename(from, join(folder, name))
    await sync(folder)
    await sync(root)
  }

  return {
    put: (path, sha256) => move(path, shelfOf(sha256), sha256),
    sizeOf: async (sha256) => (await orNull(stat(pathOf(sha256))))?.size ?? null,
    async open(sha256): Promise<Readable | null> {
      const handle = await orNull(open(pathOf(sha256)))
      return handle && createReadStream('', { fd: handle })
    },
    async *list() {
      const shelves = await orNull(opendir(root))
      if (!shelves) return
      for await (const shelf of shelves) {
        if (!shelf.isDirectory() || !/^[0-9a-f]{2}$/.test(shelf.name)) continue
        for await (const { name } of await opendir(join(root, shelf.name))) {
          const found = isSha256(name) ? await orNull(stat(join(root, shelf.name, name))) : null
          if (found) yield { sha256: name, size: found.size, at: found.mtime }
        }
      }
    },
    setAside: (sha256) => move(pathOf(sha256), join(root, 'set-aside'), sha256),
    destroy: (sha256) => rm(pathOf(sha256), { force: true }),
  }
}
