import type { Day } from '#domain/day.ts'
import { dmy } from '#lib/vi/day.ts'
import { Table } from '#ui/table.tsx'
import { TextLink } from '#ui/text-link.tsx'

type Span = { id: number; from: Day; to: Day | null }
const SPAN = [
  { key: 'from', header: 'Từ ngày', value: ({ from }: Span) => dmy(from) },
  { key: 'to', header: 'Trước ngày', value: ({ to }: Span) => to && dmy(to) },
]

export function AgencyNames({ rows }: { rows: readonly (Span & { name: string; shortName: string; symbol: string | null })[] }) {
  return (
    <Table
      caption="Tên qua các thời kỳ"
      columns={[
        { key: 'name', header: 'Tên đầy đủ', isRowHeader: true, value: ({ name }) => name },
        { key: 'short', header: 'Tên gọi tắt', value: ({ shortName }) => shortName },
        { key: 'symbol', header: 'Ký hiệu', value: ({ symbol }) => symbol },
        ...SPAN,
      ]}
      rows={rows}
      rowKey={({ id }) => String(id)}
    />
  )
}

export function Memberships({ rows }: { rows: readonly (Span & { setId: number; setName: string })[] }) {
  return (
    <Table
      caption="Thuộc nhóm"
      columns={[
        {
          key: 'set',
          header: 'Nhóm',
          isRowHeader: true,
          value: ({ setName }) => setName,
          cell: ({ setId, setName }) => <TextLink href={`/agencies/sets/${setId}`}>{setName}</TextLink>,
        },
        ...SPAN,
      ]}
      rows={rows}
      rowKey={({ id }) => String(id)}
      empty={<p>Đơn vị không thuộc nhóm nào.</p>}
    />
  )
}
