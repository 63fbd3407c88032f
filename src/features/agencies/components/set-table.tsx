import type { Day } from '#domain/day.ts'
import { dmy } from '#lib/vi/day.ts'
import { Table } from '#ui/table.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { TextLink } from '#ui/text-link.tsx'

type SetRow = { id: number; name: string; phrases: string[]; memberCount: number }

export function SetTable({ rows }: { rows: readonly SetRow[] }) {
  return (
    <Table
      caption="Nhóm đơn vị"
      isCaptionHidden
      columns={[
        {
          key: 'name',
          header: 'Nhóm',
          isRowHeader: true,
          value: ({ name }) => name,
          cell: ({ id, name }) => <TextLink href={`/agencies/sets/${id}`}>{name}</TextLink>,
        },
        { key: 'phrases', header: 'Văn bản viết', value: ({ phrases }) => phrases.join('; ') },
        { key: 'count', header: 'Số đơn vị', align: 'end', value: ({ memberCount }) => memberCount },
      ]}
      rows={rows}
      rowKey={({ id }) => String(id)}
      empty={<p>Chưa có nhóm nào.</p>}
    />
  )
}

export function MemberTable({
  caption,
  rows,
}: {
  caption: string
  rows: readonly { id: number; agencyId: number; name: string; from: Day; to: Day | null }[]
}) {
  return (
    <Table
      caption={caption}
      density="compact"
      columns={[
        {
          key: 'name',
          header: 'Đơn vị',
          isRowHeader: true,
          value: ({ name }) => name,
          cell: ({ agencyId, name }) => <TextLink href={`/agencies/${agencyId}`}>{name}</TextLink>,
        },
        { key: 'from', header: 'Từ ngày', value: ({ from }) => dmy(from) },
        { key: 'to', header: 'Trước ngày', value: ({ to }) => to && dmy(to) },
      ]}
      rows={rows}
      rowKey={({ id }) => String(id)}
      empty={<p>Nhóm chưa có đơn vị nào.</p>}
    />
  )
}

export function SetFields({ given = { name: '', phrases: [] } }: { given?: { name: string; phrases: string[] } }) {
  return (
    <>
      <TextInput name="name" label="Tên nhóm" hint="Ví dụ: Các huyện, thành phố" defaultValue={given.name} width="medium" />
      <TextArea
        name="phrases"
        label="Cụm từ trong văn bản"
        hint="Mỗi dòng một cụm, ví dụ “UBND các huyện”. Gặp cụm này là giao cho mọi thành viên của nhóm vào ngày ban hành."
        defaultValue={given.phrases.join('\n')}
        rows={5}
        isOptional
      />
    </>
  )
}
