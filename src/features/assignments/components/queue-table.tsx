import type { Calendar } from '#domain/calendar.ts'
import type { Day } from '#domain/day.ts'
import { glance } from '#domain/situation.ts'
import { situationWords } from '#lib/vi/assignment.ts'
import { dmy, waitedWords } from '#lib/vi/day.ts'
import { type Listing, Table } from '#ui/table.tsx'
import type { TableRow } from './assignment-table.tsx'
import { queueColumns, Waited } from './queue-columns.tsx'
import { SituationTag } from './situation-tag.tsx'

type Asked = { day: Day; calendar: Calendar; limit: number }

/** What waits for a decision of the desk, the longest waiting first. */
export const queueListing = ({ day, calendar, limit }: Asked): Listing<TableRow> => ({
  caption: `Kết quả chờ xác nhận, chờ lâu nhất xếp trước; tính đến ${dmy(day)}`,
  columns: [
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
  ],
})

export const QueueTable = ({ rows, ...asked }: Asked & { rows: readonly TableRow[] }) => (
  <Table {...queueListing(asked)} rows={rows} rowKey={({ id }) => String(id)} />
)
