export type Span = { start: number; end: number }

/** A stretch of text, or a mark around such stretches. `isFirst` is false where a mark goes on after a cut. */
export type Piece = string | { mark: number; isFirst: boolean; pieces: Piece[] }

type Numbered = Span & { mark: number }

/** Paragraphs of a text with its marks nested; marks that overlap, or run over a line's end, are cut there. */
export function splitMarks(text: string, marks: readonly Span[]): { start: number; pieces: Piece[] }[] {
  const known = marks.map((span, mark) => ({ ...clip(span, { start: 0, end: text.length }), mark })).filter(isSeen)
  const opened = new Set<number>()
  return linesOf(text).map((line) => ({ start: line.start, pieces: nest(text, line, known, opened) }))
}

function nest(text: string, within: Span, marks: Numbered[], opened: Set<number>): Piece[] {
  const pieces: Piece[] = []
  let cursor = within.start
  let waiting = clipAll(marks, within)
  while (waiting.length > 0) {
    const [outer, ...others] = waiting.toSorted(outermostFirst)
    if (!outer) break
    if (outer.start > cursor) pieces.push(text.slice(cursor, outer.start))
    const isFirst = !opened.has(outer.mark)
    opened.add(outer.mark)
    pieces.push({ mark: outer.mark, isFirst, pieces: nest(text, outer, others, opened) })
    cursor = outer.end
    waiting = clipAll(others, { start: cursor, end: within.end })
  }
  if (cursor < within.end) pieces.push(text.slice(cursor, within.end))
  return pieces
}

function linesOf(text: string): Span[] {
  let start = 0
  const lines = text.split('\n').map((line) => {
    const span = { start, end: start + line.length }
    start = span.end + 1
    return span
  })
  return lines.filter(({ start, end }) => text.slice(start, end).trim() !== '')
}

const outermostFirst = (a: Numbered, b: Numbered) => a.start - b.start || b.end - a.end || a.mark - b.mark

const clip = (span: Span, within: Span): Span => ({ start: Math.max(span.start, within.start), end: Math.min(span.end, within.end) })

const clipAll = (marks: Numbered[], within: Span) => marks.map((mark) => ({ ...mark, ...clip(mark, within) })).filter(isSeen)

const isSeen = ({ start, end }: Span) => start < end
