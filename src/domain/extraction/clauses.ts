import type { Day } from '../day.ts'
import { namesOnly, readAgencies } from './agencies.ts'
import { onlyJoinsIn, readCoordinating } from './coordination.ts'
import { readDeadlines } from './deadlines.ts'
import { isPlanRegistration, readDeliverable } from './deliverables.ts'
import type { AgencyMention, Clause, ClauseKind, Deadline, LeadForm, Span } from './draft.ts'
import { kindOf } from './kinds.ts'
import { type Properties, readProperties } from './properties.ts'
import { readRecipient, readReportTo, readRoute } from './routes.ts'
import { type Segment, segmentsOf } from './segments.ts'
import { type Source, slice } from './source.ts'
import { findSubject, type Subject } from './subject.ts'

/** Agencies a heading gives to the blocks below it. */
export type Inherited = { lead: AgencyMention[]; coordinating: AgencyMention[] }
export const NOTHING_INHERITED: Inherited = { lead: [], coordinating: [] }

type Part = { span: Span; subject: Subject | null; joins: AgencyMention[]; deadlines: Deadline[]; sentence: number }

const BASIS = /^(?:trên cơ sở|căn cứ|thực hiện (?:nghị|quyết|chỉ|kế|thông|công|kết)|theo (?:nghị quyết|quyết định|kế hoạch))/u
const DOCUMENT =
  /^(?:và\s+)?(?:nghị quyết|nghị định|quyết định|chỉ thị|kế hoạch|thông báo|kết luận|công văn|công điện|thông tư|tờ trình|báo cáo|chương trình|luật)\s[^;]{0,60}(?:số|ngày)\s/u
const DETAIL =
  /^(?:trong đó|cụ thể|nhất là|đặc biệt là|bao gồm|gồm|như|trường hợp|nếu|tránh|không để|để|nhằm|qua đó|từ đó|phấn đấu)(?!\p{L})/u
const AFTER_TERM = /^[\s.,/]*(?:$|\(|(?:để |và |kết quả |tổng hợp,? )*(?:báo cáo|gửi|trình|tổng hợp))/u
const REPORT_ONLY =
  /^(?:kịp thời |định kỳ |tổng hợp, |tổng hợp )?(?:báo cáo|(?:trình|gửi|đề xuất)(?= (?:về|ubnd|ủy ban|chủ tịch|phó|hđnd|cấp|bộ|thủ tướng|chính phủ|sở|văn phòng|ban|báo cáo|kết quả|trước|trong|chậm)))(?!\p{L})/u

const rest = (source: Source, part: Part) =>
  source.lower.slice(Math.max(part.span.start, part.subject?.end ?? part.span.start), part.span.end).replace(/^[\s,:–-]+/, '')

/** Segments that begin nothing of their own are joined to the part they belong to. */
function partsOf(source: Source, span: Span, issuedOn: Day | null): Part[] {
  const parts: Part[] = []
  let pending: number | null = null
  let sentence = 0
  let names: AgencyMention[] = []
  for (const segment of segmentsOf(source, span)) {
    const start: number = pending ?? segment.span.start
    const words = source.lower.slice(segment.span.start, segment.span.end)
    const whole = { start, end: segment.span.end }
    const subject = withNames(names, findSubject(source, segment.span))
    if (!segment.endsSentence && namesOnly(source, segment.span)) {
      names = [...names, ...(readAgencies(source, segment.span.start)?.mentions ?? [])]
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

// "Giám đốc các sở; Chủ tịch UBND các huyện chỉ đạo …": one subject in two segments.
const withNames = (names: readonly AgencyMention[], subject: Subject | null): Subject | null =>
  subject && { ...subject, mentions: [...names, ...subject.mentions] }

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
      last.span = { start: last.span.start, end: segment.span.end }
      return
    }
    const reportsOnLast =
      REPORT_ONLY.test(words) && !(mentionsTerm && last.deadlines.some((one) => one.on !== null)) && last.sentence === sentence
    if (isTermOnly || DETAIL.test(words) || reportsOnLast) {
      last.deadlines = [...last.deadlines, ...deadlines]
      last.span = { start: last.span.start, end: segment.span.end }
      return
    }
  }
  if (subject && last && onlyJoinsIn(source, subject.end)) {
    last.joins = [...last.joins, ...subject.mentions]
    last.deadlines = [...last.deadlines, ...deadlines]
    last.span = { start: last.span.start, end: segment.span.end }
    return
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

const APPROVAL = /^(?:cơ bản )?(?:thống nhất|đồng ý|nhất trí|chấp thuận|ghi nhận|biểu dương|đánh giá cao)(?!\p{L})/u

/** "đồng thời thường xuyên …" inside a sentence begins a duty of another kind. */
function isTopic(parts: readonly Part[], inherited: Inherited): boolean {
  const [head, next] = parts
  return (
    head !== undefined &&
    next !== undefined &&
    head.subject === null &&
    next.subject !== null &&
    next.sentence > head.sentence &&
    inherited.lead.length === 0 &&
    head.deadlines.length === 0
  )
}

const LEADS =
  /^\s*(?:[–-][^,;.]{2,60}[–-]\s*)?(?:(?:có trách nhiệm|chịu trách nhiệm)\s+)?(?:là (?:cơ quan |đơn vị )?(?:chủ trì|thường trực|đầu mối)|chủ trì|làm đầu mối)/u
const WITH_LEADER = /^\s*,?\s*(?:(?:chủ động|tích cực|có trách nhiệm|chặt chẽ)\s+)*phối hợp(?:\s+(?:chặt chẽ|kịp thời))*\s+(?:với|cùng)/u

function leadFormOf(source: Source, part: Part, lead: readonly AgencyMention[]): LeadForm {
  if (lead.length === 0) return 'unnamed'
  const after = source.lower.slice(part.subject?.end ?? part.span.start, part.span.end)
  if (LEADS.test(after)) return 'stated'
  if (part.subject && WITH_LEADER.test(after)) return 'implied'
  if (lead.some((one) => one.form === 'group')) return 'each'
  return lead.length > 1 ? 'co_equal' : 'stated'
}

type Draft = {
  part: Part
  lead: AgencyMention[]
  openLead: AgencyMention[]
  coordinating: AgencyMention[]
  leadForm: LeadForm
  kind: ClauseKind
  isNamed: boolean
}

// "Sở A (chủ trì), Sở B (phối hợp)"
const isJoining = (source: Source, { span }: AgencyMention) =>
  /^ ?\((?:cơ quan |đơn vị )?phối hợp\)/u.test(source.lower.slice(span.end, span.end + 24))

function draftsOf(source: Source, parts: readonly Part[], inherited: Inherited): Draft[] {
  const drafts: Draft[] = []
  let current: Pick<Draft, 'lead' | 'openLead' | 'coordinating' | 'leadForm' | 'isNamed'> | null = null
  parts.forEach((part) => {
    const mentions = part.subject?.mentions ?? inherited.lead
    const named = mentions.filter((one) => !isJoining(source, one))
    const coordinating = [
      ...mentions.filter((one) => isJoining(source, one)),
      ...readCoordinating(source, { start: part.subject?.end ?? part.span.start, end: part.span.end }),
    ]
    if (part.subject || !current) {
      const lead = named.filter((one) => one.form !== 'open_set')
      current = {
        lead,
        openLead: named.filter((one) => one.form === 'open_set'),
        coordinating: part.subject ? [] : inherited.coordinating,
        leadForm: leadFormOf(source, part, named),
        isNamed: named.length > 0,
      }
      current.coordinating = [...current.coordinating, ...coordinating, ...part.joins]
    }
    const { lead, openLead, leadForm, isNamed } = current
    const own = part.subject ? current.coordinating : unique([...current.coordinating, ...coordinating, ...part.joins])
    drafts.push({ part, lead, openLead, coordinating: own, leadForm, isNamed, kind: kindOf(rest(source, part), part.deadlines) })
  })
  return drafts
}

function addProperties(parts: readonly Part[], properties: Properties, span: Span) {
  const last = parts.at(-1)
  if (!last) return
  last.span = { start: last.span.start, end: span.end }
  last.joins = [...last.joins, ...properties.coordinating]
  for (const part of parts) if (part === last || part.deadlines.length === 0) part.deadlines = [...part.deadlines, ...properties.deadlines]
}

const unique = (mentions: readonly AgencyMention[]) =>
  mentions.filter((one, index) => mentions.findIndex((other) => other.span.start === one.span.start) === index)

/** What one named subject does without a term or a product is one directive. */
function merged(drafts: readonly Draft[]): Draft[] {
  const result: Draft[] = []
  for (const draft of drafts) {
    const last = result.at(-1)
    const isSame = last?.isNamed && !draft.part.subject && last.kind === draft.kind && (draft.kind === 'standing' || draft.kind === 'norm')
    if (!last || !isSame) {
      result.push(draft)
      continue
    }
    result[result.length - 1] = {
      ...last,
      coordinating: unique([...last.coordinating, ...draft.coordinating]),
      part: {
        ...last.part,
        span: { start: last.part.span.start, end: draft.part.span.end },
        deadlines: [...last.part.deadlines, ...draft.part.deadlines],
      },
    }
  }
  return result
}

const letters = 'abcdefghijklmnopqrstuvwxyz'
const refOf = (no: string, index: number, count: number) => {
  if (count === 1) return no
  return /\d$/.test(no) ? `${no}${letters[index] ?? `.${index + 1}`}` : `${no}${index + 1}`
}

const confidenceOf = (draft: Draft) =>
  draft.leadForm === 'unnamed'
    ? 0.6
    : draft.leadForm === 'implied' || draft.leadForm === 'co_equal'
      ? 0.75
      : draft.part.subject
        ? 0.95
        : 0.85

export type ClauseReading = { clauses: Clause[]; lead: AgencyMention[]; coordinating: AgencyMention[]; hasSubject: boolean }

/** The clauses of one item; `no` is what their references begin with. */
export function readClauses(source: Source, span: Span, no: string, above: Inherited, issuedOn: Day | null): ClauseReading {
  const properties = readProperties(source, span, issuedOn)
  const inherited = properties?.lead.length ? properties : above
  const all = partsOf(source, properties && properties.start > span.start ? { start: span.start, end: properties.start } : span, issuedOn)
  const ordered = all.some((part) => part.subject) ? all.filter((part) => part.subject || !APPROVAL.test(rest(source, part))) : all
  const parts = isTopic(ordered, inherited) ? ordered.slice(1) : ordered
  if (properties) addProperties(parts, properties, span)
  const drafts = merged(draftsOf(source, parts, inherited))
  const clauses = drafts.map((draft, index): Clause => {
    const at = draft.part.span
    return {
      ref: refOf(no, index, drafts.length),
      span: at,
      text: slice(source, at),
      kind: draft.kind,
      lead: draft.lead,
      leadForm: draft.leadForm,
      coordinating: draft.coordinating.filter((one) => one.form !== 'open_set'),
      openSet: unique([...draft.openLead, ...draft.coordinating.filter((one) => one.form === 'open_set')]),
      route: readRoute(source, at),
      recipient: readRecipient(source, at),
      reportTo: readReportTo(source, at),
      deadlines: draft.part.deadlines,
      isPlanRegistration: isPlanRegistration(source, at),
      deliverable: draft.kind === 'one_off' || draft.kind === 'recurring' ? readDeliverable(source, at) : null,
      confidence: confidenceOf(draft),
    }
  })
  return {
    clauses,
    lead: unique(drafts.flatMap((draft) => [...draft.lead, ...draft.openLead])),
    coordinating: unique(drafts.flatMap((draft) => draft.coordinating)),
    hasSubject: drafts.some((draft) => draft.part.subject !== null),
  }
}
