import type { Day } from '../day.ts'
import { readCitations } from './citations.ts'
import { type ClauseReading, type Inherited, NOTHING_INHERITED, readClauses } from './clauses.ts'
import type { AgencyMention, Item, Span } from './draft.ts'
import type { Line } from './lines.ts'
import { BULLETS } from './markers.ts'
import { Outline } from './outline.ts'
import { isProperty } from './properties.ts'
import { inheritedFrom, isHeading, type SectionKind, sectionKind } from './sections.ts'
import { matchAt, type Source, slice } from './source.ts'
import { findSubject } from './subject.ts'
import { ACTION } from './verbs.ts'

const CLOSING =
  /^(?:thừa (?:lệnh|ủy quyền)|văn phòng [^.;]{0,70}(?:thông báo|truyền đạt)|trong quá trình (?:thực hiện|triển khai)|quá trình (?:thực hiện|triển khai)|nhận được (?:công văn|văn bản|thông báo|công điện|chỉ thị)|(?:chỉ thị|thông báo|kế hoạch|quyết định|công điện|công văn|văn bản) này |trên đây là|xin trân trọng|trân trọng|đề nghị các [^;]{0,160}(?:quan tâm|phối hợp|nghiêm túc)[^;]{0,40}thực hiện|\((?:các|chi tiết|kèm|có|gửi kèm)[^)]*\)\.?$)/u
const BARE_ORDER =
  /^[\s,]*(?:(?:nghiêm túc|khẩn trương|quan tâm|chủ động|tập trung|kịp thời|tổ chức|triển khai|quán triệt|căn cứ[^,;]{0,80},|theo chức năng[^,;]{0,40},|phối hợp|thực hiện|và|,|tốt|hiệu quả|các nội dung (?:trên|nêu trên|chỉ đạo trên|này)|nội dung (?:trên|thông báo này)|(?:thông báo|công văn|chỉ thị|công điện|kế hoạch|văn bản|quyết định)(?: kết luận)? này|ý kiến (?:chỉ đạo|kết luận)[^;.]{0,40}|biết)[\s,]*)+[./\s]*$/u
const NO_ORDER =
  /^(?:(?:đồng chí )?(?:phó )?(?:chủ tịch ubnd (?:tỉnh|thành phố)|ubnd (?:tỉnh|thành phố)|thủ tướng|phó thủ tướng|ban chỉ đạo)(?: \p{L}+){0,6}? )?(?:biểu dương|ghi nhận|đánh giá|hoan nghênh|thời gian qua|trong thời gian qua|tuy nhiên|tuy vậy|bên cạnh những|nhìn chung|cơ bản (?:thống nhất|đồng ý|nhất trí)|thống nhất|nhất trí|đồng ý|chấp thuận|phê duyệt|thông qua|cho phép|hiện nay|kết quả|phê bình|công bố|ban hành kèm theo|theo báo cáo|theo bản tin|sau (?:khi|hơn|gần)|trong bối cảnh|năm \d{4}|qua (?:báo cáo|theo dõi|kiểm tra)|đến nay|tính đến|trong những|trong (?:các )?\d+ (?:tháng|năm|tuần|quý) (?:đầu|qua|cuối)|tình trạng|đạt được|nguyên nhân|khó khăn|tồn tại)(?!\p{L})/u
// A marked block without a subject that tells what was, not what shall be.
const STATEMENT =
  /^[^,;.]{0,90}\s(?:đã (?!được giao|ban hành|phê duyệt|có)|chưa được|còn (?:chậm|thấp|nhiều|hạn chế|một số|có|\d)|ước đạt|đạt \d|tăng \d|giảm \d|có chuyển biến|tiếp tục ổn định|chưa đạt)/u

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

type Scope = { depth: number; kind: SectionKind; inherited: Inherited | null; isLoose: boolean }
type Accepted = { no: string | null; span: Span; inherited: Inherited; isMarked: boolean }

const isCharged = (source: Source, span: Span) =>
  /(?:^|[.;:,]\s*)(?:đồng thời )?(?:giao|yêu cầu|đề nghị|phân công)\s/u.test(source.lower.slice(span.start, span.end)) &&
  findsCharge(source, span)

function findsCharge(source: Source, span: Span): boolean {
  const pieces = source.lower
    .slice(span.start, span.end)
    .matchAll(/(?:^|[.;:,]\s*)(?:đồng thời )?(?=(?:giao|yêu cầu|đề nghị|phân công)\s)/gu)
  for (const piece of pieces) {
    const subject = findSubject(source, { start: span.start + piece.index + piece[0].length, end: span.end })
    if (subject?.isCharged) return true
  }
  return false
}

/** Blocks that assign work, with the agencies their headings hand down. */
function accepted(source: Source, lines: readonly Line[], start: number, end: number, preamble: readonly AgencyMention[]): Accepted[] {
  const outline = new Outline()
  const result: Accepted[] = []
  let scopes: Scope[] = []
  let last: Accepted | null = null
  // Paragraphs between the announcement and the numbered list look back, unless they charge somebody.
  const listed = lines.findIndex((line, index) => index >= start && index < end && line.marker !== null && !BULLETS.has(line.marker.kind))
  for (let index = start; index < end; index++) {
    const line = lines[index]
    if (
      !line ||
      (line.marker === null && CLOSING.test(line.lower)) ||
      CLOSING.test(source.lower.slice(line.content.start, line.content.end))
    ) {
      last = null
      continue
    }
    if (last && isProperty(source.lower.slice(line.content.start, line.content.end))) {
      last.span = { start: last.span.start, end: line.span.end }
      continue
    }
    const place = line.marker ? outline.enter(line) : { no: '', depth: outline.depth() }
    scopes = scopes.filter((scope) =>
      line.marker ? scope.depth < place.depth && !(scope.isLoose && !/dash|plus|star|letter|round/.test(line.marker.kind)) : true,
    )
    const next = index + 1 < end ? lines[index + 1] : undefined
    const opens = next !== undefined && (next.marker === null || outline.isDeeper(next))
    if (isHeading(source, line, next, opens && (line.marker !== null || /:$/.test(line.text)))) {
      if (!line.marker) scopes = scopes.filter((scope) => !scope.isLoose)
      scopes.push({
        depth: place.depth,
        kind: sectionKind(line),
        inherited: inheritedFrom(source, line.content),
        isLoose: line.marker === null,
      })
      last = null
      continue
    }
    const kind = index < listed ? 'findings' : (scopes.findLast((scope) => scope.kind !== 'plain')?.kind ?? 'plain')
    const inherited = scopes.findLast((scope) => scope.inherited !== null)?.inherited ?? NOTHING_INHERITED
    const block: Accepted = {
      no: place.no || null,
      span: { start: line.marker ? line.content.start : line.span.start, end: line.span.end },
      inherited,
      isMarked: line.marker !== null,
    }
    const verdict = judge(
      source,
      block,
      kind,
      preamble.length > 0 || kind === 'tasks' || isProperty(contentOf(source, next)),
      scopes.at(-1) !== undefined && last === null,
    )
    if (verdict === 'item') {
      if (!line.marker) block.no = scopes.at(-1) && last === null && !scopes.at(-1)?.isLoose ? outline.enter(line).no || null : null
      result.push(block)
      last = block
    } else if (verdict === 'continues' && last) last.span = { start: last.span.start, end: line.span.end }
    else if (line.marker) last = null
  }
  return result
}

const contentOf = (source: Source, line: Line | undefined) => (line ? source.lower.slice(line.content.start, line.content.end) : '')

type Verdict = 'item' | 'continues' | 'none'

function judge(source: Source, block: Accepted, kind: SectionKind, isBound: boolean, isUnderHeading: boolean): Verdict {
  const words = source.lower.slice(block.span.start, block.span.end)
  const subject = findSubject(source, block.span)
  if (kind === 'findings') return isCharged(source, block.span) ? 'item' : 'none'
  if (NO_ORDER.test(words)) return isCharged(source, block.span) ? 'item' : 'none'
  if (subject && BARE_ORDER.test(source.lower.slice(subject.end, block.span.end)) && !block.isMarked) return 'none'
  if (block.isMarked && !subject && STATEMENT.test(words) && !matchAt(source.lower, ACTION, block.span.start)) return 'none'
  if (block.isMarked) return subject || block.inherited.lead.length > 0 || isBound || isCharged(source, block.span) ? 'item' : 'none'
  if (!/[.;:!…”"/)]$/.test(words)) return 'none'
  if (subject || isCharged(source, block.span)) return 'item'
  if (isUnderHeading) return block.inherited.lead.length > 0 ? 'item' : 'none'
  return 'continues'
}

const asItem = (source: Source, block: Accepted, reading: ClauseReading): Item => ({
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

/** The items between two lines; unnumbered ones are referred to as p1, p2 … */
export function readItems(
  source: Source,
  lines: readonly Line[],
  start: number,
  end: number,
  preamble: readonly AgencyMention[],
  issuedOn: Day | null,
): Item[] {
  let unnumbered = 0
  const seen = new Set<string>()
  return accepted(source, lines, start, end, preamble).map((block) => {
    const isNew = block.no !== null && !seen.has(block.no)
    if (block.no !== null) seen.add(block.no)
    const name = isNew && block.no !== null ? block.no : `p${++unnumbered}`
    return asItem(source, block, readClauses(source, block.span, name, block.inherited, issuedOn))
  })
}
