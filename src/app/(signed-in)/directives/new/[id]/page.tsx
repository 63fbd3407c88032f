import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { forbidden, notFound, redirect } from 'next/navigation'
import { can } from '#domain/permissions.ts'
import { agencyNames } from '#features/agencies/data.ts'
import { publishDirect, withdrawNotice } from '#features/notices/actions.ts'
import { CheckAgencies } from '#features/notices/components/check-tables.tsx'
import { DirectSummary } from '#features/notices/components/direct-summary.tsx'
import { directGivenOf, directProposalOf, noticeById } from '#features/notices/data.ts'
import { Frame } from '#features/people/components/frame.tsx'
import { requireActor } from '#lib/actor.ts'
import { db } from '#lib/prisma.ts'
import { assignmentTotals } from '#lib/vi/notice.ts'
import { REFUSALS } from '#lib/vi/refusal.ts'
import { ButtonLink } from '#ui/button-link.tsx'
import { Form } from '#ui/form.tsx'
import { NoticeBanner } from '#ui/notice-banner.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Panel } from '#ui/panel.tsx'
import { Section } from '#ui/section.tsx'

export const metadata: Metadata = { title: 'Kiểm tra chỉ đạo trực tiếp' }

export default async function CheckDirectPage({ params }: { params: Promise<{ id: string }> }) {
  const signed = await requireActor()
  const { actor, today } = signed
  if (!can(actor, 'notice.publish', {})) forbidden()
  const { id } = await params
  const notice = /^[1-9]\d{0,8}$/.test(id) ? await noticeById(db(), actor, Number(id)) : null
  if (notice?.kind !== 'direct') notFound()
  if (notice.state !== 'draft') redirect(`/notices/${notice.id}`)
  const [proposed, agencies] = await Promise.all([directProposalOf(db(), notice, today), agencyNames(db(), notice.issuedOn ?? today)])
  const names = new Map(agencies.map(({ id: agencyId, shortName }) => [agencyId, shortName]))
  const hidden = () => ({ noticeId: String(notice.id), _revision: String(notice.revision), _key: randomUUID() })
  return (
    <Frame signed={signed} current="/notices">
      <PageHeader
        title="Kiểm tra trước khi giao"
        caption={notice.title}
        actions={
          <ButtonLink href={`/directives/new?from=${notice.id}`} tone="quiet">
            Sửa
          </ButtonLink>
        }
      />
      <DirectSummary given={directGivenOf(notice)} deskName={names.get(directGivenOf(notice).deskAgencyId) ?? ''} today={today} />
      {proposed.ok ? (
        <>
          <Panel title="Chưa có gì được giao">
            <p>Khi bấm nút dưới đây, các đơn vị thấy ngay việc của mình.</p>
            <Form
              action={publishDirect}
              title="Kiểm tra trước khi giao"
              submit={`Giao ${assignmentTotals(1, proposed.value.assignments.length)}`}
              hidden={{ ...hidden(), assignmentCount: String(proposed.value.assignments.length) }}
            />
          </Panel>
          <Section title="Theo đơn vị">
            <CheckAgencies directives={[proposed.value]} names={names} />
          </Section>
        </>
      ) : (
        <NoticeBanner tone="warn" title="Chưa giao được">
          {REFUSALS[proposed.refusal]}
        </NoticeBanner>
      )}
      <Section title="Không giao nữa">
        <Form action={withdrawNotice} title="Bỏ bản nháp" submit="Bỏ bản nháp" tone="quiet" hidden={hidden()} />
      </Section>
    </Frame>
  )
}
