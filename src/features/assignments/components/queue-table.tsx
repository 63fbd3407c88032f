import type { Calendar } from '#domain/calendar.ts'
import type { Day } from '#domain/day.ts'
import { glance } from '#domain/situation.ts'
import { situationWords } from '#lib/vi/assignment.ts'
import { dmy, waitedWords } from '#lib/vi/day.ts'
import { type Column, Table } from '#ui/table.tsx'
import type { TableRow } from './assignment-table.tsx'
import { queueColumns, Waited } from './queue-columns.tsx'
import { SituationTag } from './situation-tag.tsx'

type Props = { rows: readonly TableRow[]; day: Day; calendar: Calendar; limit: number }

/** What waits for a decision of the desk, the longest waiting first. */
export function QueueTable({ rows, day, calendar, limit }: Props) {
  const columns: Column<TableRow>[] = [
    ...queueColumns('decision', 'xem và quyết định'),
    { key: 'due', header: 'Thời hạn', value: ({ dueOn }) => (dueOn ? dmy(dueOn) : 'Không có') },
    { key: 'submitted', header: 'Ngày nộp', value: ({ submittedOn }) => submittedOn && dmy(submittedOn) },
    {
      key: 'waited',
      header: 'Đã chờ',
      value: ({ submittedOn }) => submittedOn && waitedWords(submittedOn, day, 'nộp hôm nay'),
      cell: ({ submittedOn }) => submittedOn && <Waited since={submittedOn} {...{ day, calendar, limit }} today="nộp hôm nay" />,
    },
    {
      key: 'situation',
      header: 'Đúng hay muộn',
      value: (row) => situationWords(glance(row, day, calendar)),
      cell: (row) => <SituationTag glance={glance(row, day, calendar)} />,
    },
  ]
  return (
    <Table
      caption={`Kết quả chờ xác nhận, chờ lâu nhất xếp trước; tính đến ${dmy(day)}`}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => String(id)}
    />
  )
}
