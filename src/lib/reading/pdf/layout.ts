import { bandFrom, columnOf } from './columns.ts'
import { gridsOf } from './grid.ts'
import { type Item, rowsOf, type Segment } from './lines.ts'
import { paragraphsOf } from './paragraphs.ts'
import type { Strokes } from './strokes.ts'
import { isInGrid, tableLines } from './table.ts'

const DEEPEST = 3
const CROWDED = 0.6

/** A line of two columns that is no band stays one: the blanks between say that it was two. */
const oneLine = (row: readonly Segment[], first: Segment): Segment => ({
  ...first,
  right: row.at(-1)?.right ?? first.right,
  text: row.map(({ text }) => text).join('    '),
})

/** Whether things stand side by side often enough for a table. */
export function mayHaveTable(items: readonly Item[]): boolean {
  const places = new Map<number, number>()
  const sorted = [...items].sort((a, b) => b.y - a.y || a.x - b.x)
  sorted.forEach((item, index) => {
    const before = sorted[index - 1]
    if (before && Math.abs(before.y - item.y) < 1 && item.x - before.right > CROWDED * item.size)
      places.set(Math.round(item.y), (places.get(Math.round(item.y)) ?? 0) + 1)
  })
  return [...places.values()].filter((gaps) => gaps > 1).length > 0
}

/** The text of a page in the order in which people read it. */
export function textOfPage(items: readonly Item[], strokes: Strokes): string {
  const lines: string[] = []
  let rest = [...items]
  for (const grid of gridsOf(strokes)) {
    const inside = rest.filter((item) => isInGrid(item, grid))
    if (inside.length === 0) continue
    const outside = rest.filter((item) => !inside.includes(item))
    const top = grid.rows[0] ?? 0
    lines.push(...linesOf(rowsOf(outside.filter(({ y }) => y > top)), 0), ...tableLines(inside, grid))
    rest = outside.filter(({ y }) => y <= top)
  }
  return [...lines, ...linesOf(rowsOf(rest), 0)].join('\n')
}

function linesOf(rows: readonly Segment[][], depth: number): string[] {
  const lines: string[] = []
  let plain: Segment[] = []
  const flush = () => {
    lines.push(...paragraphsOf(plain))
    plain = []
  }
  for (let at = 0; at < rows.length; ) {
    const band = depth < DEEPEST ? bandFrom(rows, at) : null
    const [first, ...more] = rows[at] ?? []
    if (band) {
      flush()
      lines.push(...bandLines(rows.slice(at, band.end), band.gutters, depth))
    } else if (first) plain.push(oneLine([first, ...more], first))
    at = band?.end ?? at + 1
  }
  flush()
  return lines
}

const bandLines = (rows: readonly Segment[][], gutters: readonly number[], depth: number): string[] =>
  [...gutters.keys(), gutters.length].flatMap((column) => {
    const own = rows.map((row) => row.filter((piece) => columnOf(piece, gutters) === column)).filter((row) => row.length > 0)
    return linesOf(own, depth + 1)
  })
