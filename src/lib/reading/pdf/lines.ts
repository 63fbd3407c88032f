/** A piece of text as a page draws it: baseline from below, in points. */
export type Item = { x: number; right: number; y: number; size: number; text: string }
/** Pieces of one line that stand together. */
export type Segment = Item

const SAME_LINE = 0.4
const BLANK = 0.12
/** Wider than any blank of a justified line. */
const APART = 2

/** Rows of segments from top to bottom, each from left to right. */
export function rowsOf(items: readonly Item[]): Segment[][] {
  const rows: Item[][] = []
  for (const item of [...items].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows.at(-1)
    const first = row?.[0]
    if (row && first && Math.abs(first.y - item.y) <= SAME_LINE * Math.max(Math.min(first.size, item.size), 6)) row.push(item)
    else rows.push([item])
  }
  return rows.map((row) => segmentsOf(row.sort((a, b) => a.x - b.x)))
}

function segmentsOf(row: readonly Item[]): Segment[] {
  const segments: Segment[] = []
  for (const item of row) {
    const last = segments.at(-1)
    const gap = last ? item.x - last.right : 0
    if (!last || gap > APART * item.size) segments.push({ ...item })
    else {
      const isBlank = gap > BLANK * item.size && !/\s$/.test(last.text) && !/^\s/.test(item.text)
      last.text += (isBlank ? ' ' : '') + item.text
      last.right = Math.max(last.right, item.right)
      last.size = Math.max(last.size, item.size)
    }
  }
  return segments.map((segment) => ({ ...segment, text: segment.text.replace(/\s+/g, ' ').trim() })).filter(({ text }) => text !== '')
}
