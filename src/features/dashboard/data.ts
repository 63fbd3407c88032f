import type { Day } from '#domain/day.ts'
import { type Actor, systemActor } from '#domain/permissions.ts'
import { SIGNALS } from '#domain/risk.ts'
import { addTally, BUCKETS, emptyTally, type Tally } from '#domain/statistics.ts'
import type { AsOf } from '#features/assignments/data.ts'
import { conditionsOf } from '#features/assignments/data.ts'
import type { AssignmentFilter } from '#features/assignments/schema.ts'
import { bucketOf, wherePreset, whereSignal, whereStage, whereTimeliness } from '#features/assignments/where.ts'
import { lateInputsOf } from '#features/dependencies/where.ts'
import { textOn } from '#features/directives/where.ts'
import { Prisma } from '#generated/prisma/client.ts'
import { db, type Tx } from '#lib/prisma.ts'
import { remembered } from '#lib/remembered.ts'
import { settingsOn } from '#lib/settings.ts'
import { SIGNAL_WORDS } from '#lib/vi/risk.ts'
import { REASONS, type Reason } from './schema.ts'

const { sql, join } = Prisma

const count = (name: string, condition: Prisma.Sql) => sql`count(*) filter (where ${condition})::int as ${Prisma.raw(`"${name}"`)}`

const BUCKET_COUNTS = join(BUCKETS.map((name) => count(name, sql`bucket = ${name}`)))

/**
 * The versions of a day with what the figures ask of each, judged once per row; `offset 0` keeps the planner from judging
 * it anew for every figure.
 */
function judged(actor: Actor, filter: AssignmentFilter, asOf: AsOf): Prisma.Sql {
  const { day, calendar } = asOf
  const preset = wherePreset(day, calendar)
  return sql`(
    select v.agency_id, v.directive_id, v.role, v.due_on, coalesce(amended.due_on, d.due_on) as directive_due_on, greatest(v.reported_on, v.planned_on) as updated_on,
      ${bucketOf(day, calendar)} as bucket, ${whereTimeliness(day, calendar).due_soon} as due_soon, ${whereStage.returned} as returned,
      ${preset.obstacle} as obstacle, ${preset.no_plan} as no_plan, ${preset.lead_unstated} as lead_unstated, ${preset.unreported} as unreported,
      ${preset.note_due} as note_due, ${preset.standing_silent} as standing_silent,
      ${preset.extension_asked} as extension_asked, ${preset.objected} as objected, ${preset.late_input} as late_input,
      ${preset.at_risk} as at_risk
    from assignment_version v join directive d on d.id = v.directive_id
    left join (
      select distinct on (directive_id) directive_id, due_on from amendment
      where due_on is not null and recorded_on <= ${day}::date order by directive_id, id desc) amended on amended.directive_id = d.id
    where ${conditionsOf(actor, filter, asOf)} offset 0) judged`
}

export type Figures = Tally & {
  /** All lượt giao, counted or not. */
  assigned: number
  dueSoon: number
  returned: number
  withObstacle: number
  noPlan: number
  leadUnstated: number
  /** Open, and not reported on in the period that runs. */
  unreported: number
  noteDue: number
  standingSilent: number
  extensionAsked: number
  objected: number
  lateInput: number
  atRisk: number
  lastUpdatedOn: Day | null
}

export type AgencyFigures = Figures & { agencyId: number; agencyName: string }

/**
 * The figures of every agency by one pass over the versions of a day: each figure is the count of exactly the condition
 * its list is made with.
 */
export async function figuresByAgency(tx: Tx, actor: Actor, filter: AssignmentFilter, asOf: AsOf): Promise<AgencyFigures[]> {
  const flags = sql`count(*) filter (where due_soon)::int as "dueSoon", count(*) filter (where returned)::int as returned,
    count(*) filter (where obstacle)::int as "withObstacle", count(*) filter (where no_plan)::int as "noPlan",
    count(*) filter (where lead_unstated)::int as "leadUnstated", count(*) filter (where unreported)::int as unreported,
    count(*) filter (where note_due)::int as "noteDue", count(*) filter (where standing_silent)::int as "standingSilent",
    count(*) filter (where extension_asked)::int as "extensionAsked",
    count(*) filter (where objected)::int as objected, count(*) filter (where late_input)::int as "lateInput",
    count(*) filter (where at_risk)::int as "atRisk"`
  return tx.$queryRaw<AgencyFigures[]>`
    select f.*, n.short_name as "agencyName" from (
      select agency_id as "agencyId", count(*)::int as assigned, ${BUCKET_COUNTS}, ${flags}, max(updated_on)::text as "lastUpdatedOn"
      from ${judged(actor, filter, asOf)} group by agency_id) f
    join agency_name n on n.agency_id = f."agencyId" and n.valid_from <= ${asOf.day}::date and (n.valid_to is null or n.valid_to > ${asOf.day}::date)
    order by f.overdue desc, f.assigned desc, f."agencyId" limit 500`
}

/** The figures of all agencies together. */
export function totalOf(rows: readonly Figures[]): Figures {
  const sum = (of: (row: Figures) => number) => rows.reduce((total, row) => total + of(row), 0)
  const updates = rows.flatMap(({ lastUpdatedOn }) => lastUpdatedOn ?? []).sort()
  return {
    ...rows.reduce(addTally, emptyTally()),
    assigned: sum((row) => row.assigned),
    dueSoon: sum((row) => row.dueSoon),
    returned: sum((row) => row.returned),
    withObstacle: sum((row) => row.withObstacle),
    noPlan: sum((row) => row.noPlan),
    leadUnstated: sum((row) => row.leadUnstated),
    unreported: sum((row) => row.unreported),
    noteDue: sum((row) => row.noteDue),
    standingSilent: sum((row) => row.standingSilent),
    extensionAsked: sum((row) => row.extensionAsked),
    objected: sum((row) => row.objected),
    lateInput: sum((row) => row.lateInput),
    atRisk: sum((row) => row.atRisk),
    lastUpdatedOn: updates.at(-1) ?? null,
  }
}

export type DirectiveFigures = Tally & { id: number; ref: string; text: string; noticeNumber: string; dueOn: Day }

/** The dated directives nearest to a day, with their progress: what the timeline draws. */
export const datedDirectives = (tx: Tx, actor: Actor, filter: AssignmentFilter, asOf: AsOf): Promise<DirectiveFigures[]> =>
  tx.$queryRaw<DirectiveFigures[]>`
    select d.id, d.ref, left(${textOn(asOf.day)}, 220) as text, t.number as "noticeNumber", f.directive_due_on::text as "dueOn", f.* from (
      select directive_id, directive_due_on, ${BUCKET_COUNTS} from ${judged(actor, filter, asOf)}
      where directive_due_on is not null and role <> 'coordinating'
      group by directive_id, directive_due_on
      order by abs(directive_due_on - ${asOf.day}::date), directive_id limit 20) f
    join directive d on d.id = f.directive_id join notice t on t.id = d.notice_id
    order by f.directive_due_on, d.id`

/** Totals in directives: how many there are, dated or not, finished by all their agencies or not. */
export async function directiveTotals(tx: Tx, actor: Actor, filter: AssignmentFilter, asOf: AsOf) {
  const [row] = await tx.$queryRaw<{ total: number; counted: number; finished: number; overdue: number }[]>`
    select count(*)::int as total, count(*) filter (where counted > 0)::int as counted,
      count(*) filter (where counted > 0 and open = 0)::int as finished, count(*) filter (where overdue > 0)::int as overdue
    from (
      select count(*) filter (where bucket <> 'outside') as counted,
        count(*) filter (where bucket in ('in_term', 'overdue', 'undated', 'awaiting')) as open,
        count(*) filter (where bucket = 'overdue') as overdue
      from ${judged(actor, filter, asOf)} group by directive_id) by_directive`
  return row ?? { total: 0, counted: 0, finished: 0, overdue: 0 }
}

/** The totals of the whole province on a day, for who is not signed in. The caller has checked `public.read`. */
export const publicTotals = remembered(60, async (day: Day) => {
  const everybody = systemActor('Trang công khai')
  const { calendar, isBeforeInclusive } = await settingsOn(db(), day)
  const [agencies, directives] = await Promise.all([
    figuresByAgency(db(), everybody, {}, { day, calendar }),
    directiveTotals(db(), everybody, {}, { day, calendar }),
  ])
  return { figures: totalOf(agencies), directives, isBeforeInclusive }
})

export type Concern = {
  directiveId: number
  ref: string
  text: string
  noticeNumber: string
  reason: Reason
  count: number
  firstDueOn: Day | null
  lastDueOn: Day | null
  /** The first dozen of them, longest overdue first. */
  holders: { id: number; agencyName: string; note: string | null }[]
}

/** Why a version `v` is at risk, in a few words. */
function signalsOf({ day, calendar }: AsOf): Prisma.Sql {
  const where = whereSignal(day, calendar)
  return sql`concat_ws(', ', ${join(SIGNALS.map((name) => sql`case when ${where[name]} then ${SIGNAL_WORDS[name]} end`))})`
}

const REASON_NAMES = Object.keys(REASONS) as Reason[]

/** What needs a word from the committee: a row for each directive and reason, however many agencies it concerns. */
export async function concerns(tx: Tx, actor: Actor, filter: AssignmentFilter, asOf: AsOf): Promise<Concern[]> {
  const { day, calendar } = asOf
  const preset = wherePreset(day, calendar)
  const holds = {
    overdue: { judged: sql`bucket = 'overdue'`, asked: whereTimeliness(day, calendar).overdue },
    due_soon: { judged: sql`due_soon`, asked: whereTimeliness(day, calendar).due_soon },
    late_input: { judged: sql`late_input`, asked: preset.late_input },
    at_risk: { judged: sql`at_risk`, asked: preset.at_risk },
    returned: { judged: sql`returned`, asked: whereStage.returned },
    obstacle: { judged: sql`obstacle`, asked: preset.obstacle },
    lead_unstated: { judged: sql`lead_unstated`, asked: preset.lead_unstated },
  } satisfies Record<Reason, { judged: Prisma.Sql; asked: Prisma.Sql }>
  const each = (of: (name: Reason, rank: number) => Prisma.Sql, separator = ', ') => join(REASON_NAMES.map(of), separator)
  const column = (kind: string, rank: number) => Prisma.raw(`${kind}_${rank}`)
  return tx.$queryRaw<Concern[]>`
    select d.id as "directiveId", d.ref, left(${textOn(asOf.day)}, 220) as text, t.number as "noticeNumber", c.reason, c.count, c.first::text as "firstDueOn",
      c.last::text as "lastDueOn", h.holders
    from (
      select f.directive_id, r.*, row_number() over (partition by r.rank order by r.first, r.count desc, f.directive_id) as place
      from (
        select directive_id, ${each(
          (name, rank) => sql`count(*) filter (where ${holds[name].judged})::int as ${column('count', rank)},
          min(due_on) filter (where ${holds[name].judged}) as ${column('first', rank)},
          max(due_on) filter (where ${holds[name].judged}) as ${column('last', rank)}`,
        )}
        from ${judged(actor, filter, asOf)} group by directive_id) f
      cross join lateral (values ${each(
        (name, rank) => sql`(${rank}::int, ${name}::text, ${column('count', rank)}, ${column('first', rank)}, ${column('last', rank)})`,
      )}) r(rank, reason, count, first, last)
      where r.count > 0) c
    join directive d on d.id = c.directive_id
    join notice t on t.id = d.notice_id
    cross join lateral (
      select json_agg(json_build_object('id', x.assignment_id, 'agencyName', n.short_name, 'note', x.note)
        order by x.due_on, x.agency_id) as holders
      from (
        select v.assignment_id, v.agency_id, v.due_on, case c.reason
          when 'obstacle' then (
            select p.obstacle from progress_report p where p.assignment_id = v.assignment_id and p.recorded_on <= ${day}::date
            order by p.ordinal desc limit 1)
          when 'late_input' then ${lateInputsOf(sql`c.directive_id`, actor, asOf)}
          when 'at_risk' then ${signalsOf(asOf)} end as note
        from assignment_version v
        where v.directive_id = d.id and ${conditionsOf(actor, filter, asOf)}
          and (${each((name) => sql`(c.reason = ${name} and ${holds[name].asked})`, ' or ')})
        order by v.due_on, v.agency_id limit 12) x
      join agency_name n on n.agency_id = x.agency_id and n.valid_from <= ${day}::date and (n.valid_to is null or n.valid_to > ${day}::date)) h
    where c.place <= 40 order by c.rank, c.place`
}
