import type { ReactNode } from 'react'
import { type Amounts, MONEY_KINDS, type MoneyLine, overPlan, overPlanOf, totalOfLines } from '#domain/money.ts'
import { dong, MONEY_KIND_WORDS, MONEY_SOURCE_WORDS } from '#lib/vi/money.ts'
import { digits } from '#lib/vi/number.ts'
import { type Column, Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'

export const MONEY_UNIT = 'Đơn vị: đồng.'

type Row = Amounts & { id: string; name: string; over: number }

/** Amounts in đồng with what is bound or paid beyond the plan; never in red, which is for overdue alone. */
export function moneyColumns(header: string, cell?: (row: Row) => ReactNode): Column<Row>[] {
  return [
    { key: 'name', header, isRowHeader: true, value: ({ name }) => name, cell },
    ...MONEY_KINDS.map(
      (kind): Column<Row> => ({
        key: kind,
        header: MONEY_KIND_WORDS[kind],
        align: 'end',
        value: (row) => row[kind],
        cell: (row) => digits(row[kind]),
      }),
    ),
    {
      key: 'over',
      header: 'Vượt kế hoạch',
      align: 'end',
      value: ({ over }) => over,
      cell: ({ over }) =>
        over > 0 ? (
          <Tag tone="warn" shape="!">
            {digits(over)}
          </Tag>
        ) : (
          '–'
        ),
    },
  ]
}

/** The row under all others. */
export const moneyTotal = (rows: readonly Row[]): Row => ({
  ...totalOfLines(rows),
  id: 'total',
  name: 'Tổng',
  over: rows.reduce((sum, { over }) => sum + over, 0),
})

type Props = { caption: string; header: string; rows: readonly Row[]; total?: Row; cell?: (row: Row) => ReactNode }

export const MoneyTable = ({ caption, header, rows, total, cell }: Props) => (
  <Table caption={caption} columns={moneyColumns(header, cell)} rows={rows} rowKey={({ id }) => id} total={total} footer={MONEY_UNIT} />
)

/** The money of one assignment, by source. */
export function StatementTable({ lines }: { lines: readonly MoneyLine[] }) {
  const rows = lines.map((line) => ({ ...line, id: line.source, name: MONEY_SOURCE_WORDS[line.source], over: overPlan(line) }))
  const over = overPlanOf(lines)
  return (
    <>
      <MoneyTable
        caption="Kinh phí theo nguồn"
        header="Nguồn"
        rows={rows.filter((row) => MONEY_KINDS.some((kind) => row[kind] > 0))}
        total={{ ...totalOfLines(lines), id: 'total', name: 'Tổng', over }}
      />
      {over > 0 && <p>Đã ký kết hoặc giải ngân vượt kế hoạch {dong(over)}.</p>}
    </>
  )
}
