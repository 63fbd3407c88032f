import { PLACE, readField, readFreeName, readName } from './agency-name.ts'
import { afterSeparator, endOf, isUpper, mention, type One } from './agency-reading.ts'
import type { AgencyMention } from './draft.ts'
import { LEVELS } from './lexicon.ts'
import { matchAt, type Source } from './source.ts'
import { anyOf } from './words.ts'

export const COUNCIL =
  /(?:ubnd|ủy ban nhân dân|hđnd|hội đồng nhân dân|hđnd và ubnd|hđnd, ubnd|đảng ủy, ubnd|công an|ban chỉ huy quân sự|ban chqs|ban thường vụ|thường trực|mặt trận tổ quốc|ủy ban mttq)(?= )/uy
const FIELD_HEAD = /(?:các|những) (sở|bộ|ban|cục|chi cục|hội|phòng|báo|vụ) ?(:?) ?(?=\p{L})|(sở|bộ) ?(:) ?(?=\p{L})/uy
const OFFICE_HEAD = /(?:các )?(?:đồng chí )?(bộ trưởng|thứ trưởng) ?(:) ?(?=\p{L})/uy
// Names of these are free words: "các Tập đoàn: Điện lực Việt Nam, Dầu khí Việt Nam".
const FREE_HEAD =
  /(?:các|những) (tập đoàn|tổng công ty|công ty|ngân hàng|trường|bệnh viện|trung tâm|chi nhánh|đảng ủy|đảng đoàn|ban cán sự đảng) ?(:) ?(?=\p{L})/uy
const LEVEL = String.raw`(?:tp\.|tx\.|${anyOf(LEVELS)})`
const LEVEL_LIST = new RegExp(`(?:các )?(${LEVEL}(?: ?(?:,|và|hoặc) ?${LEVEL})*) ?(:?) ?`, 'uy')
export const LEVEL_PLACE = new RegExp(`${LEVEL} ?`, 'uy')

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

type Head = { prefix: string; start: number; hasColon: boolean; read: (source: Source, at: number) => number | null }

function headAt(source: Source, at: number): Head | null {
  const office = matchAt(source.lower, OFFICE_HEAD, at)
  if (office) return { prefix: `${capital(office[1] ?? '')} Bộ`, start: at + office[0].length, hasColon: true, read: readField }
  const field = matchAt(source.lower, FIELD_HEAD, at)
  if (field)
    return {
      prefix: capital(field[1] ?? field[3] ?? ''),
      start: at + field[0].length,
      hasColon: (field[2] ?? field[4]) === ':',
      read: readField,
    }
  const free = matchAt(source.lower, FREE_HEAD, at)
  return free && { prefix: capital(free[1] ?? ''), start: at + free[0].length, hasColon: true, read: readFreeName }
}

/** "các Sở: Nội vụ, Tài chính và Y tế", "các Tập đoàn: …", spelt out. */
export function readEllipticFields(source: Source, at: number, title: string): One | null {
  const head = headAt(source, at)
  if (!head) return null
  const mentions: AgencyMention[] = []
  let end = at
  for (let next: number | null = head.start; next !== null; ) {
    const field: number | null = head.read(source, next)
    if (field === null || (mentions.length > 0 && readName(source, next))) break
    mentions.push(mention(source, { start: next, end: field }, 'agency', title + head.prefix))
    end = field
    next = afterSeparator(source, end, head.hasColon)
  }
  return mentions.length ? { mentions, end, ellipsis: null } : null
}

/** "UBND các huyện: Bình Lưu, Đông Phú", spelt out. */
export function readEllipticPlaces(source: Source, at: number, prefix: string): One | null {
  const levels = matchAt(source.lower, LEVEL_LIST, at)
  if (!levels || !source.lower.startsWith('các', at)) return null
  const hasColon = levels[2] === ':'
  const isMixed = /[, ](?:và|hoặc) |,/.test(levels[1] ?? '')
  const rank = isMixed ? '' : (levels[1] ?? '').trim()
  const mentions: AgencyMention[] = []
  let end = at
  let ranked = 0
  for (let next: number | null = at + levels[0].length; next !== null; ) {
    if (readName(source, next) || matchAt(source.lower, COUNCIL, next)) break
    const own = matchAt(source.lower, LEVEL_PLACE, next)
    const start: number = own ? next + own[0].length : next
    const place = isUpper(source, start) ? endOf(matchAt(source.text, PLACE, start)) : null
    if (place === null) break
    const words = [prefix, own ? '' : rank].filter(Boolean).join(' ')
    if (own) ranked++
    mentions.push(mention(source, { start: next, end: place }, 'agency', words))
    end = place
    next = afterSeparator(source, end, hasColon)
  }
  // "các xã, phường, đặc khu Hòn Ngư": the place belongs to the last rank only, the others mean all of theirs.
  if (isMixed && !hasColon && mentions.length - ranked === 1) return null
  return mentions.length ? { mentions, end, ellipsis: prefix || null } : null
}
