import type { Day } from '#domain/day.ts'
import { dmy, relative } from '#lib/vi/day.ts'
import { Details } from '#ui/details.tsx'
import { type Column, Table } from '#ui/table.tsx'
import { CurveCharts } from './curve-chart.tsx'
import { type CurveDay, recentSums, type Sum, sumsOf, told } from './curve-scale.ts'
import { FigureLink } from './figure-link.tsx'

type Props = { days: readonly CurveDay[]; day: Day }

/** Done against due, as a picture and as a table. */
export function Curve({ days, day }: Props) {
  if (days.length === 0) return null
  const sums = recentSums(sumsOf(days), day)
  return (
    <>
      <CurveCharts sums={sums} day={day} />
      <div className="print:hidden">
        <Details summary="Xem đường đến hạn và hoàn thành dưới dạng bảng">
          <Table
            caption="Cộng dồn đến hết mỗi ngày"
            columns={columnsOf(day)}
            rows={told(sums, day)}
            rowKey={(row) => row.day}
            density="compact"
          />
        </Details>
      </div>
    </>
  )
}

const columnsOf = (today: Day): Column<Sum>[] => [
  { key: 'day', header: 'Đến hết ngày', isRowHeader: true, value: ({ day }) => `${dmy(day)} (${relative(day, today)})` },
  { key: 'due', header: 'Lượt giao đến hạn', align: 'end', value: ({ due }) => due, cell: ({ due }) => <FigureLink count={due} /> },
  {
    key: 'done',
    header: 'Lượt giao hoàn thành',
    align: 'end',
    value: ({ day, done }) => (day > today ? null : done),
    cell: ({ day, done }) => <FigureLink count={day > today ? 0 : done} />,
  },
]
