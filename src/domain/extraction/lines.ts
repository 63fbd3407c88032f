import type { Span } from './draft.ts'
import { type Marker, readMarker } from './markers.ts'
import type { Source } from './source.ts'

export type Line = { span: Span; text: string; lower: string; marker: Marker | null; content: Span }

export function linesOf(source: Source): Line[] {
  const lines: Line[] = []
  let start = 0
  for (const text of source.text.split('\n')) {
    const span = { start, end: start + text.length }
    start = span.end + 1
    if (text.trim() === '') continue
    const marker = readMarker(source.folded.slice(span.start, span.end))
    lines.push({
      span,
      text,
      lower: source.lower.slice(span.start, span.end),
      marker,
      content: { start: span.start + (marker?.length ?? 0), end: span.end },
    })
  }
  return lines
}

export const isCapitals = (text: string) => /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text.replace(/\([^()]*\)/g, ''))

/** A line of a table: three cells or more between bars. */
export const isRow = (line: string) => (line.match(/\|/g)?.length ?? 0) >= 2
