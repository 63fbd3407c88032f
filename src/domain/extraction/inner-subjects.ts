import { readAgencies } from './agencies.ts'
import { isUpper } from './agency-reading.ts'
import type { Span } from './draft.ts'
import type { Segment } from './segments.ts'
import { matchAt, matches, type Source, trim } from './source.ts'
import { findSubject, isIssuer } from './subject.ts'
import { ACTION, BEFORE_VERB } from './verbs.ts'

const COMMA = /,\s+(?:còn\s+|riêng\s+)?/gu
const BESIDE = /phối hợp|hỗ trợ|tham gia|cùng|là |phê duyệt|quyết định|xem xét|cho ý kiến/uy
const DIRECTS = /(?<!\p{L})(?:chỉ đạo|hướng dẫn|đôn đốc|yêu cầu|phân công|vận động|đề nghị|giao)\s/u
const LOOK_BACK = 160
const WORD = /(?<![\p{L}\d])(?=\p{L})/gu

/** Whether a list of agencies that began before reaches over this place. */
function isListed(source: Source, start: number, at: number): boolean {
  for (const { index } of matches(source.text, WORD, { start: Math.max(start, at - LOOK_BACK), end: at }))
    if ((readAgencies(source, index)?.end ?? 0) >= at - 2) return true
  return false
}

function actsAt(source: Source, at: number, span: Span): boolean {
  const reading = readAgencies(source, at)
  // "…, các đơn vị phát hành" may go on with any list; a name begins an order.
  if (!reading || !isUpper(source, at) || reading.end >= span.end || isIssuer(source, reading) || source.text[reading.end] !== ' ')
    return false
  const verb = reading.end + 1 + (matchAt(source.lower, BEFORE_VERB, reading.end + 1)?.[0].length ?? 0)
  return matchAt(source.lower, ACTION, verb) !== null && matchAt(source.lower, BESIDE, verb) === null
}

/** "Giao Sở A rà soát …, Sở B thẩm định …": a segment for each that is told to act. */
export function bySubject(source: Source, segment: Segment): Segment[] {
  const { span } = segment
  const first = findSubject(source, span)
  if (!first) return [segment]
  const parts: Segment[] = []
  let start = span.start
  let from = first.end
  for (const comma of matches(source.lower, COMMA, { start: first.end, end: span.end })) {
    const at = comma.index + comma[0].length
    if (!actsAt(source, at, span) || DIRECTS.test(source.lower.slice(from, comma.index)) || isListed(source, from, at)) continue
    parts.push({ span: trim(source, { start, end: comma.index }), endsSentence: false })
    start = at
    from = readAgencies(source, at)?.end ?? at
  }
  return [...parts, { span: trim(source, { start, end: span.end }), endsSentence: segment.endsSentence }]
}
