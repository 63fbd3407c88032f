import type { Metadata } from 'next'
import { AGENCY_LEVELS } from '#domain/agency.ts'
import { AgencyTable } from '#features/agencies/components/agency-table.tsx'
import { SetTable } from '#features/agencies/components/set-table.tsx'
import { listAgencies, listSets } from '#features/agencies/data.ts'
import { dayAsked, filterQuery, type SearchParams } from '#features/assignments/schema.ts'
import { Downloads } from '#features/exports/components/downloads.tsx'
import { Frame } from '#features/people/components/frame.tsx'
import { db } from '#lib/prisma.ts'
import { AGENCY_LEVEL_WORDS } from '#lib/vi/agency.ts'
import { ButtonLink } from '#ui/button-link.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Section } from '#ui/section.tsx'
import { requireReader } from './load.ts'

export const metadata: Metadata = { title: 'Đơn vị' }

export default async function AgenciesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { signed, mayEdit } = await requireReader()
  const day = dayAsked(await searchParams, signed.today)
  const [agencies, sets] = await Promise.all([listAgencies(db(), day), listSets(db(), day)])
  const levels = AGENCY_LEVELS.map((level) => ({ level, rows: agencies.filter((agency) => agency.level === level) }))
  return (
    <Frame signed={signed} current="/agencies" asOf={{ day, path: '/agencies' }}>
      <PageHeader
        title="Đơn vị"
        lead="Danh mục để giao việc: hệ thống nhận ra đơn vị trong văn bản theo tên đầy đủ, tên gọi tắt, ký hiệu và cách gọi khác."
        actions={
          <>
            {mayEdit && <ButtonLink href="/agencies/new">Thêm đơn vị</ButtonLink>}
            <ButtonLink href="/agencies/successions" tone="quiet">
              Sáp nhập, chia tách
            </ButtonLink>
          </>
        }
      />
      {agencies.length === 0 && <EmptyState title="Chưa có đơn vị nào." body="Thêm từng đơn vị, hoặc dán danh sách ở trang Thiết lập." />}
      {levels.map(
        ({ level, rows }) =>
          rows.length > 0 && (
            <Section key={level} title={`${AGENCY_LEVEL_WORDS[level]} (${rows.length})`}>
              <AgencyTable caption={AGENCY_LEVEL_WORDS[level]} rows={rows} day={day} />
            </Section>
          ),
      )}
      {agencies.length > 0 && (
        <Downloads list="register" query={filterQuery({}, { day: day === signed.today ? undefined : day })} what="danh mục đơn vị" />
      )}
      <Section
        title="Nhóm đơn vị"
        id="sets"
        aside={
          mayEdit && (
            <ButtonLink href="/agencies/sets/new" tone="quiet">
              Thêm nhóm
            </ButtonLink>
          )
        }
      >
        <SetTable rows={sets} />
      </Section>
    </Frame>
  )
}
