import type { Grid } from './grid.ts'
import { type Item, rowsOf } from './lines.ts'
import { paragraphsOf } from './paragraphs.ts'

const indexOf = (edges: readonly number[], isInside: (edge: number, next: number) => boolean) =>
  edges.findIndex((edge, index) => index + 1 < edges.length && isInside(edge, edges[index + 1] ?? 0))

/** The cell in which a piece of text stands, by its middle. */
function cellOf({ x, right, y, size }: Item, { columns, rows, ownerOf }: Grid): { row: number; column: number } | null {
  const middle = (x + right) / 2
  const column = indexOf(columns, (edge, next) => middle >= edge && middle < next)
  const row = indexOf(rows, (edge, next) => y + size / 3 <= edge && y + size / 3 > next)
  return row < 0 || column < 0 ? null : ownerOf(row, column)
}

const asLine = (row: readonly Item[]): Item[] =>
  row.slice(0, 1).map((first) => ({ ...first, right: row.at(-1)?.right ?? first.right, text: row.map(({ text }) => text).join(' ') }))

const textOf = (items: readonly Item[]) => paragraphsOf(rowsOf(items).flatMap(asLine)).join(' ').replaceAll('|', '/')

/** Rows with bars between their cells; what is merged over several rows stands in each, what fills a row is a line of its own. */
export function tableLines(items: readonly Item[], grid: Grid): string[] {
  const cells = new Map<string, Item[]>()
  for (const item of items) {
    const cell = cellOf(item, grid)
    if (!cell) continue
    const key = `${cell.row} ${cell.column}`
    cells.set(key, [...(cells.get(key) ?? []), item])
  }
  const texts = new Map([...cells].map(([key, own]) => [key, textOf(own)]))
  return grid.rows.slice(0, -1).flatMap((_, row) => {
    const owners = grid.columns.slice(0, -1).map((_edge, column) => grid.ownerOf(row, column))
    const line = owners.map((owner, column) => (owner.column === column ? (texts.get(`${owner.row} ${owner.column}`) ?? '') : ''))
    const filled = line.filter((text) => text !== '')
    const isNew = owners.some((owner) => owner.row === row && texts.has(`${owner.row} ${owner.column}`))
    if (!isNew) return []
    return filled.length > 1 ? line.join(' | ') : filled
  })
}

export const isInGrid = ({ x, right, y }: Item, { columns, rows }: Grid): boolean => {
  const middle = (x + right) / 2
  return middle >= (columns[0] ?? 0) && middle <= (columns.at(-1) ?? 0) && y <= (rows[0] ?? 0) && y >= (rows.at(-1) ?? 0)
}
