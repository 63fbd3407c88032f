import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { checkAgencies, MOST_AGENCIES, readAgencies } from '#domain/agency-list.ts'
import { draftAgencyList, enterAgencyList } from '#features/agencies/actions.ts'
import { AgencyListField, AgencyListTable } from '#features/agencies/components/agency-list.tsx'
import { agencyListById, knownAgencies } from '#features/agencies/data.ts'
import { Frame } from '#features/people/components/frame.tsx'
import { db } from '#lib/prisma.ts'
import { ButtonLink } from '#ui/button-link.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Form } from '#ui/form.tsx'
import { NoticeBanner } from '#ui/notice-banner.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Section } from '#ui/section.tsx'
import { requireSetup } from '../../load.ts'

export const metadata: Metadata = { title: 'Kiểm tra danh sách đơn vị' }

export default async function CheckAgenciesPage({ params }: { params: Promise<{ id: string }> }) {
  const signed = await requireSetup()
  const { id } = await params
  const list = (/^[1-9]\d{0,8}$/.test(id) ? await agencyListById(db(), Number(id)) : null) ?? notFound()
  if (list.enteredAt) {
    return (
      <Frame signed={signed} current="/settings">
        <EmptyState title="Danh sách này đã được thêm." action={<ButtonLink href="/agencies">Danh mục đơn vị</ButtonLink>} />
      </Frame>
    )
  }
  const rows = checkAgencies(readAgencies(list.source), await knownAgencies(db()))
  const wrongCount = rows.filter(({ problems }) => problems.length > 0).length
  const isTooLong = rows.length > MOST_AGENCIES
  const isReady = rows.length > 0 && wrongCount === 0 && !isTooLong
  return (
    <Frame signed={signed} current="/settings">
      <PageHeader
        title="Kiểm tra danh sách đơn vị"
        caption="Thiết lập ban đầu"
        lead={
          isReady ? `${rows.length} đơn vị sẽ được thêm.` : `${wrongCount} trong ${rows.length} dòng cần sửa. Chưa đơn vị nào được thêm.`
        }
      />
      {isTooLong && <NoticeBanner tone="warn">Mỗi lần thêm tối đa {MOST_AGENCIES} đơn vị.</NoticeBanner>}
      {isReady && (
        <Form
          action={enterAgencyList}
          title="Kiểm tra danh sách đơn vị"
          submit={`Thêm ${rows.length} đơn vị`}
          cancelHref="/setup"
          hidden={{ listId: String(list.id), _key: randomUUID() }}
        >
          <p>Thêm tất cả cùng lúc hoặc không đơn vị nào. Nếu chưa có nhóm nào, ba nhóm thường dùng được lập theo loại đơn vị.</p>
        </Form>
      )}
      <AgencyListTable rows={rows} />
      <Section title="Sửa danh sách">
        <Form action={draftAgencyList} title="Kiểm tra danh sách đơn vị" submit="Kiểm tra lại" tone="quiet" hidden={{ _key: randomUUID() }}>
          <AgencyListField source={list.source} />
        </Form>
      </Section>
    </Frame>
  )
}
