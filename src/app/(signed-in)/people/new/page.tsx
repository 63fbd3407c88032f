import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { can } from '#domain/permissions.ts'
import { invitePerson } from '#features/people/actions.ts'
import { ContactFields } from '#features/people/components/contact-fields.tsx'
import { Frame } from '#features/people/components/frame.tsx'
import { PostFields } from '#features/people/components/post-fields.tsx'
import { requireActor } from '#lib/actor.ts'
import { Form } from '#ui/form.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { managedAgencies } from '../choices.ts'

export const metadata: Metadata = { title: 'Thêm người dùng' }

export default async function NewPersonPage() {
  const signed = await requireActor()
  const { actor, today } = signed
  if (!can(actor, 'people.manage', {})) forbidden()
  const agencies = await managedAgencies(actor, today)
  return (
    <Frame signed={signed} current="/people">
      <PageHeader
        title="Thêm người dùng"
        lead="Sau khi gửi, hệ thống cấp một mã dùng một lần để trao tận tay. Người nhận tự đặt mật khẩu bằng mã đó."
      />
      <Form action={invitePerson} submit="Thêm và cấp mã" title="Thêm người dùng" hidden={{ _key: randomUUID() }} cancelHref="/people">
        <ContactFields />
        <TextInput
          name="username"
          label="Tên đăng nhập"
          hint="Chữ thường không dấu, số, dấu chấm, gạch ngang. Ví dụ: nguyen.van.an"
          width="medium"
          autoComplete="off"
        />
        <PostFields agencies={agencies} isWholeProvince={actor.role === 'admin'} from={today} />
      </Form>
    </Frame>
  )
}
