import type { File } from './file.ts'

const COMPRESSED = 0x40000000

type Piece = { from: number; to: number; at: number; width: 1 | 2 }

/** The text of a document, which lies in pieces in the order in which they were last saved. */
export class Pieces {
  readonly #document: Buffer
  readonly #pieces: Piece[]

  constructor({ document, part }: File) {
    this.#document = document
    const table = tableIn(part('text'))
    const count = Math.floor((table.length - 4) / 12)
    this.#pieces = Array.from({ length: count }, (_, index) => {
      const place = table.readUInt32LE((count + 1) * 4 + index * 8 + 2)
      const isCompressed = (place & COMPRESSED) !== 0
      const at = place & ~COMPRESSED
      return {
        from: table.readUInt32LE(index * 4),
        to: table.readUInt32LE(index * 4 + 4),
        at: isCompressed ? at / 2 : at,
        width: isCompressed ? 1 : 2,
      }
    })
  }

  text(from: number, to: number): string {
    return this.#pieces
      .filter((piece) => piece.from < to && piece.to > from)
      .map((piece) => {
        const start = piece.at + (Math.max(from, piece.from) - piece.from) * piece.width
        const end = piece.at + (Math.min(to, piece.to) - piece.from) * piece.width
        if (end > this.#document.length || end < start) throw new RangeError('piece')
        return new TextDecoder(piece.width === 1 ? 'windows-1252' : 'utf-16le').decode(this.#document.subarray(start, end))
      })
      .join('')
  }

  /** Where a letter lies in the stream: properties are kept by that. */
  placeOf(letter: number): number {
    const piece = this.#pieces.find(({ from, to }) => letter >= from && letter < to)
    return piece ? piece.at + (letter - piece.from) * piece.width : -1
  }
}

/** Behind any number of properties, which begin with a one, comes the table of pieces. */
function tableIn(part: Buffer): Buffer {
  let at = 0
  while (part[at] === 1) at += 3 + part.readUInt16LE(at + 1)
  if (part[at] !== 2) throw new RangeError('pieces')
  return part.subarray(at + 5, at + 5 + part.readUInt32LE(at + 1))
}
