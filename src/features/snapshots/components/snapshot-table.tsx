import type { Day } from '#domain/day.ts'
import { dmy, hourMinute } from '#lib/vi/day.ts'
import { type Listing, Table } from '#ui/table.tsx'
import { TextLink } from '#ui/text-link.tsx'

type Row = { id: number; title: string; day: Day; on: Day; at: Date; personName: string }

const LISTING: Listing<Row> = {
  caption: 'Số liệu đã chốt, mới nhất trước',
  columns: [
    {
      key: 'title',
      header: 'Kỳ họp, lý do chốt',
      isRowHeader: true,
      value: ({ title }) => title,
      cell: ({ id, title }) => <TextLink href={`/snapshots/${id}`}>{title}</TextLink>,
    },
    { key: 'day', header: 'Số liệu đến hết ngày', value: ({ day }) => dmy(day) },
    { key: 'taken', header: 'Chốt lúc', value: ({ on, at }) => `${hourMinute(at)} ngày ${dmy(on)}` },
    { key: 'person', header: 'Người chốt', value: ({ personName }) => personName },
  ],
}

export const SnapshotTable = ({ rows }: { rows: readonly Row[] }) => (
  <Table {...LISTING} isCaptionHidden rows={rows} rowKey={({ id }) => String(id)} />
)
