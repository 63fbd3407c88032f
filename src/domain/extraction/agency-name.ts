import { FIELDS, HEADS, LEVELS, NAME_PHRASES, WHOLE } from './lexicon.ts'
import { matchAt, type Source } from './source.ts'
import { STOP } from './verbs.ts'
import { anyOf } from './words.ts'

// "và" is also written "&", and a hyphen with or without blanks.
const loose = (words: readonly string[]) => anyOf(words).replaceAll(' và ', ' ?(?:và|&) ?').replaceAll(' - ', ' ?- ?')

const FIELD = new RegExp(loose(FIELDS), 'uy')
const HEAD = new RegExp(`${anyOf(HEADS)} `, 'uy')
const WHOLE_NAME = new RegExp(loose(WHOLE), 'uy')
const LEVEL = new RegExp(String.raw` (?:tp\.|tx\.|${anyOf(LEVELS)})(?! (?:ủy|uỷ|đoàn)(?!\p{L}))`, 'uy')
const PHRASE = new RegExp(anyOf(NAME_PHRASES), 'uy')
// Inside a name a field of several words may stand in small letters.
const INNER_FIELD = new RegExp(loose(FIELDS.filter((field) => field.includes(' và '))), 'uy')
const NUMBERED = /(?<=(?:án|số|tác|vực|đoàn|qlda|khu|vùng|đội) )\d{1,4}(?![\d./])/uy
const NATIONAL = / (?:quốc gia|trung ương|(?:hai|ba|0?[23]) cấp)(?!\p{L})/uy
const REGION = / [Kk]hu vực (?:[IVX]{1,5}|\d{1,2})(?![\p{L}\d])/uy
const ABBREVIATION =
  /(?!UBND|HĐND|VPUBND|UBMT|MTTQ|BQL|VNPT|BHXH|LĐLĐ|BCH|BCĐ|QLDA)(?:(?:VH|LĐ), ?)?(?:[A-ZĐƯ]{2,}|[A-ZĐ]&[A-ZĐ]+)(?:(?: ?& ?|[,-]| - | ?và )[A-ZĐƯ]{2,})*(?!\p{L})/uy
const PLACE_WORDS = String.raw`\p{Lu}[\p{L}'’]*(?:(?: (?:- )?|-)\p{Lu}[\p{L}'’]*){0,5}|\d{1,2}(?!\d|[./]\d)`
export const PLACE = new RegExp(PLACE_WORDS, 'uy')
const COMPANY_FORM = /(?:(?:cổ phần|cp|tnhh|trách nhiệm hữu hạn|một thành viên|mtv|1tv) )+/uy
const WORD = / ?([\p{L}\p{N}&.'’/]*[\p{L}\p{N}&])/uy
// These are verbs too, and name an agency only before a place or a rank.
const AMBIGUOUS = /^(?:thanh tra|thống kê|thuế|hải quan|quản lý thị trường|hội phụ nữ|văn phòng)$/
const LOWER_TAIL = /^(?:công ty|tổng công ty|tổ công tác|hội đồng|đoàn công tác|đoàn kiểm tra)$/
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
  // "UBND TP. Sở Xây dựng …": the full stop ends a sentence.
  const place = source.text[level - 1] === '.' && beginsName(source, gap) ? null : endOf(matchAt(source.text, PLACE, gap))
  return place ?? (source.text[level - 1] === '.' ? level - 1 : level)
}

type Walk = { end: number; count: number; capitals: number; hasLower: boolean; startsLower: boolean }
type Step = { end: number; gives: 'capital' | 'lower' | 'join' | 'last' }

// After small words two capitals are a place: "Công ty Khai thác công trình thủy lợi Quảng Hải", and the name is at its end.
const isPlaced = ({ capitals, hasLower }: Walk) => capitals >= 2 && hasLower

function phraseStep(source: Source, walk: Walk, gap: number): Step | null {
  if (isPlaced(walk) || (walk.count === 0 && !isUpper(source, gap))) return null
  const end = endOf(matchAt(source.lower, PHRASE, gap)) ?? (walk.count > 0 ? endOf(matchAt(source.lower, INNER_FIELD, gap)) : null)
  return end === null ? null : { end, gives: 'lower' }
}

/** "và" and a hyphen go on with the name unless another name begins behind them. */
function joinStep(source: Source, { end, count }: Walk): Step | 'stop' | null {
  const join = count > 0 ? endOf(matchAt(source.lower, JOIN, end)) : null
  if (join === null) return null
  const zones = endOf(matchAt(source.lower, ZONES, join))
  if (zones === null && (!isUpper(source, join) || beginsName(source, join))) return 'stop'
  return { end: zones ?? join, gives: 'join' }
}

function wordStep(source: Source, walk: Walk, gap: number): Step | null {
  const end = endOf(matchAt(source.text, WORD, walk.end))
  if (end === null) return null
  if (isUpper(source, gap)) {
    const isCouncil = walk.count > 0 && walk.capitals === 0 && source.lower.startsWith('ubnd', gap)
    return isCouncil ? { end: readPlace(source, end) ?? end, gives: 'last' } : { end, gives: 'capital' }
  }
  const figure = endOf(matchAt(source.lower, NUMBERED, gap))
  if (figure !== null) return { end: readPlace(source, figure) ?? figure, gives: 'last' }
  const isWord = /\p{L}/u.test(source.text[gap] ?? '') && (walk.count > 0 || walk.startsLower)
  return !isWord || isPlaced(walk) || matchAt(source.lower, STOP, gap) || matchAt(source.lower, LINK, gap) ? null : { end, gives: 'lower' }
}

function nextStep(source: Source, walk: Walk): Step | null {
  const place = walk.count > 0 || walk.startsLower ? readPlace(source, walk.end) : null
  if (place !== null) return { end: place, gives: 'last' }
  const gap = source.text[walk.end] === ' ' ? walk.end + 1 : walk.end
  const step = phraseStep(source, walk, gap) ?? joinStep(source, walk) ?? wordStep(source, walk, gap)
  return step === 'stop' ? null : step
}

/** End of the free words of a name; null where there are none. */
function readTail(source: Source, at: number, startsLower: boolean): number | null {
  const walk: Walk = { end: at, count: 0, capitals: 0, hasLower: false, startsLower }
  for (; walk.count < LONGEST_NAME; walk.count++) {
    const step = nextStep(source, walk)
    if (!step) break
    walk.end = step.end
    if (step.gives === 'last') break
    if (step.gives === 'capital') walk.capitals++
    if (step.gives === 'join') walk.capitals = 0
    if (step.gives === 'lower') {
      walk.hasLower = true
      walk.capitals = 0
    }
  }
  return walk.end > at ? walk.end : null
}

/** A free name: capitals and the small words between them. */
export const readFreeName = (source: Source, at: number): number | null => (isUpper(source, at) ? readTail(source, at, false) : null)

const JOIN = / ?(?:và|-|–) /uy
const LINK = /(?:và|cùng|thì|là|bởi|với)(?!\p{L})/uy
const ZONES = /các khu (?:chế xuất(?:, | và ))?(?:khu )?công nghiệp(?!\p{L})/uy

const beginsName = (source: Source, at: number) =>
  !source.lower.startsWith('chi nhánh', at) &&
  (matchAt(source.lower, HEAD, at) !== null || matchAt(source.lower, WHOLE_NAME, at) !== null || source.lower.startsWith('ubnd', at))

// The press writes "sở Công Thương", "ngành Nông nghiệp".
const SMALL_HEAD = /(?:sở|ngành|lực lượng|bộ) (?=\p{Lu})/uy

export type Name = { end: number; head: string }

/** An agency's proper name at one place: "Sở Nội vụ", "Công an tỉnh", "Công ty Điện lực Hòa Xuân". */
export function readName(source: Source, at: number): Name | null {
  if (!(isUpper(source, at) || matchAt(source.text, SMALL_HEAD, at)) || /[\p{L}\p{N}]/u.test(source.text[at - 1] ?? '')) return null
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
  const branch = endOf(matchAt(source.lower, / chi nhánh(?: khu vực)?(?= )/uy, at + whole[0].length))
  const start = branch ?? at + whole[0].length
  const tail = readTail(source, start, true)
  if (tail === null && AMBIGUOUS.test(whole[0]) && !/(?:,|và|với) $/.test(source.lower.slice(Math.max(0, at - 5), at))) return null
  return { end: tail ?? start, head: whole[0] }
}

/** A department's field alone, as in elliptic lists ("các Sở: Nội vụ, Tài chính"). */
export function readField(source: Source, at: number): number | null {
  if (!isUpper(source, at)) return null
  return endOf(matchAt(source.lower, FIELD, at)) ?? endOf(matchAt(source.text, ABBREVIATION, at))
}
