import type { Day } from '../day.ts'
import { readAgencies } from './agencies.ts'
import { readCoordinating } from './coordination.ts'
import { readDeadlines } from './deadlines.ts'
import type { AgencyMention, Deadline, Span } from './draft.ts'
import { matches, type Source } from './source.ts'
import { readTerm } from './terms.ts'

/** What an item says of itself in labelled parts: "Đơn vị chủ trì: …; Thời gian hoàn thành: …". */
export type Properties = { start: number; lead: AgencyMention[]; coordinating: AgencyMention[]; deadlines: Deadline[] }

const OPENING = String.raw`(?<=(?:^|[\n.;,(]|^[-–+*•])[ ]?(?:[-–+*•(]|[a-zđ]\)|\d{1,2}[.)])?[ ]?)`
const WHO = `(?:cơ quan|đơn vị|các cơ quan|các đơn vị|trách nhiệm)`
const LEADING = new RegExp(
  String.raw`${OPENING}(?:${WHO}\s+(?:chủ trì|đầu mối|thực hiện|chủ trì thực hiện|chủ trì tham mưu|được giao chủ trì)|chủ trì|phân công)\s*:\s*`,
  'gmu',
)
const JOINING = new RegExp(String.raw`${OPENING}(?:${WHO}\s+)?phối hợp(?:\s+thực hiện)?\s*:\s*`, 'gmu')
const WHEN = new RegExp(
  String.raw`${OPENING}(?:thời gian|thời hạn|tiến độ|hạn)(?:\s+(?:hoàn thành|thực hiện|báo cáo|trình|gửi))?\s*:\s*([^;\n.]{2,80})`,
  'gmu',
)
const LONGEST_BRACKET = 400
const BRACKET = /\(/gu
const CHARGED = /^\s*(?:chủ trì|làm đầu mối|thực hiện|tham mưu)(?!\p{L})/u

function agenciesAfter(source: Source, pattern: RegExp, span: Span): { at: number; mentions: AgencyMention[] } | null {
  for (const found of matches(source.lower, pattern, span)) {
    const mentions: AgencyMention[] = []
    let at = found.index + found[0].length
    for (let reading = readAgencies(source, at); reading && reading.end <= span.end; reading = readAgencies(source, at)) {
      mentions.push(...reading.mentions)
      at = reading.end + (/^;\s*/.exec(source.lower.slice(reading.end, reading.end + 3))?.[0].length ?? 0)
      if (at === reading.end) break
    }
    if (mentions.length) return { at: found.index, mentions }
  }
  return null
}

/** "(Công an tỉnh chủ trì, phối hợp UBND các huyện; hoàn thành trước ngày …)". */
function inBrackets(source: Source, span: Span): { at: number; lead: AgencyMention[]; coordinating: AgencyMention[] } | null {
  for (const bracket of matches(source.lower, BRACKET, span)) {
    const reading = readAgencies(source, bracket.index + 1)
    const length = source.text.slice(bracket.index, bracket.index + LONGEST_BRACKET).indexOf(')')
    const close = length < 0 ? -1 : bracket.index + length
    if (
      !reading ||
      close < 0 ||
      !/^[\s.;/]*$/.test(source.text.slice(close + 1, span.end)) ||
      !CHARGED.test(source.lower.slice(reading.end, close))
    )
      continue
    return { at: bracket.index, lead: reading.mentions, coordinating: readCoordinating(source, { start: reading.end, end: close }) }
  }
  return null
}

function labelledTerm(source: Source, label: number, term: Span, issuedOn: Day | null): Deadline[] {
  const read = readTerm(source, term, issuedOn)
  return read.length ? read : readDeadlines(source, { start: label, end: term.end }, issuedOn)
}

export function readProperties(source: Source, span: Span, issuedOn: Day | null): Properties | null {
  const leading = agenciesAfter(source, LEADING, span)
  const joining = agenciesAfter(source, JOINING, span)
  const bracket = leading ? null : inBrackets(source, span)
  const [when] = matches(source.lower, WHEN, span)
  const term = when && { start: when.index + when[0].length - (when[1] ?? '').length, end: when.index + when[0].length }
  const start = Math.min(
    leading?.at ?? span.end,
    joining?.at ?? span.end,
    bracket?.at ?? span.end,
    (leading || joining) && when ? when.index : span.end,
  )
  if (start >= span.end) return null
  const deadlines =
    term && when && !bracket
      ? labelledTerm(source, when.index, term, issuedOn)
      : bracket
        ? readDeadlines(source, { start, end: span.end }, issuedOn)
        : []
  return {
    start,
    lead: leading?.mentions ?? bracket?.lead ?? [],
    coordinating: joining?.mentions ?? bracket?.coordinating ?? [],
    deadlines,
  }
}

const PROPERTY = new RegExp(
  String.raw`^(?:${WHO}\s+(?:chủ trì|đầu mối|thực hiện|phối hợp|chủ trì thực hiện|phối hợp thực hiện)|chủ trì|phối hợp|(?:thời gian|thời hạn|tiến độ)(?:\s+(?:hoàn thành|thực hiện|báo cáo|trình))?|sản phẩm|kết quả|kinh phí|nguồn kinh phí|kết quả đạt được|sản phẩm hoàn thành|(?:đợt|lần|kỳ|giai đoạn|bước)\s+(?:\d|[ivx]+)[^:;.]{0,20})\s*:`,
  'u',
)

/** A line that only tells something of the item above it. */
export const isProperty = (words: string) => PROPERTY.test(words)
