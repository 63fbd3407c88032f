import { withoutMarkup } from './entities.ts'
import { unglue } from './unglue.ts'
import { unwrap } from './unwrap.ts'

const characters = (raw: string) =>
  raw
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .normalize('NFC')
    .replace(/[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
    .replace(/(?![\t\n])[\p{Cc}\p{Cf}]/gu, '')
    .replace(/\n(?:[ \t]*\n){3,}/g, '\n\n\n')
    .replace(/\*\*|__|^#{1,6} /gm, '')
    .replace(/(?<![*\p{L}\d])\*([^*\s][^*\n]{0,80})\*(?![*\p{L}\d])/gu, '$1')
    .replace(/Ð/g, 'Đ')
    .replace(/ð/g, 'đ')
    .replace(/[\uf0b7\u25aa\u25cf\u25e6\u2756\u27a2\uf0a7]/g, '•')

// A cell of the two-column head or of the signature block, by which a line of two columns is known.
const CELL = /^(?:[-~_*]{3,}|(?:số|so)\s*:|độc lập|nơi nhận|.{2,40}, ngày|\(?\s*đã ký|(?:tuyệt |tối )?mật$|hỏa tốc)/iu
// A cell of the head that bars divide: "Số: 12/VPCP-CN | Hà Nội, ngày 5 tháng 4 năm 2018 |".
const HEAD_CELL = /^\s*(?:(?:số|so)\s*:|cộng h(?:òa|oà)|độc lập|nơi nhận|.{2,40}, ngày)/iu
const isCapitals = (cell: string) => /\p{Lu}{2}/u.test(cell) && !/\p{Ll}/u.test(cell)

const NAME = /^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){1,3}$/u
// "UBND" alone stands in many a justified line.
const isTitle = (cell: string) => isCapitals(cell) && cell.includes(' ')

/** A row of a table, by tabs or bars, becomes one line with bars between its cells; a rule between rows becomes nothing. */
function rowOf(line: string): string | null {
  const cells = (line.includes('\t') ? line.split('\t') : line.replace(/^\s*\||\|\s*$/g, '').split('|')).map((cell) => cell.trim())
  if (cells.length < 3) return null
  const isRule = cells.every((cell) => /^:?-{2,}:?$/.test(cell))
  const filled = cells.filter((cell) => cell !== '').length
  if (isRule) return ''
  return filled > 2 || (filled > 1 && /^(?:\d{1,3}|[IVX]{1,5}|[A-H])[.)]?$/.test(cells[0] ?? '')) ? cells.join(' | ') : null
}

/** Columns printed side by side become lines; other runs of blanks become one blank. */
function columns(line: string): string {
  const row = rowOf(line)
  if (row !== null) return row
  const indent = /^\s*/.exec(line)?.[0] ?? ''
  const cells = line
    .replace(/^\s*\|+|\|+\s*$/g, '')
    .trim()
    .split(/\s{5,}|\t+/)
  const byBars = cells.length === 1 && line.includes('|') ? line.replace(/^\s*\|+|\|+\s*$/g, '').split(/\s*\|\s*/) : []
  if (byBars.length === 2 && byBars.some((cell) => HEAD_CELL.test(cell))) return byBars.map((cell) => cell.trim()).join('\n')
  // "- Lưu: VT.          Nguyễn Văn A": the last of the receivers beside the signer.
  if (cells.length === 2 && /^(?:[-+–] |nơi nhận)/iu.test(cells[0] ?? '') && NAME.test(cells[1] ?? '')) return cells.join('\n')
  const isTwoColumns =
    cells.length > 1 && cells.length < 4 && cells.some((cell) => isTitle(cell) || (CELL.test(cell) && !/^\p{Ll}/u.test(cell)))
  const joined = isTwoColumns ? cells.join('\n') : cells.join(' ')
  return indent + joined.replace(/ {2,}/g, ' ').trimEnd()
}

/** One Unicode form, one kind of blank and of line end, one paragraph a line. Idempotent in all that matters: what is stored is this text. */
export function normalise(raw: string): string {
  const lines = characters(withoutMarkup(raw.toWellFormed())).split('\n').map(columns).join('\n').split('\n')
  return unglue(unwrap(lines).join('\n'))
    .replace(/[ \t]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
