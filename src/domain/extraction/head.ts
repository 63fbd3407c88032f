import type { Day } from '../day.ts'
import { documentTypeOf } from '../document-type.ts'
import { SYMBOL, understand } from './citations.ts'
import { DATE, type ReadDate, readDate, resolveDate } from './dates.ts'
import type { Head, Span } from './draft.ts'
import { readIssuer } from './issuer.ts'
import { isCapitals, type Line } from './lines.ts'
import { readChair, readSigner } from './people.ts'
import { first, matches, type Source } from './source.ts'

const TYPE_LINE =
  /^(?:THÔNG BÁO(?: KẾT LUẬN)?|CHỈ THỊ|KẾ HOẠCH|CÔNG ĐIỆN(?: KHẨN)?|QUYẾT ĐỊNH|NGHỊ QUYẾT|KẾT LUẬN|CHƯƠNG TRÌNH|HƯỚNG DẪN|PHƯƠNG ÁN|BÁO CÁO|ĐỀ ÁN)$/
const NUMBER_LINE = new RegExp(
  String.raw`^\s*\(?(?:văn bản\s+)?(?:số(?:\s*(?:ký\s*)?hiệu)?|so)\s*[:|]?\s*${SYMBOL.replace('(?<![\\p{L}\\d./-])', '')}`,
  'imu',
)
const OWN_NUMBER = new RegExp(
  String.raw`(?:ban hành|truyền đạt|vừa có|đã có|ra|ký|có)\s+(?:văn bản\s+)?(?:thông báo|công văn|công điện|chỉ thị|kế hoạch|quyết định|văn bản|kết luận)(?:\s+(?:kết luận|hỏa tốc|khẩn))?\s+số\s*:?\s*${SYMBOL}`,
  'giu',
)
const WHOLE_TEXT = new RegExp(
  String.raw`toàn văn(?: nội dung)? (?:thông báo|công văn|công điện|chỉ thị|kế hoạch|quyết định|văn bản|kết luận)(?: kết luận)? số\s*:?\s*${SYMBOL}`,
  'giu',
)
const PLACE_DATE = new RegExp(
  String.raw`^[^.;\n]{0,70}?(?:,\s*(?:hồi[^,\n]{3,25}|lúc[^,\n]{3,25})?|(?<=^(?:\p{Lu}[\p{L}.]*[ -]{1,3}){1,6}))\s*ngày\s+${DATE}[\s.]*$`,
  'gmu',
)
// A web page's table of the document's data.
const ISSUED = new RegExp(String.raw`ngày ban hành\s*[:|]\s*${DATE}`, 'giu')
const TOLD_DATE = new RegExp(String.raw`(?<!\p{L})(?:ngày|sáng|chiều|tối|trưa)\s+(?:ngày\s+)?${DATE}`, 'giu')
const NEAR_DATE = new RegExp(String.raw`(?<!\p{L})ngày\s+${DATE}`, 'giu')

type Numbered = { number: string; span: Span; isOwnLine: boolean }

const SYMBOL_HERE = new RegExp(SYMBOL.replace('(?<![\\p{L}\\d./-])', ''), 'u')

const numberOf = (found: RegExpExecArray): Numbered => {
  const [whole, digits = '', year = '', separator = '', letters = ''] = found
  const printed = SYMBOL_HERE.exec(whole)
  const start = found.index + (printed?.index ?? 0)
  return {
    number: understand(digits, year, separator, letters),
    span: { start, end: start + (printed?.[0].length ?? 0) },
    isOwnLine: false,
  }
}

// Copies without a letterhead name the document in a line of its own below the text.
const NAMED_BELOW = new RegExp(
  String.raw`^\(?(?:theo |nguồn\s*:?\s*)?(?:thông báo|công văn|công điện|chỉ thị|kế hoạch|quyết định|kết luận)(?: kết luận)? số\s*:?\s*${SYMBOL}[^.;:\n]{0,90}\.?\)?\.?$`,
  'gimu',
)

function findNumber(source: Source, head: Span): Numbered | null {
  const printed = first(source.folded, NUMBER_LINE, head)
  if (printed) return { ...numberOf(printed), isOwnLine: true }
  const [whole] = matches(source.folded, WHOLE_TEXT, { start: 0, end: source.text.length })
  if (whole) return numberOf(whole)
  const below = [...matches(source.folded, NAMED_BELOW, { start: 0, end: source.text.length })].at(-1)
  if (below) return numberOf(below)
  const [told] = matches(source.folded, OWN_NUMBER, { start: 0, end: Math.min(source.text.length, 2500) })
  return told ? numberOf(told) : null
}

const yearIn = (source: Source) => Number(/(?:năm |\/|\.|-)(20\d{2})(?!\d)/.exec(source.lower)?.[1] ?? Number.NaN)

function dayFrom(source: Source, date: ReadDate | null): Day | null {
  if (!date) return null
  const year = date.year ?? yearIn(source)
  return Number.isFinite(year) ? resolveDate({ ...date, year }, null).on : null
}

function findIssue(source: Source, head: Span, number: Numbered | null): { on: Day | null; span: Span | null } {
  const dated = first(source.folded, PLACE_DATE, head)
  if (dated) return { on: dayFrom(source, readDate(dated, 1)), span: { start: dated.index, end: dated.index + dated[0].length } }
  const tabled = first(source.folded, ISSUED, { start: 0, end: source.text.length })
  if (tabled) return { on: dayFrom(source, readDate(tabled, 1)), span: { start: tabled.index, end: tabled.index + tabled[0].length } }
  if (!number) return { on: null, span: null }
  const after = first(source.folded, NEAR_DATE, {
    start: number.span.end,
    end: Math.min(source.text.length, number.span.end + (number.isOwnLine ? 80 : 25)),
  })
  const line = source.text.lastIndexOf('\n', number.span.start) + 1
  const before = number.isOwnLine ? null : first(source.folded, NEAR_DATE, { start: line, end: number.span.start })
  const found = after ?? before
  return found
    ? { on: dayFrom(source, readDate(found, 1)), span: { start: found.index, end: found.index + found[0].length } }
    : { on: null, span: null }
}

function titleOf(lines: readonly Line[]): string | null {
  const type = lines.findIndex((line) => TYPE_LINE.test(line.text.trim()))
  const subject = lines.find((line) => /^(?:v\/v|về việc)/u.test(line.lower))
  if (type >= 0) return lines[type + 1]?.text ?? null
  if (subject) return subject.text
  return (
    lines.find((line) => !isCapitals(line.text) && !/[|»]/.test(line.text) && line.text.length > 20 && !/^số|ngày \d/u.test(line.lower))
      ?.text ?? null
  )
}

type HeadReading = { head: Head; issueSpan: Span | null; reference: Day | null }

/** A report without a document is dated by the first day it tells of. */
function firstDay(source: Source): Day | null {
  const found = first(source.folded, TOLD_DATE, { start: 0, end: Math.min(source.text.length, 2000) })
  return found && dayFrom(source, readDate(found, 1))
}

/** Number, day, issuer, signer: from the letterhead, or from the sentence that names the document. */
export function readHead(source: Source, lines: readonly Line[], bodyEnd: number): HeadReading {
  const firstBody = lines.findIndex((line, index) => index > 2 && line.marker !== null && line.marker.kind !== 'dash')
  const top = lines.slice(0, Math.min(30, bodyEnd, firstBody < 0 ? 30 : Math.max(firstBody, 6)))
  const zone = { start: 0, end: top.at(-1)?.span.end ?? 0 }
  const number = findNumber(source, zone)
  const issue = findIssue(source, zone, number)
  const printed =
    top
      .find((line) => TYPE_LINE.test(line.text.trim()))
      ?.text.trim()
      .toLowerCase() ?? null
  const documentType = printed ? printed.charAt(0).toUpperCase() + printed.slice(1) : number && documentTypeOf(number.number)
  return {
    head: {
      number: number?.number ?? null,
      numberSpan: number?.span ?? null,
      issuedOn: issue.on,
      issuer: readIssuer(source, top, number?.number ?? null),
      signer: readSigner(lines.slice(bodyEnd), source.text),
      documentType,
      title: titleOf(top),
      chair: readChair(source, zone),
    },
    issueSpan: issue.span,
    reference: issue.on ?? firstDay(source),
  }
}
