import type { File } from './file.ts'

export type Properties = { list?: number; level?: number; isInTable?: boolean; isRowEnd?: boolean }

const PAGE = 512
const ROW_DEFINITION = 0xd608
// [MS-DOC] 2.6.2, by the number of bytes that follow.
const SIZES = [1, 1, 2, 4, 2, 2, 0, 3]
const READ: Record<number, (properties: Properties, value: number) => void> = {
  9738: (properties, value) => Object.assign(properties, { level: value & 0xff }),
  17931: (properties, value) => Object.assign(properties, { list: value & 0xffff }),
  9238: (properties, value) => Object.assign(properties, { isInTable: (value & 0xff) !== 0 }),
  9239: (properties, value) => Object.assign(properties, { isRowEnd: (value & 0xff) !== 0 }),
}

/** Changes of properties as Word lists them: a code, then its value. */
export function propertiesIn(changes: Buffer): Properties {
  const properties: Properties = {}
  for (let at = 0; at + 3 <= changes.length; ) {
    const code = changes.readUInt16LE(at)
    const fixed = SIZES[code >> 13] ?? 1
    const size = fixed || (code === ROW_DEFINITION ? changes.readUInt16LE(at + 2) + 1 : (changes[at + 2] ?? 0) + 1)
    READ[code]?.(properties, fixed > 1 && at + 4 <= changes.length ? changes.readUInt16LE(at + 2) : (changes[at + 2] ?? 0))
    at += 2 + size
  }
  return properties
}

type Run = { from: number; to: number; style: number; changes: Buffer }

/** The properties of paragraphs, kept in pages by where their letters lie. */
export class ParagraphProperties {
  readonly #runs: Run[]
  readonly #styles: Map<number, Properties>

  constructor(file: File) {
    const part = file.part('paragraphs')
    const count = Math.floor((part.length - 4) / 8)
    this.#runs = Array.from({ length: count }, (_, index) => part.readUInt32LE((count + 1) * 4 + index * 4) & 0x3fffff)
      .flatMap((page) => runsOf(file.document.subarray(page * PAGE, (page + 1) * PAGE)))
      .sort((a, b) => a.from - b.from)
    this.#styles = stylesOf(file.part('styles'))
  }

  at(place: number): Properties {
    let [low, high] = [0, this.#runs.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#runs[middle]?.from ?? 0) <= place) low = middle + 1
      else high = middle
    }
    const run = this.#runs[low - 1]
    return run && place < run.to ? { ...this.#styles.get(run.style), ...propertiesIn(run.changes) } : {}
  }
}

function runsOf(page: Buffer): Run[] {
  if (page.length < PAGE) throw new RangeError('page')
  const count = page[PAGE - 1] ?? 0
  return Array.from({ length: count }, (_, index) => {
    const at = (page[(count + 1) * 4 + index * 13] ?? 0) * 2
    const size = page[at] ? (page[at] ?? 0) * 2 - 1 : (page[at + 1] ?? 0) * 2
    const start = page[at] ? at + 1 : at + 2
    const changes = at === 0 ? Buffer.alloc(0) : page.subarray(start, start + size)
    return {
      from: page.readUInt32LE(index * 4),
      to: page.readUInt32LE(index * 4 + 4),
      style: changes.length >= 2 ? changes.readUInt16LE(0) : 0,
      changes: changes.subarray(2),
    }
  })
}

const LONGEST_CHAIN = 12

/** What paragraphs have from their styles, with what those have from the ones they rest on. */
function stylesOf(part: Buffer): Map<number, Properties> {
  const own = new Map<number, { base: number; properties: Properties }>()
  const head = part.length < 6 ? 0 : part.readUInt16LE(0)
  const fixed = part.length < 6 ? 0 : part.readUInt16LE(4)
  let number = 0
  for (let at = 2 + head; at + 2 <= part.length && head > 0; number++) {
    const size = part.readUInt16LE(at)
    const style = part.subarray(at + 2, at + 2 + size)
    at += 2 + size + (size % 2)
    const isParagraph = style.length > fixed + 4 && (style.readUInt16LE(2) & 0xf) === 1
    if (!isParagraph) continue
    const name = fixed + 2 + style.readUInt16LE(fixed) * 2 + 2
    const first = name + (name % 2)
    const length = first + 2 <= style.length ? style.readUInt16LE(first) : 0
    own.set(number, { base: style.readUInt16LE(2) >> 4, properties: propertiesIn(style.subarray(first + 4, first + 2 + length)) })
  }
  const inherited = (style: number, depth: number): Properties => {
    const found = own.get(style)
    return found && depth < LONGEST_CHAIN ? { ...inherited(found.base, depth + 1), ...found.properties } : {}
  }
  return new Map([...own.keys()].map((style) => [style, inherited(style, 0)]))
}
