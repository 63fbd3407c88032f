import { day as dayNamed, dayOf, daysBetween } from './day.ts'

/** What a cell holds, as the screen says it. */
export type Cell = string | number | null

/** What leaves the product as a table: one list of columns, its rows as they come, and what is written under them. */
export type Sheet = {
  /** What is listed, in words: also the name of the file. */
  title: string
  headers: readonly string[]
  batches: AsyncIterable<readonly (readonly Cell[])[]>
  footer: (rowCount: number) => readonly string[]
}

type Part<Row> = { header: string; value: (row: Row) => Cell }
export type SheetColumn<Row> = Part<Row> & { more?: readonly Part<Row>[] }

/** What one cell of the screen stacks stands side by side in a sheet. */
export const partsOf = <Row>(columns: readonly SheetColumn<Row>[]): Part<Row>[] =>
  columns.flatMap(({ header, value, more = [] }) => [{ header: header.replaceAll('\u00a0', ' '), value }, ...more])

/** A cell a spreadsheet can sort and add up: whole days and shares are told from other text. */
export type Typed = { is: 'text'; text: string } | { is: 'number' | 'share' | 'day'; value: number }

const DMY = /^(\d{2})\/(\d{2})\/(\d{4})$/
const SHARE = /^(\d{1,3})[\u00a0 ]%$/
// The first day all spreadsheets number alike: some give 1900 a 29th of February.
const FIRST = { day: dayNamed('1900-03-01'), serial: 61 }

export function typed(cell: Exclude<Cell, null>): Typed {
  if (typeof cell === 'number') return { is: 'number', value: cell }
  const [, date, month, year] = DMY.exec(cell) ?? []
  const day = dayOf(Number(year), Number(month), Number(date))
  if (date && day && day >= FIRST.day) return { is: 'day', value: daysBetween(FIRST.day, day) + FIRST.serial }
  const [, share] = SHARE.exec(cell) ?? []
  return share ? { is: 'share', value: Number(share) / 100 } : { is: 'text', text: cell }
}

// A spreadsheet reads these at the start of a cell as a formula; after blanks too, and in their wide forms.
const FORMULA = /^[\s\u00a0\ufeff]*[=+\-@\t\r\0＝＋－＠]/u

/** Text that stays text where a cell may be a formula. */
export const neutralised = (text: string): string => (FORMULA.test(text) ? `'${text}` : text)

/** A name a file may bear on any system: "Quá hạn – tính đến 30-05-2022". */
export const fileNameOf = (title: string, extension: string): string =>
  `${title
    .replaceAll(' · ', ' – ')
    .replace(/[\\/:*?"<>|]/g, '-')
    .replace(/\s+/g, ' ')
    .slice(0, 120)
    .replace(/[. ]+$/, '')}.${extension}`
