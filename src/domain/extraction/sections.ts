import { readAgencies } from './agencies.ts'
import { namesOnly, readAgencyList } from './agency-lists.ts'
import { readName } from './agency-name.ts'
import type { Inherited } from './clauses.ts'
import { readCoordinating } from './coordination.ts'
import type { AgencyMention, Span } from './draft.ts'
import type { Line } from './lines.ts'
import { isCapitals } from './lines.ts'
import { matchAt, matches, type Source } from './source.ts'
import { findSubject } from './subject.ts'
import { ACTION } from './verbs.ts'

const TASKS =
  /nhiệm vụ|giải pháp|tổ chức thực hiện|phân công|thời gian tới|phương hướng|nội dung thực hiện|triển khai thực hiện|trách nhiệm|yêu cầu các|ý kiến chỉ đạo|nội dung chỉ đạo/u
const FINDINGS =
  /đánh giá(?! (?:cán bộ|tác động|, xếp loại))|tình hình|thực trạng|tồn tại|hạn chế|kết quả(?! (?:thực hiện|triển khai) trên hệ thống)|mục đích|^(?:về )?mục tiêu|^yêu cầu$|, yêu cầu$|quan điểm|ưu điểm|dự thảo văn bản|^(?:về )?(?:thành phần|phạm vi|đối tượng|nguyên tắc|căn cứ|nguyên nhân|bối cảnh|sự cần thiết)|khó khăn, vướng mắc|ghi nhận|thống nhất (?:nội dung|chủ trương)|^(?:nguồn )?kinh phí(?: thực hiện| và .*)?$/u

export type SectionKind = 'tasks' | 'findings' | 'plain'

// Who belongs to a committee is listed below, nothing is ordered.
const MEMBERS = /(?:gồm|là) (?:các )?(?:ông|bà|đồng chí|thành viên)|có tên sau|^thành phần|^danh sách/u

export function sectionKind(line: Line): SectionKind {
  const words = line.lower.slice(line.content.start - line.span.start).replace(/[:.\s]+$/, '')
  if (MEMBERS.test(words)) return 'findings'
  if (TASKS.test(words)) return 'tasks'
  return FINDINGS.test(words) && words.length < 160 ? 'findings' : 'plain'
}

const FOR = /^(?:đối với|về phía|trách nhiệm của|nhiệm vụ của|giao|yêu cầu|đề nghị)\s+/u
const IN_BRACKETS = /\(\s*/gu

/** "2. Vụ Thị trường trong nước": a heading that begins like one agency's name and orders nothing is the name. */
function nameInFull(source: Source, content: Span): AgencyMention | null {
  const text = source.text.slice(content.start, content.end).replace(/[\s:.]+$/, '')
  const name = readName(source, content.start)
  const rest = name && source.text.slice(name.end, content.start + text.length)
  if (!rest || !/^ (?!có |phải |cần |chủ động |được |chịu |theo |căn cứ )[\p{L} ,-]{2,60}$/u.test(rest) || text.split(' ').length > 14)
    return null
  for (const word of matches(source.lower, /(?<= )\p{L}/gu, { start: name.end, end: content.start + text.length }))
    if (matchAt(source.lower, ACTION, word.index)) return null
  return { span: { start: content.start, end: content.start + text.length }, text, form: 'agency', condition: null }
}

/** The agencies a heading hands down to what stands below it. */
export function inheritedFrom(source: Source, content: Span): Inherited | null {
  const prefix = FOR.exec(source.lower.slice(content.start, content.end))?.[0].length ?? 0
  const start = content.start + prefix
  if (namesOnly(source, { start, end: content.end }))
    return { lead: readAgencyList(source, { start, end: content.end })?.mentions ?? [], coordinating: [] }
  const whole = nameInFull(source, content)
  if (whole) return { lead: [whole], coordinating: [] }
  for (const bracket of matches(source.lower, IN_BRACKETS, content)) {
    const reading = readAgencies(source, bracket.index + bracket[0].length)
    if (
      reading &&
      /^\s*(?:chủ trì|làm đầu mối)?[^)]{0,80}\)\s*[:.]?$/u.test(source.lower.slice(reading.end, content.end)) &&
      /chủ trì/.test(source.lower.slice(reading.end, content.end))
    ) {
      return { lead: reading.mentions, coordinating: readCoordinating(source, { start: reading.end, end: content.end }) }
    }
  }
  if (isCapitals(source.text.slice(content.start, content.end)) || !/:\s*$/.test(source.text.slice(content.start, content.end))) return null
  const subject = findSubject(source, content)
  return subject && { lead: subject.mentions, coordinating: readCoordinating(source, { start: subject.end, end: content.end }) }
}

/** A block that opens a list or names its subject and orders nothing itself. */
export function isHeading(source: Source, line: Line, next: Line | undefined, opensDeeper: boolean): boolean {
  const text = source.text.slice(line.content.start, line.content.end).trim()
  if (isCapitals(text) && text.length < 250) return true
  if (namesOnly(source, line.content)) return true
  if (!next || !opensDeeper) return false
  if (/:$/.test(text)) return true
  return !/[.;!?…/]$/.test(text) && text.split(' ').length <= 40
}
