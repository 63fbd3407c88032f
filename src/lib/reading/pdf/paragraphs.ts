import { isCapitals } from '#domain/extraction/lines.ts'
import { startsWithMarker } from '#domain/extraction/markers.ts'
import { isCutSymbol, joinedLines } from '#domain/reading-pages.ts'
import type { Segment } from './lines.ts'

const INDENT = 0.8
const ENDED = /[.:;!?/”"…]$/u
/** A title beside or below words of another kind. */
const isTitle = (text: string) => isCapitals(text) && /\S\s+\S/.test(text) && text.length > 7
const startsSmall = (text: string) => /^\p{Ll}/u.test(text)

const OFTEN = 0.12

/** The leftmost place where lines often begin: first lines may be indented, or hang out. */
function marginOf(lines: readonly Segment[]): number {
  const widths = new Map<number, number>()
  let all = 0
  for (const { x, right } of lines) {
    const place = Math.round(x / 3) * 3
    widths.set(place, (widths.get(place) ?? 0) + (right - x))
    all += right - x
  }
  const often = [...widths].filter(([, width]) => width >= all * OFTEN).map(([place]) => place)
  return Math.min(...(often.length > 0 ? often : widths.keys()))
}

const NEAR_EDGE = 0.06

/** The edge at which lines are broken: the last one near which several end. What stands beyond it alone is no line of the text. */
function edgeOf(lines: readonly Segment[], margin: number): number {
  const edges = lines.map(({ right }) => right).sort((a, b) => b - a)
  const enough = Math.max(2, lines.length * OFTEN)
  return (
    edges.find((edge) => edges.filter((other) => other <= edge && other > edge - (edge - margin) * NEAR_EDGE).length >= enough) ??
    edges[0] ??
    0
  )
}

/** Whether the first word of the next line had no room on this one. */
function isFull(line: Segment, next: Segment, right: number): boolean {
  const word = /^\S+/.exec(next.text)?.[0].length ?? 0
  const width = ((next.right - next.x) * (word + 1)) / Math.max(1, next.text.length)
  return line.right + width > right - 0.3 * line.size
}

/** The lines of one column as paragraphs: by what filled its line, what is indented and what is marked. */
export function paragraphsOf(lines: readonly Segment[]): string[] {
  const margin = marginOf(lines)
  const right = edgeOf(lines, margin)
  const isIndented = ({ x, size }: Segment) => x - margin > INDENT * size
  const isFirstIndented = lines.filter(isIndented).length > 1
  const paragraphs: string[] = []
  let length = 0
  lines.forEach((line, index) => {
    const before = lines[index - 1]
    const text = paragraphs.at(-1)
    if (before && text !== undefined && continues(before, line, length)) {
      paragraphs[paragraphs.length - 1] = joinedLines(text, line.text)
      length++
    } else {
      paragraphs.push(line.text)
      length = 1
    }
  })
  return paragraphs

  function continues(before: Segment, line: Segment, lengthBefore: number): boolean {
    if (isCutSymbol(before.text, line.text)) return true
    if (before.y - line.y > 3 * line.size || !isFull(before, line, right)) return false
    if (isTitle(line.text) !== isTitle(before.text) && (isTitle(line.text) || !startsSmall(line.text))) return false
    const isEnded = ENDED.test(before.text)
    if (startsWithMarker(line.text)) return isFirstIndented && !isIndented(line) && !isEnded
    if (startsSmall(line.text) && !isEnded) return true
    if (!isIndented(line)) return true
    return lengthBefore > 1 && Math.abs(line.x - before.x) < 0.3 * line.size
  }
}
