import type { Day } from '../day.ts'
import type { Inherited } from './clauses.ts'
import { readDeadlines } from './deadlines.ts'
import type { Span } from './draft.ts'
import { isRow, type Line } from './lines.ts'
import { BULLETS } from './markers.ts'
import { Outline } from './outline.ts'
import { isProperty } from './properties.ts'
import { Scopes } from './scopes.ts'
import { isHeading, type SectionKind } from './sections.ts'
import { matchAt, type Source } from './source.ts'
import { findSubject } from './subject.ts'
import { ACTION, BARE_ORDER, IMPERATIVE } from './verbs.ts'

export type Block = { no: string | null; span: Span; inherited: Inherited; isMarked: boolean }

const CLOSING =
  /^(?:thừa (?:lệnh|ủy quyền)|văn phòng [^.;]{0,70}?(?<!(?:việc|hiện|nội dung) )(?:thông báo|truyền đạt)(?= )|trong quá trình (?:thực hiện|triển khai)|quá trình (?:thực hiện|triển khai)|nhận được (?:công văn|văn bản|thông báo|công điện|chỉ thị)|(?:chỉ thị|thông báo|kế hoạch|quyết định|công điện|công văn|văn bản) này |trên đây là|xin trân trọng|trân trọng|đề nghị các [^;]{0,160}(?:quan tâm|phối hợp|nghiêm túc)[^;]{0,40}thực hiện|\((?:các|chi tiết|kèm|có|gửi kèm)[^)]*\)\.?$)/u
const NO_ORDER =
  /^(?:(?:đồng chí )?(?:phó )?(?:chủ tịch ubnd (?:tỉnh|thành phố)|ubnd (?:tỉnh|thành phố)|thủ tướng|phó thủ tướng|ban chỉ đạo)(?: \p{L}+){0,6}? )?(?:biểu dương|ghi nhận|đánh giá|hoan nghênh|thời gian qua|trong thời gian qua|tuy nhiên|tuy vậy|bên cạnh những|nhìn chung|cơ bản (?:thống nhất|đồng ý|nhất trí)|thống nhất|nhất trí|đồng ý|chấp thuận|phê duyệt|thông qua|cho phép|hiện nay|kết quả|phê bình|công bố|ban hành kèm theo|theo báo cáo|theo bản tin|sau (?:khi|hơn|gần)|trong bối cảnh|năm \d{4}|qua (?:báo cáo|theo dõi|kiểm tra)|đến nay|tính đến|trong những|trong (?:các )?\d+ (?:tháng|năm|tuần|quý) (?:đầu|qua|cuối)|tình trạng|đạt được|nguyên nhân|khó khăn|tồn tại)(?!\p{L})/u
// A marked block without a subject that tells what was, not what shall be.
const STATEMENT =
  /^[^,;.]{0,90}\s(?:đã (?!được giao|ban hành|phê duyệt|có)|chưa được|còn (?:chậm|thấp|nhiều|hạn chế|một số|có|\d)|ước đạt|đạt \d|tăng \d|giảm \d|có chuyển biến|tiếp tục ổn định|chưa đạt)/u

// The enacting clause of a decision binds everybody and orders nothing of its own.
const EXECUTION = /^[^.]{5,400}(?:chịu trách nhiệm|căn cứ[^.;,]{0,30}) thi hành(?: (?:quyết định|chỉ thị|nghị quyết) này)?[./\s]*$/u

const CHARGED = /(?:^|[.;:,]\s*)(?:đồng thời )?(?=(?:giao|yêu cầu|đề nghị|phân công)\s)/gu
// A report may name who ordered: "…; UBND tỉnh giao Sở A".
const CHARGED_BY = /(?:^|[.;:,]\s*)(?=[^.;:,]{0,90}?(?:giao|yêu cầu|đề nghị|phân công)\s)/gu

// Bounded, so that a long block is not read once for every "giao" in it.
const LONGEST_CHARGE = 400

function isCharged(source: Source, span: Span, opening: RegExp): boolean {
  for (const piece of source.lower.slice(span.start, span.end).matchAll(opening)) {
    const start = span.start + piece.index + piece[0].length
    const subject = findSubject(source, { start, end: Math.min(span.end, start + LONGEST_CHARGE) })
    if (subject?.isCharged) return true
  }
  return false
}

const contentOf = (source: Source, line: Line | undefined) => (line ? source.lower.slice(line.content.start, line.content.end) : '')

const isClosing = (source: Source, line: Line) =>
  CLOSING.test(contentOf(source, line)) || (line.marker === null && CLOSING.test(line.lower))

// "Bà Nguyễn Thị Nga, Giám đốc Sở Y tế - Tổ phó;" is a member, no order.
const MEMBER =
  /^(?:ông|bà|đồng chí|mời) [^;.]{3,140}(?:tổ trưởng|tổ phó|thành viên|trưởng ban|phó ban|ủy viên|thư ký|chủ tịch hội đồng)(?: thường trực)?[;.]?$/u
// What ends by itself charges nobody.
const ENDS = /^[^.;]{0,60}(?:tự giải thể|chấm dứt hoạt động)/u

type Verdict = 'item' | 'continues' | 'none'
type Setting = {
  isDue: (span: Span) => boolean
  isArticle: boolean
  kind: SectionKind
  isBound: boolean
  isUnderHeading: boolean
  isAfterPlain: boolean
}

function judge(source: Source, block: Block, { isDue, isArticle, kind, isBound, isUnderHeading, isAfterPlain }: Setting): Verdict {
  const words = source.lower.slice(block.span.start, block.span.end)
  const subject = findSubject(source, block.span)
  const charged = isCharged(source, block.span, kind === 'findings' ? CHARGED : CHARGED_BY)
  // An article that names nobody enacts; it charges nobody.
  if (EXECUTION.test(words) || MEMBER.test(words) || ENDS.test(words) || (isArticle && !subject && !charged)) return 'none'
  if (kind === 'findings' || NO_ORDER.test(words)) return charged || (subject && block.isMarked && isDue(block.span)) ? 'item' : 'none'
  if (subject && BARE_ORDER.test(source.lower.slice(subject.end, block.span.end)) && !block.isMarked) return 'none'
  if (block.isMarked && !subject && STATEMENT.test(words) && !matchAt(source.lower, ACTION, block.span.start)) return 'none'
  const isOrder = subject || charged || isBound || block.inherited.lead.length > 0 || matchAt(source.lower, IMPERATIVE, block.span.start)
  if (block.isMarked) return isOrder ? 'item' : 'none'
  if (!/[.;:!…”"/)]$/.test(words) || /^["“]/.test(words)) return 'none'
  if (subject || charged) return 'item'
  // A copy that lost its bullets: each paragraph below a heading begins with what is to be done.
  if (!isUnderHeading)
    return isAfterPlain && block.inherited.lead.length > 0 && matchAt(source.lower, IMPERATIVE, block.span.start) ? 'item' : 'continues'
  return block.inherited.lead.length > 0 ? 'item' : 'none'
}

export function readBlocks(source: Source, lines: readonly Line[], isPreambleBinding: boolean, issuedOn: Day | null): Block[] {
  // Among findings only what is still to come is an order.
  const isDue = (span: Span) =>
    issuedOn !== null && readDeadlines(source, span, issuedOn).some((one) => one.on !== null && one.on > issuedOn)
  const outline = new Outline()
  const scopes = new Scopes()
  const blocks: Block[] = []
  let last: Block | null = null
  // Paragraphs between the announcement and the numbered list look back, unless they charge somebody.
  const listed = lines.findIndex((line) => line.marker !== null && !BULLETS.has(line.marker.kind))
  for (const [index, line] of lines.entries()) {
    if (isClosing(source, line) || isRow(line.text)) {
      last = null
      continue
    }
    // "Cơ quan phối hợp: UBND các huyện;" may go on in a line of its own.
    const goesOn = line.marker === null && isProperty(contentOf(source, lines[index - 1])) && /[;,]$/.test(lines[index - 1]?.text ?? '')
    const tells = isProperty(contentOf(source, line))
    if (!last && tells && line.marker?.kind === 'letter') continue
    if (last && (goesOn || tells)) {
      last.span = { start: last.span.start, end: line.span.end }
      continue
    }
    const place = line.marker ? outline.enter(line) : { no: null, depth: outline.depth() }
    scopes.enter(line, place.depth)
    const next = lines[index + 1]
    // "a) Thời gian: 7 giờ ngày 29/4" below an event is a part of its own.
    const hasProperties = isProperty(contentOf(source, next)) && next?.marker?.kind !== 'letter'
    const opens = next !== undefined && !hasProperties && (next.marker === null || outline.isDeeper(next))
    if (isHeading(source, line, next, opens && (line.marker !== null || /:$/.test(line.text)))) {
      scopes.push(source, line, place.depth)
      last = null
      continue
    }
    const start = line.marker ? line.content.start : line.span.start
    const block: Block = {
      no: place.no,
      span: { start, end: line.span.end },
      inherited: scopes.inherited(),
      isMarked: line.marker !== null,
    }
    const kind = index < listed ? 'findings' : scopes.kind()
    const verdict = judge(source, block, {
      isDue,
      isArticle: line.marker?.kind === 'article',
      kind,
      isBound: isPreambleBinding || kind === 'tasks' || hasProperties,
      isUnderHeading: scopes.isOpen() && last === null,
      isAfterPlain: last?.isMarked === false,
    })
    if (verdict === 'item') {
      if (!line.marker && last === null && scopes.hasMarked()) block.no = outline.enter(line).no || null
      blocks.push(block)
      last = block
    } else if (verdict === 'continues' && last?.isMarked) last.span = { start: last.span.start, end: line.span.end }
    else if (line.marker) last = null
  }
  return blocks
}
