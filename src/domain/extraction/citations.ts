import type { Day } from '../day.ts'
import { DATE, readDate, resolveDate } from './dates.ts'
import type { Citation, Span } from './draft.ts'
import { matchAt, matches, type Source, slice } from './source.ts'
import { anyOf, list } from './words.ts'

const LETTERS = 'A-ZĐƯ'
/** A document's symbol: "128/TB-UBND", "09-NQ/TU", "45/2022/NĐ -CP", "61/2020/QH14". */
export const SYMBOL = String.raw`(?<![\p{L}\d./-])([\dO]{1,6}[a-z]?)\s?(/\s?(?:19|20)\d{2})?\s?([/-])\s?([${LETTERS}][${LETTERS}a-zđ&]*\d{0,3}(?:\s[-/]\s[${LETTERS}]{2,})?(?:(?:[-/.]\s?|\s[-/])[${LETTERS}][${LETTERS}a-zđ&]*\d{0,2})*)(?![\p{L}\d])`
const ANY_SYMBOL = new RegExp(SYMBOL, 'gu')

const DOCUMENT_TYPES = list(`
  nghị quyết | nghị quyết liên tịch | nghị định | quyết định | chỉ thị | kế hoạch | thông báo | thông báo kết luận |
  kết luận | công văn | công điện | thông tư | thông tư liên tịch | tờ trình | báo cáo | chương trình |
  chương trình hành động | đề án | luật | văn bản | hướng dẫn | quy chế | quy định | pháp lệnh | giấy phép | phương án |
  chiến lược | kết luận thanh tra | bộ luật | biên bản | giấy mời | quy hoạch | ý kiến | dự thảo
`)
const TYPE_BEFORE = new RegExp(
  String.raw`(?<!\p{L})(${anyOf(DOCUMENT_TYPES)})(?:\s+(?:hỏa tốc|khẩn|mật|của [^,;.\n]{2,40}))?(?:\s+số)?\s*:?\s*$`,
  'u',
)
// "1145/QĐ.UBND.NN"
const DOTTED = /^(?:QĐ|NQ|KH|TB|CT|BC|TTr|CĐ|CV|UBND|HD)\./
const CODES = /^(QĐ|NQ|KH|TB|CT|BC|TTr|NĐ|TT|KL|CĐ|HD|TTLT|QC|CTr|CTrHĐ|ĐA|PA)(?=[A-ZĐ]{3,})/
const DATED = new RegExp(String.raw`\s?,?\s*(?:,\s*)?ngày\s+${DATE}`, 'uy')
const ISSUER =
  /\s+của\s+(?:liên\s+)?(\p{Lu}[^,;.()\n"]{1,90}?)(?=\s+(?:về|ban hành|phê duyệt|quy định|sửa đổi|hướng dẫn|tại|và (?:Nghị|Quyết|Chỉ|Kế|Thông|Công|Kết|Luật)|để|triển khai|thực hiện|phát động|ngày)(?!\p{L})|[,;.()\n"]|$)/uy

/** A symbol as it must have read before a hyphen or a figure was damaged. */
export function understand(number: string, year: string, separator: string, letters: string): string {
  const whole = letters.replaceAll(/\s/g, '')
  const repaired = whole.includes('-') || whole.includes('/') ? whole : whole.replace(CODES, '$1-')
  return `${number.replaceAll('O', '0')}${year.replaceAll(/\s/g, '')}${separator}${repaired}`
}

const isSymbol = (number: string, year: string, separator: string, letters: string) =>
  /\d/.test(number) &&
  (letters.match(/[A-ZĐƯ]/g)?.length ?? 0) >= 2 &&
  (separator === '/' ? year !== '' || /[-/]/.test(letters) || DOTTED.test(letters) || CODES.test(letters) : letters.includes('/'))

function dateAfter(source: Source, at: number): { on: Day | null; end: number } {
  const found = matchAt(source.folded, DATED, at)
  const read = found && readDate(found, 1)
  return found && read?.year ? { on: resolveDate(read, null).on, end: at + found[0].length } : { on: null, end: at }
}

export function readCitations(source: Source, span: Span): Citation[] {
  const citations: Citation[] = []
  for (const found of matches(source.folded, ANY_SYMBOL, span)) {
    const [whole, number = '', year = '', separator = '', letters = ''] = found
    if (!isSymbol(number, year, separator, letters)) continue
    const end = found.index + whole.length
    const dated = dateAfter(source, end)
    const issuer = matchAt(source.folded, ISSUER, dated.end)
    const before = source.lower.slice(Math.max(0, found.index - 70), found.index)
    const type = TYPE_BEFORE.exec(before)
    citations.push({
      span: { start: found.index, end: dated.end },
      symbol: slice(source, { start: found.index, end }),
      understood: understand(number, year, separator, letters),
      documentType: type?.[1] ? type[1].charAt(0).toUpperCase() + type[1].slice(1) : null,
      on: dated.on,
      issuer: issuer?.[1] ?? null,
    })
  }
  return citations
}
