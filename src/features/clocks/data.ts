import type { Day } from '#domain/day.ts'
import { CLOCK_FIGURES, type ClockFigure, clockFigures, OFFICE_WORKS, type OfficeWork, type Span, spentDays } from '#domain/office-clock.ts'
import { textOn } from '#features/directives/where.ts'
import { db, type Tx } from '#lib/prisma.ts'
import { untilNextAct } from '#lib/remembered.ts'
import type { Settings } from '#lib/settings.ts'
import type { ClockFilter } from './schema.ts'
import { spansOn } from './where.ts'

type Counted = Span & { work: OfficeWork; count: number }

export type OfficeClock = { work: OfficeWork; limit: number; longestWait: number } & Record<ClockFigure, number>

const limitOf = (work: OfficeWork, { entryWorkingDays, verificationWorkingDays }: Settings): number =>
  work === 'entry' ? entryWorkingDays : verificationWorkingDays

/** Spans by the days they begin and end on: so few that the calendar judges them one by one. */
const countedSpans = (tx: Tx, day: Day): Promise<Counted[]> =>
  tx.$queryRaw<Counted[]>`
    select work, since::text as since, until::text as until, count(*)::int as count
    from (${spansOn(day)}) s(work, notice_id, assignment_id, since, until) group by work, since, until`

/** How quickly the Office itself has worked in the year up to a day, and what waits for it at its end. */
export async function officeClocksOn(tx: Tx, day: Day, settings: Settings): Promise<OfficeClock[]> {
  const spans = await countedSpans(tx, day)
  return OFFICE_WORKS.map((work) => {
    const limit = limitOf(work, settings)
    const own = spans.filter((span) => span.work === work)
    const figures = Object.fromEntries(CLOCK_FIGURES.map((name) => [name, 0])) as Record<ClockFigure, number>
    for (const span of own) for (const name of clockFigures(span, limit, day, settings.calendar)) figures[name] += span.count
    const waits = own.filter(({ until }) => until === null).map((span) => spentDays(span, day, settings.calendar))
    return { work, limit, longestWait: Math.max(0, ...waits), ...figures }
  })
}

/** The same for the first page, made anew when anything was recorded since. */
export const rememberedClocks = untilNextAct((_: string, { day, settings }: { day: Day; settings: Settings }) =>
  officeClocksOn(db(), day, settings),
)

export type ClockRow = Span & {
  noticeId: number | null
  assignmentId: number | null
  ref: string | null
  text: string | null
  agencyName: string | null
  noticeNumber: string | null
  isDraft: boolean
  days: number
}

export const MOST_ROWS = 200

/** What a figure has counted, the latest to come first. */
export async function clockRows(tx: Tx, { work, is }: ClockFilter, day: Day, settings: Settings): Promise<ClockRow[]> {
  const limit = limitOf(work, settings)
  const pairs = (await countedSpans(tx, day)).filter(
    (span) => span.work === work && clockFigures(span, limit, day, settings.calendar).includes(is),
  )
  const rows = await tx.$queryRaw<Omit<ClockRow, 'days'>[]>`
    select s.notice_id as "noticeId", s.assignment_id as "assignmentId", s.since::text as since, s.until::text as until, d.ref,
      left(${textOn(day)}, 220) as text, t.number as "noticeNumber", (t.state = 'draft') as "isDraft",
      (select n.short_name from assignment_version v join agency_name n on n.agency_id = v.agency_id
        and n.valid_from <= s.since and (n.valid_to is null or n.valid_to > s.since)
        where v.assignment_id = s.assignment_id and v.valid_from <= s.since and (v.valid_to is null or v.valid_to > s.since)) as "agencyName"
    from (${spansOn(day)}) s(work, notice_id, assignment_id, since, until)
    join unnest(${pairs.map(({ since }) => since)}::date[], ${pairs.map(({ until }) => until ?? 'infinity')}::date[]) p(since, until)
      on p.since = s.since and p.until = coalesce(s.until, 'infinity')
    left join assignment a on a.id = s.assignment_id
    left join directive d on d.id = a.directive_id
    join notice t on t.id = coalesce(s.notice_id, d.notice_id)
    where s.work = ${work}
    order by s.since desc, s.assignment_id, s.notice_id
    limit ${MOST_ROWS}`
  return rows.map((row) => ({ ...row, days: spentDays(row, day, settings.calendar) }))
}
