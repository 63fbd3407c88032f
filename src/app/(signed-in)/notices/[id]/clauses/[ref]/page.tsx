import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { forbidden, notFound, redirect } from 'next/navigation'
import { can } from '#domain/permissions.ts'
import { dropClause } from '#features/notices/actions.ts'
import { ClauseForm } from '#features/notices/components/clause-form.tsx'
import { cardId, DROPPED_ID, reviewOf } from '#features/notices/components/review.ts'
import { Frame } from '#features/people/components/frame.tsx'
import { noticeName } from '#lib/vi/notice.ts'
import { Columns } from '#ui/columns.tsx'
import { Details } from '#ui/details.tsx'
import { Form } from '#ui/form.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Panel } from '#ui/panel.tsx'
import { Section } from '#ui/section.tsx'
import { loadNotice, loadProposal } from '../../load.ts'

type Props = { params: Promise<{ id: string; ref: string }> }

const refOf = async (params: Props['params']) => decodeURIComponent((await params).ref)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Sửa nội dung ${await refOf(params)}` }
}

/** One clause of a draft: what the text says, and what a person sets otherwise. */
export default async function ClausePage({ params }: Props) {
  const { signed, notice } = await loadNotice(params)
  const path = `/notices/${notice.id}`
  if (notice.state !== 'draft' || notice.kind !== 'notice') redirect(path)
  if (!can(signed.actor, 'notice.draft', {})) forbidden()
  const ref = await refOf(params)
  if (notice.corrections.dropped?.[ref]) redirect(`${path}#${DROPPED_ID}`)
  const { draft, proposal, asRead, register, names } = await loadProposal({ signed, notice })
  const reviewed = reviewOf(draft, proposal, asRead, notice.corrections).find(({ clause }) => clause.ref === ref)
  if (!reviewed) notFound()
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
