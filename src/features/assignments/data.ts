import { type Facts, factsOf, type Stage, stage } from '#domain/assignment.ts'
import type { Calendar } from '#domain/calendar.ts'
import type { Day } from '#domain/day.ts'
import type { Actor } from '#domain/permissions.ts'
import type { Period } from '#domain/recurrence.ts'
import type { AssignmentSubject } from '#domain/subjects.ts'
import { deskOn, textOn } from '#features/directives/where.ts'
import { Prisma } from '#generated/prisma/client.ts'
import { rowsOf, type Tx } from '#lib/prisma.ts'
import { STEP_WORDS } from '#lib/vi/change.ts'
import { type AssignmentFilter, COUNTED, type Cursor, changeOf } from './schema.ts'
import {
  acceptingDeskOf,
  and,
  DEADLINE_DESK,
  DESK,
  isHandledBy,
  not,
  READERS,
  recordedOn,
  type Sql,
  stageVisibleTo,
  visibleTo,
  whereBucket,
  whereChange,
  wherePreset,
  whereStage,
  whereTimeliness,
} from './where.ts'

const { sql, empty } = Prisma

const PAGE_SIZE = 50

/** The day a list is read at, and the calendar that says what is due soon on it. */
export type AsOf = { day: Day; calendar: Calendar }

/** The agency a version's assignment was given to at first. */
export const AS_ASSIGNED = sql`(select a.agency_id from assignment a where a.id = v.assignment_id)`

/** One filter for lists, counts, tiles and sheets. */
export function conditionsOf(actor: Actor, filter: AssignmentFilter, { day, calendar }: AsOf): Sql {
  const conditions = [recordedOn(day), visibleTo(actor)]
  if (filter.agency) conditions.push(sql`v.agency_id = ${filter.agency}`)
  if (filter.assigned) conditions.push(sql`${AS_ASSIGNED} = ${filter.assigned}`)
  if (filter.directive) conditions.push(sql`v.directive_id = ${filter.directive}`)
  if (filter.notice) conditions.push(sql`d.notice_id = ${filter.notice}`)
  if (filter.kind) conditions.push(sql`v.kind = ${filter.kind}::directive_kind`)
  if (filter.bucket) conditions.push(whereBucket(day, calendar)[filter.bucket])
  if (filter.timeliness) conditions.push(whereTimeliness(day, calendar)[filter.timeliness])
  if (filter.stage) conditions.push(whereStage[filter.stage])
  if (filter.preset) conditions.push(wherePreset(day, calendar)[filter.preset])
  const changed = changeOf(filter.change)
  if (changed) conditions.push(whereChange(day, calendar, changed.since)[changed.change])
  if (filter.handler) conditions.push(isHandledBy(filter.handler, day))
  return and(...conditions)
}

/** The columns of a version `v` that hold facts, by their names. */
export const FACTS = sql`
  v.agency_id as "agencyId", v.role::text as role, v.kind::text as kind, v.assigned_on::text as "assignedOn", v.due_on::text as "dueOn", v.started_on::text as "startedOn",
  v.planned_on::text as "plannedOn", v.reported_on::text as "reportedOn", v.submitted_on::text as "submittedOn",
  v.returned_on::text as "returnedOn", v.resubmit_by::text as "resubmitBy", v.accepted_on::text as "acceptedOn",
  v.suspended_on::text as "suspendedOn", v.cancelled_on::text as "cancelledOn", v.exempt_on::text as "exemptOn",
  v.percent, v.has_obstacle as "hasObstacle", v.asked_due_on::text as "askedDueOn", v.offered_due_on::text as "offeredDueOn",
  v.extension_count as "extensionCount", v.objected_on::text as "objectedOn", v.explain_by::text as "explainBy", v.explained_on::text as "explainedOn"`

/** The name `n` of a version's holder on a day. */
export const nameOn = (day: Day): Sql =>
  sql`join agency_name n on n.agency_id = v.agency_id and n.valid_from <= ${day}::date and (n.valid_to is null or n.valid_to > ${day}::date)`

export type ListedAssignment = Facts & {
  id: number
  dueOrder: Day
  ref: string
  text: string
  agencyName: string
  noticeNumber: string
  directiveId: number
  noticeId: number
  deadlineText: string | null
  period: Period | null
  originalDueOn: Day | null
}

/** Which period an assignment `a` of a recurring directive is for. */
const PERIOD = sql`(select json_build_object('from', o.period_from, 'to', o.period_to) from assignment a join occurrence o on o.id = a.occurrence_id
  where a.id = v.assignment_id) as period`

/** The columns of a list, of a version `v` with its directive `d`, notice `t` and name `n`. */
export const listed = (day: Day, text = sql`left(${textOn(day)}, 220)`): Sql => sql`
  v.assignment_id as id, v.due_order::text as "dueOrder", d.ref, ${text} as text, n.short_name as "agencyName",
  (select a.original_due_on::text from assignment a where a.id = v.assignment_id) as "originalDueOn", t.number as "noticeNumber",
  v.directive_id as "directiveId", d.notice_id as "noticeId", d.deadline_text as "deadlineText", ${PERIOD}, ${FACTS}`

/** A list, most urgent first: overdue, then due soonest, then undated, standing duties last. */
const listOf = (columns: Sql, actor: Actor, filter: AssignmentFilter, asOf: AsOf, after: Sql = empty): Sql => sql`
  select ${columns}
  from assignment_version v
  join directive d on d.id = v.directive_id
  join notice t on t.id = d.notice_id
  ${nameOn(asOf.day)}
  where ${conditionsOf(actor, filter, asOf)} ${after}
  order by v.due_order, v.assignment_id`

/** All of a list with the whole sentences, in its order and of one moment, however long it is. */
export const everyAssignment = (actor: Actor, filter: AssignmentFilter, asOf: AsOf): AsyncIterable<ListedAssignment[]> =>
  rowsOf<ListedAssignment>(listOf(listed(asOf.day, textOn(asOf.day)), actor, filter, asOf))

/** A page of a list. */
export async function listAssignments(tx: Tx, actor: Actor, filter: AssignmentFilter, asOf: AsOf, after: Cursor | null, limit = PAGE_SIZE) {
  const behind = after ? sql`and (v.due_order, v.assignment_id) > (${after.order}::date, ${after.id}::int)` : empty
  const rows = await tx.$queryRaw<ListedAssignment[]>`${listOf(listed(asOf.day), actor, filter, asOf, behind)} limit ${limit + 1}`
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return { rows: page, next: rows.length > limit && last ? { order: last.dueOrder, id: last.id } : null }
}

export type Fellow = { id: number; agencyName: string; stage: Stage }
/** Agencies a directive is also assigned to and the actor reads no more of than how far they are. */
export async function fellowsOf(tx: Tx, actor: Actor, directiveId: number, day: Day): Promise<Fellow[]> {
  const rows = await tx.$queryRaw<(Facts & { id: number; agencyName: string })[]>`
    select v.assignment_id as id, n.name as "agencyName", ${FACTS}
    from assignment_version v join directive d on d.id = v.directive_id ${nameOn(day)}
    where v.directive_id = ${directiveId} and ${and(recordedOn(day), stageVisibleTo(actor), not(visibleTo(actor)))}
    order by v.agency_id limit 500`
  return rows.map(({ id, agencyName, ...facts }) => ({ id, agencyName, stage: stage(facts) }))
}

/** How many a list has; of a long one no more than that it is longer. */
export async function countAssignments(tx: Tx, actor: Actor, filter: AssignmentFilter, asOf: AsOf): Promise<number> {
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from (select from assignment_version v join directive d on d.id = v.directive_id
      where ${conditionsOf(actor, filter, asOf)} limit ${COUNTED + 1}) few`
  return row?.count ?? 0
}

/** What waits for the actor's desk, oldest first. */
export const queueOf = (tx: Tx, actor: Actor, day: Day): Promise<ListedAssignment[]> =>
  tx.$queryRaw<ListedAssignment[]>`
    select ${listed(day)}
    from assignment_version v
    join directive d on d.id = v.directive_id
    join notice t on t.id = d.notice_id
    ${nameOn(day)}
    where v.valid_to is null and v.submitted_on is not null and v.accepted_on is null and ${DESK} = ${actor.agencyId}
    order by v.submitted_on, v.assignment_id
    limit 200`

const nameThen = (agencyId: Sql, day: Day | null): Sql => sql`(select n.name from agency_name n where n.agency_id = ${agencyId}
  and ${day ? sql`n.valid_from <= ${day}::date and (n.valid_to is null or n.valid_to > ${day}::date)` : sql`n.valid_to is null`})`

export type AssignmentRecord = AssignmentSubject & {
  id: number
  directiveId: number
  revision: number
  validFrom: Day
  facts: Facts
  originalDueOn: Day | null
  assignedOn: Day
  isPlanRegistration: boolean
  period: Period | null
  /** The day of the rule of its period, before days off moved it. */
  fallsOn: Day | null
  completionId: number | null
  completionOrdinal: number | null
  /** The extension asked and not yet decided or answered. */
  requestId: number | null
  agencyName: string
  deskName: string
}

type RecordRow = Facts & Omit<AssignmentRecord, 'facts'>

const recordQuery = (actor: Actor, id: number, day: Day | null): Sql => sql`
  select a.id, v.directive_id as "directiveId", a.revision, v.valid_from::text as "validFrom", v.agency_id as "holderAgencyId",
         ${DESK} as "deskAgencyId", ${READERS} as "readerAgencyIds", a.original_due_on::text as "originalDueOn",
         (d.is_plan_registration and a.occurrence_id is null) as "isPlanRegistration",
         ${PERIOD}, (select o.falls_on::text from occurrence o where o.id = a.occurrence_id) as "fallsOn",
         ${DEADLINE_DESK} as "deadlineDeskAgencyId", x.id as "requestId", x.person_id as "askedByPersonId",
         c.id as "completionId", c.ordinal as "completionOrdinal", c.person_id as "submittedByPersonId",
         ${nameThen(sql`v.agency_id`, day)} as "agencyName",
         ${nameThen(day ? acceptingDeskOf(deskOn(day)) : DESK, day)} as "deskName", ${FACTS}
  from assignment a
  join assignment_version v on v.assignment_id = a.id and ${day ? recordedOn(day) : sql`v.valid_to is null`}
  join directive d on d.id = v.directive_id
  left join lateral (
    select c.id, c.ordinal, c.person_id from completion c
    where c.assignment_id = a.id and v.submitted_on is not null and v.accepted_on is null
    order by c.ordinal desc limit 1) c on true
  left join lateral (
    select x.id, x.person_id from extension_request x where x.assignment_id = a.id and v.asked_due_on is not null
    order by x.ordinal desc limit 1) x on true
  where a.id = ${id} and ${visibleTo(actor)}`

/** The assignment as it stands, or as it was recorded by the end of a past day, where the actor may read it. */
export async function readAssignment(tx: Tx, actor: Actor, id: number, day: Day | null = null): Promise<AssignmentRecord | null> {
  const [row] = await tx.$queryRaw<RecordRow[]>(recordQuery(actor, id, day))
  if (!row) return null
  return { ...row, facts: factsOf(row) }
}

/**
 * The same, locked until the transaction ends. The lock is taken first and the rows are read by a second statement, so
 * that they are those the holder of the lock before us left.
 */
export async function lockAssignment(tx: Tx, actor: Actor, id: number): Promise<AssignmentRecord | null> {
  await tx.$queryRaw`select id from assignment where id = ${id} for update`
  return readAssignment(tx, actor, id)
}

/** The facts as recorded by the end of a day; null before it was assigned. The caller has checked that it may be read. */
export async function factsOn(tx: Tx, id: number, day: Day): Promise<Facts | null> {
  const [row] = await tx.$queryRaw<Facts[]>`select ${FACTS} from assignment_version v where v.assignment_id = ${id} and ${recordedOn(day)}`
  return row ?? null
}

export type DeadlineStep = { words: string; dueOn: Day }

/** The days due that came after the original one, and by what, by the end of a day. The caller has checked that it may be read. */
export async function dueStepsOn(tx: Tx, id: number, day: Day): Promise<DeadlineStep[]> {
  const rows = await tx.$queryRaw<{ dueOn: Day; by: string }[]>`
    select due_on::text as "dueOn", by from (
      select x.due_on, x.recorded_on, x.recorded_at, 'extension' as by
      from extension_decision x join extension_request r on r.id = x.request_id where r.assignment_id = ${id} and x.verdict = 'granted'
      union all select x.due_on, y.recorded_on, y.recorded_at, 'extension'
      from extension_reply y join extension_request r on r.id = y.request_id join extension_decision x on x.request_id = r.id
      where r.assignment_id = ${id} and y.reply = 'accepted'
      union all select c.due_on, c.recorded_on, c.recorded_at, c.kind::text from change c where c.assignment_id = ${id}) steps
    where recorded_on <= ${day}::date and due_on is not null order by recorded_on, recorded_at`
  let times = 0
  return rows.map(({ dueOn, by }) => {
    // The agency that receives it begins anew.
    times = by === 'reassigned' ? 0 : times + (by === 'extension' ? 1 : 0)
    return { words: STEP_WORDS[by] ?? `gia hạn lần ${times}`, dueOn }
  })
}

export type Handling = { unit: string | null; handlerId: number | null; handlerName: string | null; on: Day }

/** Where the assignment is inside its agency, by the end of a day. The caller has checked that it may be read. */
export async function handlingOn(tx: Tx, assignmentId: number, day: Day): Promise<Handling | null> {
  const [row] = await tx.$queryRaw<Handling[]>`
    select h.unit, h.handler_id as "handlerId", p.full_name as "handlerName", h.recorded_on::text as "on"
    from handling h left join person p on p.id = h.handler_id
    where h.assignment_id = ${assignmentId} and h.recorded_on <= ${day}::date and h.agency_id = (
      select v.agency_id from assignment_version v where v.assignment_id = h.assignment_id and ${recordedOn(day)}) order by h.id desc limit 1`
  return row ?? null
}
