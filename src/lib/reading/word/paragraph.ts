import type { ReadingNote } from '#domain/reading.ts'
import { type Alphabet, alphabetOf, toUnicode } from '../text/fonts.ts'
import { childOf, childrenOf, isOn, type Markup, textOf, valOf } from '../xml.ts'
import type { Numbering } from './numbering.ts'
import type { Styles } from './styles.ts'

export type Context = Readonly<{
  styles: Styles
  numbering: Numbering
  /** Ids of the notes the text refers to, in its order. */
  referred: { footnote: string[]; endnote: string[] }
  notes: Set<ReadingNote>
  /** Lines of blocks inside a paragraph, as in a text box. */
  linesOf: (container: Markup) => string[]
}>

const LEFT_OUT = new Set(['pPr', 'rPr', 'sdtPr', 'sdtEndPr', 'instrText', 'delText', 'delInstrText', 'rt', 'binData', 'fldData'])
const TAKEN_BACK = new Set(['del', 'moveFrom'])
const SIGNS: Record<string, string> = { br: '\n', cr: '\n', tab: '\t', ptab: '\t', noBreakHyphen: '-', softHyphen: '' }

type Piece = { text: string; alphabet: Alphabet; isCapitals: boolean }

class Words {
  readonly pieces: Piece[] = []
  readonly boxes: string[] = []
  readonly #context: Context
  readonly #style: string | undefined

  constructor(context: Context, style: string | undefined) {
    this.#context = context
    this.#style = style
  }

  walk(element: Markup, run: Markup | undefined): void {
    for (const child of childrenOf(element)) this.#take(child, run)
  }

  #take(child: Markup, run: Markup | undefined): void {
    if (LEFT_OUT.has(child.name)) return
    const sign = SIGNS[child.name]
    if (TAKEN_BACK.has(child.name)) this.#context.notes.add('changes_taken')
    else if (sign !== undefined) this.#add(sign, run)
    else if (child.name === 't') this.#add(textOf(child), run)
    else if (child.name === 'sym') this.#add(signOf(child), run)
    else if (child.name === 'txbxContent') this.boxes.push(...this.#context.linesOf(child))
    else if (child.name === 'footnoteReference') this.#context.referred.footnote.push(child.attributes.id ?? '')
    else if (child.name === 'endnoteReference') this.#context.referred.endnote.push(child.attributes.id ?? '')
    else if (child.name === 'AlternateContent') this.walk(childOf(child, 'Choice') ?? childOf(child, 'Fallback') ?? child, run)
    else if (child.name === 'r') this.#takeRun(child)
    else {
      if (child.name === 'ins' || child.name === 'moveTo') this.#context.notes.add('changes_taken')
      if (child.name === 'blip' || child.name === 'imagedata') this.#context.notes.add('pictures_left_out')
      this.walk(child, run)
    }
  }

  #takeRun(run: Markup): void {
    const properties = childOf(run, 'rPr') ?? { name: 'rPr', attributes: {}, children: [] }
    if (!isOn(this.#property('vanish', properties))) this.walk(run, properties)
  }

  #property(name: string, run: Markup | undefined): Markup | undefined {
    return this.#context.styles.runProperty(name, run, this.#style)
  }

  #add(text: string, run: Markup | undefined): void {
    const fonts = this.#property('rFonts', run)?.attributes
    this.pieces.push({ text, alphabet: alphabetOf(fonts?.hAnsi ?? fonts?.ascii), isCapitals: isOn(this.#property('caps', run)) })
  }
}

/** Signs of a font of signs; what is drawn for a letter of the code is told by the font only. */
function signOf(sign: Markup): string {
  const code = Number.parseInt(sign.attributes.char ?? '', 16)
  const isPlain = code >= 0xf020 && code <= 0xf07e && !/wingdings/i.test(sign.attributes.font ?? '')
  return isPlain ? String.fromCharCode(code & 0xff) : ' '
}

/** Signs of an old font may be cut between runs: those side by side are read together. */
function joined(pieces: readonly Piece[]): string {
  const groups: Piece[] = []
  for (const piece of pieces) {
    const last = groups.at(-1)
    if (last && last.alphabet === piece.alphabet && last.isCapitals === piece.isCapitals) last.text += piece.text
    else groups.push({ ...piece })
  }
  return groups
    .map(({ text, alphabet, isCapitals }) => ({ read: toUnicode(text, alphabet), isCapitals }))
    .map(({ read, isCapitals }) => (isCapitals ? read.toUpperCase() : read))
    .join('')
}

function markerOf(properties: Markup | undefined, { styles, numbering }: Context): string {
  const style = valOf(childOf(properties, 'pStyle'))
  const own = childOf(properties, 'numPr')
  const inherited = styles.numberingOf(style)
  const number = valOf(childOf(own, 'numId')) ?? valOf(childOf(inherited?.properties, 'numId'))
  if (number === undefined || number === '0') return ''
  const level =
    valOf(childOf(own, 'ilvl')) ??
    (inherited && numbering.levelOfStyle(number, inherited.style)) ??
    valOf(childOf(inherited?.properties, 'ilvl')) ??
    0
  return numbering.next(number, Number(level))
}

/** Its mark was struck out, so that the next one is its rest. */
export const isJoined = (block: Markup): boolean => block.name === 'p' && childOf(block, 'pPr', 'rPr', 'del') !== undefined

type Paragraph = { marker: string; text: string; boxes: string[] }

export function readParagraph(element: Markup, context: Context): Paragraph {
  const properties = childOf(element, 'pPr')
  const words = new Words(context, valOf(childOf(properties, 'pStyle')))
  words.walk(element, undefined)
  return {
    marker: markerOf(properties, context),
    text: joined(words.pieces)
      .trimStart()
      .replace(/^(\S{1,6})\t+/, '$1 '),
    boxes: words.boxes,
  }
}
