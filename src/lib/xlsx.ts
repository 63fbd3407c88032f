import { PassThrough, Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import { type Cell, type Sheet, typed } from '#domain/sheet.ts'

// A workbook in as little as every program reads: strings stand in their cells, so that nothing is kept until the end.

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'

/** Ranks in `cellXfs` below. */
const STYLES = { text: 1, head: 2, day: 3, share: 4, number: 5, note: 6 } as const

const FONT = '<name val="Times New Roman"/>'
const stylesXml = `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="2"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="#,##0"/></numFmts>
<fonts count="3"><font><sz val="12"/>${FONT}</font><font><b/><sz val="12"/>${FONT}</font><font><i/><sz val="11"/>${FONT}</font></fonts>
<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>
<borders count="2"><border/><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/></border></borders>
<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="7"><xf/>
<xf borderId="1" applyBorder="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>
<xf fontId="1" borderId="1" applyFont="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf>
<xf numFmtId="164" borderId="1" applyNumberFormat="1" applyBorder="1" applyAlignment="1"><alignment vertical="top"/></xf>
<xf numFmtId="9" borderId="1" applyNumberFormat="1" applyBorder="1" applyAlignment="1"><alignment vertical="top"/></xf>
<xf numFmtId="165" borderId="1" applyNumberFormat="1" applyBorder="1" applyAlignment="1"><alignment vertical="top"/></xf>
<xf fontId="2" applyFont="1"/></cellXfs></styleSheet>`

// What a sheet of any program holds; beyond it the next one begins, with its own row of headings.
const MOST_ROWS = 1_000_000

const escaped = (text: string) =>
  text
    .replace(/[&<>]/g, (letter) => (letter === '&' ? '&amp;' : letter === '<' ? '&lt;' : '&gt;'))
    // Letters XML cannot hold.
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')

const textCell = (text: string, style: number) => `<c s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`

function cellXml(cell: Cell): string {
  if (cell === null || cell === '') return `<c s="${STYLES.text}"/>`
  const what = typed(cell)
  return what.is === 'text' ? textCell(what.text, STYLES.text) : `<c s="${STYLES[what.is]}"><v>${what.value}</v></c>`
}

const rowXml = (cells: readonly Cell[]) => `<row>${cells.map(cellXml).join('')}</row>`

/** As wide as what the first rows hold, within reason. */
function widths(headers: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const width = (index: number) =>
    Math.min(60, Math.max(9, longestWord(headers[index] ?? '') + 3, ...rows.slice(0, 50).map((row) => String(row[index] ?? '').length + 2)))
  return headers.map((_, index) => `<col min="${index + 1}" max="${index + 1}" width="${width(index)}" customWidth="1"/>`).join('')
}

const longestWord = (text: string) => Math.max(...text.split(' ').map((word) => word.length))

/** A1 … Z1, AA1 … */
const letters = (index: number): string =>
  index < 26 ? String.fromCharCode(65 + index) : letters(Math.floor(index / 26) - 1) + letters(index % 26)

const opening = (headers: readonly string[], first: readonly (readonly Cell[])[]) =>
  `${XML}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths(headers, first)}</cols><sheetData><row>${headers.map((words) => textCell(words, STYLES.head)).join('')}</row>`

const closing = (headers: readonly string[], rowCount: number) =>
  `</sheetData><autoFilter ref="A1:${letters(headers.length - 1)}${rowCount + 1}"/><pageMargins left="0.6" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/><headerFooter><oddFooter>&amp;CTrang &amp;P/&amp;N</oddFooter></headerFooter></worksheet>`

/** The rows of one sheet after another, taken from one source. */
class Rows {
  count = 0
  readonly #batches: AsyncIterator<readonly (readonly Cell[])[]>
  #left: readonly (readonly Cell[])[] = []
  isOver = false

  constructor(batches: Sheet['batches']) {
    this.#batches = batches[Symbol.asyncIterator]()
  }

  /** Some more rows, no more than asked for; none where there are none. */
  async next(most: number): Promise<readonly (readonly Cell[])[]> {
    while (this.#left.length === 0 && !this.isOver) {
      const { value, done } = await this.#batches.next()
      if (done) this.isOver = true
      else this.#left = value
    }
    const taken = this.#left.slice(0, most)
    this.#left = this.#left.slice(most)
    this.count += taken.length
    return taken
  }

  async hasMore(): Promise<boolean> {
    const [row] = await this.next(1)
    if (!row) return false
    this.count--
    this.#left = [row, ...this.#left]
    return true
  }
}

async function* sheetXml({ headers, footer }: Sheet, rows: Rows, most: number): AsyncGenerator<string> {
  let batch = await rows.next(most)
  yield opening(headers, batch)
  let written = 0
  while (batch.length > 0) {
    written += batch.length
    yield batch.map(rowXml).join('')
    batch = written < most ? await rows.next(most - written) : []
  }
  if (!(await rows.hasMore())) {
    yield '<row/>'
    yield footer(rows.count)
      .map((words) => `<row>${textCell(words, STYLES.note)}</row>`)
      .join('')
  }
  yield closing(headers, written)
}

const contentTypes = (sheetCount: number) =>
  `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>${each(sheetCount, (number) => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`)}</Types>`

const workbook = (sheetCount: number) =>
  `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${each(sheetCount, (number) => `<sheet name="${number === 1 ? 'Danh sách' : `Danh sách ${number}`}" sheetId="${number}" r:id="s${number}"/>`)}</sheets><definedNames>${each(sheetCount, (number) => `<definedName name="_xlnm.Print_Titles" localSheetId="${number - 1}">'${number === 1 ? 'Danh sách' : `Danh sách ${number}`}'!$1:$1</definedName>`)}</definedNames></workbook>`

const workbookRelations = (sheetCount: number) =>
  `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="styles" Type="${OFFICE}/styles" Target="styles.xml"/>${each(sheetCount, (number) => `<Relationship Id="s${number}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${number}.xml"/>`)}</Relationships>`

const relations = `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="book" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`

const each = (count: number, of: (number: number) => string) => Array.from({ length: count }, (_, index) => of(index + 1)).join('')

/** A workbook as the rows come: its first bytes at once, its size not known before the end. */
export function xlsxOf(sheet: Sheet, mtime: Date, most = MOST_ROWS): Readable {
  const zip = new ZipFile()
  // As much as a long list takes: who reads slowly does not keep the database waiting.
  const out = new PassThrough({ highWaterMark: 8 * 1024 * 1024 })
  const stream = (zip.outputStream as Readable).on('error', (error) => out.destroy(error))
  zip.on('error', (error) => out.destroy(error))
  stream.pipe(out)
  const add = (name: string, xml: string) => zip.addBuffer(Buffer.from(xml), name, { mtime })
  add('xl/styles.xml', stylesXml)
  fill().then(
    () => zip.end(),
    (error: Error) => out.destroy(error),
  )
  return out

  async function fill(): Promise<void> {
    const rows = new Rows(sheet.batches)
    let number = 0
    do {
      number++
      await addSheet(number, rows)
    } while (await rows.hasMore())
    add('xl/workbook.xml', workbook(number))
    add('xl/_rels/workbook.xml.rels', workbookRelations(number))
    add('_rels/.rels', relations)
    add('[Content_Types].xml', contentTypes(number))
  }

  function addSheet(number: number, rows: Rows): Promise<void> {
    return new Promise((resolve, reject) => {
      const xml = Readable.from(sheetXml(sheet, rows, most), { objectMode: false, highWaterMark: 256 * 1024 })
      xml.once('error', reject).once('end', resolve)
      out.once('close', () => xml.destroy())
      zip.addReadStream(xml, `xl/worksheets/sheet${number}.xml`, { mtime, compressionLevel: 1 })
    })
  }
}
