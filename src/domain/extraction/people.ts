import type { Span } from './draft.ts'
import type { Line } from './lines.ts'
import { matches, type Source } from './source.ts'

const NAME = String.raw`\p{Lu}[\p{Ll}’']*(?:\s\p{Lu}[\p{Ll}’']*){1,4}`
const POST =
  /(?:CHỦ TỊCH|CHÁNH VĂN PHÒNG|BỘ TRƯỞNG|THỨ TRƯỞNG|THỦ TƯỚNG|GIÁM ĐỐC|CHỦ NHIỆM|BÍ THƯ|TRƯỞNG BAN|CỤC TRƯỞNG|TRƯỞNG PHÒNG|CHÁNH THANH TRA|VỤ TRƯỞNG)/
const NAME_LINE = new RegExp(String.raw`^(?:(?:Đã ký|TS|ThS|PGS|GS)[.:]?\s*)*(${NAME})$`, 'u')
const NAME_AFTER = new RegExp(String.raw`[:–-]\s*(${NAME})$`, 'u')

const TABLED = new RegExp(String.raw`^Người ký\s*[:|]\s*(?!Ủy|Uỷ|Văn|Sở)(${NAME})$`, 'mu')

export function readSigner(lines: readonly Line[], text: string): string | null {
  const tabled = TABLED.exec(text)?.[1] ?? null
  const post = lines.findIndex((line) => POST.test(line.text))
  if (post < 0) return tabled
  for (const line of lines.slice(post, post + 8)) {
    const text = line.text.trim()
    const found = (POST.test(text) ? NAME_AFTER : NAME_LINE).exec(text)
    if (found?.[1]) return found[1]
    if (/^(?:PHỤ LỤC|DANH MỤC)/.test(text)) return tabled
  }
  return tabled
}

const OFFICES = String.raw`(?:đồng chí|đ/c|(?:phó )?chủ tịch(?: thường trực)? ubnd (?:tỉnh|thành phố)(?: \p{L}+ \p{L}+(?=,))?,?|phó thủ tướng(?: chính phủ)?|thủ tướng(?: chính phủ)?|bộ trưởng|phó chủ tịch thường trực ubnd tỉnh|chủ tịch ubnd tỉnh(?: \p{Lu}\p{Ll}+){0,2})`
const CHAIRED = new RegExp(String.raw`(?<!\p{L})${OFFICES}\s+(?=\p{L})`, 'giu')
const PERSON = /\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}*){1,3}/uy
const NO_PERSON = /^(?:Chủ|Phó|Trưởng|Bí|Thủ|Giám|Chánh|Ủy|Thường|Bộ|Ban|Tỉnh|Chính|Sở|Văn)\s/u

export function readChair(source: Source, zone: Span): string | null {
  for (const found of matches(source.folded, CHAIRED, zone)) {
    PERSON.lastIndex = found.index + found[0].length
    const name = PERSON.exec(source.text)?.[0]
    if (name && !NO_PERSON.test(name)) return name
  }
  return null
}
