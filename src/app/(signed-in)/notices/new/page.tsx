import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { can } from '#domain/permissions.ts'
import { type SearchParams, single } from '#features/assignments/schema.ts'
import { draftNotice } from '#features/notices/actions.ts'
import { Frame } from '#features/people/components/frame.tsx'
import { OpenSources } from '#features/sources/components/open-sources.tsx'
import { SourceUpload } from '#features/sources/components/source-upload.tsx'
import { openSources } from '#features/sources/data.ts'
import { requireActor } from '#lib/actor.ts'
import { db } from '#lib/prisma.ts'
import { refusalNamed } from '#lib/vi/refusal.ts'
import { Columns } from '#ui/columns.tsx'
import { Form } from '#ui/form.tsx'
import { NoticeBanner } from '#ui/notice-banner.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Panel } from '#ui/panel.tsx'
import { Section } from '#ui/section.tsx'
import { TextArea } from '#ui/text-area.tsx'

type Props = { searchParams: Promise<SearchParams> }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return { title: `${single(await searchParams).refused ? 'Lỗi: ' : ''}Nhập văn bản` }
}

export default async function NewNoticePage({ searchParams }: Props) {
  const signed = await requireActor()
  if (!can(signed.actor, 'notice.draft', {})) forbidden()
  const { refused, cancelled } = single(await searchParams)
  const files = await openSources(db())
  const next = (
    <>
      {files.length > 0 && (
        <Section title={`Tệp đang đọc: ${files.length}`}>
          <OpenSources files={files} />
        </Section>
      )}
      <Panel title="Sau khi đọc văn bản">
        <ol>
          <li>Hệ thống tách từng nội dung giao việc, kèm đơn vị, thời hạn và câu chữ gốc.</li>
          <li>Anh/chị kiểm tra và trả lời những điểm văn bản để ngỏ.</li>
          <li>Anh/chị bấm giao. Trước bước này chưa đơn vị nào nhìn thấy văn bản.</li>
        </ol>
        <p>Văn bản cùng số, cùng ngày đang là bản nháp thì bản nháp ấy được cập nhật, không tạo bản thứ hai.</p>
        <p>Không nhập văn bản có dấu chỉ độ mật: hệ thống từ chối và không lưu.</p>
      </Panel>
    </>
  )
  return (
    <Frame signed={signed} current="/notices">
      {cancelled && <NoticeBanner tone="good">Đã dừng đọc và bỏ tệp.</NoticeBanner>}
      <PageHeader title="Nhập văn bản" lead="Tải tệp văn bản lên, hoặc dán toàn văn." />
      <Columns side={next}>
        <Section title="Từ tệp" id="file">
          <SourceUpload uploadKey={randomUUID()} error={refusalNamed(refused)} />
        </Section>
        <Section title="Dán toàn văn" id="paste">
          <Form
            action={draftNotice}
            title="Nhập văn bản"
            submit="Đọc văn bản"
            tone="quiet"
            cancelHref="/notices"
            hidden={{ _key: randomUUID() }}
          >
            <TextArea
              name="text"
              label="Toàn văn"
              hint="Dán cả văn bản, kể cả số, ngày ở đầu hoặc cuối. Phần thừa của trang tin được tự bỏ ra."
              rows={14}
            />
          </Form>
        </Section>
      </Columns>
    </Frame>
  )
}
