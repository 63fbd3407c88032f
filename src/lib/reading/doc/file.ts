import type { Compound } from '../compound.ts'
import { Unreadable } from '../unreadable.ts'

// [MS-DOC] 2.5: where things lie, by their place in the file information block.
const PLACES = { styles: 1, paragraphs: 13, text: 33, lists: 73, overrides: 74 } as const
const LOCKED = 0x0100
const IN_SECOND_TABLE = 0x0200
const WORD_97 = 0x00c1

/** Parts of the text, one behind the other. */
type Lengths = { main: number; notes: number; headers: number; between: number; boxes: number }

/** The streams of a Word document of 1997 to 2003 and what lies where in them. */
export type File = {
  document: Buffer
  table: Buffer
  lengths: Lengths
  part: (name: keyof typeof PLACES) => Buffer
  /** From where a part begins to the table's end: lists run on behind their part. */
  from: (name: keyof typeof PLACES) => Buffer
}

export function openFile(compound: Compound): File {
  const document = compound.stream('WordDocument')
  const flags = document.readUInt16LE(10)
  if (flags & LOCKED) throw new Unreadable('word_locked')
  if (document.readUInt16LE(0) !== 0xa5ec || document.readUInt16LE(2) < WORD_97) throw new Unreadable('word_too_old')
  const table = compound.stream(flags & IN_SECOND_TABLE ? '1Table' : '0Table')
  const longs = 34 + document.readUInt16LE(32) * 2 + 2
  const places = longs + document.readUInt16LE(longs - 2) * 4 + 2
  const count = (index: number) => document.readUInt32LE(longs + index * 4)
  const placeOf = (name: keyof typeof PLACES) => {
    const at = places + PLACES[name] * 8
    return { start: document.readUInt32LE(at), length: document.readUInt32LE(at + 4) }
  }
  return {
    document,
    table,
    lengths: { main: count(3), notes: count(4), headers: count(5), between: count(6) + count(7) + count(8), boxes: count(9) },
    part: (name) => {
      const { start, length } = placeOf(name)
      if (start + length > table.length) throw new RangeError(name)
      return table.subarray(start, start + length)
    },
    from: (name) => (placeOf(name).length === 0 ? Buffer.alloc(0) : table.subarray(placeOf(name).start)),
  }
}
