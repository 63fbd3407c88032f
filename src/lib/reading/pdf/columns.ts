import type { Segment } from './lines.ts'

type Gap = { from: number; to: number }
type Row = readonly Segment[]

const NARROWEST = 6
const MOST_APART = 4

/** What is free between the pieces of a row, and beside them. */
function gapsOf(row: Row): Gap[] {
  const edges = [{ right: Number.NEGATIVE_INFINITY }, ...row]
  return edges
    .map(({ right }, index) => ({ from: right, to: row[index]?.x ?? Number.POSITIVE_INFINITY }))
    .filter(({ from, to }) => to - from >= NARROWEST)
}

const common = (gaps: readonly Gap[], others: readonly Gap[]): Gap[] =>
  gaps.flatMap((gap) =>
    others
      .map((other) => ({ from: Math.max(gap.from, other.from), to: Math.min(gap.to, other.to) }))
      .filter(({ from, to }) => to - from >= NARROWEST),
  )

const isInside = ({ from, to }: Gap) => Number.isFinite(from) && Number.isFinite(to)

/** Rows from `start` on between which white stripes run down, and the stripes; a row of full width ends them. */
export function bandFrom(rows: readonly Row[], start: number): { end: number; gutters: number[] } | null {
  const first = rows[start]
  if (!first || first.length < 2) return null
  let gaps = gapsOf(first)
  let end = start + 1
  for (; end < rows.length; end++) {
    const [above, row] = [rows[end - 1]?.[0], rows[end]]
    const lower = row?.[0]
    if (!above || !row || !lower || above.y - lower.y > MOST_APART * lower.size) break
    const left = common(gaps, gapsOf(row))
    if (!left.some((gap) => isInside(gap) && isBetween(first, gap))) break
    gaps = left
  }
  const gutters = gaps.filter((gap) => isInside(gap) && isBetween(first, gap)).map(({ from, to }) => (from + to) / 2)
  const band = rows.slice(start, end)
  const isColumn = (column: number) => band.filter((row) => row.some((piece) => columnOf(piece, gutters) === column)).length > 1
  const isReal = gutters.length > 0 && Array.from({ length: gutters.length + 1 }, (_, column) => column).every(isColumn)
  return isReal ? { end, gutters } : null
}

const isBetween = (row: Row, { from, to }: Gap) => row.some((piece) => piece.right <= from + 1) && row.some((piece) => piece.x >= to - 1)

export const columnOf = (piece: Segment, gutters: readonly number[]): number => gutters.filter((gutter) => piece.x >= gutter).length
