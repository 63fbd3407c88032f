import type { DirectGiven, OrderWay } from '#domain/direct.ts'
import { documentTypeOf } from '#domain/document-type.ts'

export const ORDER_WAY_WORDS = {
  meeting: 'Tại cuộc họp',
  telephone: 'Qua điện thoại',
  margin: 'Bút phê trên văn bản',
  other: 'Cách khác',
} satisfies Record<OrderWay, string>

/** Chỉ đạo trực tiếp của Chủ tịch UBND tỉnh, tại cuộc họp (giao ban tuần 22) */
export function directTitle({ orderedBy, way, occasion }: Pick<DirectGiven, 'orderedBy' | 'way' | 'occasion'>): string {
  const how = way === 'other' ? '' : `, ${ORDER_WAY_WORDS[way].toLowerCase()}`
  return `Chỉ đạo trực tiếp của ${orderedBy}${how}${occasion ? ` (${occasion})` : ''}`
}

const DIRECT = 'Chỉ đạo trực tiếp số'

/** The number of a directive without a notice, in the year of the order. */
export const directNumber = (ordinal: number, year: string): string => `${DIRECT} ${ordinal}/${year}`

export const isDirectNumber = (number: string): boolean => number.startsWith(DIRECT)

/** A paper by its number: Thông báo 128/TB-UBND, Chỉ thị 05/CT-UBND, or Chỉ đạo trực tiếp số 1/2022. */
export const paperWords = (number: string): string => (isDirectNumber(number) ? number : `${documentTypeOf(number)} ${number}`)

/** A paper where there is room for a few letters: 128/TB, CĐTT 2. */
export const paperInShort = (number: string): string =>
  isDirectNumber(number) ? `CĐTT ${number.slice(DIRECT.length + 1).split('/')[0]}` : (number.split('-')[0] ?? number)
