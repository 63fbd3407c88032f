import type { Day } from '../day.ts'
import { type Column, columnOf, itemOf, ROW } from './annex.ts'
import type { Item, Span } from './draft.ts'
import { isRow, type Line } from './lines.ts'
import { matches, type Source, trim } from './source.ts'

function cellsOf(source: Source, { span }: Line): Span[] {
  const cells: Span[] = []
  let start = span.start
  for (const bar of matches(source.text, /\|/gu, span)) {
    cells.push(trim(source, { start, end: bar.index }))
    start = bar.index + 1
  }
  return [...cells, trim(source, { start, end: span.end })]
}

function headings(source: Source, cells: readonly Span[]): Column[] | null {
  const columns = cells.map((cell) => columnOf(source.lower.slice(cell.start, cell.end)))
  return columns.includes('task') && (columns.includes('lead') || columns.includes('term')) ? columns : null
}

/** The rows of task tables that kept their columns, wherever they stand in the text. */
export function readTables(source: Source, lines: readonly Line[], issuedOn: Day | null): Item[] {
  let columns: Column[] | null = null
  return lines.flatMap((line) => {
    // A group's title between the rows ("II. Đầu tư hạ tầng") ends no table; a new heading begins another.
    if (!isRow(line.text)) return []
    const cells = cellsOf(source, line)
    const titles = headings(source, cells)
    if (titles || columns === null) {
      columns = titles
      return []
    }
    const [label] = cells
    const name = label ? source.text.slice(label.start, label.end) : ''
    if (!ROW.test(name)) return []
    const byColumn = new Map<Column, Span>()
    columns.forEach((column, index) => {
      const cell = cells[index]
      if (cell && cell.end > cell.start && !byColumn.has(column)) byColumn.set(column, cell)
    })
    return itemOf(source, name.replace(/[.)]$/, ''), byColumn, line.span.end, issuedOn) ?? []
  })
}
