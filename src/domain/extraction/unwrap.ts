import { isRow } from './lines.ts'
import { startsWithMarker } from './markers.ts'

const PAGE_NUMBER = /^\s*(?:[-–]\s*)?(?:trang\s+)?\d{1,3}(?:\s*\/\s*\d{1,3})?(?:\s*[-–])?\s*$/i
const END = /[.:;!?/”"…)]$/
// A line that ends with one of these goes on, whatever follows.
const UNFINISHED =
  /(?:^|\s)(?:(?<=^|(?:định|quyết|thị|hoạch|báo|văn|điện|tư|trình|luận|luật|bản|tốc|khẩn) )số:?|của|và|các|về|tại|ngày|do|cho|với|theo|là|để|bằng|được|những|Điều|năm|tháng|trong|trước|từ|khi|hoặc|phải|sẽ|hằng|hàng|thứ)$|,$/iu
const CUT_NAME = /(?:^|\s)(?:Sở|Bộ|Ủy ban|Uỷ ban|UBND|Chủ tịch|Giám đốc|Nghị|Quyết|Chỉ|Kế|Thông|Công|Chính)$/u
// Cells of a copied head are broken behind any word: "ỦY" + "BAN NHÂN DÂN", "Cao" + "Bằng, ngày …", "ngày 13" + "tháng 10".
const CUT_HEAD =
  /^(?:CHỦ|PHÓ|CHÁNH|GIÁM|THỦ|BỘ|ỦY|UỶ|CỘNG|SỞ|VĂN|TỈNH|THÀNH|NGHỊ|QUYẾT|CHỈ|KẾ|THÔNG|CÔNG)$|, ngày \d{1,2}(?: tháng(?: \d{1,2}(?: năm)?)?)?$/u
const DATELINE = /^\p{Lu}\p{L}*(?: (?:- )?\p{Lu}\p{L}*){0,3}, ngày(?: \d|$)/u
const CUT_PLACE = /^\p{Lu}\p{Ll}*(?: (?:- )?\p{Lu}\p{Ll}*){0,2}(?: -)?$/u
const isCutHead = (line: string, next: string) =>
  (CUT_HEAD.test(line.trim()) && !startsWithMarker(next)) || (CUT_PLACE.test(line.trim()) && DATELINE.test(next))
// Lines that are never the rest of another.
const BEGINS = /^(?:nơi nhận|kính gửi|(?:kt|tl|tm|tuq)\.|phụ lục(?:\s|$)|toàn văn )/iu
// From here on a table stands with one cell a line.
const TABLE_HEAD = /^\s*(?:STT|TT|Số TT)\s*$/
// Lines of the head that are whole: the motto, the line of the date; and those that begin anew, whatever stands before.
const IS_WHOLE = /^(?:độc lập\s*[-–]\s*tự do|[^.;]{2,40}, ngày .{3,24}\d{4}$)/iu
const BEGINS_HEAD =
  /^(?:Số\s*:|(?:THÔNG BÁO|CHỈ THỊ|KẾ HOẠCH|CÔNG ĐIỆN|QUYẾT ĐỊNH|NGHỊ QUYẾT|KẾT LUẬN|HỎA TỐC|THƯỢNG KHẨN|KHẨN|TỐI MẬT|MẬT)(?: KHẨN| KẾT LUẬN)?:?$)/u
const isBlank = (line: string) => line.trim() === ''
const hasLowerCase = (line: string) => /\p{Ll}{2}/u.test(line)
const startsLower = (line: string) => /^\p{Ll}/u.test(line.trimStart())

/** How the text was wrapped: at one width, at ragged widths as web pages are, or not at all (a line is a paragraph). */
type Wrap = { width: number | null; isRagged: boolean }

const UNWRAPPED: Wrap = { width: null, isRagged: false }

function wrapOf(lines: readonly string[]): Wrap {
  const long = lines.filter((line) => line.length > 45)
  const width = long.reduce((widest, line) => Math.max(widest, line.length), 0)
  if (long.length < 4 || width > 130) return UNWRAPPED
  const isEven = long.filter((line) => line.length > width - 14).length >= long.length * 0.4
  const goesOn = lines.filter(
    (line, index) =>
      hasLowerCase(line) && !END.test(line) && startsLower(lines[index + 1] ?? '') && !startsWithMarker(lines[index + 1] ?? ''),
  )
  return {
    width: isEven && (long.length > 5 || goesOn.length > 1) ? width : null,
    isRagged: goesOn.length >= 5 && goesOn.length >= long.length * 0.25,
  }
}

function continues(line: string, next: string, { width, isRagged }: Wrap): boolean {
  if ((IS_WHOLE.test(line.trim()) && line.length < 70) || BEGINS_HEAD.test(next)) return false
  if (isRow(line) || isRow(next) || BEGINS.test(next) || /\.\/\.?$/.test(line)) return false
  const isOpen = !END.test(line)
  const isUnfinished = UNFINISHED.test(line)
  const isMarked = startsWithMarker(next) && !/^Điều$/u.test(line)
  if (isMarked && !(isOpen && width !== null && line.length > width * 0.75)) return false
  if (isCutHead(line, next)) return true
  if (DATELINE.test(next) && next.length < 60) return false
  // "Giao Giám đốc Sở": a name's first word does not end a line that is wrapped or not.
  if (line.length > 12 && CUT_NAME.test(line) && hasLowerCase(next)) return true
  if (isUnfinished || (isOpen && startsLower(next)) || CUT_SYMBOL.test(line)) return true
  if (isOpen && (width !== null || isRagged) && /^\d/.test(next)) return true
  if (/^\s{16,}/.test(line)) return false
  const firstWord = /^\S*/.exec(next)?.[0] ?? ''
  if (!hasLowerCase(next) && !isOpen) return false
  if (width !== null && (line.length + 1 + firstWord.length > width - 3 || (isOpen && line.length > width * 0.6))) return true
  return isRagged && isOpen && (line.length > 38 || CUT_NAME.test(line)) && hasLowerCase(next)
}

// A symbol broken at its hyphen or stroke ("1123/QĐ-" + "UBND") closes up again.
const CUT_SYMBOL = /\d\/[A-ZĐa-z]*-$|\d\/$/u
const glue = (line: string, next: string) => (CUT_SYMBOL.test(line) && /^[\dA-ZĐ]/u.test(next) ? '' : ' ')

/** Numbers of pages that stand alone between blank lines, counted up from the first or the second page. */
function withoutPageNumbers(lines: readonly string[]): readonly string[] {
  let page = 0
  let from = 0
  const kept: string[] = []
  lines.forEach((line, index) => {
    const number = /^[ \t-]*(\d{1,3})[ \t-]*$/.exec(line)?.[1]
    const isAlone = isBlank(lines[index - 1] ?? '') && isBlank(lines[index + 1] ?? '') && index > 5
    if (number === undefined || !isAlone || !(Number(number) === page + 1 || (page === 0 && number === '2'))) return
    page = Number(number)
    let end = index
    while (end > from && isBlank(lines[end - 1] ?? '')) end--
    kept.push(...lines.slice(from, end))
    from = index + 1
    while (from < lines.length && isBlank(lines[from] ?? '')) from++
  })
  return page === 0 ? lines : [...kept, ...lines.slice(from)]
}

const isPageNumber = (line: string, next: string) =>
  PAGE_NUMBER.test(line) && (/^\s{8,}/.test(line) || /^\s*[-–T]/i.test(line) || startsLower(next))

/** "III. CÔNG AN TỈNH, BỘ CHỈ HUY BỘ ĐỘI BIÊN" + "PHÒNG TỈNH": a numbered heading in capitals that filled its line. */
const isCutHeading = (before: string, last: string, next: string, { width }: Wrap) =>
  width !== null && last.length > width - 14 && !hasLowerCase(next) && startsWithMarker(before)

/** "3. Sở Y tế, Sở Tài chính:" + "Cân đối …" in wrapped text: what stands behind the colon may have begun a line of its own. */
const goesOnBehindColon = (before: string, next: string, { width, isRagged }: Wrap) =>
  (width !== null || isRagged) && before.endsWith(':') && startsWithMarker(before) && !startsWithMarker(next) && hasLowerCase(next)

/** Without the blank lines of a copy that put one behind every printed line. */
function withoutSpacing(lines: readonly string[]): readonly string[] {
  const printed = lines.filter((line) => !isBlank(line))
  const isSpaced = printed.length > 10 && lines.length - printed.length > printed.length * 0.9
  return isSpaced && wrapOf(printed) !== UNWRAPPED && wrapOf(printed).width !== null ? printed : lines
}

/** Lines broken by a printer, a web page or a page's end become paragraphs again. */
export function unwrap(raw: readonly string[]): string[] {
  const lines = withoutSpacing(raw.some((line) => TABLE_HEAD.test(line)) ? raw : withoutPageNumbers(raw))
  let wrap = wrapOf(lines)
  const paragraphs: string[] = []
  let last = ''
  lines.forEach((line, index) => {
    if (isBlank(line)) {
      paragraphs.push('')
      return
    }
    const next = lines.slice(index + 1, index + 4).find((other) => !isBlank(other)) ?? ''
    if (isPageNumber(line, next)) return
    if (TABLE_HEAD.test(line)) wrap = UNWRAPPED
    const before = paragraphs.at(-1) ?? ''
    const text = line.trim()
    if (
      before !== '' &&
      (hasLowerCase(last) || UNFINISHED.test(last) || CUT_HEAD.test(last.trim()) || isCutHeading(before, last, text, wrap)) &&
      (continues(last.trimEnd(), text, wrap) || goesOnBehindColon(before, text, wrap))
    )
      paragraphs[paragraphs.length - 1] = before + glue(before, text) + text
    else paragraphs.push(text)
    last = line
  })
  return paragraphs
}
