import { startsWithMarker } from './extraction/markers.ts'

const NUMBER = /^[-–—\s]*(?:trang\s+)?\d{1,3}(?:\s*\/\s*\d{1,3})?[-–—\s]*$/iu
/** What browsers print above and below a page: the hour and the title, the address and the number. */
const PRINTED =
  /^\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4},? (?:lúc )?\d{1,2}:\d{2}(?::\d{2})?(?: ?[APSC][MHG])?(?:\s.{0,200})?$|^(?:https?|file):\/\/\S+(?:\s+\d{1,3}\/\d{1,3})?$/u
const ENDED = /[.:;!?/”"…]$/u
const LONGEST_HEADER = 120
/** A symbol broken at its hyphen or stroke: "1123/QĐ-" + "UBND". */
const CUT_SYMBOL = /\d\/[\p{L}\d-]*-$|\d\/$|\p{Lu}-$/u

/** A line and the rest of it on the next: hyphens belong to symbols, Vietnamese breaks no word. */
export const joinedLines = (line: string, rest: string): string =>
  line + (CUT_SYMBOL.test(line) && /^[\d\p{Lu}]/u.test(rest) ? '' : ' ') + rest

export const isCutSymbol = (line: string, rest: string): boolean => CUT_SYMBOL.test(line) && /^[\d\p{Lu}]/u.test(rest)

const linesOf = (page: string) => page.split('\n').map((line) => line.trim())

/** What a line at a page's edge says on every page, whatever its number. */
const shape = (line: string) => line.replace(/\d+/g, '#').toLowerCase()

const edgesOf = (lines: readonly string[]) => {
  const filled = lines.filter((line) => line !== '')
  return [...new Set([...filled.slice(0, 2), ...filled.slice(-2)].map(shape))]
}

/** Shapes of lines that stand at the edge of most pages. */
function runningOf(pages: readonly (readonly string[])[]): Set<string> {
  const counts = new Map<string, number>()
  for (const lines of pages) for (const edge of edgesOf(lines)) counts.set(edge, (counts.get(edge) ?? 0) + 1)
  return new Set(
    [...counts].filter(([edge, count]) => count >= 3 && count > pages.length / 2 && edge.length < LONGEST_HEADER).map(([edge]) => edge),
  )
}

/** Without the number and the running lines at its beginning and its end. */
function stripped(lines: readonly string[], running: ReadonlySet<string>): string[] {
  const isResidue = (line: string) => line === '' || NUMBER.test(line) || PRINTED.test(line) || running.has(shape(line))
  let [start, end] = [0, lines.length]
  for (let dropped = 0; start < end && dropped < 3 && isResidue(lines[start] ?? ''); start++) if (lines[start] !== '') dropped++
  for (let dropped = 0; end > start && dropped < 3 && isResidue(lines[end - 1] ?? ''); end--) if (lines[end - 1] !== '') dropped++
  return lines.slice(start, end)
}

const goesOn = (line: string, next: string) =>
  isCutSymbol(line, next) || (!ENDED.test(line) && !startsWithMarker(next) && (/^[\p{Ll}\d(]/u.test(next) || /,$/.test(line)))

/** Pages become one text: their numbers and running lines go, and a paragraph that crosses a page's end closes up. */
export function joinPages(pages: readonly string[]): string {
  const read = pages.map(linesOf)
  const running = runningOf(read)
  const text: string[] = []
  for (const lines of read) {
    const [first, ...rest] = stripped(lines, running)
    if (first === undefined) continue
    const last = text.at(-1) ?? ''
    if (last !== '' && goesOn(last, first)) text[text.length - 1] = joinedLines(last, first)
    else text.push(first)
    text.push(...rest)
  }
  return text.join('\n')
}
