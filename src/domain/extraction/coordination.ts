import { readAgencies } from './agencies.ts'
import type { AgencyMention, Span } from './draft.ts'
import { matchAt, matches, type Source } from './source.ts'

const WITH =
  /(?<!\p{L})phối hợp(?:\s+(?:chặt chẽ|đồng bộ|kịp thời|hiệu quả|thường xuyên|tốt))*(?:\s*,)?\s+(?:(?:với|cùng với|cùng)\s*:?\s+)?/gu
const TOGETHER = /(?<!\p{L}|phối hợp )cùng(?: với)? /gu
const BEFORE = /[,;]\s*(?:và\s+)?/gu
const JOINS_IN = /\s+(?:phối hợp|cùng phối hợp|tham gia|là (?:cơ quan|đơn vị) phối hợp|hỗ trợ)(?!\s+(?:với|cùng|chặt chẽ với))(?!\p{L})/uy

/** Who is told to work with the leading agency: after "phối hợp với", "cùng", or before "phối hợp". */
export function readCoordinating(source: Source, span: Span): AgencyMention[] {
  const found: AgencyMention[] = []
  const add = (at: number, accept: (end: number) => boolean) => {
    const reading = readAgencies(source, at)
    if (!reading || reading.end > span.end || !accept(reading.end)) return
    for (const mention of reading.mentions) if (!found.some((other) => other.span.start === mention.span.start)) found.push(mention)
  }
  for (const pattern of [WITH, TOGETHER])
    for (const match of matches(source.lower, pattern, span)) add(match.index + match[0].length, () => true)
  for (const match of matches(source.lower, BEFORE, span))
    add(match.index + match[0].length, (end) => matchAt(source.lower, JOINS_IN, end) !== null)
  return found
}

/** "… các bộ, cơ quan, địa phương phối hợp cung cấp": the subject itself only joins in. */
export const onlyJoinsIn = (source: Source, end: number) =>
  matchAt(source.lower, /\s+(?:có trách nhiệm\s+|chủ động\s+)?phối hợp(?!\s+(?:với|cùng|chặt chẽ với))(?!\p{L})/uy, end) !== null
