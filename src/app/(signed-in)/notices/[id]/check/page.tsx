import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { forbidden, redirect } from 'next/navigation'
import { can } from '#domain/permissions.ts'
import { publishNotice } from '#features/notices/actions.ts'
import { Blockers, isBlocked } from '#features/notices/components/blockers.tsx'
import { CheckAgencies, CheckDirectives } from '#features/notices/components/check-tables.tsx'
import { Frame } from '#features/people/components/frame.tsx'
import { assignmentTotals, noticeName } from '#lib/vi/notice.ts'
import { ButtonLink } from '#ui/button-link.tsx'
import { Form } from '#ui/form.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Panel } from '#ui/panel.tsx'
import { Section } from '#ui/section.tsx'
import { loadNotice, loadProposal, type NoticeParams } from '../load.ts'

export const metadata: Metadata = { title: 'Kiểm tra trước khi giao' }

export default async function CheckPage({ params }: { params: NoticeParams }) {
  const { signed, notice } = await loadNotice(params)
  if (notice.state !== 'draft' || notice.kind === 'direct') redirect(`/notices/${notice.id}`)
  if (!can(signed.actor, 'notice.publish', {})) forbidden()
  const { proposal, names } = await loadProposal({ signed, notice })
  const { directives, assignmentCount } = proposal
  const totals = assignmentTotals(directives.length, assignmentCount)
  const hidden = {
    noticeId: String(notice.id),
    directiveCount: String(directives.length),
    assignmentCount: String(assignmentCount),
    _revision: String(notice.revision),
    _key: randomUUID(),
  }
  return (
    <Frame signed={signed} current="/notices">
      <PageHeader
        title="Kiểm tra trước khi giao"
        caption={`${noticeName(notice)} · ${notice.title}`}
        actions={
          <ButtonLink href={`/notices/${notice.id}`} tone="quiet">
            Sửa câu trả lời
          </ButtonLink>
        }
      />
      {isBlocked({ notice, proposal }) ? (
        <Blockers notice={notice} proposal={proposal} />
      ) : (
        <Panel title="Chưa có gì được giao">
          <p>
            Khi bấm nút dưới đây, {totals} được tạo cùng một lúc và các đơn vị thấy ngay việc của mình. Trước đó chưa đơn vị nào nhìn thấy
            văn bản này.
          </p>
          <Form action={publishNotice} title="Kiểm tra trước khi giao" submit={`Giao ${totals}`} hidden={hidden} />
        </Panel>
      )}
      <Section title="Theo nội dung">
        <CheckDirectives directives={directives} noticeId={notice.id} names={names} today={signed.today} />
      </Section>
      <Section title="Theo đơn vị">
        <CheckAgencies directives={directives} names={names} />
      </Section>
    </Frame>
  )
}
