import { readAgencies } from './agencies.ts'
import type { Span } from './draft.ts'
import { matches, type Source, trim } from './source.ts'

export type Segment = { span: Span; endsSentence: boolean }

const ABBREVIATED = /(?:^|[\s(])(?:TP|TX|TT|Q|P|Tp|H|X|v\.v|ThS|TS|PGS|BS|KTS|Đ\/c|đ\/c|St|No|Cty|KT|TL|TM)$/u

function endsSentence(source: Source, at: number): boolean {
  const { text } = source
  if (!/[\s"”)]/.test(text[at + 1] ?? ' ')) return false
  const next = /\S/.exec(text.slice(at + 1, at + 6))?.[0]
  if (next !== undefined && !/[\p{Lu}\d"“(+-]/u.test(next)) return false
  return !ABBREVIATED.test(text.slice(Math.max(0, at - 5), at))
}

const LIST = /(?:các|những|sở|bộ) ?[^:;.,\n]{0,40}:(?=\s)/gu

/** Ends of the lists that a colon opens and semicolons may divide: "các Sở: Nội vụ; Tài chính". */
function listsOf(source: Source, span: Span): Span[] {
  return [...matches(source.lower, LIST, span)].flatMap(({ index }) => {
    const end = readAgencies(source, index)?.end
    return end === undefined ? [] : [{ start: index, end }]
  })
}

/** Sentences and their parts between semicolons; never cut inside quotes or brackets. */
export function segmentsOf(source: Source, span: Span): Segment[] {
  const segments: Segment[] = []
  let start = span.start
  let depth = 0
  let isQuoted = false
  const lists = listsOf(source, span)
  const cut = (end: number, next: number, closes: boolean) => {
    const part = trim(source, { start, end })
    if (part.end > part.start) segments.push({ span: part, endsSentence: closes })
    start = next
  }
  for (let at = span.start; at < span.end; at++) {
    const letter = source.folded[at]
    if (letter === '\n') {
      depth = 0
      isQuoted = false
      cut(at, at + 1, true)
    }
    if (letter === '(') depth++
    if (letter === ')') depth = Math.max(0, depth - 1)
    if (letter === '"') isQuoted = !isQuoted
    if (depth > 0 || isQuoted) continue
    if (letter === ';' && !lists.some((one) => one.start < at && at < one.end)) cut(at, at + 1, false)
    if ((letter === '.' || letter === '!' || letter === '…') && endsSentence(source, at)) cut(at, at + 1, true)
  }
  cut(span.end, span.end, true)
  return segments
}
