import type { Day } from '../day.ts'
import { type Block, readBlocks } from './blocks.ts'
import { readCitations } from './citations.ts'
import { type ClauseReading, readClauses } from './clauses.ts'
import type { AgencyMention, Item } from './draft.ts'
import type { Line } from './lines.ts'
import { type Source, slice } from './source.ts'

/** Where the orders begin: after the paragraph that announces them, or at the first marked block. */
export function bodyStart(lines: readonly Line[], bodyEnd: number): number {
  const addressed = addressees(lines, bodyEnd)
  const marked = lines.findIndex((line, index) => index < bodyEnd && line.marker !== null && !addressed.has(index))
  const announced = lines.findIndex(
    (line, index) =>
      index < bodyEnd &&
      !addressed.has(index) &&
      line.marker === null &&
      /:\s*$/.test(line.text) &&
      line.text.length > 25 &&
      /yêu cầu|kết luận|chỉ thị|ý kiến|như sau|sau đây|thông báo|chỉ đạo|nội dung/u.test(line.lower),
  )
  const starts = [marked, announced >= 0 ? announced + 1 : -1].filter((index) => index >= 0)
  if (starts.length) return Math.min(...starts)
  return Math.max(
    0,
    lines.findIndex((line) => line.text.length > 60 && /[.;]/.test(line.text)),
  )
}

/** Lines of "Kính gửi:" and of a telegram's list of recipients. */
function addressees(lines: readonly Line[], bodyEnd: number): Set<number> {
  const found = new Set<number>()
  const opening = lines.findIndex(
    (line, index) => index < bodyEnd && (/^kính gửi/u.test(line.lower) || /(?:điện|gửi)\s*:\s*$/u.test(line.lower)),
  )
  if (opening < 0) return found
  found.add(opening)
  for (let index = opening + 1; index < bodyEnd; index++) {
    const line = lines[index]
    if (
      !line ||
      !(
        line.marker?.kind === 'dash' ||
        line.marker?.kind === 'plus' ||
        (/[;.]$/.test(line.text) && line.text.length < 140 && !line.marker && !/yêu cầu|thực hiện/u.test(line.lower))
      )
    )
      break
    found.add(index)
  }
  return found
}

const asItem = (source: Source, block: Block, reading: ClauseReading): Item => ({
  no: block.no,
  span: block.span,
  text: slice(source, block.span),
  clauses: reading.clauses,
  lead: folded(reading.lead),
  coordinating: folded(reading.coordinating),
  deadlines: reading.clauses
    .flatMap((clause) => clause.deadlines)
    .filter(
      (one, index, all) =>
        all.findIndex((other) => other.span.start === one.span.start && other.on === one.on && other.recurring === one.recurring) === index,
    ),
  citations: readCitations(source, block.span),
})

const folded = (mentions: readonly AgencyMention[]) =>
  mentions.filter((one, index) => mentions.findIndex((other) => other.text.toLowerCase() === one.text.toLowerCase()) === index)

export function readItems(
  source: Source,
  lines: readonly Line[],
  start: number,
  end: number,
  preamble: readonly AgencyMention[],
  issuedOn: Day | null,
  before: readonly Item[] = [],
): Item[] {
  let unnumbered = before.length
  const seen = new Set<string>(before.flatMap((item) => item.no ?? []))
  return readBlocks(source, lines.slice(start, end), preamble.length > 0, issuedOn).map((block) => {
    const isNew = block.no !== null && !seen.has(block.no)
    if (block.no !== null) seen.add(block.no)
    const name = isNew && block.no !== null ? block.no : `p${++unnumbered}`
    return asItem(source, block, readClauses(source, block.span, name, block.inherited, issuedOn))
  })
}
