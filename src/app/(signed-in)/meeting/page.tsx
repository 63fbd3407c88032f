import type { Metadata } from 'next'
import { can } from '#domain/permissions.ts'
import { UsualTiles } from '#features/assignments/components/usual-tiles.tsx'
import type { SearchParams } from '#features/assignments/schema.ts'
import { Rates, ResultTable } from '#features/dashboard/components/result.tsx'
import { AgendaTable, DecisionList } from '#features/meetings/components/agenda-table.tsx'
import { MeetingFrame } from '#features/meetings/components/meeting-frame.tsx'
import { meetingHref } from '#features/meetings/schema.ts'
import { weekdayDmy } from '#lib/vi/day.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { Section } from '#ui/section.tsx'
import { TextLink } from '#ui/text-link.tsx'
import { TileRow } from '#ui/tile-row.tsx'
import { loadMeeting } from './load.ts'

export const metadata: Metadata = { title: 'Họp Ban Chỉ đạo' }

const TILES = ['overdue', 'dueSoon', 'awaiting', 'returned', 'extensionAsked', 'leadUnstated', 'withObstacle', 'atRisk'] as const

/** The first picture on the wall, and the one page on paper: figures, and what is to be spoken about. */
export default async function MeetingPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { signed, day, past, settings, overview, decisions, items, addresses } = await loadMeeting(await searchParams)
  const { total, directives } = overview
  const [first] = items
  return (
    <MeetingFrame
      title="Họp Ban Chỉ đạo"
      moment={`Số liệu ghi đến hết ${weekdayDmy(day)}`}
      place={`${items.length} việc`}
      nextHref={first && meetingHref(past, first.first.directiveId)}
      exitHref={`/${addresses.query}`}
    >
      <h1 className="sr-only">Họp Ban Chỉ đạo</h1>
      <div className="print:hidden">
        <UsualTiles names={TILES} figures={total} addresses={addresses} />
      </div>
      <TileRow>
        <Rates figures={total} />
      </TileRow>
      <ResultTable {...{ figures: total, directives, day, isBeforeInclusive: settings.isBeforeInclusive, addresses }} />
      {items.length === 0 ? (
        <EmptyState tone="good" title="Không có nhiệm vụ nào cần chỉ đạo." />
      ) : (
        <AgendaTable {...{ items, decisions, day, past, calendar: settings.calendar, addresses }} />
      )}
      {decisions.length > 0 && (
        <div className="print:hidden">
          <Section title={`Kết luận đã ghi trong ngày (${decisions.length})`}>
            <DecisionList decisions={decisions} isFull />
          </Section>
        </div>
      )}
      {can(signed.actor, 'snapshot.take', {}) && (
        <p className="print:hidden">
          <TextLink href={`/snapshots/new${addresses.query}`}>Chốt số liệu của kỳ họp này</TextLink> để kỳ sau đối chiếu.
        </p>
      )}
    </MeetingFrame>
  )
}
