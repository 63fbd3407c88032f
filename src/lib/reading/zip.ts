import type { Readable } from 'node:stream'
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import type { ReadingFault } from '#domain/reading.ts'
import { Unreadable } from './unreadable.ts'

const MEGABYTE = 1024 * 1024
const MOST_ENTRIES = 5000
/** Of all parts that are read together, counted while they inflate: what a header says may be a lie. */
const MOST_BYTES = 48 * MEGABYTE
// An honest document reached 137; a small one may be anything.
const MOST_RATIO = 200
const LARGE = 2 * MEGABYTE

export class Archive {
  readonly #zip: ZipFile
  readonly #entries: ReadonlyMap<string, Entry>
  readonly #damaged: ReadingFault
  #left = MOST_BYTES

  constructor(zip: ZipFile, entries: ReadonlyMap<string, Entry>, damaged: ReadingFault) {
    this.#zip = zip
    this.#entries = entries
    this.#damaged = damaged
  }

  get names(): string[] {
    return [...this.#entries.keys()]
  }

  has(name: string): boolean {
    return this.#entries.has(name)
  }

  /** The bytes of a part as they inflate; nothing where there is no such part. */
  async *part(name: string): AsyncGenerator<Buffer> {
    const entry = this.#entries.get(name)
    if (!entry) return
    if (entry.isEncrypted()) throw new Unreadable('word_locked')
    if (entry.uncompressedSize > MOST_BYTES) throw new Unreadable('zip_inflates')
    let stream: Readable | undefined
    let size = 0
    try {
      stream = await this.#zip.openReadStreamPromise(entry)
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        size += chunk.length
        this.#left -= chunk.length
        if (this.#left < 0 || (size > LARGE && size > entry.compressedSize * MOST_RATIO)) throw new Unreadable('zip_inflates')
        yield chunk
      }
    } catch (error) {
      throw error instanceof Unreadable ? error : new Unreadable(this.#damaged)
    } finally {
      stream?.destroy()
    }
  }
}

export async function openArchive(bytes: Buffer, damaged: ReadingFault): Promise<Archive> {
  const zip = await fromBufferPromise(bytes, { lazyEntries: true, validateEntrySizes: true }).catch(() => {
    throw new Unreadable(damaged)
  })
  if (zip.entryCount > MOST_ENTRIES) throw new Unreadable('zip_too_many_entries')
  const entries = new Map<string, Entry>()
  try {
    for await (const entry of zip.eachEntry()) {
      // Two readers of the same file would read two different texts.
      if (entries.has(entry.fileName)) throw new Unreadable('zip_ambiguous')
      entries.set(entry.fileName, entry)
    }
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable(damaged)
  }
  return new Archive(zip, entries, damaged)
}
