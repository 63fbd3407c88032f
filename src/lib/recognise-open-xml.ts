import { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { crc32 } from 'node:zlib'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import type { ContentRefusal, FileType } from '#domain/evidence.ts'

// Absolute, and counted while inflating: a header may lie, and a ratio says little (an honest document had 137).
const MOST_BYTES = 256 * 1024 * 1024
const MOST_ENTRIES = 20_000
const MOST_MILLISECONDS = 20_000

const MAIN: Record<string, FileType> = { 'word/document.xml': 'docx', 'xl/workbook.xml': 'xlsx' }
// Code has no place in proof, and it may not come in under the ending of a document without it.
const CODE = /(?:^|\/)vbaProject\.bin$/i

/** A zip is a document when it has a document's parts, and whole when every part inflates to what it says. */
export async function recogniseOpenXml(path: string): Promise<FileType | ContentRefusal> {
  try {
    const zip = await openPromise(path, { lazyEntries: true, autoClose: false, validateEntrySizes: true })
    try {
      return await judge(zip)
    } finally {
      zip.close()
    }
  } catch {
    return 'file_damaged'
  }
}

async function judge(zip: ZipFile): Promise<FileType | ContentRefusal> {
  if (zip.entryCount > MOST_ENTRIES) return 'file_damaged'
  const deadline = AbortSignal.timeout(MOST_MILLISECONDS)
  const names = new Set<string>()
  let left = MOST_BYTES
  for await (const entry of zip.eachEntry()) {
    if (CODE.test(entry.fileName)) return 'file_wrong_type'
    if (entry.isEncrypted()) return 'file_locked'
    if (names.has(entry.fileName)) return 'file_damaged'
    names.add(entry.fileName)
    if (entry.fileName.endsWith('/')) continue
    const inflated = await inflate(zip, entry, left, deadline)
    if (inflated === null) return 'file_damaged'
    left -= inflated
  }
  const type = Object.keys(MAIN).flatMap((part) => (names.has(part) ? MAIN[part] : undefined) ?? [])
  return type.length === 1 && type[0] && names.has('[Content_Types].xml') ? type[0] : 'file_wrong_type'
}

/** How long a part is, or null where it is not what the directory says of it. */
async function inflate(zip: ZipFile, entry: Entry, most: number, signal: AbortSignal): Promise<number | null> {
  let [size, sum] = [0, 0]
  const count = new Writable({
    write(chunk: Buffer, _, next) {
      size += chunk.length
      sum = crc32(chunk, sum)
      next(size > most ? new Error('too long') : null)
    },
  })
  await pipeline(await zip.openReadStreamPromise(entry), count, { signal })
  return sum === entry.crc32 ? size : null
}
