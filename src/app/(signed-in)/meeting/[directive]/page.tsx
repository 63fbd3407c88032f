import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { can } from '#domain/permissions.ts'
import { listAssignments } from '#features/assignments/data.ts'
import type { SearchParams } from '#features/assignments/schema.ts'
import { concernWords, countWords } from '#features/dashboard/components/concern-words.ts'
import { REASONS } from '#features/dashboard/schema.ts'
import { directiveById } from '#features/directives/data.ts'
import { DecisionList } from '#features/meetings/components/agenda-table.tsx'
import { MeetingFrame } from '#features/meetings/components/meeting-frame.tsx'
import { PartTable } from '#features/meetings/components/part-table.tsx'
import { directiveAsked, meetingHref, nextAsked, partAsked } from '#features/meetings/schema.ts'
import { db } from '#lib/prisma.ts'
import { dmy, relative, weekdayDmy } from '#lib/vi/day.ts'
import { paperWords } from '#lib/vi/direct.ts'
import { Columns } from '#ui/columns.tsx'
import { Details } from '#ui/details.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Section } from '#ui/section.tsx'
import { loadMeeting } from '../load.ts'
import { InstructionForm, OnTheSpot } from './on-the-spot.tsx'

export const metadata: Metadata = { title: 'Họp Ban Chỉ đạo' }

type Props = { params: Promise<{ directive: string }>; searchParams: Promise<SearchParams> }

const MOST_PARTS = 40

/** One directive on the wall: what was ordered, who is to be called on and why, and what is decided. */
export default async function MeetingItemPage({ params, searchParams }: Props) {
  const search = await searchParams
  const { signed, day, past, asOf, decisions, items, addresses } = await loadMeeting(search)
  const { data: id } = directiveAsked.safeParse((await params).directive)
  const directive = id ? await directiveById(db(), signed.actor, id, day) : null
  if (!directive) notFound()
  const place = items.findIndex(({ first }) => first.directiveId === directive.id)
  const concerns = items[place]?.all ?? []
  const lists = await Promise.all(
    concerns.map(({ reason }) =>
      listAssignments(db(), signed.actor, { ...REASONS[reason], directive: directive.id }, asOf, null, MOST_PARTS),
    ),
  )
  const rows = [...new Map(lists.flatMap((list) => list.rows).map((row) => [row.id, row])).values()]
  const notes = new Map(concerns.flatMap(({ holders }) => holders.flatMap(({ id: part, note }) => (note ? [[part, note] as const] : []))))
  const of = partAsked(search) ?? rows[0]?.id
  const before = items[place - 1]
  const after = items.find(({ first }) => first.directiveId === nextAsked(search)) ?? items[place + 1]
  const next = after?.first.directiveId
  const own = decisions.filter(({ directiveId }) => directiveId === directive.id)
  return (
    <MeetingFrame
      title="Họp Ban Chỉ đạo"
      moment={`Số liệu ghi đến hết ${weekdayDmy(day)}`}
      place={place >= 0 ? `Việc ${place + 1}/${items.length}` : 'Đã giải quyết'}
      previousHref={before ? meetingHref(past, before.first.directiveId) : meetingHref(past)}
      nextHref={after && meetingHref(past, after.first.directiveId)}
      agendaHref={meetingHref(past)}
      exitHref={`/${addresses.query}`}
    >
      <div className="meeting-item">
        <p className="page-header-caption">
          {paperWords(directive.noticeNumber)}
          {directive.dueOn && ` · thời hạn ${dmy(directive.dueOn)} (${relative(directive.dueOn, day)})`}
        </p>
        <h1>
          {directive.ref}. {directive.text}
        </h1>
      </div>
      <Columns
        side={of && <OnTheSpot signed={signed} asOf={asOf} directiveId={directive.id} of={of} next={next} isPast={past !== undefined} />}
      >
        {rows.length === 0 ? (
          <EmptyState tone="good" title="Nhiệm vụ này không còn gì phải chỉ đạo." />
        ) : (
          <PartTable
            rows={rows}
            notes={notes}
            current={of}
            caption={concerns.map((concern) => `${concernWords(concern, day, asOf.calendar)}: ${countWords(concern)}`).join(' · ')}
            day={day}
            past={past}
            next={next}
            calendar={asOf.calendar}
          />
        )}
        {past === undefined && can(signed.actor, 'instruction.give', {}) && (
          <Details summary="Ý kiến chỉ đạo với cả nhiệm vụ">
            <InstructionForm actor={signed.actor} today={day} directiveId={directive.id} next={next} />
          </Details>
        )}
        {own.length > 0 && (
          <Section title="Đã kết luận trong ngày">
            <DecisionList decisions={own} isFull />
          </Section>
        )}
      </Columns>
    </MeetingFrame>
  )
}
