import { childOf, childrenOf, isOn, type Markup, valOf } from '../xml.ts'

export type Level = { start: number; format: string; text: string; restart: number | null; isLegal: boolean; style: string | undefined }
export type List = { id: string; levels: Map<number, Level>; starts: Map<number, number> }

const numberOf = (element: Markup | undefined, otherwise: number) => {
  const value = Number.parseInt(valOf(element) ?? '', 10)
  return Number.isNaN(value) ? otherwise : value
}

function levelOf(element: Markup): [number, Level] {
  const restart = childOf(element, 'lvlRestart')
  const level: Level = {
    start: numberOf(childOf(element, 'start'), 0),
    format: valOf(childOf(element, 'numFmt')) ?? 'decimal',
    text: valOf(childOf(element, 'lvlText')) ?? '',
    restart: restart ? numberOf(restart, 0) : null,
    isLegal: isOn(childOf(element, 'isLgl')),
    style: valOf(childOf(element, 'pStyle')),
  }
  return [Number(element.attributes.ilvl), level]
}

const ROMAN: readonly (readonly [number, string])[] = Object.entries({
  M: 1000,
  CM: 900,
  D: 500,
  CD: 400,
  C: 100,
  XC: 90,
  L: 50,
  XL: 40,
  X: 10,
  IX: 9,
  V: 5,
  IV: 4,
  I: 1,
}).map(([letters, value]) => [value, letters])

function roman(number: number): string {
  let [left, written] = [Math.min(number, 4999), '']
  for (const [value, letters] of ROMAN) for (; left >= value; left -= value) written += letters
  return written
}

/** a … z, then aa, bb: as Word counts, which knows no đ. */
const letter = (number: number) => String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.min(9, Math.ceil(number / 26)))

const FORMATS: Record<string, (number: number) => string> = {
  decimalZero: (number) => String(number).padStart(2, '0'),
  upperRoman: roman,
  lowerRoman: (number) => roman(number).toLowerCase(),
  upperLetter: (number) => letter(number).toUpperCase(),
  lowerLetter: letter,
  none: () => '',
}

// Bullets are drawn from fonts of signs; three kinds are told apart, as typists do.
function bullet(text: string): string {
  const sign = text.charCodeAt(0)
  const letterDrawn = sign >= 0xf000 && sign <= 0xf0ff ? String.fromCharCode(sign & 0xff) : text.trim()
  if (/^[-–—•·\xb7]?$/.test(letterDrawn)) return '-'
  return letterDrawn === '*' ? '*' : '+'
}

/** The lists of a document by their numbers, as its part on numbering tells of them. */
export function listsOf(abstracts: readonly Markup[], numbers: readonly Markup[]): Map<string, List> {
  // A list may take its levels from a style of lists, which stand with another.
  const styled = new Map(abstracts.map((one) => [valOf(childOf(one, 'styleLink')), one]))
  const levels = new Map(
    abstracts.map((one) => {
      const link = valOf(childOf(one, 'numStyleLink'))
      const source = (link !== undefined && styled.get(link)) || one
      return [one.attributes.abstractNumId, childrenOf(source, 'lvl').map(levelOf)]
    }),
  )
  return new Map(
    numbers.map((one) => {
      const id = valOf(childOf(one, 'abstractNumId')) ?? ''
      const overrides = childrenOf(one, 'lvlOverride')
      const starts = overrides.flatMap((override) => {
        const start = childOf(override, 'startOverride')
        return start ? [[Number(override.attributes.ilvl), numberOf(start, 1)] as const] : []
      })
      const own = overrides.flatMap((override) => childrenOf(override, 'lvl').map(levelOf))
      return [one.attributes.numId ?? '', { id, levels: new Map([...(levels.get(id) ?? []), ...own]), starts: new Map(starts) }]
    }),
  )
}

/** Counts the numbered paragraphs of a document, as Word does when it shows them. */
export class Numbering {
  readonly #lists: ReadonlyMap<string, List>
  readonly #counters = new Map<string, (number | undefined)[]>()
  readonly #begun = new Set<string>()

  constructor(lists: ReadonlyMap<string, List>) {
    this.#lists = lists
  }

  /** The level of a list that is bound to a style of paragraphs. */
  levelOfStyle(number: string, style: string): number | undefined {
    return [...(this.#lists.get(number)?.levels ?? [])].find(([, level]) => level.style === style)?.[0]
  }

  /** What stands before the next paragraph of this list and level. */
  next(number: string, at: number): string {
    const list = this.#lists.get(number)
    const level = list?.levels.get(at)
    if (!list || !level) return ''
    const counters = this.#counters.get(list.id) ?? []
    this.#counters.set(list.id, counters)
    const start = list.starts.get(at)
    const isFirst = start !== undefined && !this.#begun.has(`${number} ${at}`)
    this.#begun.add(`${number} ${at}`)
    counters[at] = isFirst ? start : (counters[at] ?? level.start - 1) + 1
    for (let above = 0; above < at; above++) counters[above] ??= list.starts.get(above) ?? list.levels.get(above)?.start ?? 1
    for (const [below, { restart }] of list.levels) if (below > at && restart !== 0 && at < (restart ?? below)) counters[below] = undefined
    if (level.format === 'bullet') return bullet(level.text)
    return level.text.replace(/%(\d)/g, (_, digit: string) => {
      const place = Number(digit) - 1
      const format = level.isLegal ? 'decimal' : (list.levels.get(place)?.format ?? 'decimal')
      return (FORMATS[format] ?? String)(counters[place] ?? 0)
    })
  }
}
