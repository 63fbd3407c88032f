import { PLACE } from './agency-name.ts'
import { isCapitals, type Line } from './lines.ts'
import { matchAt, type Source } from './source.ts'

const MOTTO = /^(?:cộng h(?:òa|oà) xã hội|độc lập|[-~_*\s|]+$|số|so:|hỏa tốc|khẩn|thượng khẩn|mật|đến|đi\s|giờ|v\/v|bản số)/u
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
  const capitals = (text: string) => text.replace(/\p{L}+/gu, (word) => (word.length ? word.charAt(0).toUpperCase() + word.slice(1) : word))
  return name ? `${before}${rank} ${capitals(name)}` : small
}

const FIELD_WORDS = /^(sở|ban|bộ|cục|chi cục|văn phòng|thanh tra|công an)\s*(.*)$/u

function named(words: string): string {
  const people = /^(?:ủy ban nhân dân|uỷ ban nhân dân|ubnd)\s*(.*)$/u.exec(words.toLowerCase())
  if (people) return `UBND ${cased(people[1] ?? '')}`.trim()
  const [, head = '', field = ''] = FIELD_WORDS.exec(words.toLowerCase()) ?? []
  if (!head) return cased(words)
  const office = field.replace(/(?:ủy ban nhân dân|uỷ ban nhân dân|ubnd)\s*/u, 'UBND ')
  const written = office.startsWith('UBND ')
    ? `UBND ${cased(office.slice(5))}`
    : SMALL.has(office) || office === ''
      ? office
      : office.charAt(0).toUpperCase() + office.slice(1)
  const last = /chính phủ$/u.test(written) ? 'Chính phủ' : written
  return `${head.charAt(0).toUpperCase()}${head.slice(1)} ${last}`.trim()
}

function fromLetterhead(lines: readonly Line[]): string | null {
  const printed: string[] = []
  for (const line of lines.slice(0, 12)) {
    if (MOTTO.test(line.lower.trim())) {
      if (/^(?:số|so)\s*:/u.test(line.lower.trim())) break
      continue
    }
    if (!isCapitals(line.text) || /[|»:]/.test(line.text)) break
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
    if (last !== undefined && (BODY.test(words) || /(?:và|phát triển|thể thao|văn phòng|của)$/u.test(last)))
      whole[whole.length - 1] = `${last} ${words}`
    else whole.push(words)
  }
  const [parent, child] = whole
  if (!parent) return null
  if (child && /^văn phòng$/u.test(child)) return `Văn phòng ${named(parent)}`
  return named(child ?? parent)
}

function fromText(source: Source, number: string | null): string | null {
  if (/VPCP$/.test(number ?? '')) return 'Văn phòng Chính phủ'
  if (/TTg$/.test(number ?? '')) return 'Thủ tướng Chính phủ'
  const council = /(?<!\p{L})(?:ubnd|ủy ban nhân dân) (tỉnh|thành phố) (?=\p{L})/gu
  for (const found of source.lower.matchAll(council)) {
    const place = matchAt(source.text, PLACE, found.index + found[0].length)
    if (place) return `UBND ${found[1]} ${place[0].split(' ').slice(0, 3).join(' ')}`
  }
  if (!/UBND|VP/.test(number ?? '') && !/ubnd tỉnh|ủy ban nhân dân tỉnh/u.test(source.lower)) return null
  const province = /(?<!\p{L})tỉnh (?=\p{L})/gu
  for (const found of source.lower.matchAll(province)) {
    const place = matchAt(source.text, PLACE, found.index + found[0].length)
    if (place?.[0].includes(' ')) return `UBND tỉnh ${place[0].split(' ').slice(0, 3).join(' ')}`
  }
  return 'UBND tỉnh'
}

/** Who issued the document, with the usual short form "UBND tỉnh Nam Định". */
export const readIssuer = (source: Source, lines: readonly Line[], number: string | null): string | null =>
  fromLetterhead(lines) ?? fromText(source, number)
