import { statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { env } from '#lib/env.ts'
import { type Arrived, receive } from '#lib/incoming.ts'
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
  /** For good: what was handed in and may not be kept. */
  destroy: (sha256: string) => Promise<void>
}

const home = () => join(env().dataDir, 'evidence')

/** Whether a file of this length leaves enough room on the disk it arrives on: the database may need what is left. */
export async function hasRoomFor(bytes: number): Promise<boolean> {
  const { bavail, bsize } = await statfs(env().dataDir)
  return bavail * bsize - bytes >= env().freeMegabytes * 1024 * 1024
}

/** Where uploads arrive until they are whole: the same file system as the folder they are kept in. */
export const incomingFolder = (): string => join(home(), 'incoming')

/** A content of our own making, like an upload: it belongs nowhere until it is put. */
export async function arrive(content: Buffer): Promise<Arrived> {
  const arrived = await receive(Readable.from([content]), incomingFolder(), content.length)
  if (!arrived) throw new Error('a content longer than itself')
  return arrived
}

/** A whole copy on this machine for as long as it is used, wherever the store is. */
export async function withCopy<Value>(
  { sha256, size }: { sha256: string; size: number },
  use: (path: string) => Promise<Value>,
): Promise<Value> {
  const stream = await store().open(sha256)
  const copy = stream && (await receive(stream, incomingFolder(), size))
  try {
    if (copy?.sha256 !== sha256) throw new Error(`the store does not have ${sha256} as it was`)
    return await use(copy.path)
  } finally {
    await copy?.discard()
  }
}

/** Made anew each time: it holds nothing but the way there. */
export function store(): Store {
  const { bucket } = env()
  return bucket ? bucketStore(bucket) : folderStore(home())
}
