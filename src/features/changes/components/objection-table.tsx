import type { Day } from '#domain/day.ts'
import type { TableRow } from '#features/assignments/components/assignment-table.tsx'
import { shortened } from '#features/assignments/components/directive-link.tsx'
import { queueColumns } from '#features/assignments/components/queue-columns.tsx'
import { dmy, waitedWords } from '#lib/vi/day.ts'
import { type Listing, Table } from '#ui/table.tsx'

type Row = TableRow & { reason: string; suggestedName: string | null }

/** What agencies sent back as wrongly assigned, the longest waiting first. */
export const objectionListing = (day: Day): Listing<Row> => ({
  caption: `Lượt giao đơn vị trả lại, chờ lâu nhất xếp trước; tính đến ${dmy(day)}`,
  columns: [
    ...queueColumns('objection/answer', 'xem xét việc trả lại'),
    { key: 'due', header: 'Thời hạn', value: ({ dueOn }) => (dueOn ? dmy(dueOn) : 'Không có') },
    { key: 'reason', header: 'Lý do', value: ({ reason }) => reason, cell: ({ reason }) => shortened(reason) },
    { key: 'suggested', header: 'Đề nghị giao cho', value: ({ suggestedName }) => suggestedName },
    {
      key: 'waited',
      header: 'Đã chờ',
      value: ({ objectedOn }) => objectedOn && waitedWords(objectedOn, day, 'gửi hôm nay'),
    },
  ],
})

export const ObjectionTable = ({ rows, day }: { rows: readonly Row[]; day: Day }) => (
  <Table {...objectionListing(day)} rows={rows} rowKey={({ id }) => String(id)} />
)
