import { type CSSProperties, type ReactNode, useId } from 'react'

export type Column<Row> = {
  key: string
  header: string
  value: (row: Row) => string | number | null
  cell?: (row: Row) => ReactNode
  /** What the cell shows besides its value: columns of their own in a sheet. */
  more?: readonly { header: string; value: (row: Row) => string | number | null }[]
  align?: 'end'
  isRowHeader?: boolean
  hint?: string
  /** Where the rows are put in the order of this column, and whether they are. */
  sort?: { href: string; by?: 'ascending' | 'descending' }
}

/** What a table and a sheet of the same rows have in common. */
export type Listing<Row> = { caption: string; columns: Column<Row>[] }

type Props<Row> = Listing<Row> & {
  rows: readonly Row[]
  rowKey: (row: Row) => string
  empty?: ReactNode
  total?: Row
  footer?: ReactNode
  isCaptionHidden?: boolean
  density?: 'compact' | 'normal'
  /** A press anywhere in a row follows the link of its header; other links keep their own. */
  isRowLinked?: boolean
}

export function Table<Row>(props: Props<Row>) {
  const { caption, columns, rows, rowKey, empty, total, footer, isCaptionHidden, density = 'normal', isRowLinked } = props
  const id = useId()
  if (rows.length === 0 && empty !== undefined) return empty
  return (
    <section className="table-scroll" aria-labelledby={id} tabIndex={columns.length > 6 ? 0 : undefined}>
      <table className={`${classesOf(columns, density)}${isRowLinked ? ' table-linked' : ''}`} style={labelsOf(columns)}>
        <caption id={id}>{isCaptionHidden ? <span className="sr-only">{caption}</span> : caption}</caption>
        <thead>
          <tr>
            {columns.map(({ key, header, hint, sort }) => (
              <th key={key} scope="col" aria-sort={sort?.by}>
                {sort ? <a href={sort.href}>{header}</a> : header}
                {hint && <small>{hint}</small>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>{cellsOf(columns, row)}</tr>
          ))}
        </tbody>
        {(total !== undefined || footer) && (
          <tfoot>
            {total !== undefined && <tr>{cellsOf(columns, total)}</tr>}
            {footer && (
              <tr className="table-note">
                <td colSpan={columns.length}>{footer}</td>
              </tr>
            )}
          </tfoot>
        )}
      </table>
    </section>
  )
}

function cellsOf<Row>(columns: Column<Row>[], row: Row) {
  return columns.map((column) => {
    const value = column.value(row)
    const content = column.cell ? column.cell(row) : plain(value)
    return column.isRowHeader ? (
      <th key={column.key} scope="row">
        {content}
      </th>
    ) : (
      // Figures of nothing are left off the cards of a narrow screen.
      <td key={column.key} className={column.align && !value ? 'none' : undefined}>
        {content}
      </td>
    )
  })
}

const plain = (value: string | number | null) => (value === null || value === 0 || value === '' ? '–' : value)

/** Alignment and the labels of the narrow view hang on the table, not on its cells: rows stay as light as they can be. */
function classesOf<Row>(columns: Column<Row>[], density: string) {
  const ends = columns.flatMap((column, index) => (column.align === 'end' ? `end-${index + 1}` : []))
  return ['table', `table-${density}`, ...ends].join(' ')
}

const labelsOf = <Row,>(columns: Column<Row>[]): CSSProperties =>
  Object.fromEntries(columns.map(({ header }, index) => [`--label-${index + 1}`, JSON.stringify(header)]))
