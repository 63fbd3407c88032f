import type { Metadata } from 'next'
import { dayAsked, filterQuery, type SearchParams } from '#features/assignments/schema.ts'
import { AnnexTable } from '#features/contributions/components/annex-table.tsx'
import { annexOn } from '#features/contributions/data.ts'
import { Frame } from '#features/people/components/frame.tsx'
import { db } from '#lib/prisma.ts'
import { settingsOn } from '#lib/settings.ts'
import { dmy } from '#lib/vi/day.ts'
import { noticeName } from '#lib/vi/notice.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { TextLink } from '#ui/text-link.tsx'
import { type DirectiveParams, loadDirective } from '../load.ts'

export const metadata: Metadata = { title: 'Bảng tổng hợp' }

/** What the agencies have handed in on one directive, to be read, consolidated and printed by who receives it. */
export default async function AnnexPage({ params, searchParams }: { params: DirectiveParams; searchParams: Promise<SearchParams> }) {
  const { signed, directive, path } = await loadDirective(params)
  const { actor, today } = signed
  const day = dayAsked(await searchParams, today)
  const [rows, { calendar }] = await Promise.all([annexOn(db(), actor, directive.id, day), settingsOn(db(), day)])
  const isByPlan = directive.isPlanRegistration
  const obliged = rows.filter(({ exemptOn }) => exemptOn === null)
  const sentCount = obliged.filter(({ plan, submittedOn }) => (isByPlan ? plan !== null : submittedOn !== null)).length
  return (
    <Frame signed={signed} current="/notices" asOf={{ day, path: `${path}/annex` }}>
      <PageHeader
        title={`Bảng tổng hợp nội dung ${directive.ref}`}
        caption={
          <TextLink href={path}>
            {noticeName({ number: directive.noticeNumber, issuedOn: directive.issuedOn })} · Nội dung {directive.ref}
          </TextLink>
        }
        lead={`${sentCount}/${obliged.length} đơn vị ${isByPlan ? 'đã đăng ký' : 'đã nộp kết quả'}, tính đến ${dmy(day)}.`}
      />
      <p>{directive.text}</p>
      {rows.length === 0 ? (
        <EmptyState title="Không có đơn vị nào trong phạm vi được xem." />
      ) : (
        <AnnexTable
          rows={rows}
          caption={`${isByPlan ? 'Nội dung đăng ký' : 'Kết quả'} của các đơn vị; tính đến ${dmy(day)}`}
          isByPlan={isByPlan}
          day={day}
          calendar={calendar}
          query={filterQuery({}, day < today ? { day } : {})}
        />
      )}
    </Frame>
  )
}
