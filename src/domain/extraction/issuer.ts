import { PLACE } from './agency-name.ts'
import { isCapitals, type Line } from './lines.ts'
import { matchAt, type Source } from './source.ts'

const MOTTO =
  /^(?:cộng h(?:òa|oà)(?: xã.*)?$|cộng h(?:òa|oà) xã hội|hội chủ nghĩa|xã hội chủ nghĩa|(?:chủ )?nghĩa(?: việt nam)?$|việt nam$|nam$|độc lập|[-~_*\s|]+$|số|so:|hỏa tốc|khẩn|thượng khẩn|mật|đến|đi\s|giờ|v\/v|bản số|đảng cộng sản|chủ nghĩa việt nam|cộng$|hòa xã hội|hoà xã hội)/u
const BODY = /^(?:tỉnh|thành phố|tp\.?|huyện|thị xã|quận|xã|phường|thị trấn|đặc khu)\s/u
const SMALL = new Set([
  'và',
  'các',
  'của',
  'tỉnh',
  'thành',
  'phố',
  'huyện',
  'xã',
  'phường',
  'thị',
  'quận',
  'nhân',
  'dân',
  'phòng',
  'đặc',
  'khu',
])

/** "TỈNH HÒA GIANG" → "tỉnh Hòa Giang": ranks small, names with capitals. */
function cased(words: string): string {
  const small = words.toLowerCase()
  const [, before = '', rank = '', name = ''] =
    /^(.*?)(tỉnh|thành phố|tp\.?|huyện|thị xã|quận|xã|phường|thị trấn|đặc khu)\s+(.+)$/u.exec(small) ?? []
  return name ? `${before}${rank} ${capitals(name)}` : small
}

const ISSUING =
  /^(?:ủy ban|uỷ ban|ubnd|hđnd|hội đồng nhân dân|bộ |sở |văn phòng|thủ tướng|chính phủ|tỉnh ủy|thành ủy|huyện ủy|đảng ủy|ban |cục |chi cục|tổng cục|thanh tra|công an|ngân hàng|chủ tịch)/u
const FIELD_WORDS = /^(sở|ban|bộ|cục|chi cục|văn phòng|thanh tra|công an)\s*(.*)$/u

const PARTY = /^(tỉnh|thành|huyện|thị|quận|đảng) (?:ủy|uỷ)\s*(.*)$/u
const capitals = (text: string) => text.replace(/\p{L}+/gu, (word) => word.charAt(0).toUpperCase() + word.slice(1))

// "văn hóa, thể thao và du lịch" → "Văn hóa, Thể thao và Du lịch"
const fieldNamed = (words: string) =>
  words
    .replace(/(?<!\p{L})[bcdđghklmnpqrstvx&]{3,}(?![\p{L}&])/gu, (letters) => letters.toUpperCase())
    .replace(/(?:^|và |, | - )\p{Ll}/gu, (start) => start.slice(0, -1) + start.slice(-1).toUpperCase())
    .replace('Công thương', 'Công Thương')

function named(words: string): string {
  const centre = /^(?:văn phòng |thủ tướng )?chính phủ$/u.exec(words.toLowerCase())?.[0]
  if (centre) return centre.charAt(0).toUpperCase() + centre.slice(1).replace('chính', 'Chính')
  const [, rank = '', seat = ''] = PARTY.exec(words.toLowerCase()) ?? []
  if (rank) return `${capitals(rank)} ủy ${capitals(seat)}`.trim()
  const people = /^(?:ủy ban nhân dân|uỷ ban nhân dân|ubnd)\s*(.*)$/u.exec(words.toLowerCase())
  if (people) return `UBND ${cased(people[1] ?? '')}`.trim()
  const [, head = '', field = ''] = FIELD_WORDS.exec(words.toLowerCase()) ?? []
  if (!head) return cased(words)
  const office = field.replace(/(?:ủy ban nhân dân|uỷ ban nhân dân|ubnd)\s*/u, 'UBND ')
  const written = office.startsWith('UBND ')
    ? `UBND ${cased(office.slice(5))}`
    : SMALL.has(office) || office === ''
      ? office
      : fieldNamed(office)
  const last = /chính phủ$/u.test(written) ? 'Chính phủ' : written
  return `${head.charAt(0).toUpperCase()}${head.slice(1)} ${last}`.trim()
}

function fromLetterhead(lines: readonly Line[]): string | null {
  const printed: string[] = []
  for (const line of lines.slice(0, 12)) {
    if (MOTTO.test(line.lower.trim())) {
      if (/^(?:số|so)\s*[:\d]/u.test(line.lower.trim())) break
      continue
    }
    if (!isCapitals(line.text) || /[|»:]/.test(line.text)) {
      if (printed.length > 0) break
      continue
    }
    if (/^(?:THÔNG BÁO|CHỈ THỊ|KẾ HOẠCH|CÔNG ĐIỆN|QUYẾT ĐỊNH|PHỤ LỤC)/.test(line.text)) break
    printed.push(
      line.lower
        .trim()
        .replaceAll(/[*~_-]{2,}/g, '')
        .replace(/^tình\s/u, 'tỉnh '),
    )
  }
  const whole: string[] = []
  for (const words of printed) {
    const last = whole.at(-1)
    if (
      last !== undefined &&
      (BODY.test(words) ||
        /(?:và|phát triển|thể thao|văn phòng|của|tỉnh|thành phố|huyện|quận|thị xã|xã|phường|nhân dân|nhân|ủy ban|uỷ ban)$/u.test(last))
    )
      whole[whole.length - 1] = `${last} ${words}`
    else whole.push(words)
  }
  const [parent, child] = whole
  if (!parent || !ISSUING.test(parent)) return null
  if (child && /^văn phòng$/u.test(child)) return `Văn phòng ${named(parent)}`
  return named(child ?? parent)
}

const COUNCIL = /(?<!\p{L})(chủ tịch(?: thường trực)? )?(?:ubnd|ủy ban nhân dân) (tỉnh |thành phố |tp\.? ?)(?=\p{L})/gu
const PROVINCE = /(?<!\p{L})(tỉnh|thành phố) (?=\p{L})/gu
const DATELINE = /^(\p{Lu}[\p{L} -]{2,24}), ngày \d/mu

/** "tỉnh Hải Thanh Lưu Quang Tiến": after a chairman's office the place is followed by his name, or left out. */
function placeOf(source: Source, at: number, isOffice: boolean): string | null {
  const words = matchAt(source.text, PLACE, at)?.[0].split(' ') ?? []
  if (words.length === 0 || (isOffice && words.length < 5 && words.length > 2)) return null
  return words.slice(0, isOffice && words.length > 2 ? 2 : words[1] === '-' || words[2] === '-' ? 5 : 3).join(' ')
}

// "TP" is also written of towns inside a province.
const CENTRAL_CITY = /^(?:HCM|Hồ Chí Minh|Hà Nội|Hải Phòng|Đà Nẵng|Cần Thơ|Huế)$/iu
const councilOf = (rank: string, place: string) =>
  /^(?:HCM|HỒ CHÍ MINH)$/iu.test(place)
    ? 'UBND Thành phố Hồ Chí Minh'
    : `UBND ${/^t[^h]?p/u.test(rank) ? 'thành phố' : rank.trim()} ${place}`

// A press title begins with its place: "Quảng Ngãi: Xử lý nghiêm …".
const TITLE_PLACE = /^(\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){1,2}): \p{Lu}/mu

function fromText(source: Source, number: string | null): string | null {
  if (/VPCP$/.test(number ?? '')) return 'Văn phòng Chính phủ'
  if (/TTg$/.test(number ?? '')) return 'Thủ tướng Chính phủ'
  for (const found of source.lower.matchAll(COUNCIL)) {
    const place = placeOf(source, found.index + found[0].length, found[1] !== undefined)
    if (place && (!/^tp/u.test(found[2] ?? '') || CENTRAL_CITY.test(place))) return councilOf(found[2] ?? '', place)
  }
  if (!/UBND|VP/.test(number ?? '') && !/ubnd tỉnh|ủy ban nhân dân tỉnh/u.test(source.lower)) return null
  const dateline = DATELINE.exec(source.text)?.[1]
  if (dateline) return `UBND tỉnh ${dateline}`
  for (const found of source.lower.matchAll(PROVINCE)) {
    const place = placeOf(
      source,
      found.index + found[0].length,
      /(?:ubnd|chủ tịch) $/u.test(source.lower.slice(Math.max(0, found.index - 10), found.index)),
    )
    if (place?.includes(' ')) return `UBND ${found[1]} ${place}`
  }
  const title = TITLE_PLACE.exec(source.text.slice(0, 400))?.[1]
  return title ? `UBND tỉnh ${title}` : 'UBND tỉnh'
}

/** From the letterhead; where that names no place, the place stands in the line of the date. */
export function readIssuer(source: Source, lines: readonly Line[], number: string | null): string | null {
  const printed = fromLetterhead(lines)
  if (printed !== 'UBND') return printed ?? fromText(source, number)
  const place = DATELINE.exec(source.text)?.[1]
  return place ? councilOf(CENTRAL_CITY.test(place) ? 'thành phố' : 'tỉnh', place) : (fromText(source, number) ?? printed)
}
