import type { ContentRefusal, FileType } from '#domain/evidence.ts'
import type { At } from '#lib/recognise.ts'

// [MS-CFB]: sectors in chains; the directory is a chain of entries of 128 bytes.
const HEADER = 512
const LAST = 0xfffffffa
const MOST_SECTORS = 4096
const IN_HEADER = 109

type Stream = { name: string; start: number; size: number }
type Compound = { sectorAt: (sector: number) => number; streams: Stream[] }

/** Word and Excel before 2007, or a newer document behind a password. */
export async function recogniseCompound(at: At): Promise<FileType | ContentRefusal> {
  const compound = await open(at)
  if (!compound) return 'file_damaged'
  const find = (...names: string[]) => compound.streams.find(({ name }) => names.includes(name))
  if (find('EncryptedPackage')) return 'file_locked'
  const word = find('WordDocument')
  if (word) return (await isLockedWord(at, compound, word)) ? 'file_locked' : 'doc'
  const book = find('Workbook', 'Book')
  if (book) return (await isLockedBook(at, compound, book)) ? 'file_locked' : 'xls'
  return 'file_wrong_type'
}

async function open(at: At): Promise<Compound | null> {
  const header = await at(0, HEADER)
  if (header.length < HEADER) return null
  const shift = header.readUInt16LE(30)
  if (shift !== 9 && shift !== 12) return null
  const bytes = 2 ** shift
  const sectorAt = (sector: number) => (sector + 1) * bytes
  const table = await tableOf(at, header, bytes, sectorAt)
  const streams: Stream[] = []
  const seen = new Set<number>()
  for (let sector = header.readUInt32LE(48); sector < LAST; ) {
    if (seen.has(sector) || seen.size > MOST_SECTORS) return null
    seen.add(sector)
    const block = await at(sectorAt(sector), bytes)
    if (block.length < bytes) return null
    for (let entry = 0; entry < bytes; entry += 128) streams.push(entryOf(block.subarray(entry, entry + 128)))
    const place = table[Math.floor((sector * 4) / bytes)]
    if (place === undefined) return null
    const next = await at(sectorAt(place) + ((sector * 4) % bytes), 4)
    if (next.length < 4) return null
    sector = next.readUInt32LE(0)
  }
  return { sectorAt, streams }
}

/** The sectors that hold the table of chains: the first 109 in the header, the rest in a chain of their own. */
async function tableOf(at: At, header: Buffer, bytes: number, sectorAt: (sector: number) => number): Promise<number[]> {
  const table = Array.from({ length: IN_HEADER }, (_, index) => header.readUInt32LE(76 + index * 4))
  let more = header.readUInt32LE(68)
  for (let read = 0; more < LAST && read < MOST_SECTORS; read++) {
    const block = await at(sectorAt(more), bytes)
    if (block.length < bytes) break
    for (let place = 0; place < bytes - 4; place += 4) table.push(block.readUInt32LE(place))
    more = block.readUInt32LE(bytes - 4)
  }
  return table.filter((sector) => sector < LAST)
}

function entryOf(entry: Buffer): Stream {
  const length = Math.min(64, entry.readUInt16LE(64))
  const name = entry.subarray(0, Math.max(0, length - 2)).toString('utf16le')
  return { name, start: entry.readUInt32LE(116), size: entry.readUInt32LE(120) }
}

/** The flag `fEncrypted` of the file information block. */
async function isLockedWord(at: At, { sectorAt }: Compound, { start }: Stream): Promise<boolean> {
  const block = await at(sectorAt(start) + 10, 2)
  return block.length === 2 && (block.readUInt16LE(0) & 0x0100) !== 0
}

/** A record FILEPASS directly after the first record. */
async function isLockedBook(at: At, { sectorAt }: Compound, { start }: Stream): Promise<boolean> {
  const block = await at(sectorAt(start), 64)
  if (block.length < 64) return false
  const second = 4 + block.readUInt16LE(2)
  return second + 2 <= block.length && block.readUInt16LE(second) === 0x2f
}
