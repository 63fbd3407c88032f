import type { Metadata } from 'next'
import { correctPerson } from '#features/people/actions.ts'
import { ContactFields } from '#features/people/components/contact-fields.tsx'
import { Frame } from '#features/people/components/frame.tsx'
import { Form } from '#ui/form.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { loadEditable, type PersonParams } from '../load.ts'

export const metadata: Metadata = { title: 'Sửa họ tên, liên hệ' }

export default async function ContactPage({ params }: { params: PersonParams }) {
  const { signed, person, hidden, path } = await loadEditable(params)
  return (
    <Frame signed={signed} current="/people">
      <PageHeader
        title="Sửa họ tên, liên hệ"
        caption={`${person.fullName}, ${person.agencyName}`}
        lead="Dùng khi ghi sai hoặc đổi số, đổi thư. Đổi chức vụ, đơn vị thì dùng “Đổi đơn vị, vai trò”. Báo cáo đã gửi giữ tên ghi lúc gửi."
      />
      <Form action={correctPerson} submit="Ghi thông tin" title="Sửa họ tên, liên hệ" hidden={hidden} cancelHref={path}>
        <ContactFields given={person} />
      </Form>
    </Frame>
  )
}
