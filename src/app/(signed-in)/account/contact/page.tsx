import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { correctProfile } from '#features/people/actions.ts'
import { ContactFields } from '#features/people/components/contact-fields.tsx'
import { Frame } from '#features/people/components/frame.tsx'
import { ownContact } from '#features/people/data.ts'
import { requireActor } from '#lib/actor.ts'
import { db } from '#lib/prisma.ts'
import { Form } from '#ui/form.tsx'
import { PageHeader } from '#ui/page-header.tsx'

export const metadata: Metadata = { title: 'Sửa họ tên, liên hệ của tôi' }

export default async function OwnContactPage() {
  const signed = await requireActor()
  const given = await ownContact(db(), signed.actor)
  return (
    <Frame signed={signed} current="/account">
      <PageHeader
        title="Sửa họ tên, liên hệ của tôi"
        lead="Đồng nghiệp và Văn phòng UBND tỉnh thấy trong danh bạ. Chức vụ, đơn vị do quản trị ghi."
      />
      <Form
        action={correctProfile}
        submit="Ghi thông tin"
        title="Sửa họ tên, liên hệ"
        hidden={{ _key: randomUUID() }}
        cancelHref="/account"
      >
        <ContactFields given={given} />
      </Form>
    </Frame>
  )
}
