import { Unreadable } from './unreadable.ts'

// [MS-CFB]: a small file system; sectors in chains, small streams in chains of small sectors of their own.
const LAST = 0xfffffffa
const ENTRY = 128
const SMALL = 64
const IN_HEADER = 109

type Entry = { name: string; isStream: boolean; start: number; size: number }

export class Compound {
  readonly #bytes: Buffer
  readonly #sector: number
  readonly #next: Uint32Array
  readonly #smallNext: Uint32Array
  readonly #small: Buffer
  readonly #smallest: number
  readonly #entries: Entry[] = []

  constructor(bytes: Buffer) {
    this.#bytes = bytes
    this.#sector = 2 ** bytes.readUInt16LE(30)
    if (this.#sector !== 512 && this.#sector !== 4096) throw new RangeError('sector')
    this.#smallest = bytes.readUInt32LE(56)
    this.#next = wordsOf(Buffer.concat(this.#tableSectors().map((sector) => this.#at(sector))))
    const directory = this.#chain(bytes.readUInt32LE(48))
    for (let at = 0; at + ENTRY <= directory.length; at += ENTRY) this.#entries.push(entryOf(directory.subarray(at, at + ENTRY)))
    this.#smallNext = wordsOf(this.#chain(bytes.readUInt32LE(60)))
    const root = this.#entries[0]
    if (root?.name !== 'Root Entry') throw new RangeError('root')
    this.#small = this.#chain(root.start)
  }

  has(...names: string[]): boolean {
    return this.#entries.some(({ name }) => names.includes(name))
  }

  stream(name: string): Buffer {
    const entry = this.#entries.find((one) => one.isStream && one.name === name)
    if (!entry) throw new RangeError(name)
    const whole = entry.size < this.#smallest ? this.#smallChain(entry.start) : this.#chain(entry.start)
    if (whole.length < entry.size) throw new RangeError(name)
    return whole.subarray(0, entry.size)
  }

  #at(sector: number): Buffer {
    const start = (sector + 1) * this.#sector
    if (start >= this.#bytes.length) throw new RangeError('sector')
    return this.#bytes.subarray(start, start + this.#sector)
  }

  /** Where the table of chains lies: its first sectors are in the header, the rest in a chain of their own. */
  #tableSectors(): number[] {
    const sectors = Array.from({ length: IN_HEADER }, (_, index) => this.#bytes.readUInt32LE(76 + index * 4))
    const seen = new Set<number>()
    for (let more = this.#bytes.readUInt32LE(68); more < LAST && !seen.has(more); ) {
      seen.add(more)
      const words = wordsOf(this.#at(more))
      sectors.push(...words.subarray(0, -1))
      more = words.at(-1) ?? LAST
    }
    return sectors.filter((sector) => sector < LAST)
  }

  #chain(start: number): Buffer {
    return Buffer.concat(follow(start, this.#next).map((sector) => this.#at(sector)))
  }

  #smallChain(start: number): Buffer {
    return Buffer.concat(follow(start, this.#smallNext).map((sector) => this.#small.subarray(sector * SMALL, (sector + 1) * SMALL)))
  }
}

function follow(start: number, next: Uint32Array): number[] {
  const sectors: number[] = []
  for (let sector = start; sector < LAST; sector = next[sector] ?? LAST) {
    if (sectors.length > next.length) throw new RangeError('chain')
    sectors.push(sector)
  }
  return sectors
}

const wordsOf = (bytes: Buffer) => Uint32Array.from({ length: bytes.length >> 2 }, (_, index) => bytes.readUInt32LE(index * 4))

function entryOf(entry: Buffer): Entry {
  const length = Math.max(0, Math.min(64, entry.readUInt16LE(64)) - 2)
  const name = entry.toString('utf16le', 0, length)
  return { name, isStream: entry[66] === 2, start: entry.readUInt32LE(116), size: entry.readUInt32LE(120) }
}

/** Runs what reads by offsets; an offset outside means that the file is not whole. */
export function orDamaged<Read>(read: () => Read): Read {
  try {
    return read()
  } catch (error) {
    throw error instanceof RangeError ? new Unreadable('word_damaged') : error
  }
}
