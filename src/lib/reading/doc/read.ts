import type { Reading } from '#domain/reading.ts'
import { Compound, orDamaged } from '../compound.ts'
import { refuseSecret } from '../secrecy.ts'
import { readable } from '../text/decode.ts'
import { Unreadable } from '../unreadable.ts'
import { openFile } from './file.ts'
import { numberingOf } from './lists.ts'
import { Pieces } from './pieces.ts'
import { ParagraphProperties } from './properties.ts'

const CELL = '\u0007'
const ENDS = new Set(['\r', CELL, '\u000c'])
const [FIELD, RESULT, FIELD_END] = ['\u0013', '\u0014', '\u0015']
const SIGNS: Record<string, string> = { '\u000b': '\n', '\u000c': '', '\u001e': '-', '\u001f': '', '\u00a0': ' ' }

/** What is shown of a paragraph: a field shows its result, signs of pictures and notes show nothing. */
function shown(text: string): string {
  let [depth, words] = [0, '']
  for (const letter of text) {
    if (letter === FIELD) depth++
    else if (letter === RESULT || letter === FIELD_END) depth = Math.max(0, depth - 1)
    else if (depth === 0) words += SIGNS[letter] ?? (letter >= ' ' || letter === '\t' ? letter : '')
  }
  return words.trim().replace(/^(\S{1,6})\t+/, '$1 ')
}

/** Paragraphs with the signs that end them, and where those stand. */
function* paragraphsOf(text: string): Generator<{ paragraph: string; end: number }> {
  let start = 0
  for (let end = 0; end < text.length; end++) {
    if (!ENDS.has(text.charAt(end)) && end + 1 < text.length) continue
    yield { paragraph: text.slice(start, end + 1), end }
    start = end + 1
  }
}

function linesOf(bytes: Buffer): string[] {
  const compound = new Compound(bytes)
  if (compound.has('EncryptedPackage')) throw new Unreadable('word_locked')
  if (compound.has('Workbook', 'Book')) throw new Unreadable('type_workbook')
  if (compound.has('PowerPoint Document')) throw new Unreadable('type_slides')
  if (!compound.has('WordDocument')) throw new Unreadable('type_unknown')
  if (compound.has('Macros', '_VBA_PROJECT_CUR', 'VBA')) throw new Unreadable('with_macros')
  const file = openFile(compound)
  const [pieces, properties, numbering] = [new Pieces(file), new ParagraphProperties(file), numberingOf(file)]
  const { main, notes, headers, between, boxes } = file.lengths
  refuseSecret(pieces.text(main + notes, main + notes + headers).replace(/\r/g, '\n'))

  const lines: string[] = []
  let cells: string[] = []
  let open: string[] = []
  for (const { paragraph, end } of paragraphsOf(pieces.text(0, main))) {
    const { list = 0, level = 0, isInTable, isRowEnd } = properties.at(pieces.placeOf(end))
    const words = shown(paragraph)
    const isCounted = list > 0 && list < 0x7ff
    const marker = isCounted ? numbering.next(String(list), level) : ''
    const line = words === '' && !isInTable ? '' : [marker, words].filter(Boolean).join(' ')
    if (isRowEnd) {
      lines.push(...rowOf(cells))
      cells = []
    } else if (paragraph.endsWith(CELL)) {
      cells.push([...open, line].filter((one) => one !== '').join('\n'))
      open = []
    } else if (isInTable) open.push(line)
    else lines.push(...line.split('\n'))
  }
  const tail = (from: number, length: number) =>
    pieces
      .text(from, from + length)
      .split('\r')
      .map(shown)
      .filter((line) => line !== '')
  const below = main + notes + headers + between
  return [...lines, ...tail(main, notes).map((line, index) => `Chú thích ${index + 1}: ${line}`), ...tail(below, boxes)]
}

/** A row of three cells or more keeps its columns; fewer only stand side by side. */
function rowOf(cells: readonly string[]): string[] {
  if (cells.filter((cell) => cell !== '').length < 3) return cells.flatMap((cell) => cell.split('\n'))
  return [cells.map((cell) => cell.replaceAll('\n', ' ').replaceAll('|', '/')).join(' | ')]
}

/** A Word document of 1997 to 2003, told from the other files of that kind by its streams. */
export function readDoc(bytes: Buffer): Reading {
  const text = readable(orDamaged(() => linesOf(bytes)).join('\n'))
  return { format: 'doc', text, pages: [], encoding: null, envelope: null, notes: [], isOcr: false, doubtful: [] }
}
