import type { Day } from '#domain/day.ts'
import type { TableRow } from '#features/assignments/components/assignment-table.tsx'
import { shortened } from '#features/assignments/components/directive-link.tsx'
import { dmy, waitedWords } from '#lib/vi/day.ts'
import { paperWords } from '#lib/vi/direct.ts'
import { type Column, Table } from '#ui/table.tsx'
import { TextLink } from '#ui/text-link.tsx'

type Row = TableRow & { reason: string; suggestedName: string | null }

/** What agencies sent back as wrongly assigned, the longest waiting first. */
export function ObjectionTable({ rows, day }: { rows: readonly Row[]; day: Day }) {
  const columns: Column<Row>[] = [
    {
      key: 'agency',
      header: 'Đơn vị',
      isRowHeader: true,
      value: ({ agencyName }) => agencyName,
      cell: ({ id, agencyName, ref }) => (
        <TextLink href={`/assignments/${id}/objection/answer`} hidden={`xem xét việc trả lại nội dung ${ref}`}>
          {agencyName}
        </TextLink>
      ),
    },
    {
      key: 'directive',
      header: 'Nội dung',
      value: ({ ref, text }) => `${ref}. ${text}`,
      cell: ({ ref, text, noticeNumber }) => (
        <>
          {ref}. {shortened(text)}
          <small className="block">{paperWords(noticeNumber)}</small>
        </>
      ),
    },
    { key: 'due', header: 'Thời hạn', value: ({ dueOn }) => (dueOn ? dmy(dueOn) : 'Không có') },
    { key: 'reason', header: 'Lý do', value: ({ reason }) => shortened(reason) },
    { key: 'suggested', header: 'Đề nghị giao cho', value: ({ suggestedName }) => suggestedName },
    {
      key: 'waited',
      header: 'Đã chờ',
      value: ({ objectedOn }) => objectedOn && waitedWords(objectedOn, day, 'gửi hôm nay'),
    },
  ]
  return (
    <Table
      caption={`Lượt giao đơn vị trả lại, chờ lâu nhất xếp trước; tính đến ${dmy(day)}`}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => String(id)}
    />
  )
}
