import { readAgencies } from './agencies.ts'
import type { AgencyMention, Span } from './draft.ts'
import { first, matches, type Source } from './source.ts'

const THROUGH = /(?<!\p{L})(?:qua|thông qua)\s+/gu
const SEND =
  /(?<!\p{L})(?:gửi|nộp|chuyển)(?:\s+(?:hỏa tốc|báo cáo|kết quả|hồ sơ|văn bản|danh sách|kế hoạch)[^,;.\n]{0,60}?)?(?:\s+(?:về|cho|đến|tới))?\s+/gu
const REPORT_BACK = /(?<!\p{L})(?:báo cáo|cung cấp|phản ánh|gửi)[^,;.\n]{0,80}?\s(?:về|cho|đến|tới)\s+/gu
const REPORT =
  /(?<!\p{L})báo cáo\s+(?:kết quả\s+)?(?=(?:ubnd|ủy ban|chủ tịch|thủ tướng|chính phủ|bộ|trưởng ban|ban chỉ đạo|hđnd|thường trực|tỉnh ủy|ban thường vụ|phó))[^;.(\n]{2,160}/gu
const TERM =
  /\s*,?\s*(?:kết quả\s+)?(?:trước|trong|chậm nhất|định kỳ|hằng|hàng|vào|muộn nhất|không muộn hơn|kết quả|theo quy định|tình hình)(?:\s|$)/u

/** The agencies a report passes through: "(qua Sở A, Văn phòng B)". */
export function readRoute(source: Source, span: Span): AgencyMention[] {
  for (const found of matches(source.lower, THROUGH, span)) {
    const reading = readAgencies(source, found.index + found[0].length)
    if (reading && reading.end <= span.end) return reading.mentions
  }
  return []
}

export function readRecipient(source: Source, span: Span): AgencyMention | null {
  for (const pattern of [SEND, REPORT_BACK])
    for (const found of matches(source.lower, pattern, span)) {
      const reading = readAgencies(source, found.index + found[0].length)
      const [recipient] = reading?.mentions ?? []
      if (recipient && recipient.form === 'agency') return recipient
    }
  return null
}

/** "báo cáo UBND tỉnh để báo cáo Ủy ban quốc gia": the chain of reports as written. */
export function readReportTo(source: Source, span: Span): string | null {
  const found = first(source.lower, REPORT, span)
  if (!found) return null
  const words = source.text.slice(found.index, found.index + found[0].length)
  const cut = TERM.exec(words.toLowerCase())?.index ?? words.length
  return words.slice(0, Math.max(cut, 'báo cáo'.length)).trim()
}
