import type { ReactNode } from 'react'
import { type Amounts, MONEY_KINDS, type MoneyLine, overPlan, overPlanOf, totalOfLines } from '#domain/money.ts'
import { dong, dongDigits, MONEY_KIND_WORDS, MONEY_SOURCE_WORDS } from '#lib/vi/money.ts'
import { type Column, Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'

type Row = Amounts & { id: string; name: string; over: number }

/** Amounts in đồng with what is bound or paid beyond the plan; never in red, which is for overdue alone. */
export function MoneyTable({
  caption,
  header,
  rows,
  total,
  cell,
}: {
  caption: string
  header: string
  rows: readonly Row[]
  total?: Row
  cell?: (row: Row) => ReactNode
}) {
  const columns: Column<Row>[] = [
    { key: 'name', header, isRowHeader: true, value: ({ name }) => name, cell },
    ...MONEY_KINDS.map(
      (kind): Column<Row> => ({ key: kind, header: MONEY_KIND_WORDS[kind], align: 'end', value: (row) => dongDigits(row[kind]) }),
    ),
    {
      key: 'over',
      header: 'Vượt kế hoạch',
      align: 'end',
      value: ({ over }) => (over > 0 ? dongDigits(over) : null),
      cell: ({ over }) =>
        over > 0 ? (
          <Tag tone="warn" shape="!">
            {dongDigits(over)}
          </Tag>
        ) : (
          '–'
        ),
    },
  ]
  return <Table caption={caption} columns={columns} rows={rows} rowKey={({ id }) => id} total={total} footer="Đơn vị: đồng." />
}

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
