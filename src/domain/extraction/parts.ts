import type { Day } from '../day.ts'
import { readAgencies } from './agencies.ts'
import { namesOnly } from './agency-lists.ts'
import { onlyJoinsIn, readCoordinating } from './coordination.ts'
import { readDeadlines } from './deadlines.ts'
import type { AgencyMention, Deadline, Span } from './draft.ts'
import { bySubject } from './inner-subjects.ts'
import type { Properties } from './properties.ts'
import { type Segment, segmentsOf } from './segments.ts'
import type { Source } from './source.ts'
import { findSubject, listStart, type Subject } from './subject.ts'
import { BARE_ORDER } from './verbs.ts'

/** One or more segments that order one thing of one subject. */
export type Part = { span: Span; subject: Subject | null; joins: AgencyMention[]; deadlines: Deadline[]; sentence: number }

const BASIS =
  /^(?:trên cơ sở|căn cứ|sau khi|trước tình hình|xét đề nghị|nhân dịp|qua theo dõi|thực hiện (?:nghị|quyết|chỉ|kế|thông|công|kết)|theo (?:nghị quyết|quyết định|kế hoạch))/u
const DOCUMENT =
  /^(?:và\s+)?(?:nghị quyết|nghị định|quyết định|chỉ thị|kế hoạch|thông báo|kết luận|công văn|công điện|thông tư|tờ trình|báo cáo|chương trình|luật)\s[^;]{0,60}(?:số|ngày)\s/u
const DETAIL =
  /^(?:trong đó|cụ thể|nhất là|đặc biệt là|bao gồm|gồm|như|trường hợp|nếu|tránh|không để|để|nhằm|qua đó|từ đó|phấn đấu)(?!\p{L})/u
const AFTER_TERM = /^[\s.,/]*(?:$|\(|(?:để |và |kết quả |tổng hợp,? )*(?:báo cáo|gửi|trình|tổng hợp))/u
const REPORT_ONLY =
  /^(?:kịp thời |định kỳ |tổng hợp, |tổng hợp )?(?:báo cáo|(?:trình|gửi|đề xuất)(?= (?:về|ubnd|ủy ban|chủ tịch|phó|hđnd|cấp|bộ|thủ tướng|chính phủ|sở|văn phòng|ban|báo cáo|kết quả|trước|trong|chậm)))(?!\p{L})/u

/** What a part orders, in small letters, without who is to do it. */
export const orderOf = (source: Source, part: Part) =>
  source.lower.slice(Math.max(part.span.start, part.subject?.end ?? part.span.start), part.span.end).replace(/^[\s,:–-]+/, '')

/** Segments that begin nothing of their own are joined to the part they belong to. */
function joined(source: Source, span: Span, issuedOn: Day | null): Part[] {
  const parts: Part[] = []
  let pending: number | null = null
  let sentence = 0
  let names: AgencyMention[] = []
  for (const segment of segmentsOf(source, span).flatMap((one) => bySubject(source, one))) {
    const start: number = pending ?? segment.span.start
    const words = source.lower.slice(segment.span.start, segment.span.end)
    const whole = { start, end: segment.span.end }
    const subject = withNames(names, findSubject(source, segment.span))
    const last = parts.at(-1)
    // "phối hợp các Sở: A, B; UBND huyện C rà soát": the list of those who join in goes on.
    if (last && subject && !subject.isCharged && endsInJoining(source, last)) {
      last.joins = [...last.joins, ...subject.mentions]
      extend(last, segment, readDeadlines(source, segment.span, issuedOn))
      continue
    }
    const list = { start: listStart(source, segment.span), end: segment.span.end }
    if (!segment.endsSentence && namesOnly(source, list)) {
      names = [...names, ...(readAgencies(source, list.start)?.mentions ?? [])]
      pending = start
      continue
    }
    names = []
    const isBasis = !subject && (BASIS.test(words) || (pending !== null && DOCUMENT.test(words))) && !segment.endsSentence
    if (isBasis) pending = start
    else {
      pending = null
      addPart(source, parts, segment, whole, subject, sentence, issuedOn)
    }
    if (segment.endsSentence) sentence++
  }
  return parts
}

const endsInJoining = (source: Source, { subject, span }: Part) =>
  subject !== null && readCoordinating(source, { start: subject.end, end: span.end }).some((one) => one.span.end === span.end)

// "Giám đốc các sở; Chủ tịch UBND các huyện chỉ đạo …": one subject in two segments.
const withNames = (names: readonly AgencyMention[], subject: Subject | null): Subject | null =>
  subject && { ...subject, mentions: [...names, ...subject.mentions] }

function extend(part: Part, segment: Segment, deadlines: readonly Deadline[] = []) {
  part.deadlines = [...part.deadlines, ...deadlines]
  part.span = { start: part.span.start, end: segment.span.end }
}

function addPart(
  source: Source,
  parts: Part[],
  segment: Segment,
  whole: Span,
  subject: Subject | null,
  sentence: number,
  issuedOn: Day | null,
) {
  const words = source.lower.slice(segment.span.start, segment.span.end)
  const deadlines = readDeadlines(source, whole, issuedOn)
  const last = parts.at(-1)
  const mentionsTerm = deadlines.some((one) => one.on !== null || one.recurring !== null)
  if (last && !subject) {
    const [term] = deadlines
    const isTermOnly =
      term !== undefined && term.span.start === segment.span.start && AFTER_TERM.test(source.lower.slice(term.span.end, segment.span.end))
    if (isTermOnly && last.deadlines.length === 0) {
      share(parts, deadlines, sentence)
      return extend(last, segment)
    }
    const reportsOnLast =
      REPORT_ONLY.test(words) && !(mentionsTerm && last.deadlines.some((one) => one.on !== null)) && last.sentence === sentence
    if (isTermOnly || DETAIL.test(words) || reportsOnLast) {
      return extend(last, segment, deadlines)
    }
  }
  if (subject && last && onlyJoinsIn(source, subject.end)) {
    last.joins = [...last.joins, ...subject.mentions]
    return extend(last, segment, deadlines)
  }
  parts.push({ span: whole, subject, joins: [], deadlines, sentence })
}

/** "tham mưu …; tham mưu …; hoàn thành trước ngày D": the one term closes every open part of its sentence. */
function share(parts: Part[], deadlines: Deadline[], sentence: number) {
  for (let index = parts.length - 1; index >= 0; index--) {
    const part = parts[index]
    if (!part || part.sentence !== sentence || part.deadlines.some((one) => one.on !== null || one.recurring !== null)) return
    part.deadlines = [...part.deadlines, ...deadlines]
    if (part.subject) return
  }
}

const APPROVAL =
  /^(?:(?:về|đối với) [^:;.]{3,120}:\s*)?(?:cơ bản )?(?:thống nhất|đồng ý|nhất trí|chấp thuận|ghi nhận|biểu dương|đánh giá cao)(?!\p{L})/u

/** A first sentence that names nobody, before one that does, only says what the item is about. */
function isTopic(parts: readonly Part[]): boolean {
  const [head, next] = parts
  return (
    head !== undefined &&
    next !== undefined &&
    head.subject === null &&
    next.subject !== null &&
    next.sentence > head.sentence &&
    head.deadlines.length === 0
  )
}

const isBare = (source: Source, part: Part) => part.deadlines.length === 0 && BARE_ORDER.test(orderOf(source, part))

/** The parts of an item, without approvals and topics that order nothing where another part does. */
export function partsOf(source: Source, span: Span, issuedOn: Day | null, hasHeading: boolean): Part[] {
  const parts = joined(source, span, issuedOn)
  if (!parts.some((part) => part.subject)) return parts
  const ordered = parts.filter((part) => (part.subject ? !isBare(source, part) : !APPROVAL.test(orderOf(source, part))))
  if (ordered.length === 0) return parts
  return !hasHeading && isTopic(ordered) ? ordered.slice(1) : ordered
}

/** Puts labelled terms and agencies at the parts they belong to. */
export function addProperties(parts: readonly Part[], properties: Properties, span: Span) {
  const last = parts.at(-1)
  if (!last) return
  last.span = { start: last.span.start, end: span.end }
  last.joins = [...last.joins, ...properties.coordinating]
  for (const part of parts) if (part === last || part.deadlines.length === 0) part.deadlines = [...part.deadlines, ...properties.deadlines]
}
