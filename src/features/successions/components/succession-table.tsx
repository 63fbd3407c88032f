import type { Day } from '#domain/day.ts'
import { dmy, relative } from '#lib/vi/day.ts'
import { Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import { TextLink } from '#ui/text-link.tsx'

type Row = { id: number; takesOn: Day; on: Day | null; title: string; document: { number: string; on: Day; issuer: string } }

/** What is prepared and what is done, by the day it takes effect. */
export function SuccessionTable({ rows, today }: { rows: readonly Row[]; today: Day }) {
  const state = ({ on, takesOn }: Row): string => {
    if (on) return `Đã ghi nhận ${dmy(on)}`
    return takesOn > today ? 'Bản chuẩn bị, chưa đến ngày' : 'Bản chuẩn bị, chờ kiểm tra'
  }
  return (
    <Table
      caption="Các đợt sắp xếp"
      isCaptionHidden
      columns={[
        {
          key: 'what',
          header: 'Sắp xếp',
          isRowHeader: true,
          value: ({ title }) => title,
          cell: ({ id, title }) => <TextLink href={`/agencies/successions/${id}`}>{title}</TextLink>,
        },
        {
          key: 'takes',
          header: 'Có hiệu lực',
          value: ({ takesOn }) => dmy(takesOn),
          cell: ({ takesOn }) => (
            <span className="whitespace-nowrap">
              {dmy(takesOn)} <small>{relative(takesOn, today)}</small>
            </span>
          ),
        },
        { key: 'document', header: 'Văn bản', value: ({ document }) => `${document.number} ngày ${dmy(document.on)}, ${document.issuer}` },
        {
          key: 'state',
          header: 'Tình trạng',
          value: state,
          cell: (row) => <Tag tone={row.on ? 'good' : row.takesOn > today ? 'quiet' : 'warn'}>{state(row)}</Tag>,
        },
      ]}
      rows={rows}
      rowKey={({ id }) => String(id)}
    />
  )
}
