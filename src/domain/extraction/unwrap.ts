import { isRow } from './lines.ts'
import { startsWithMarker } from './markers.ts'

const PAGE_NUMBER = /^\s*(?:[-–]\s*)?(?:trang\s+)?\d{1,3}(?:\s*\/\s*\d{1,3})?(?:\s*[-–])?\s*$/i
const END = /[.:;!?/”"…)]$/
// A line that ends with one of these goes on, whatever follows.
const UNFINISHED =
  /(?:^|\s)(?:(?<=^|(?:định|quyết|thị|hoạch|báo|văn|điện|tư|trình|luận|luật|bản) )số:?|của|và|các|về|tại|ngày|do|cho|với|theo|là|để|bằng|được|những|Điều)$|,$/iu
const CUT_NAME = /(?:^|\s)(?:Sở|Bộ|Ủy ban|Uỷ ban|UBND|Chủ tịch|Giám đốc|Nghị|Quyết|Chỉ|Kế|Thông|Công|Chính)$/u
const isBlank = (line: string) => line.trim() === ''
const hasLowerCase = (line: string) => /\p{Ll}{2}/u.test(line)
const startsLower = (line: string) => /^\p{Ll}/u.test(line.trimStart())

/** How the text was wrapped: at one width, at ragged widths as web pages are, or not at all (a line is a paragraph). */
type Wrap = { width: number | null; isRagged: boolean }

function wrapOf(lines: readonly string[]): Wrap {
  const long = lines.filter((line) => line.length > 45)
  const width = Math.max(0, ...long.map((line) => line.length))
  if (long.length < 4 || width > 130) return { width: null, isRagged: false }
  const isEven = long.filter((line) => line.length > width - 14).length >= long.length * 0.4
  const goesOn = lines.filter(
    (line, index) =>
      hasLowerCase(line) && !END.test(line) && startsLower(lines[index + 1] ?? '') && !startsWithMarker(lines[index + 1] ?? ''),
  )
  return { width: isEven ? width : null, isRagged: goesOn.length >= 5 && goesOn.length >= long.length * 0.25 }
}

function continues(line: string, next: string, { width, isRagged }: Wrap): boolean {
  if (isRow(line) || isRow(next)) return false
  const isOpen = !END.test(line)
  const isUnfinished = UNFINISHED.test(line)
  const isMarked = startsWithMarker(next) && !/^Điều$/u.test(line)
  if (isMarked && !(isOpen && width !== null && line.length > width * 0.75)) return false
  if (isUnfinished || (isOpen && startsLower(next)) || CUT_SYMBOL.test(line)) return true
  const firstWord = /^\S*/.exec(next)?.[0] ?? ''
  if (!hasLowerCase(next) && !isOpen) return false
  if (width !== null && (line.length + 1 + firstWord.length > width - 3 || (isOpen && line.length > width * 0.6))) return true
  return isRagged && isOpen && (line.length > 38 || CUT_NAME.test(line)) && hasLowerCase(next)
}

// A symbol broken at its hyphen or stroke ("1123/QĐ-" + "UBND") closes up again.
const CUT_SYMBOL = /\d\/[A-ZĐa-z]*-$|\d\/$/u
const glue = (line: string, next: string) => (CUT_SYMBOL.test(line) && /^[\dA-ZĐ]/u.test(next) ? '' : ' ')

const isPageNumber = (line: string, next: string) =>
  PAGE_NUMBER.test(line) && (/^\s{8,}/.test(line) || /^\s*[-–T]/i.test(line) || startsLower(next))

/** Lines broken by a printer, a web page or a page's end become paragraphs again. */
export function unwrap(lines: readonly string[]): string[] {
  const wrap = wrapOf(lines)
  const paragraphs: string[] = []
  let last = ''
  lines.forEach((line, index) => {
    if (isBlank(line)) {
      paragraphs.push('')
      return
    }
    const next = lines.slice(index + 1, index + 4).find((other) => !isBlank(other)) ?? ''
    if (isPageNumber(line, next)) return
    const before = paragraphs.at(-1) ?? ''
    const text = line.trim()
    if (before !== '' && (hasLowerCase(last) || UNFINISHED.test(last)) && continues(last.trimEnd(), text, wrap))
      paragraphs[paragraphs.length - 1] = before + glue(before, text) + text
    else paragraphs.push(text)
    last = line
  })
  return paragraphs
}
