import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { can } from '#domain/permissions.ts'
import { draftList } from '#features/people/actions.ts'
import { Frame } from '#features/people/components/frame.tsx'
import { ListField } from '#features/people/components/list-field.tsx'
import { requireActor } from '#lib/actor.ts'
import { Form } from '#ui/form.tsx'
import { PageHeader } from '#ui/page-header.tsx'

export const metadata: Metadata = { title: 'Thêm theo danh sách' }

export default async function NewListPage() {
  const signed = await requireActor()
  if (!can(signed.actor, 'people.manage', {})) forbidden()
  return (
    <Frame signed={signed} current="/people">
      <PageHeader
        title="Thêm theo danh sách"
        lead="Bước sau nêu từng dòng sẽ thêm hay cần sửa; chưa ai được thêm trước khi anh/chị xác nhận."
      />
      <Form action={draftList} submit="Kiểm tra danh sách" title="Thêm theo danh sách" hidden={{ _key: randomUUID() }} cancelHref="/people">
        <ListField />
      </Form>
    </Frame>
  )
}
