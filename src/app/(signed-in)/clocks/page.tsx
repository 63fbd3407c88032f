import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { can } from '#domain/permissions.ts'
import { addressesOn } from '#features/assignments/components/addresses.ts'
import { dayAsked, type SearchParams, single } from '#features/assignments/schema.ts'
import { ClockList } from '#features/clocks/components/clock-list.tsx'
import { clockRows, MOST_ROWS } from '#features/clocks/data.ts'
import { clockFilter } from '#features/clocks/schema.ts'
import { Frame } from '#features/people/components/frame.tsx'
import { requireActor } from '#lib/actor.ts'
import { db } from '#lib/prisma.ts'
import { settingsOn } from '#lib/settings.ts'
import { dmy } from '#lib/vi/day.ts'
import { CLOCK_WORDS, WORK_WORDS } from '#lib/vi/office-clock.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { TextLink } from '#ui/text-link.tsx'

const TITLE = 'Thời gian Văn phòng xử lý'
export const metadata: Metadata = { title: TITLE }

export default async function ClocksPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const signed = await requireActor()
  const { actor, today } = signed
  if (!can(actor, 'clock.read', {})) forbidden()
  const asked = await searchParams
  const day = dayAsked(asked, today)
  const filter = clockFilter.parse(single(asked))
  const rows = await clockRows(db(), filter, day, await settingsOn(db(), day))
  const { query } = addressesOn(day, today)
  const caption = `${WORK_WORDS[filter.work].title} · ${CLOCK_WORDS[filter.is]} · tính đến ${dmy(day)}`
  return (
    <Frame signed={signed} current="/" asOf={{ day, path: '/clocks', keep: filter }}>
      <PageHeader title={TITLE} caption={<TextLink href={`/${query}#office`}>Tổng quan</TextLink>} lead={caption} />
      {rows.length === 0 ? (
        <EmptyState title={`Không có việc nào (tính đến ${dmy(day)}).`} />
      ) : (
        <ClockList
          rows={rows}
          work={filter.work}
          caption={caption}
          query={query}
          readsDrafts={can(actor, 'notice.read', { isDraft: true, readerAgencyIds: [] })}
        />
      )}
      {rows.length === MOST_ROWS && <p>Mới hiện {MOST_ROWS} việc đến sau cùng.</p>}
    </Frame>
  )
}
