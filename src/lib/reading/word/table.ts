import { childOf, childrenOf, type Markup, valOf } from '../xml.ts'

/** A cell with its own lines, and with those it shows where it is merged with the cell above. */
type Cell = { lines: string[]; shown: string[]; span: number }

const INSIDE = new Set(['sdt', 'sdtContent', 'customXml', 'ins', 'smartTag'])
const MOST_SPAN = 63

const partsOf = (element: Markup, name: string): Markup[] =>
  childrenOf(element).flatMap((child) => (child.name === name ? [child] : INSIDE.has(child.name) ? partsOf(child, name) : []))

const isFilled = (lines: readonly string[]) => lines.some((line) => line.trim() !== '')

/** What stands one below the other in a cell, on one line; two names without a sign between them are two. */
const oneLine = (lines: readonly string[]) =>
  lines
    .filter((line) => line.trim() !== '')
    .reduce((text, line) => (text === '' ? line : `${text}${/[\p{L}\d)]$/u.test(text) && /^\p{Lu}/u.test(line) ? ';' : ''} ${line}`), '')
    .replace(/\s+/g, ' ')
    .replaceAll('|', '/')

function cellsOf(row: Markup, above: Map<number, string[]>, linesOf: (cell: Markup) => string[]): Cell[] {
  let column = Number(valOf(childOf(row, 'trPr', 'gridBefore')) ?? 0)
  return partsOf(row, 'tc').map((element) => {
    const properties = childOf(element, 'tcPr')
    const merge = childOf(properties, 'vMerge')
    const lines = linesOf(element)
    const shown = merge && valOf(merge) !== 'restart' ? (above.get(column) ?? lines) : lines
    above.set(column, shown)
    const span = Math.min(MOST_SPAN, Math.max(1, Number(valOf(childOf(properties, 'gridSpan')) ?? 1)))
    column += span
    return { lines, shown, span }
  })
}

/**
 * A table of three columns or more becomes rows with bars, each with all it needs: what is merged over several rows stands in each.
 * Any other table only places things side by side, and becomes the lines of its cells.
 */
export function linesOfTable(table: Markup, linesOf: (cell: Markup) => string[]): string[] {
  const above = new Map<number, string[]>()
  const rows = partsOf(table, 'tr')
    .filter((row) => !childOf(row, 'trPr', 'del'))
    .map((row) => cellsOf(row, above, linesOf))
  const isOfData = rows.some((row) => row.filter(({ lines }) => isFilled(lines)).length > 2)
  return rows.flatMap((row) => {
    if (!isOfData || row.filter(({ lines }) => isFilled(lines)).length < 2) return row.flatMap(({ lines }) => lines)
    return row.flatMap(({ shown, span }) => [oneLine(shown), ...Array<string>(span - 1).fill('')]).join(' | ')
  })
}
