import { startsWithMarker } from './markers.ts'

const PAGE_NUMBER = /^\s*(?:[-–]\s*)?(?:trang\s+)?\d{1,3}(?:\s*\/\s*\d{1,3})?(?:\s*[-–])?\s*$/i
const END = /[.:;!?/”"…)]$/
const isBlank = (line: string) => line.trim() === ''

/** The width at which the text was wrapped, or null where a line is a paragraph. */
function wrapWidth(lines: readonly string[]): number | null {
  const long = lines.filter((line) => line.length > 45)
  const width = Math.max(0, ...long.map((line) => line.length))
  if (long.length < 4 || width > 130) return null
  return long.filter((line) => line.length > width - 14).length >= long.length * 0.4 ? width : null
}

function continues(line: string, next: string, width: number | null): boolean {
  const open = !END.test(line)
  if (startsWithMarker(next.trimStart()) && !(open && width !== null && line.length > width * 0.75)) return false
  if (open && /^\p{Ll}/u.test(next.trimStart())) return true
  if (width === null) return false
  const firstWord = /^\S*/.exec(next.trimStart())?.[0] ?? ''
  return line.length + 1 + firstWord.length > width - 3 || (open && line.length > width * 0.6)
}

const hasLowerCase = (line: string) => /\p{Ll}{2}/u.test(line)

// A symbol broken at its hyphen or stroke ("1123/QĐ-" + "UBND") closes up again.
const glue = (line: string, next: string) => (/[\dĐA-Z]\/?[A-ZĐa-z]*[-/]$/u.test(line) && /^[\dA-ZĐ]/u.test(next) ? '' : ' ')

/** Lines broken by a printer or by a page's end become paragraphs again. */
export function unwrap(lines: readonly string[]): string[] {
  const width = wrapWidth(lines)
  const paragraphs: string[] = []
  let last = ''
  lines.forEach((line, index) => {
    if (isBlank(line)) {
      paragraphs.push('')
      return
    }
    const next = lines.slice(index + 1, index + 4).find((other) => !isBlank(other)) ?? ''
    const isPageNumber = PAGE_NUMBER.test(line) && (/^\s{8,}/.test(line) || /^\s*[-–T]/i.test(line) || /^\p{Ll}/u.test(next.trimStart()))
    if (isPageNumber) return
    const before = paragraphs.at(-1) ?? ''
    if (before !== '' && hasLowerCase(before) && continues(last, line, width)) {
      paragraphs[paragraphs.length - 1] = before + glue(before, line.trim()) + line.trim()
    } else {
      paragraphs.push(line.trim())
    }
    last = line
  })
  return paragraphs
}
