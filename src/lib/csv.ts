import { Readable } from 'node:stream'
import { type Cell, neutralised, type Sheet } from '#domain/sheet.ts'

const quoted = (text: string) => (/[",\n\r]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text)
const written = (cell: Cell) => (cell === null ? '' : typeof cell === 'number' ? String(cell) : quoted(neutralised(cell)))
const line = (cells: readonly Cell[]) => `${cells.map(written).join(',')}\r\n`

async function* lines({ headers, batches, footer }: Sheet): AsyncGenerator<string> {
  // The mark tells a spreadsheet that this is UTF-8.
  yield `\ufeff${line(headers)}`
  let count = 0
  for await (const rows of batches) {
    count += rows.length
    yield rows.map(line).join('')
  }
  yield `\r\n${footer(count)
    .map((words) => line([words]))
    .join('')}`
}

/** RFC 4180, as the rows come. */
export const csvOf = (sheet: Sheet): Readable => Readable.from(lines(sheet), { objectMode: false })
