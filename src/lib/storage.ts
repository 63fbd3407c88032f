import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { env } from '#lib/env.ts'
import { folderStore } from '#lib/storage-folder.ts'
import { bucketStore } from '#lib/storage-s3.ts'

export type StoredObject = { sha256: string; size: number; at: Date }

/** Where evidence lies, by the SHA-256 of its content: what is put twice is there once, and what is there never changes. */
export type Store = {
  /** Takes over a whole file on this machine; comes back when it would survive a power cut. */
  put: (path: string, sha256: string) => Promise<void>
  sizeOf: (sha256: string) => Promise<number | null>
  open: (sha256: string) => Promise<Readable | null>
  list: () => AsyncIterable<StoredObject>
  /** Out of the way, not destroyed. */
  setAside: (sha256: string) => Promise<void>
}

const home = () => join(env().dataDir, 'evidence')

/** Where uploads arrive until they are whole: the same file system as the folder they are kept in. */
export const incomingFolder = (): string => join(home(), 'incoming')

/** Made anew each time: it holds nothing but the way there. */
export function store(): Store {
  const { bucket } = env()
  return bucket ? bucketStore(bucket) : folderStore(home())
}
