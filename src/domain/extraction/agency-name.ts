import { FIELDS, HEADS, LEVELS, NAME_PHRASES, WHOLE } from './lexicon.ts'
import { anyOf, matchAt, type Source } from './source.ts'
import { STOP } from './verbs.ts'

// "Lao động - Thương binh" is also written with a comma, and "và" as "&".
const loose = (words: readonly string[]) => anyOf(words).replaceAll(' và ', ' ?(?:và|&) ?').replaceAll(' - ', ' ?- ?')

const FIELD = new RegExp(loose(FIELDS), 'uy')
const HEAD = new RegExp(`${anyOf(HEADS)} `, 'uy')
const WHOLE_NAME = new RegExp(loose(WHOLE), 'uy')
const LEVEL = new RegExp(String.raw` (?:${anyOf(LEVELS)}|tp\. ?|tx\. ?)(?! (?:ủy|uỷ|đoàn)(?!\p{L}))`, 'uy')
const PHRASE = new RegExp(anyOf(NAME_PHRASES), 'uy')
// Inside a name a field of several words may stand in small letters.
const INNER_FIELD = new RegExp(loose(FIELDS.filter((field) => field.includes(' và '))), 'uy')
const NUMBERED = /(?<=(?:án|số|vực|đoàn|qlda|khu|vùng|đội) )\d{1,4}(?![\d./])/uy
const NATIONAL = / (?:quốc gia|trung ương)(?!\p{L})/uy
const REGION = / [Kk]hu vực (?:[IVX]{1,5}|\d{1,2})(?![\p{L}\d])/uy
const ABBREVIATION =
  /(?!UBND|HĐND|VPUBND|UBMT|MTTQ|BQL|VNPT|BHXH|LĐLĐ|BCH|BCĐ|QLDA)(?:VH, ?)?(?:[A-ZĐƯ]{2,}|[A-ZĐ]&[A-ZĐ]+)(?:(?: ?& ?|[,-]| - | ?và )[A-ZĐƯ]{2,})*(?!\p{L})/uy
const PLACE_WORDS = String.raw`\p{Lu}[\p{L}'’]*(?:(?: (?:- )?|-)\p{Lu}[\p{L}'’]*){0,5}|\d{1,2}(?!\d|[./]\d)`
export const PLACE = new RegExp(PLACE_WORDS, 'uy')
const COMPANY_FORM = /(?:(?:cổ phần|cp|tnhh|trách nhiệm hữu hạn|một thành viên|mtv|1tv) )+/uy
const WORD = / ?([\p{L}\p{N}&.'’/]*[\p{L}\p{N}&])/uy
// These are verbs too, and name an agency only before a place or a rank.
const AMBIGUOUS = /^(?:thanh tra|thống kê|thuế|hải quan|quản lý thị trường|hội phụ nữ|văn phòng)$/
const LOWER_TAIL = /^(?:công ty|tổng công ty|tổ công tác)$/
const LONGEST_NAME = 16

const isUpper = (source: Source, at: number) => /\p{Lu}/u.test(source.text[at] ?? '')
const endOf = (found: RegExpExecArray | null) => (found ? found.index + found[0].length : null)

/** End of a rank and place after a name: " tỉnh", " thành phố Hà Nội", " khu vực V". */
export function readPlace(source: Source, at: number): number | null {
  const region = endOf(matchAt(source.text, REGION, at))
  if (region !== null) return region
  const level = endOf(matchAt(source.lower, LEVEL, at)) ?? endOf(matchAt(source.lower, NATIONAL, at))
  if (level === null) return null
  const gap = source.text[level] === ' ' ? level + 1 : level
  return endOf(matchAt(source.text, PLACE, gap)) ?? level
}

/** End of the free words of a name; null where there are none. */
function readTail(source: Source, at: number, startsLower: boolean): number | null {
  let end = at
  let capitals = 0
  let hasLower = false
  for (let count = 0; count < LONGEST_NAME; count++) {
    const place = readPlace(source, end)
    if (place !== null && (count > 0 || startsLower)) return place
    const gap = / /.test(source.text[end] ?? '') ? end + 1 : end
    if (capitals < 2 || !hasLower) {
      const phrase = endOf(matchAt(source.lower, PHRASE, gap)) ?? (count > 0 ? endOf(matchAt(source.lower, INNER_FIELD, gap)) : null)
      if (phrase !== null && (count > 0 || isUpper(source, gap))) {
        end = phrase
        hasLower = true
        capitals = 0
        continue
      }
    }
    const joins = matchAt(source.lower, / ?(?:và|-|–) /uy, end)
    if (joins && count > 0) {
      const after = joins.index + joins[0].length
      const zones = endOf(matchAt(source.lower, ZONES, after))
      if (zones === null && (!isUpper(source, after) || beginsName(source, after))) break
      end = zones ?? after
      continue
    }
    const word = matchAt(source.text, WORD, end)
    if (!word || (count === 0 && gap !== end && source.text[end] === '\n')) break
    if (source.text.slice(end, gap) === '\n') break
    const next = word.index + word[0].length
    if (isUpper(source, gap)) {
      if (source.lower.startsWith('ubnd', gap) && count > 0 && capitals === 0) return readPlace(source, next) ?? next
      capitals++
      end = next
      continue
    }
    const figure = endOf(matchAt(source.lower, NUMBERED, gap))
    if (figure !== null) return readPlace(source, figure) ?? figure
    if (!/\p{L}/u.test(source.text[gap] ?? '')) break
    if (count === 0 && !startsLower) return null
    if (capitals >= 2 && hasLower) break
    if (matchAt(source.lower, STOP, gap) || /^(?:và|cùng|thì|là|bởi|với)$/.test(word[1] ?? '')) break
    hasLower = true
    capitals = 0
    end = next
  }
  return end > at ? end : null
}

const ZONES = /các khu (?:chế xuất(?:, | và ))?(?:khu )?công nghiệp(?!\p{L})/uy

const beginsName = (source: Source, at: number) =>
  !source.lower.startsWith('chi nhánh', at) &&
  (matchAt(source.lower, HEAD, at) !== null || matchAt(source.lower, WHOLE_NAME, at) !== null || source.lower.startsWith('ubnd', at))

export type Name = { end: number; head: string }

/** An agency's proper name at one place: "Sở Nội vụ", "Công an tỉnh", "Công ty Điện lực Hòa Xuân". */
export function readName(source: Source, at: number): Name | null {
  if (!isUpper(source, at) || /[\p{L}\p{N}]/u.test(source.text[at - 1] ?? '')) return null
  const whole = matchAt(source.lower, WHOLE_NAME, at)
  const head = matchAt(source.lower, HEAD, at)
  if (head) {
    const name = (head[0] ?? '').trim()
    const start = at + head[0].length
    const field = isUpper(source, start) ? endOf(matchAt(source.lower, FIELD, start)) : null
    if (field !== null && /^(?:sở|bộ|ban|cục|vụ|phòng|ủy ban|ngành|lực lượng)$/.test(name) && !(whole && whole[0].length > field - at))
      return { end: readPlace(source, field) ?? field, head: name }
    const short = endOf(matchAt(source.text, ABBREVIATION, start))
    if (short !== null && /^(?:sở|bộ|ban|cục)$/.test(name) && !/^QL/.test(source.text.slice(start, short)))
      return { end: readPlace(source, short) ?? short, head: name }
    if (!whole) {
      const form = name.includes('công ty') ? (endOf(matchAt(source.lower, COMPANY_FORM, start)) ?? start) : start
      if (!isUpper(source, form) && !LOWER_TAIL.test(name) && !matchAt(source.lower, /quản lý|chỉ đạo|chỉ huy|an toàn|dân tộc/uy, form))
        return null
      const end = readTail(source, form, LOWER_TAIL.test(name) || !isUpper(source, form))
      return end === null ? null : { end, head: name }
    }
  }
  if (!whole) return null
  const start = at + whole[0].length
  const tail = readTail(source, start, true)
  if (tail === null && AMBIGUOUS.test(whole[0])) return null
  return { end: tail ?? start, head: whole[0] }
}

/** A department's field alone, as in elliptic lists ("các Sở: Nội vụ, Tài chính"). */
export function readField(source: Source, at: number): number | null {
  if (!isUpper(source, at)) return null
  return endOf(matchAt(source.lower, FIELD, at)) ?? endOf(matchAt(source.text, ABBREVIATION, at))
}
