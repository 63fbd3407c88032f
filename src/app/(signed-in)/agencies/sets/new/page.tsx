import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { addSet } from '#features/agencies/actions.ts'
import { SetFields } from '#features/agencies/components/set-table.tsx'
import { Frame } from '#features/people/components/frame.tsx'
import { Form } from '#ui/form.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { requireEditor } from '../../load.ts'

export const metadata: Metadata = { title: 'Thêm nhóm đơn vị' }

export default async function NewSetPage() {
  const signed = await requireEditor()
  return (
    <Frame signed={signed} current="/agencies">
      <PageHeader title="Thêm nhóm đơn vị" lead="Nhóm cho phép giao một câu cho nhiều đơn vị, ví dụ “các huyện, thành phố”." />
      <Form action={addSet} title="Thêm nhóm đơn vị" submit="Thêm nhóm" cancelHref="/agencies#sets" hidden={{ _key: randomUUID() }}>
        <SetFields />
      </Form>
    </Frame>
  )
}
