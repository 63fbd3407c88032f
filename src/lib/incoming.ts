import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, opendir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { now } from '#lib/clock.ts'

/** A file that has arrived and belongs nowhere yet; whoever takes it ends with `discard`. */
export type Arrived = { path: string; size: number; sha256: string; discard: () => Promise<void> }

/**
 * Writes a stream into a file of its own while hashing it, and makes it safe from a power cut. Null where it is longer
 * than `most`; then, as after any failure, nothing is left.
 */
export async function receive(stream: Readable, folder: string, most: number): Promise<Arrived | null> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const path = join(folder, randomUUID())
  const discard = () => rm(path, { force: true })
  const hash = createHash('sha256')
  let size = 0
  const handle = await open(path, 'wx', 0o600)
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      size += chunk.length
      if (size > most) break
      hash.update(chunk)
      await handle.writeFile(chunk)
    }
    if (size <= most) await handle.sync()
  } catch (error) {
    await discard()
    throw error
  } finally {
    await handle.close()
  }
  if (size <= most) return { path, size, sha256: hash.digest('hex'), discard }
  await discard()
  return null
}

/** What a killed process left half-written, once it is older than a day. */
export async function sweepIncoming(folder: string): Promise<number> {
  let swept = 0
  const entries = await opendir(folder).catch(() => null)
  for await (const { name } of entries ?? []) {
    const path = join(folder, name)
    const found = await stat(path).catch(() => null)
    if (!found || now().getTime() - found.mtimeMs < 24 * 3_600_000) continue
    await rm(path, { force: true })
    swept++
  }
  return swept
}
