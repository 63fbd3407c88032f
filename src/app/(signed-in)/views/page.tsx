import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { can } from '#domain/permissions.ts'
import { Frame } from '#features/people/components/frame.tsx'
import { removeView } from '#features/views/actions.ts'
import { viewsOf } from '#features/views/data.ts'
import { requireActor } from '#lib/actor.ts'
import { db } from '#lib/prisma.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { Form } from '#ui/form.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Table } from '#ui/table.tsx'
import { TextLink } from '#ui/text-link.tsx'

export const metadata: Metadata = { title: 'Danh sách đã lưu' }

export default async function ViewsPage() {
  const signed = await requireActor()
  const { actor } = signed
  const views = await viewsOf(db(), actor)
  return (
    <Frame signed={signed} current="/assignments">
      <PageHeader title="Danh sách đã lưu" lead="Của tôi, và những danh sách người cùng đơn vị cho dùng chung." />
      <Table
        caption="Danh sách đã lưu"
        isCaptionHidden
        rows={views}
        rowKey={({ id }) => String(id)}
        empty={
          <EmptyState
            title="Chưa lưu danh sách nào."
            body="Lọc danh sách lượt giao rồi chọn “Lưu danh sách đang lọc”."
            action={<TextLink href="/assignments">Đến danh sách lượt giao</TextLink>}
          />
        }
        columns={[
          {
            key: 'name',
            header: 'Tên',
            isRowHeader: true,
            value: ({ name }) => name,
            cell: ({ name, query }) => <TextLink href={`/assignments${query}`}>{name}</TextLink>,
          },
          { key: 'by', header: 'Người lưu', value: ({ personId, personName }) => (personId === actor.personId ? 'Tôi' : personName) },
          { key: 'who', header: 'Ai thấy', value: ({ isShared }) => (isShared ? 'Cả đơn vị' : 'Chỉ mình tôi') },
          {
            key: 'remove',
            header: 'Bỏ',
            value: () => '',
            cell: (view) =>
              can(actor, 'view.remove', view) && (
                <Form
                  action={removeView}
                  submit="Bỏ"
                  about={view.name}
                  tone="quiet"
                  title="Bỏ danh sách đã lưu"
                  hidden={{ _key: randomUUID(), viewId: String(view.id) }}
                />
              ),
          },
        ]}
      />
    </Frame>
  )
}
