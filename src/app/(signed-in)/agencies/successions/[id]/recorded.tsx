import type { Day } from '#domain/day.ts'
import { movedBy } from '#features/successions/data.ts'
import type { db } from '#lib/prisma.ts'
import { Section } from '#ui/section.tsx'
import { Table } from '#ui/table.tsx'
import { TextLink } from '#ui/text-link.tsx'

/** What a change that is recorded moved, and where to. */
export async function Recorded({ tx, id, today }: { tx: ReturnType<typeof db>; id: number; today: Day }) {
  const rows = await movedBy(tx, id, today)
  return (
    <Section title="Đã chuyển">
      <Table
        caption={`${rows.length} lượt giao`}
        columns={[
          {
            key: 'directive',
            header: 'Lượt giao',
            isRowHeader: true,
            value: ({ ref }) => ref,
            cell: ({ assignmentId, ref, noticeNumber }) => (
              <TextLink href={`/assignments/${assignmentId}`}>
                Nội dung {ref}, {noticeNumber}
              </TextLink>
            ),
          },
          { key: 'from', header: 'Đơn vị cũ', value: ({ fromName }) => fromName },
          { key: 'to', header: 'Đơn vị tiếp nhận', value: ({ toName }) => toName },
        ]}
        rows={rows}
        rowKey={({ assignmentId }) => String(assignmentId)}
        empty={<p>Không có lượt giao nào phải chuyển.</p>}
      />
    </Section>
  )
}
