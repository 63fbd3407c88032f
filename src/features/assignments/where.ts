import { STAGES, type Stage, type Timeliness } from '#domain/assignment.ts'
import { type Calendar, dueSoonEdge } from '#domain/calendar.ts'
import { addDays, type Day, sundayOf } from '#domain/day.ts'
import { OFTEN } from '#domain/extension.ts'
import { type Actor, ownIds } from '#domain/permissions.ts'
import { monthsAround } from '#domain/recurrence.ts'
import { reportPeriod } from '#domain/reporting.ts'
import { behindEdge, type Signal, unplannedEdge } from '#domain/risk.ts'
import type { Bucket } from '#domain/statistics.ts'
import { Prisma } from '#generated/prisma/client.ts'
import type { Change, Preset } from './schema.ts'

// Conditions on an assignment_version `v` joined to its directive `d`. The same pieces make lists, counts and scope, so a
// figure and its list cannot differ.

const { sql, join } = Prisma
export type Sql = Prisma.Sql

const ALWAYS = sql`true`
export const and = (...conditions: Sql[]): Sql => (conditions.length === 0 ? ALWAYS : join(conditions, ' and ', '(', ')'))
const or = (...conditions: Sql[]): Sql => join(conditions, ' or ', '(', ')')
export const not = (condition: Sql): Sql => sql`not ${condition}`

/** The version that says what was recorded by the end of a day. */
export const recordedOn = (day: Day): Sql => sql`(v.valid_from <= ${day}::date and (v.valid_to is null or v.valid_to > ${day}::date))`

/**
 * What an actor may read; twin of the rule `assignment.read`. An agency reads its own, what it receives, passes on or
 * decides, and the other side of a directive where one of the two coordinates.
 */
export function visibleTo(actor: Actor): Sql {
  if (actor.role !== 'agency') return ALWAYS
  const own = actor.agencyId ?? 0
  const ids = ownIds(actor)
  const isOwn = (column: Sql) => (ids.length > 1 ? sql`${column} = any(${ids}::int[])` : sql`${column} = ${own}`)
  return or(
    isOwn(sql`v.agency_id`),
    // Who holds it now reads its past too; who held it then, the days on which it did.
    sql`(v.valid_to is not null and exists (select 1 from assignment_version n where n.assignment_id = v.assignment_id
        and n.valid_to is null and ${isOwn(sql`n.agency_id`)}))`,
    isOwn(sql`d.desk_agency_id`),
    sql`v.directive_id in (select r.directive_id from directive_relation r where ${isOwn(sql`r.agency_id`)})`,
    sql`exists (select 1 from assignment_version m where m.directive_id = v.directive_id and m.valid_to is null
        and ${isOwn(sql`m.agency_id`)} and (m.role = 'coordinating' or v.role = 'coordinating'))`,
    // What a desk owes itself comes to the Office's, the Office's own work to the standing agency's (`acceptingDesk`).
    sql`(v.agency_id = d.desk_agency_id and ${own} in (select o.id from agency o where o.is_office))`,
    sql`exists (select 1 from agency s, agency o where s.is_standing and s.id = ${own} and o.is_office
        and v.agency_id = o.id and d.desk_agency_id = o.id)`,
  )
}

/**
 * Of what no more than agency and stage is read; twin of the rule `assignment.read_stage`. Agencies the same directive is
 * assigned to, where the province lets them see each other.
 */
export function stageVisibleTo(actor: Actor): Sql {
  if (actor.role !== 'agency') return ALWAYS
  if (actor.policy?.agenciesSeeAll !== true) return sql`false`
  return sql`v.directive_id in (
    select m.directive_id from assignment_version m where m.valid_to is null and m.agency_id = ${actor.agencyId ?? 0})`
}

/** SQL twin of `acceptingDesk`, of a directive's desk. */
export const acceptingDeskOf = (desk: Sql): Sql => sql`(case when ${desk} <> v.agency_id then ${desk}
  when v.agency_id = (select id from agency where is_office) then (select id from agency where is_standing)
  else (select id from agency where is_office) end)`
export const DESK = acceptingDeskOf(sql`d.desk_agency_id`)

/** Twin of `visibleTo`, as the list of agencies beside the holder. */
export const READERS = sql`array(
  select r.agency_id from directive_relation r where r.directive_id = v.directive_id
  union select d.desk_agency_id
  union select ${DESK}
  union select n.agency_id from assignment_version n where n.assignment_id = v.assignment_id and n.valid_to is null
  union select m.agency_id from assignment_version m where m.directive_id = v.directive_id and m.valid_to is null
    and (m.role = 'coordinating' or v.role = 'coordinating'))`

/** SQL twin of `deadlineDesk`. */
export const DEADLINE_DESK = sql`(case when v.agency_id = (select id from agency where is_office) then ${DESK}
  else (select id from agency where is_office) end)`

/** Passed on to a person, by the latest of what was recorded by the end of a day. */
export const isHandledBy = (personId: number, day: Day): Sql => sql`${personId}::int = (
  select h.handler_id from handling h where h.assignment_id = v.assignment_id and h.agency_id = v.agency_id and h.recorded_on <= ${day}::date order by h.id desc limit 1)`

const isCounted = and(
  sql`(v.kind = 'one_off' or (v.kind = 'recurring' and v.due_on is not null))`,
  sql`v.role <> 'coordinating'`,
  sql`v.suspended_on is null`,
  sql`v.cancelled_on is null`,
  sql`v.exempt_on is null`,
)

/** One condition per value of `timeliness()`. */
export function whereTimeliness(today: Day, calendar: Calendar): Record<Timeliness, Sql> {
  const edge = dueSoonEdge(today, calendar)
  const open = and(isCounted, sql`v.due_on is not null`, sql`v.submitted_on is null`)
  const handedIn = and(isCounted, sql`v.due_on is not null`, sql`v.submitted_on is not null`)
  return {
    none: not(isCounted),
    undated: and(isCounted, sql`v.due_on is null`),
    overdue: and(open, sql`v.due_on < ${today}::date`),
    due_soon: and(open, sql`v.due_on >= ${today}::date`, sql`v.due_on <= ${edge}::date`),
    on_track: and(open, sql`v.due_on >= ${today}::date`, sql`v.due_on > ${edge}::date`),
    on_time: and(handedIn, sql`v.submitted_on <= v.due_on`),
    late: and(handedIn, sql`v.submitted_on > v.due_on`),
  }
}

const IS_STAGE: Record<Stage, Sql> = {
  cancelled: sql`v.cancelled_on is not null`,
  exempt: sql`v.exempt_on is not null`,
  accepted: sql`v.accepted_on is not null`,
  suspended: sql`v.suspended_on is not null`,
  awaiting_acceptance: sql`v.submitted_on is not null`,
  returned: sql`v.returned_on is not null`,
  in_progress: sql`v.started_on is not null`,
  not_started: ALWAYS,
}

const BY_FINALITY: readonly Stage[] = [
  'cancelled',
  'exempt',
  'accepted',
  'suspended',
  'awaiting_acceptance',
  'returned',
  'in_progress',
  'not_started',
]

/** One condition per value of `stage()`: its own fact, and none of the more final ones. */
export const whereStage = Object.fromEntries(
  STAGES.map((name) => {
    const finaler = BY_FINALITY.slice(0, BY_FINALITY.indexOf(name)).map((other) => not(IS_STAGE[other]))
    return [name, and(IS_STAGE[name], ...finaler)]
  }),
) as Record<Stage, Sql>

/** One condition per value of `bucket()`, made of the two above. */
export function whereBucket(today: Day, calendar: Calendar): Record<Bucket, Sql> {
  const time = whereTimeliness(today, calendar)
  const open = and(not(whereStage.accepted), not(whereStage.awaiting_acceptance))
  const pieces: Record<Bucket, Sql> = {
    done_on_time: and(whereStage.accepted, time.on_time),
    done_late: and(whereStage.accepted, time.late),
    done_undated: and(whereStage.accepted, time.undated),
    awaiting: and(whereStage.awaiting_acceptance, isCounted),
    in_term: and(open, or(time.on_track, time.due_soon)),
    overdue: time.overdue,
    undated: and(open, time.undated),
    outside: time.none,
  }
  return pieces
}

/** What has become of a version since the end of an earlier day: one condition for each change. */
export function whereChange(today: Day, calendar: Calendar, since: Day): Record<Change, Sql> {
  const is = whereBucket(today, calendar)
  const was = (condition: Sql): Sql => sql`(v.assignment_id in (
    select v.assignment_id from assignment_version v where ${recordedOn(since)} and ${condition}))`
  return {
    added: not(was(ALWAYS)),
    done: and(or(is.done_on_time, is.done_late, is.done_undated), not(was(whereStage.accepted))),
    slipped: and(is.overdue, not(was(whereTimeliness(since, calendar).overdue))),
    extended: and(
      isCounted,
      sql`exists (select 1 from assignment_version w where w.assignment_id = v.assignment_id and w.due_on < v.due_on
        and w.valid_from <= ${since}::date and (w.valid_to is null or w.valid_to > ${since}::date))`,
    ),
    returned: and(whereStage.returned, not(was(whereStage.returned))),
  }
}

/** What waits for a directive some agency is late with. */
const waitsForLate = (today: Day, calendar: Calendar): Sql => sql`v.directive_id in (
  select p.directive_id from dependency p join assignment_version v on v.directive_id = p.needs_id
  where p.valid_from <= ${today}::date and (p.valid_to is null or p.valid_to > ${today}::date)
    and ${recordedOn(today)} and ${whereTimeliness(today, calendar).overdue})`

/** One condition per value of `warnings()`, whatever is at stake. */
export function whereSignal(today: Day, calendar: Calendar): Record<Signal, Sql> {
  const { behindWorkingDays, behindPercent, planWorkingDays, isSilence, isLateInput, isObstacle, isDoubt } = calendar.risk
  const where = (isOn: boolean, condition: Sql): Sql => (isOn ? condition : sql`false`)
  return {
    behind: where(
      behindWorkingDays > 0,
      and(sql`v.due_on <= ${behindEdge(today, behindWorkingDays, calendar)}::date`, sql`v.percent < ${behindPercent}`),
    ),
    unplanned: where(
      planWorkingDays > 0,
      and(
        sql`v.kind = 'one_off'`,
        sql`v.planned_on is null`,
        sql`v.assigned_on <= ${unplannedEdge(today, planWorkingDays, calendar)}::date`,
      ),
    ),
    silent: where(isSilence, sql`greatest(v.planned_on, v.reported_on, v.assigned_on) < ${addDays(today, -calendar.silentDays)}::date`),
    late_input: where(isLateInput, waitsForLate(today, calendar)),
    obstacle: where(isObstacle, sql`v.has_obstacle`),
    doubted: where(
      isDoubt,
      sql`v.assignment_id in (select c.assignment_id from (
        select distinct on (assignment_id) assignment_id, level from confidence where recorded_on <= ${today}::date order by assignment_id, id desc) c
        where c.level <> 'likely')`,
    ),
  }
}

function whereRisk(today: Day, calendar: Calendar): Sql {
  const { on_track, due_soon } = whereTimeliness(today, calendar)
  return and(or(on_track, due_soon), or(...Object.values(whereSignal(today, calendar))))
}

/** The agency still has it to do, dated or not. */
const isAtWork = or(whereStage.not_started, whereStage.in_progress, whereStage.returned)

const hasNoEnd = sql`(v.kind = 'standing' or (v.kind = 'recurring' and v.due_on is null))`
/** What `standing()` asks for notes. */
const isStanding = and(hasNoEnd, sql`v.role <> 'coordinating'`, isAtWork)

/** Lists that ask for neither a bucket nor a stage. */
export function wherePreset(today: Day, calendar: Calendar): Record<Preset, Sql> {
  const is = whereBucket(today, calendar)
  const open = or(is.in_term, is.overdue, is.undated)
  const { from: noteFrom } = monthsAround(today, calendar.standingNoteMonths)
  const period = reportPeriod(today, calendar.reportLastDay)
  const unexplained = sql`(v.explain_by is not null and v.explained_on is null)`
  return {
    due_this_week: and(is.in_term, sql`v.due_on <= ${sundayOf(today)}::date`),
    // What recurs is planned once, not by period.
    no_plan: and(sql`v.planned_on is null`, sql`v.kind = 'one_off'`, open),
    lead_unstated: and(sql`not d.is_lead_stated`, sql`v.role = 'co_equal'`, isAtWork),
    obstacle: and(sql`v.has_obstacle`, sql`v.submitted_on is null`),
    unreported: and(sql`coalesce(v.reported_on < ${period.from}::date, true)`, open),
    silent: and(sql`greatest(v.planned_on, v.reported_on, v.assigned_on) < ${addDays(today, -calendar.silentDays)}::date`, open),
    late_input: and(waitsForLate(today, calendar), open),
    at_risk: whereRisk(today, calendar),
    note_due: and(isStanding, sql`coalesce(v.reported_on, '1900-01-01') < ${noteFrom}::date`),
    standing_silent: and(isStanding, sql`coalesce(v.reported_on, v.assigned_on) < ${addDays(today, -calendar.standingSilentDays)}::date`),
    counted: isCounted,
    extension_asked: and(sql`v.asked_due_on is not null`, sql`v.offered_due_on is null`),
    extension_offered: sql`v.offered_due_on is not null`,
    objected: sql`v.objected_on is not null`,
    explanation_asked: unexplained,
    explanation_overdue: and(unexplained, sql`v.explain_by < ${today}::date`),
    explanation_given: sql`v.explained_on is not null`,
    extended_often: sql`v.extension_count + (v.asked_due_on is not null)::int >= ${OFTEN}`,
  }
}
