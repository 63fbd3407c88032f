import { type Level, type List, Numbering } from '../word/numbering.ts'
import type { File } from './file.ts'

const FORMATS: Record<number, string> = {
  0: 'decimal',
  1: 'upperRoman',
  2: 'lowerRoman',
  3: 'upperLetter',
  4: 'lowerLetter',
  22: 'decimalZero',
  23: 'bullet',
  255: 'none',
}
const LIST = 28
const OVERRIDE = 16

/** A level as it lies in the file ([MS-DOC] 2.9.150), and where the next one begins. */
function levelAt(bytes: Buffer, at: number, index: number): { level: Level; end: number } {
  const flags = bytes.readUInt8(at + 5)
  const text = at + 28 + bytes.readUInt8(at + 24) + bytes.readUInt8(at + 25)
  const end = text + 2 + bytes.readUInt16LE(text) * 2
  if (end > bytes.length) throw new RangeError('level')
  const level: Level = {
    start: bytes.readUInt32LE(at),
    format: FORMATS[bytes.readUInt8(at + 4)] ?? 'decimal',
    // Numbers of levels stand in the text as the letters 0 to 8.
    text: bytes.toString('utf16le', text + 2, end).replace(/\p{Cc}/gu, (sign) => `%${sign.charCodeAt(0) + 1}`),
    restart: flags & 0x08 ? Math.min(index, bytes.readUInt8(at + 26)) : null,
    isLegal: (flags & 0x04) !== 0,
    style: undefined,
  }
  return { level, end }
}

function levelsOf(bytes: Buffer): Map<number, Map<number, Level>> {
  const lists = new Map<number, Map<number, Level>>()
  const count = bytes.length < 2 ? 0 : bytes.readUInt16LE(0)
  let at = 2 + count * LIST
  for (let list = 0; list < count; list++) {
    const head = 2 + list * LIST
    const levels = new Map<number, Level>()
    for (let index = 0; index < (bytes.readUInt8(head + 26) & 1 ? 1 : 9); index++) {
      const { level, end } = levelAt(bytes, at, index)
      levels.set(index, level)
      at = end
    }
    lists.set(bytes.readUInt32LE(head), levels)
  }
  return lists
}

/** The lists of a document; paragraphs name them by their number from one. */
export function numberingOf(file: File): Numbering {
  const levels = levelsOf(file.from('lists'))
  const bytes = file.from('overrides')
  const count = bytes.length < 4 ? 0 : bytes.readUInt32LE(0)
  const lists = new Map<string, List>()
  let at = 4 + count * OVERRIDE
  for (let number = 0; number < count; number++) {
    const head = 4 + number * OVERRIDE
    const id = bytes.readUInt32LE(head)
    const list: List = { id: String(id), levels: new Map(levels.get(id)), starts: new Map() }
    at += 4
    for (let left = bytes.readUInt8(head + 12); left > 0; left--) {
      const flags = bytes.readUInt32LE(at + 4)
      const index = flags & 0xf
      if (flags & 0x10) list.starts.set(index, bytes.readUInt32LE(at))
      at += 8
      if (flags & 0x20) {
        const { level, end } = levelAt(bytes, at, index)
        list.levels.set(index, level)
        at = end
      }
    }
    lists.set(String(number + 1), list)
  }
  return new Numbering(lists)
}
