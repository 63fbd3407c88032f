import { randomUUID } from 'node:crypto'
import { stretchesOf } from '#domain/proposal-cuts.ts'
import { clauseHref } from '#features/notices/components/review.ts'
import { SplitForm } from '#features/notices/components/split-form.tsx'
import { Frame } from '#features/people/components/frame.tsx'
import { noticeName } from '#lib/vi/notice.ts'
import { Columns } from '#ui/columns.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Section } from '#ui/section.tsx'
import { type ClauseParams, loadClause, refOf } from '../load.ts'

export async function generateMetadata({ params }: { params: ClauseParams }) {
  return { title: `Tách nội dung ${await refOf(params)}` }
}

export default async function SplitPage({ params }: { params: ClauseParams }) {
  const { signed, notice, draft, reviewed } = await loadClause(params)
  const { ref, text, span } = reviewed.clause
  return (
    <Frame signed={signed} current="/notices">
      <PageHeader
        title={`Tách nội dung ${ref}`}
        caption={noticeName(notice)}
        lead="Mỗi phần thành một nội dung riêng, giữ đơn vị và thời hạn ghi trong chữ của phần ấy; điều gì phần ấy không ghi thì theo nội dung chung."
      />
      <Columns
        side={
          <Section title="Câu trong văn bản">
            <p>{text}</p>
          </Section>
        }
      >
        <SplitForm
          text={draft.text}
          stretches={stretchesOf(draft.text, span)}
          hidden={{ noticeId: String(notice.id), ref, _revision: String(notice.revision), _key: randomUUID() }}
          cancelHref={clauseHref(notice.id, ref)}
        />
      </Columns>
    </Frame>
  )
}
