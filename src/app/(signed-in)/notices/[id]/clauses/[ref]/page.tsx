import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { followerOf, undoable } from '#domain/proposal-cuts.ts'
import { dropClause } from '#features/notices/actions.ts'
import { ClauseForm } from '#features/notices/components/clause-form.tsx'
import { cardId } from '#features/notices/components/review.ts'
import { ShapeForms } from '#features/notices/components/shape-forms.tsx'
import { Frame } from '#features/people/components/frame.tsx'
import { noticeName } from '#lib/vi/notice.ts'
import { Columns } from '#ui/columns.tsx'
import { Details } from '#ui/details.tsx'
import { Form } from '#ui/form.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Panel } from '#ui/panel.tsx'
import { Section } from '#ui/section.tsx'
import { type ClauseParams, loadClause, refOf } from './load.ts'

export async function generateMetadata({ params }: { params: ClauseParams }): Promise<Metadata> {
  return { title: `Sửa nội dung ${await refOf(params)}` }
}

/** One clause of a draft: what the text says, and what a person sets otherwise. */
export default async function ClausePage({ params }: { params: ClauseParams }) {
  const { signed, notice, path, draft, proposal, reviewed, register, names } = await loadClause(params)
  const { ref } = reviewed.clause
  const { dropped = {}, shapes = [] } = notice.corrections
  const hidden = { noticeId: String(notice.id), _revision: String(notice.revision) }
  const side = (
    <>
      <Section title="Câu trong văn bản">
        <p>{reviewed.clause.text}</p>
      </Section>
      {reviewed.questions.length > 0 && (
        <Panel title="Câu hỏi của nội dung này">
          <p>Khi đã chọn đơn vị, loại hoặc thời hạn ở đây, câu hỏi về việc ấy không còn phải trả lời.</p>
        </Panel>
      )}
      <ShapeForms
        noticeId={notice.id}
        clause={reviewed.clause}
        directives={proposal.directives}
        follower={followerOf(draft, ref, (one) => dropped[one] !== undefined)}
        made={undoable(shapes, ref)}
        hidden={hidden}
        keys={{ merge: randomUUID(), unshape: randomUUID(), move: randomUUID() }}
      />
      <Details summary="Nội dung này không giao việc">
        <p>Nội dung đã bỏ không được giao; vẫn nằm ở cuối bản nháp và lấy lại được trước khi giao.</p>
        <Form
          action={dropClause}
          id="drop"
          title="Bỏ nội dung"
          submit="Bỏ nội dung này"
          tone="quiet"
          hidden={{ ...hidden, ref, _key: randomUUID() }}
        />
      </Details>
    </>
  )
  return (
    <Frame signed={signed} current="/notices">
      <PageHeader title={`Sửa nội dung ${ref}`} caption={noticeName(notice)} />
      <Columns side={side}>
        <ClauseForm
          reviewed={reviewed}
          register={register}
          names={names}
          hidden={{ ...hidden, _key: randomUUID() }}
          cancelHref={`${path}#${cardId(ref)}`}
        />
      </Columns>
    </Frame>
  )
}
