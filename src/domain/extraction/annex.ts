import type { Day } from '../day.ts'
import { readAgencies } from './agencies.ts'
import { readCitations } from './citations.ts'
import type { AgencyMention, Clause, Deadline, Item, Span } from './draft.ts'
import type { Line } from './lines.ts'
import { type Source, slice, trim } from './source.ts'
import { readTerm } from './terms.ts'

export type Column = 'number' | 'task' | 'lead' | 'coordinating' | 'term' | 'product' | 'other'

const COLUMNS: readonly [Column, RegExp][] = [
  ['number', /^(?:stt|tt|số tt|số thứ tự)$/u],
  ['coordinating', /phối hợp/u],
  ['lead', /chủ trì|đầu mối|cơ quan thực hiện|đơn vị thực hiện|cơ quan, đơn vị|phân công|thực hiện chính|trách nhiệm/u],
  ['term', /thời gian|thời hạn|tiến độ|hoàn thành|hạn/u],
  ['product', /sản phẩm|kết quả|ghi chú/u],
  ['task', /nhiệm vụ|nội dung|công việc|hoạt động|giải pháp/u],
]

export const columnOf = (title: string): Column => COLUMNS.find(([, pattern]) => pattern.test(title))?.[0] ?? 'other'
export const ROW = /^(\d{1,3}(?:\.\d{1,2})?)[.)]?$/
const GROUP = /^(?:[IVX]{1,5}|[A-HĐ])[.)]?$/

type Row = { label: string; cells: Line[] }

/** Rows of a table flattened to one cell a line, between its header and the next one. */
function rowsOf(lines: readonly Line[]): { columns: Column[]; rows: Row[] } | null {
  const header = lines.findIndex((line) => columnOf(line.lower.trim()) === 'number')
  if (header < 0) return null
  const isLabel = (line: Line) => ROW.test(line.text.trim()) || GROUP.test(line.text.trim())
  const body = lines.findIndex((line, index) => index > header && isLabel(line))
  if (body < 0) return null
  const columns = lines.slice(header, body).map((line) => columnOf(line.lower.trim()))
  const rows: Row[] = []
  for (const line of lines.slice(body)) {
    const text = line.text.trim()
    const last = rows.at(-1)
    if (isLabel(line) && !(last && last.cells.length > 0 && last.cells.length < columns.length - 2 && last.cells.length > 1))
      rows.push({ label: text.replace(/[.)]$/, ''), cells: [] })
    else last?.cells.push(line)
  }
  return { columns, rows: rows.filter((row) => ROW.test(row.label)) }
}

/** Cells by column; a cell of several lines is known by there being too many. */
function cellsOf(row: Row, columns: readonly Column[]): Map<Column, Span> {
  const cells = new Map<Column, Span>()
  const surplus = Math.max(0, row.cells.length - (columns.length - 1))
  let index = 0
  for (const column of columns.slice(1)) {
    const take = column === 'task' ? 1 + surplus : 1
    const start = row.cells[index]
    const end = row.cells[Math.min(index + take, row.cells.length) - 1]
    if (start && end && !cells.has(column)) cells.set(column, { start: start.span.start, end: end.span.end })
    index += take
  }
  return cells
}

const termsOf = (source: Source, cell: Span | undefined, issuedOn: Day | null): Deadline[] => (cell ? readTerm(source, cell, issuedOn) : [])

/** Agencies of a cell; what the grammar does not know is taken as written. */
function agenciesOf(source: Source, cell: Span | undefined): AgencyMention[] {
  if (!cell) return []
  const mentions: AgencyMention[] = []
  for (let at = cell.start; at < cell.end; ) {
    const reading = readAgencies(source, at)
    const stop = source.text.slice(at, cell.end).search(/[;\n]/)
    const end = stop < 0 ? cell.end : at + stop
    if (reading && reading.end <= cell.end) mentions.push(...reading.mentions)
    else {
      const span = trim(source, { start: at, end })
      if (/\p{L}{2}/u.test(slice(source, span))) mentions.push({ span, text: slice(source, span), form: 'agency', condition: null })
    }
    at = Math.max(reading && reading.end <= cell.end ? reading.end : end, at + 1)
    while (at < cell.end && /[\s;,.\n]/.test(source.text[at] ?? '')) at++
  }
  return mentions
}

export function itemOf(source: Source, label: string, cells: ReadonlyMap<Column, Span>, end: number, issuedOn: Day | null): Item | null {
  const task = cells.get('task')
  if (!task) return null
  const lead = agenciesOf(source, cells.get('lead'))
  const coordinating = agenciesOf(source, cells.get('coordinating'))
  const deadlines = termsOf(source, cells.get('term'), issuedOn)
  const product = cells.get('product')
  const isRecurring = deadlines.some((one) => one.recurring !== null)
  const clause: Clause = {
    ref: `PL.${label}`,
    span: task,
    text: slice(source, task),
    kind: isRecurring ? 'recurring' : deadlines.length > 0 || product ? 'one_off' : 'standing',
    lead: lead.filter((one) => one.form !== 'open_set'),
    leadForm: lead.length === 0 ? 'unnamed' : lead.some((one) => one.form === 'group') ? 'each' : lead.length > 1 ? 'co_equal' : 'stated',
    coordinating: coordinating.filter((one) => one.form !== 'open_set'),
    openSet: [...lead, ...coordinating].filter((one) => one.form === 'open_set'),
    route: [],
    recipient: null,
    reportTo: null,
    deadlines,
    isPlanRegistration: false,
    deliverable: product ? slice(source, product) : null,
    confidence: 0.8,
  }
  return {
    no: `PL.${label}`,
    span: { start: task.start, end },
    text: slice(source, { start: task.start, end }),
    clauses: [clause],
    lead,
    coordinating,
    deadlines,
    citations: readCitations(source, task),
  }
}

export function readAnnex(source: Source, lines: readonly Line[], issuedOn: Day | null): Item[] {
  const table = rowsOf(lines)
  if (!table) return []
  return table.rows.flatMap((row) => {
    const end = row.cells.at(-1)?.span.end
    return end === undefined || row.cells.length < 2 ? [] : (itemOf(source, row.label, cellsOf(row, table.columns), end, issuedOn) ?? [])
  })
}
