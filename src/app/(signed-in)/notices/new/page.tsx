import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { can } from '#domain/permissions.ts'
import { draftNotice } from '#features/notices/actions.ts'
import { Frame } from '#features/people/components/frame.tsx'
import { requireActor } from '#lib/actor.ts'
import { Columns } from '#ui/columns.tsx'
import { Form } from '#ui/form.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Panel } from '#ui/panel.tsx'
import { TextArea } from '#ui/text-area.tsx'

export const metadata: Metadata = { title: 'Nhập văn bản' }

export default async function NewNoticePage() {
  const signed = await requireActor()
  if (!can(signed.actor, 'notice.draft', {})) forbidden()
  const next = (
    <Panel title="Sau khi bấm “Đọc văn bản”">
      <ol>
        <li>Hệ thống tách từng nội dung giao việc, kèm đơn vị, thời hạn và câu chữ gốc.</li>
        <li>Anh/chị kiểm tra và trả lời những điểm văn bản để ngỏ.</li>
        <li>Anh/chị bấm giao. Trước bước này chưa đơn vị nào nhìn thấy văn bản.</li>
      </ol>
      <p>Văn bản cùng số, cùng ngày đang là bản nháp thì bản nháp ấy được cập nhật, không tạo bản thứ hai.</p>
      <p>Không dán văn bản có dấu chỉ độ mật: hệ thống từ chối và không lưu.</p>
    </Panel>
  )
  return (
    <Frame signed={signed} current="/notices">
      <PageHeader title="Nhập văn bản" />
      <Columns side={next}>
        <Form action={draftNotice} title="Nhập văn bản" submit="Đọc văn bản" cancelHref="/notices" hidden={{ _key: randomUUID() }}>
          <TextArea
            name="text"
            label="Toàn văn thông báo"
            hint="Dán cả văn bản, kể cả số, ngày ở đầu hoặc cuối. Phần thừa của trang tin được tự bỏ ra."
            rows={22}
          />
        </Form>
      </Columns>
    </Frame>
  )
}
