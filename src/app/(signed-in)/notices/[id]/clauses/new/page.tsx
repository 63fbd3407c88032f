import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { forbidden, redirect } from 'next/navigation'
import { can } from '#domain/permissions.ts'
import { addClause } from '#features/notices/actions.ts'
import { DraftText } from '#features/notices/components/draft-text.tsx'
import { Frame } from '#features/people/components/frame.tsx'
import { noticeName } from '#lib/vi/notice.ts'
import { Columns } from '#ui/columns.tsx'
import { Form } from '#ui/form.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Section } from '#ui/section.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { loadNotice, loadProposal, type NoticeParams } from '../../load.ts'

export const metadata: Metadata = { title: 'Thêm nội dung' }

export default async function NewClausePage({ params }: { params: NoticeParams }) {
  const { signed, notice } = await loadNotice(params)
  const path = `/notices/${notice.id}`
  if (notice.state !== 'draft' || notice.kind !== 'notice') redirect(path)
  if (!can(signed.actor, 'notice.draft', {})) forbidden()
  const { draft } = await loadProposal({ signed, notice })
  return (
    <Frame signed={signed} current="/notices">
      <PageHeader title="Thêm nội dung" caption={noticeName(notice)} lead="Dùng khi trong văn bản có câu giao việc chưa được tách ra." />
      <Columns
        weight="even"
        side={
          <Section title="Văn bản">
            <DraftText draft={draft} dropped={notice.corrections.dropped} />
          </Section>
        }
      >
        <Form
          action={addClause}
          title="Thêm nội dung"
          submit="Thêm rồi chọn đơn vị, thời hạn"
          cancelHref={path}
          hidden={{ noticeId: String(notice.id), _revision: String(notice.revision), _key: randomUUID() }}
        >
          <TextArea
            name="words"
            label="Câu giao việc, chép nguyên văn"
            hint="Chọn câu trong văn bản, sao chép rồi dán vào đây. Thiếu hoặc thừa dấu cách, xuống dòng không sao."
            rows={5}
          />
        </Form>
      </Columns>
    </Frame>
  )
}
