import { shortened } from '#features/assignments/components/directive-link.tsx'
import { Form } from '#ui/form.tsx'
import { type Column, Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import { TextLink } from '#ui/text-link.tsx'
import { endNeed } from '../actions.ts'

type Needed = { needsId: number; ref: string; text: string; counted: number; sent: number; late: number; lateNames: string[] }
type Props = {
  needs: readonly Needed[]
  query: string
  /** For who may give a dependency up: a key for each row's form. */
  end?: { directiveId: number; keys: readonly string[] } | null
}

/** What has to come first, how far it is, and who is late with it. */
export function NeedsTable({ needs, query, end = null }: Props) {
  const columns: Column<Needed & { index: number }>[] = [
    {
      key: 'directive',
      header: 'Nội dung',
      isRowHeader: true,
      value: ({ ref, text }) => `${ref}. ${text}`,
      cell: ({ needsId, ref, text }) => (
        <TextLink href={`/directives/${needsId}${query}`}>
          {ref}. {shortened(text)}
        </TextLink>
      ),
    },
    { key: 'sent', header: 'Đã nộp', value: ({ sent, counted }) => `${sent}/${counted} đơn vị` },
    { key: 'late', header: 'Đang quá hạn', value: (row) => lateWords(row), cell: (row) => <Late row={row} /> },
    ...(end
      ? [
          {
            key: 'end',
            header: 'Thôi chờ',
            value: () => '',
            cell: ({ needsId, ref, index }: Needed & { index: number }) => (
              <Form
                action={endNeed}
                submit="Thôi chờ"
                about={`nội dung ${ref}`}
                title="Thôi chờ kết quả"
                tone="quiet"
                hidden={{ directiveId: String(end.directiveId), needsId: String(needsId), _key: end.keys[index] ?? '' }}
              />
            ),
          },
        ]
      : []),
  ]
  return (
    <Table
      caption="Nhiệm vụ phải có kết quả trước"
      isCaptionHidden
      density="compact"
      columns={columns}
      rows={needs.map((row, index) => ({ ...row, index }))}
      rowKey={({ needsId }) => String(needsId)}
    />
  )
}

/** 4 đơn vị: Sở Xây dựng, Sở Y tế và 2 đơn vị khác */
function lateWords({ late, lateNames }: Needed): string {
  if (late === 0) return 'Không có'
  const others = late - lateNames.length
  const names = [lateNames.join(', '), others > 0 && (lateNames.length > 0 ? `và ${others} đơn vị khác` : '')].filter(Boolean).join(' ')
  return `${late} đơn vị${names ? `: ${names}` : ''}`
}

function Late({ row }: { row: Needed }) {
  if (row.late === 0) return lateWords(row)
  return (
    <>
      <Tag tone="warn" shape="⏳">
        {row.late} đơn vị
      </Tag>
      {lateWords(row).replace(/^\d+ đơn vị:?/, '')}
    </>
  )
}
