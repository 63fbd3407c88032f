import type { DirectiveKind } from '#domain/assignment.ts'
import type { Day } from '#domain/day.ts'
import type { DeadlineRule } from '#domain/deadline.ts'
import type { Actor } from '#domain/permissions.ts'
import { Prisma } from '#generated/prisma/client.ts'
import type { Tx } from '#lib/prisma.ts'
import { deskOn, directiveVisibleTo, dueOn, textOn } from './where.ts'

const { sql } = Prisma

export type DirectiveShown = {
  id: number
  noticeId: number
  noticeNumber: string
  issuedOn: Day
  ref: string
  ordinal: number
  text: string
  spanStart: number
  spanEnd: number
  kind: DirectiveKind
  assigneesText: string | null
  conditionText: string | null
  openSetText: string | null
  isLeadStated: boolean
  deliverable: string | null
  reportTo: string | null
  deadlineText: string | null
  deadlineRule: DeadlineRule | null
  deadlineStart: number | null
  deadlineEnd: number | null
  printedOn: Day | null
  dueOn: Day | null
  deadlineReason: string | null
  /** As it was issued. */
  originalDueOn: Day | null
  deskAgencyId: number
  deskName: string
  isPlanRegistration: boolean
  routeNames: string[]
  recipientNames: string[]
}

const relationNames = (relation: string, day: Day) => sql`array(
  select n.short_name from directive_relation r join agency_name n on n.agency_id = r.agency_id
  where r.directive_id = d.id and r.relation = ${relation}::directive_relation_kind
    and coalesce(r.valid_from <= ${day}::date, true) and coalesce(r.valid_to > ${day}::date, true)
    and n.valid_from <= ${day}::date and (n.valid_to is null or n.valid_to > ${day}::date) order by n.agency_id)`

const select = (day: Day) => sql`
  select d.id, d.notice_id as "noticeId", t.number as "noticeNumber", t.issued_on::text as "issuedOn", d.ref, d.ordinal, ${textOn(day)} as text,
    d.span_start as "spanStart", d.span_end as "spanEnd", d.kind::text as kind, d.assignees_text as "assigneesText",
    d.condition_text as "conditionText", d.open_set_text as "openSetText", d.is_lead_stated as "isLeadStated", d.deliverable,
    d.report_to as "reportTo", d.deadline_text as "deadlineText", d.deadline_rule::text as "deadlineRule",
    d.deadline_start as "deadlineStart", d.deadline_end as "deadlineEnd", d.printed_on::text as "printedOn",
    ${dueOn(day)}::text as "dueOn", d.due_on::text as "originalDueOn", d.deadline_reason as "deadlineReason", d.desk_agency_id as "deskAgencyId", k.name as "deskName", d.is_plan_registration as "isPlanRegistration",
    ${relationNames('route', day)} as "routeNames", ${relationNames('recipient', day)} as "recipientNames"
  from directive d
  join notice t on t.id = d.notice_id
  join agency_name k on k.agency_id = ${deskOn(day)} and k.valid_from <= ${day}::date and (k.valid_to is null or k.valid_to > ${day}::date)`

/** One directive, or null where the actor may not know of it. */
export async function directiveById(tx: Tx, actor: Actor, id: number, day: Day): Promise<DirectiveShown | null> {
  const [row] = await tx.$queryRaw<DirectiveShown[]>`${select(day)} where d.id = ${id} and ${directiveVisibleTo(actor)}`
  return row ?? null
}

/** The directives of a notice the actor may read, in the order of the text. */
export const directivesOf = (tx: Tx, actor: Actor, noticeId: number, day: Day): Promise<DirectiveShown[]> =>
  tx.$queryRaw<
    DirectiveShown[]
  >`${select(day)} where d.notice_id = ${noticeId} and ${directiveVisibleTo(actor)} order by d.ordinal limit 500`

/** The same, locked until the transaction ends; the rows are read once the lock is held. */
export async function lockDirective(tx: Tx, actor: Actor, id: number, day: Day): Promise<DirectiveShown | null> {
  await tx.$queryRaw`select id from directive where id = ${id} for update`
  return directiveById(tx, actor, id, day)
}
