import type { Stroke, Strokes } from './strokes.ts'

const NEAR = 3
const NARROWEST = 8
/** Of the side of a cell that must be drawn for it to be a side. */
const COVERED = 0.6

/** A ruled table: where its columns and rows end, and which cells are one. Rows count from the top. */
export type Grid = {
  columns: number[]
  rows: number[]
  /** The first cell of those that are one with this. */
  ownerOf: (row: number, column: number) => { row: number; column: number }
}

const clustered = (places: readonly number[]): number[] => {
  const clusters: number[] = []
  for (const place of [...places].sort((a, b) => a - b))
    if (place - (clusters.at(-1) ?? Number.NEGATIVE_INFINITY) > NEAR) clusters.push(place)
  return clusters
}

const covers = (strokes: readonly Stroke[], at: number, from: number, to: number): boolean => {
  const pieces = strokes
    .filter((stroke) => Math.abs(stroke.at - at) <= NEAR && stroke.to > from && stroke.from < to)
    .sort((a, b) => a.from - b.from)
  let [reached, covered] = [from, 0]
  for (const piece of pieces) {
    covered += Math.max(0, Math.min(piece.to, to) - Math.max(piece.from, reached))
    reached = Math.max(reached, piece.to)
  }
  return covered >= (to - from) * COVERED
}

/** Strokes down that touch one another through strokes along belong to one table. */
function regionsOf({ down }: Strokes): { low: number; high: number; down: Stroke[] }[] {
  const regions: { low: number; high: number; down: Stroke[] }[] = []
  for (const stroke of [...down].sort((a, b) => b.to - a.to)) {
    const last = regions.at(-1)
    if (last && stroke.to >= last.low - NEAR) {
      last.down.push(stroke)
      last.low = Math.min(last.low, stroke.from)
    } else regions.push({ low: stroke.from, high: stroke.to, down: [stroke] })
  }
  return regions
}

/** The ruled tables of a page with three columns or more, from top to bottom. */
export function gridsOf(strokes: Strokes): Grid[] {
  return regionsOf(strokes).flatMap(({ low, high, down }) => {
    const along = strokes.along.filter(({ at }) => at >= low - NEAR && at <= high + NEAR)
    const columns = clustered(down.map(({ at }) => at)).filter((at, index, all) => index === 0 || at - (all[index - 1] ?? 0) >= NARROWEST)
    const rows = clustered(along.map(({ at }) => at)).reverse()
    if (columns.length < 4 || rows.length < 2) return []
    return [{ columns, rows, ownerOf: ownersOf(columns, rows, { along, down }) }]
  })
}

function ownersOf(columns: readonly number[], rows: readonly number[], { along, down }: Strokes): Grid['ownerOf'] {
  const owners: { row: number; column: number }[][] = []
  for (let row = 0; row + 1 < rows.length; row++) {
    const line: { row: number; column: number }[] = []
    for (let column = 0; column + 1 < columns.length; column++) {
      const [left = 0, right = 0, top = 0, bottom = 0] = [columns[column], columns[column + 1], rows[row], rows[row + 1]]
      const above = owners[row - 1]?.[column]
      const before = line[column - 1]
      if (before && !covers(down, left, bottom, top)) line.push(before)
      else if (above && !covers(along, top, left, right)) line.push(above)
      else line.push({ row, column })
    }
    owners.push(line)
  }
  return (row, column) => owners[row]?.[column] ?? { row, column }
}
