/** Kinds of marker in front of a block. Within one list all markers are of one kind. */
export type MarkerKind =
  | 'article'
  | 'part'
  | 'capital'
  | 'roman'
  | 'number'
  | 'decimal'
  | 'letter'
  | 'round'
  | 'dash'
  | 'plus'
  | 'star'
  | 'ordinal'

export type Marker = { kind: MarkerKind; label: string; length: number }

type Rule = { kind: MarkerKind; pattern: RegExp }

const RULES: readonly Rule[] = [
  { kind: 'article', pattern: /^Điều\s+(\d{1,3})\s*[.:]\s*/u },
  {
    kind: 'part',
    pattern: /^(?:Phần|PHẦN|Chương|CHƯƠNG|Mục|MỤC)\s+(?:thứ\s+)?([IVXL]{1,5}|\d{1,2}|nhất|hai|ba)(?=\s*[.:]|\s*$)\s*[.:]?\s*/u,
  },
  { kind: 'roman', pattern: /^([IVX]{1,5})\s*[./)-]\s*(?=[\p{Lu}"“])/u },
  // "H.NGÂN" below a report is its writer.
  { kind: 'capital', pattern: /^([A-HĐ])\s*[./]\s*(?=\p{Lu})(?!\p{Lu}{2,12}$)/u },
  { kind: 'decimal', pattern: /^([\dl]{1,2}(?:\.[\dl]{1,2}){1,3})\s*[.)/:]\s*(?=[\p{L}"“])/u },
  { kind: 'decimal', pattern: /^(\d{1,2}(?:\.\d{1,2}){1,3})\s+(?=[\p{Lu}"“])/u },
  { kind: 'number', pattern: /^(?!\d{1,2}\/[A-ZĐ]{1,6}-)([\dl]{1,2})\s*[./]\s*(?=[\p{L}"“(])/u },
  { kind: 'number', pattern: /^(\d{1,2})\s?[-–]\s*(?=\p{Lu})/u },
  { kind: 'round', pattern: /^\(?(\d{1,2})\)\s*(?=[\p{L}"“])/u },
  { kind: 'letter', pattern: /^\(?([a-zđ])\s*\)\s*[.:]?\s*(?=[\p{L}"“])/u },
  { kind: 'letter', pattern: /^([a-zđ])\s?(?:[./]\s+|[-–]\s*)(?=[\p{Lu}"“])/u },
  { kind: 'dash', pattern: /^([-–—•])\s*(?=[\p{L}"“(])/u },
  { kind: 'plus', pattern: /^(\+)\s*(?=[\p{L}"“(])/u },
  { kind: 'star', pattern: /^([*])\s*(?=[\p{L}"“(])/u },
  {
    kind: 'ordinal',
    pattern: /^(Thứ\s+(?:nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)|Một là|Hai là|Ba là|Bốn là|Năm là|Sáu là|Bảy là)\s*[,:]\s*/u,
  },
]

export function readMarker(line: string): Marker | null {
  for (const { kind, pattern } of RULES) {
    const found = pattern.exec(line)
    // A scanner reads the figure 1 as the letter l.
    if (found)
      return {
        kind,
        label: kind === 'number' || kind === 'decimal' ? (found[1] ?? '').replaceAll('l', '1') : (found[1] ?? ''),
        length: found[0].length,
      }
  }
  return null
}

export const startsWithMarker = (line: string) => readMarker(line) !== null

export const BULLETS: ReadonlySet<MarkerKind> = new Set(['dash', 'plus', 'star', 'ordinal'])
