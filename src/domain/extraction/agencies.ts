import { readGroupNouns, readPredicate } from './agency-group.ts'
import { PLACE, readField, readName, readPlace } from './agency-name.ts'
import type { AgencyMention, Span } from './draft.ts'
import { LEVELS, TITLES } from './lexicon.ts'
import { anyOf, matchAt, type Source } from './source.ts'

export type Reading = { mentions: AgencyMention[]; end: number }

/** What the next member of a list may leave out: "Sở" in "Sở Nội vụ, Tài chính", "UBND" in "UBND huyện A, thị xã B". */
type One = Reading & { ellipsis: string | null }

const DETERMINER = /(?:tất cả |toàn thể |toàn bộ )?(?:các|những|từng|mỗi) /uy
const COUNCIL =
  /(?:ubnd|ủy ban nhân dân|hđnd|hội đồng nhân dân|hđnd và ubnd|hđnd, ubnd|đảng ủy, ubnd|công an|ban chỉ huy quân sự|ban chqs|ban thường vụ|thường trực|mặt trận tổ quốc|ủy ban mttq)(?= )/uy
const ELLIPTIC_HEAD = /(?:các|những) (sở|bộ|ban|cục|chi cục|hội|phòng|báo) ?(:?) ?(?=\p{L})/uy
const LEVEL_LIST = new RegExp(`(?:các )?(${anyOf(LEVELS)}(?: ?(?:,|và|hoặc) ?${anyOf(LEVELS)})*) ?(:?) ?`, 'uy')
const LEVEL_PLACE = new RegExp(String.raw`(?:${anyOf(LEVELS)}|tp\.|tx\.) ?`, 'uy')
const TITLE = new RegExp(`(?:các )?(?:(?:đồng chí|ông|bà) )?(?:${anyOf(TITLES)})(?: ?(?:,|và) ?(?:${anyOf(TITLES)}))* `, 'uy')
const COMRADE = /(?:các )?(?:đồng chí|đ\/c|ông|bà) ?:? /uy
const OFFICE = /(?:phó thủ tướng(?: thường trực)?(?: chính phủ)?|phó chủ tịch(?: thường trực)?|chủ tịch|bộ trưởng|thứ trưởng) /uy
const PERSON = /\p{Lu}\p{Ll}*(?: \p{Lu}\p{Ll}*){1,5}/uy
const SEPARATOR = / ?, ?(?:và )?| (?:và|&) /uy
const OWNER = / của (?:thủ tướng chính phủ|chính phủ|thủ tướng|ubnd tỉnh|tỉnh ủy|tỉnh|trung ương|bộ)(?!\p{L})/uy
const OF_LEVELS = /^ các (?:huyện|xã|quận|thị xã|phường|thành phố|tỉnh|địa phương|sở|cấp|thôn|bản)/u
const RANKS = new RegExp(`(?:huyện|thị xã|quận|phường|xã)(?:,| và) ${anyOf(LEVELS)}`, 'uy')
const OPEN = /liên quan|hữu quan/

const endOf = (found: RegExpExecArray | null) => (found ? found.index + found[0].length : null)
const isUpper = (source: Source, at: number) => /\p{Lu}/u.test(source.text[at] ?? '')
const startsWord = (source: Source, at: number) => !/[\p{L}\p{N}]/u.test(source.text[at - 1] ?? '')

function mention(source: Source, span: Span, form: AgencyMention['form'], prefix = ''): AgencyMention {
  const words = source.text.slice(span.start, span.end)
  return { span, text: prefix ? `${prefix} ${words}` : words, form, condition: null }
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

/** "các Sở: Nội vụ, Tài chính và Y tế", spelt out. */
function readEllipticFields(source: Source, at: number, title: string): One | null {
  const head = matchAt(source.lower, ELLIPTIC_HEAD, at)
  if (!head) return null
  const prefix = title + capital(head[1] ?? '')
  const mentions: AgencyMention[] = []
  let end = at
  for (let next: number | null = at + head[0].length; next !== null; ) {
    const field: number | null = readField(source, next)
    if (field === null || (mentions.length > 0 && readName(source, next))) break
    mentions.push(mention(source, { start: next, end: field }, 'agency', prefix))
    end = field
    next = endOf(matchAt(source.lower, SEPARATOR, end))
  }
  return mentions.length ? { mentions, end, ellipsis: null } : null
}

/** "UBND các huyện: Bình Lưu, Đông Phú", spelt out. */
function readEllipticPlaces(source: Source, at: number, prefix: string): One | null {
  const levels = matchAt(source.lower, LEVEL_LIST, at)
  if (!levels || !source.lower.startsWith('các', at)) return null
  const rank = /[, ](?:và|hoặc) |,/.test(levels[1] ?? '') ? '' : (levels[1] ?? '').trim()
  const mentions: AgencyMention[] = []
  let end = at
  for (let next: number | null = at + levels[0].length; next !== null; ) {
    if (readName(source, next) || matchAt(source.lower, COUNCIL, next)) break
    const own = matchAt(source.lower, LEVEL_PLACE, next)
    const start: number = own ? next + own[0].length : next
    const place = isUpper(source, start) ? endOf(matchAt(source.text, PLACE, start)) : null
    if (place === null) break
    const words = [prefix, own ? '' : rank].filter(Boolean).join(' ')
    mentions.push(mention(source, { start: next, end: place }, 'agency', words))
    end = place
    next = endOf(matchAt(source.lower, SEPARATOR, end))
  }
  return mentions.length ? { mentions, end, ellipsis: prefix || null } : null
}

function readGroup(source: Source, at: number, nounsAt: number): One | null {
  const nouns = readGroupNouns(source, nounsAt)
  if (nouns === null) return null
  const end = endOf(matchAt(source.lower, OWNER, nouns)) ?? nouns
  const group = mention(source, { start: at, end }, 'group')
  const predicate = readPredicate(source, end)
  if (predicate) group.condition = source.text.slice(predicate.start, predicate.stop)
  if (OPEN.test(source.lower.slice(at, end))) group.form = 'open_set'
  return { mentions: [group], end: predicate?.end ?? end, ellipsis: null }
}

function readCouncil(source: Source, at: number): One | null {
  const council = isUpper(source, at) ? matchAt(source.lower, COUNCIL, at) : null
  if (!council) return null
  const name = source.text.slice(at, at + council[0].length)
  const next = at + council[0].length + 1
  const determiner = endOf(matchAt(source.lower, DETERMINER, next))
  const places = readEllipticPlaces(source, next, name)
  if (places) return places
  if (determiner !== null) return withEllipsis(readGroup(source, at, determiner), name)
  const rank = matchAt(source.lower, /cấp (?:tỉnh|huyện|xã)(?: ?, ?(?:cấp )?xã)?/uy, next)
  if (rank)
    return { mentions: [mention(source, { start: at, end: next + rank[0].length }, 'group')], end: next + rank[0].length, ellipsis: null }
  const end = readPlace(source, next - 1)
  if (end === null) return null
  // "UBND huyện, thành phố": a rank without a name stands for all of them.
  const isBare = !/\p{Lu}/u.test(source.text.slice(next, end)) && matchAt(source.lower, RANKS, next) !== null
  if (isBare) return readGroup(source, at, next)
  return { mentions: [mention(source, { start: at, end }, 'agency')], end, ellipsis: name }
}

const withEllipsis = (one: One | null, ellipsis: string): One | null => one && { ...one, ellipsis }

/** A person by office ("Chủ tịch UBND các huyện") or by name and office. */
function readPerson(source: Source, at: number): One | null {
  const title = matchAt(source.lower, TITLE, at)
  if (title) {
    const next = at + title[0].length
    const words = source.text.slice(at, next)
    const fields = readEllipticFields(source, next, words.replace(/^các /i, ''))
    if (fields) return fields
    const inner =
      readCouncil(source, next) ??
      readDetermined(source, next) ??
      readNamed(source, next) ??
      (isUpper(source, next) ? null : readGroup(source, next, next))
    if (!inner) return null
    const mentions = inner.mentions.map((one, index): AgencyMention => {
      if (index > 0 || one.span.start !== next) return { ...one, text: words + one.text }
      return { ...one, span: { start: at, end: one.span.end }, text: source.text.slice(at, one.span.end) }
    })
    return { ...inner, mentions, ellipsis: inner.ellipsis && words + inner.ellipsis }
  }
  const held = matchAt(source.lower, OFFICE, at)
  const holder = held ? endOf(matchAt(source.text, PERSON, at + held[0].length)) : null
  if (holder !== null) return { mentions: [mention(source, { start: at, end: holder }, 'agency')], end: holder, ellipsis: null }
  const comrade = matchAt(source.lower, COMRADE, at)
  if (!comrade) return null
  const named = endOf(matchAt(source.text, PERSON, at + comrade[0].length))
  if (named === null) return readPerson(source, at + comrade[0].length)
  const office = endOf(matchAt(source.text, / ?[,–-] ?/uy, named))
  const post = office === null ? null : readPerson(source, office)
  const end = post?.end ?? named
  return { mentions: [mention(source, { start: at, end }, 'agency')], end, ellipsis: null }
}

function readDetermined(source: Source, at: number): One | null {
  const determiner = endOf(matchAt(source.lower, DETERMINER, at))
  if (determiner === null) return null
  return (
    readEllipticFields(source, at, '') ??
    readEllipticPlaces(source, at, '') ??
    readCouncilAfter(source, at, determiner) ??
    readGroup(source, at, determiner)
  )
}

/** "các UBND huyện", "các Ban Quản lý dự án": a determiner before a name makes a group. */
function readCouncilAfter(source: Source, at: number, next: number): One | null {
  const name = readName(source, next)
  return name ? { mentions: [mention(source, { start: at, end: name.end }, 'group')], end: name.end, ellipsis: null } : null
}

function readNamed(source: Source, at: number): One | null {
  const name = readName(source, at)
  if (!name) return null
  const group = /^ các (?=\p{L})/u.test(source.lower.slice(name.end, name.end + 6))
    ? readGroupNouns(source, name.end + ' các '.length)
    : null
  if (group !== null && OF_LEVELS.test(source.lower.slice(name.end, group)))
    return { mentions: [mention(source, { start: at, end: group }, 'group')], end: group, ellipsis: null }
  const ellipsis = /^(?:sở|bộ)$/.test(name.head) ? capital(name.head) : null
  return { mentions: [mention(source, { start: at, end: name.end }, 'agency')], end: name.end, ellipsis }
}

// "Sở, ban, ngành và địa phương …" at the head of an item, without its "các".
const BARE_GROUP =
  /(?:sở|bộ|cơ quan|ngành|đơn vị|địa phương|cấp ủy|chính quyền),? (?:ban|ngành|cơ quan|đơn vị|địa phương|chính quyền|các cấp)/uy

const readBareGroup = (source: Source, at: number): One | null =>
  isUpper(source, at) && matchAt(source.lower, BARE_GROUP, at) ? readGroup(source, at, at) : null

// "Yêu cầu chủ đầu tư (Công ty …)": a part in the works stands for its holder.
const ROLE = /(?:chủ đầu tư|nhà đầu tư|nhà thầu|chủ dự án|đơn vị (?:thi công|tư vấn|vận hành|quản lý dự án))(?: dự án)?(?!\p{L})/uy

function readRole(source: Source, at: number): One | null {
  const end = endOf(matchAt(source.lower, ROLE, at))
  return end === null ? null : { mentions: [mention(source, { start: at, end }, 'agency')], end, ellipsis: null }
}

// "Trung tâm Kiểm soát bệnh tật (CDC) tỉnh"
const SHORT_NAME = / \([A-ZĐ&]{2,10}\)/uy
const GLOSS = / ?\((?!chưa|có |đã |đang |qua |nếu )[^()\n]{2,120}\)/uy

function readOne(source: Source, at: number): One | null {
  if (!startsWord(source, at)) return null
  const one =
    readPerson(source, at) ??
    readDetermined(source, at) ??
    readCouncil(source, at) ??
    readNamed(source, at) ??
    readBareGroup(source, at) ??
    readRole(source, at)
  if (!one) return null
  const short = matchAt(source.text, SHORT_NAME, one.end)
  const placed = short ? readPlace(source, one.end + short[0].length) : null
  const [only] = one.mentions
  if (placed !== null && only && one.mentions.length === 1)
    return { ...one, mentions: [mention(source, { start: only.span.start, end: placed }, only.form)], end: placed }
  const gloss = matchAt(source.lower, GLOSS, one.end)
  return gloss ? { ...one, end: one.end + gloss[0].length } : one
}

function readOmitted(source: Source, at: number, ellipsis: string): One | null {
  if (/(?:Sở|Bộ)$/.test(ellipsis)) {
    const field = readField(source, at)
    return field === null ? null : { mentions: [mention(source, { start: at, end: field }, 'agency', ellipsis)], end: field, ellipsis }
  }
  const end = matchAt(source.lower, LEVEL_PLACE, at) ? readPlace(source, at - 1) : null
  if (end === null || !/\p{Lu}/u.test(source.text.slice(at, end))) return null
  return { mentions: [mention(source, { start: at, end }, 'agency', ellipsis)], end, ellipsis }
}

/** The list of agencies that begins at one place, elliptic lists spelt out. */
export function readAgencies(source: Source, at: number): Reading | null {
  let one = readOne(source, at)
  if (!one) return null
  const mentions: AgencyMention[] = []
  let end = at
  while (one) {
    mentions.push(...one.mentions)
    end = one.end
    const next = endOf(matchAt(source.lower, SEPARATOR, end))
    if (next === null) break
    one = readOne(source, next) ?? (one.ellipsis ? readOmitted(source, next, one.ellipsis) : null)
  }
  return { mentions, end }
}
