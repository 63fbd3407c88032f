import { COUNCIL, LEVEL_PLACE, readEllipticFields, readEllipticPlaces } from './agency-elliptic.ts'
import { readGroupNouns, readPredicate } from './agency-group.ts'
import { PLACE, readField, readFreeName, readName, readPlace } from './agency-name.ts'
import { afterSeparator, endOf, isUpper, mention, type One, type Reading } from './agency-reading.ts'
import { readRole } from './agency-role.ts'
import type { AgencyMention } from './draft.ts'
import { LEVELS, TITLES } from './lexicon.ts'
import { matchAt, type Source } from './source.ts'
import { IMPERATIVE, STOP } from './verbs.ts'
import { anyOf } from './words.ts'

const DETERMINER = /(?:tất cả |toàn thể |toàn bộ )?(?:các|những|từng|mỗi) |toàn thể /uy
const TITLE = new RegExp(`(?:các )?(?:(?:đồng chí|ông|bà) )?(?:${anyOf(TITLES)})(?: ?(?:,|và) ?(?:${anyOf(TITLES)}))* `, 'uy')
const COMRADE = /(?:các )?(?:đồng chí|đ\/c|ông|bà) ?:? /uy
const OFFICE = /(?:phó thủ tướng(?: thường trực)?(?: chính phủ)?|phó chủ tịch(?: thường trực)?|chủ tịch|bộ trưởng|thứ trưởng) /uy
const PERSON = /\p{Lu}\p{Ll}*(?: \p{Lu}\p{Ll}*){1,5}/uy
const OWNER = / của (?:thủ tướng chính phủ|chính phủ|thủ tướng|ubnd tỉnh|tỉnh ủy|tỉnh|trung ương|bộ)(?!\p{L})/uy
const OF_LEVELS = /^ các (?:huyện|xã|quận|thị xã|phường|thành phố|tỉnh|địa phương|sở|cấp|thôn|bản)/u
const RANKS = new RegExp(`(?:huyện|thị xã|quận|phường|xã)(?:,| và) ${anyOf(LEVELS)}`, 'uy')
const OPEN = /liên quan|hữu quan/

const startsWord = (source: Source, at: number) => !/[\p{L}\p{N}]/u.test(source.text[at - 1] ?? '')

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

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

/** A person by office: "Chủ tịch UBND các huyện", "Phó Thủ tướng Lê Minh Đạt". */
function readOffice(source: Source, at: number): One | null {
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
      (isUpper(source, next) ? null : readGroup(source, next, endOf(matchAt(source.lower, /\d{1,3} /uy, next)) ?? next))
    if (!inner) return null
    const mentions = inner.mentions.map((one, index): AgencyMention => {
      if (index > 0 || one.span.start !== next) return { ...one, text: words + one.text }
      return { ...one, span: { start: at, end: one.span.end }, text: source.text.slice(at, one.span.end) }
    })
    return { ...inner, mentions, ellipsis: inner.ellipsis && words + inner.ellipsis }
  }
  const held = matchAt(source.lower, OFFICE, at)
  const holder = held ? endOf(matchAt(source.text, PERSON, at + held[0].length)) : null
  return holder === null ? null : { mentions: [mention(source, { start: at, end: holder }, 'agency')], end: holder, ellipsis: null }
}

/** A person by office, or by name and office. */
function readPerson(source: Source, at: number): One | null {
  const held = readOffice(source, at)
  if (held) return held
  const comrade = matchAt(source.lower, COMRADE, at)
  if (!comrade) return null
  const named = endOf(matchAt(source.text, PERSON, at + comrade[0].length))
  if (named === null) return readOffice(source, at + comrade[0].length)
  const office = endOf(matchAt(source.text, / ?[,–-] ?/uy, named))
  const post = office === null ? null : readOffice(source, office)
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
  const name = readName(source, next)?.end ?? null
  const end = name === null ? null : (endOf(matchAt(source.lower, OWNER, name)) ?? name)
  return end === null ? null : { mentions: [mention(source, { start: at, end }, 'group')], end, ellipsis: null }
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

function readOmitted(source: Source, at: number, ellipsis: string, last: string): One | null {
  if (/(?:Sở|Bộ)$/.test(ellipsis)) {
    const field = readField(source, at)
    return field === null ? null : { mentions: [mention(source, { start: at, end: field }, 'agency', ellipsis)], end: field, ellipsis }
  }
  const end = matchAt(source.lower, LEVEL_PLACE, at) ? readPlace(source, at - 1) : null
  if (end === null || !/\p{Lu}/u.test(source.text.slice(at, end))) return readSameRank(source, at, ellipsis, last)
  return { mentions: [mention(source, { start: at, end }, 'agency', ellipsis)], end, ellipsis }
}

const RANKED = /^(.*(?:huyện|quận|thị xã|thành phố|xã|phường|tỉnh)) \p{Lu}/u

/** "UBND huyện Lâm Hà và Đức Trọng kiểm tra": the second place is of the same rank. */
function readSameRank(source: Source, at: number, ellipsis: string, last: string): One | null {
  const words = RANKED.exec(last)?.[1]
  const end = words && isUpper(source, at) ? endOf(matchAt(source.text, PLACE, at)) : null
  if (!words || end === null || !isFollowed(source, end)) return null
  return { mentions: [mention(source, { start: at, end }, 'agency', words)], end, ellipsis }
}

/** Whether a member of a list may end here: a verb follows, or another agency. */
const isActing = (source: Source, at: number) => matchAt(source.lower, IMPERATIVE, at) ?? matchAt(source.lower, BINDING, at)
const BINDING = /(?:theo chức năng|căn cứ|có trách nhiệm|chịu trách nhiệm|phải|cần|được giao|được yêu cầu)(?!\p{L})/uy

function isFollowed(source: Source, end: number): boolean {
  if (source.text[end] === ' ' && isActing(source, end + 1)) return true
  const next = afterSeparator(source, end)
  return next !== null && (readOne(source, next) !== null || isActing(source, next) !== null)
}

// Whoever orders does not belong to the list of those who are told.
const ORDERS =
  /(?:(?:đồng chí |ông |bà )?(?:phó )?(?:chủ tịch|thủ tướng)|ubnd (?:tỉnh|thành phố|tp)|ủy ban nhân dân (?:tỉnh|thành phố))[^,;.:\n]{0,60}? (?:giao|yêu cầu|đề nghị|chỉ đạo|phân công|lưu ý)(?!\p{L})/uy

/** In a list of agencies a further name, whatever it is: "…, Nhà khách Hoa Lư và các chuyên gia rà soát". */
function readFurther(source: Source, at: number): One | null {
  const isGroup = /^(?:các|những) \p{L}/u.test(source.lower.slice(at, at + 8))
  if (!isGroup && !isUpper(source, at)) return null
  const end = isGroup ? readFreeWords(source, at) : readFreeName(source, at)
  if (end === null || !isFollowed(source, end)) return null
  return { mentions: [mention(source, { start: at, end }, isGroup ? 'group' : 'agency')], end, ellipsis: null }
}

function readFreeWords(source: Source, at: number): number | null {
  let end = at + 3
  const goesOn = (at: number) => !matchAt(source.lower, STOP, at) || matchAt(source.lower, /đầu mối(?= )/uy, at) !== null
  for (let count = 0; count < 6 && source.text[end] === ' ' && goesOn(end + 1); count++)
    end = endOf(matchAt(source.lower, / [\p{L}\p{N}-]+/uy, end)) ?? end
  return end > at + 3 ? end : null
}

const LISTED = /\s*(?:sau(?: đây)?|gồm)?\s*:\s*/uy
const GENERIC = /(?:đơn vị|cơ quan|doanh nghiệp|địa phương|ngành)(?: liên quan| sau| trên địa bàn)?$/u

/** "các đơn vị: Công ty A, Công ty B": those named stand for the group. */
function namedInstead(source: Source, reading: Reading): Reading {
  const group = reading.mentions.at(-1)
  if (!group || group.form === 'agency' || !GENERIC.test(group.text.toLowerCase())) return reading
  const start = endOf(matchAt(source.lower, LISTED, reading.end))
  const named = start === null ? null : readList(source, start, true)
  return named && named.mentions.length > 1 ? { mentions: [...reading.mentions.slice(0, -1), ...named.mentions], end: named.end } : reading
}

function readList(source: Source, at: number, hasColon: boolean): Reading | null {
  let one = readOne(source, at)
  if (!one) return null
  const mentions: AgencyMention[] = []
  let end = at
  while (one) {
    mentions.push(...one.mentions)
    end = one.end
    const next = afterSeparator(source, end, hasColon)
    if (next === null || matchAt(source.lower, ORDERS, next)) break
    one =
      readOne(source, next) ??
      (one.ellipsis ? readOmitted(source, next, one.ellipsis, mentions.at(-1)?.text ?? '') : null) ??
      readFurther(source, next)
  }
  return { mentions, end }
}

/** The list of agencies that begins at one place, elliptic lists spelt out. */
export function readAgencies(source: Source, at: number): Reading | null {
  const reading = readList(source, at, false)
  return reading && namedInstead(source, reading)
}
