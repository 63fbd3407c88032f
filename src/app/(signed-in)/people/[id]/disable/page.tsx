import type { Metadata } from 'next'
import { disablePerson } from '#features/people/actions.ts'
import { Frame } from '#features/people/components/frame.tsx'
import { HandoverFields } from '#features/people/components/held.tsx'
import { colleaguesOf, heldBy } from '#features/people/data.ts'
import { db } from '#lib/prisma.ts'
import { Form } from '#ui/form.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { loadEditable, type PersonParams } from '../load.ts'

export const metadata: Metadata = { title: 'Khóa tài khoản' }

export default async function DisablePage({ params }: { params: PersonParams }) {
  const { signed, person, hidden, path } = await loadEditable(params)
  const [held, colleagues] = await Promise.all([
    heldBy(db(), person.id, person.agencyId),
    colleaguesOf(db(), person.agencyId, signed.today),
  ])
  return (
    <Frame signed={signed} current="/people">
      <PageHeader
        title="Khóa tài khoản"
        caption={`${person.fullName} · ${person.agencyName}`}
        lead="Người này ra khỏi hệ thống ngay. Những gì đã ghi vẫn giữ nguyên tên người ghi; tài khoản mở lại được."
      />
      <Form action={disablePerson} submit="Khóa tài khoản" title="Khóa tài khoản" tone="warn" hidden={hidden} cancelHref={path}>
        <TextInput name="reason" label="Lý do" hint="Ví dụ: nghỉ hưu từ 01/06/2022" width="medium" />
        <HandoverFields held={held} colleagues={colleagues.filter(({ id }) => id !== person.id)} />
      </Form>
    </Frame>
  )
}
