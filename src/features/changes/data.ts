import type { Day } from '#domain/day.ts'
import type { Actor } from '#domain/permissions.ts'
import { type ListedAssignment, listed, nameOn } from '#features/assignments/data.ts'
import { recordedOn, visibleTo } from '#features/assignments/where.ts'
import { Prisma } from '#generated/prisma/client.ts'
import type { Tx } from '#lib/prisma.ts'

const { sql } = Prisma

export type ChosenAssignment = ListedAssignment & { revision: number }

/** The assignments that were chosen, as they stand today; what the actor may not know of is left out. */
export const chosenAssignments = (tx: Tx, actor: Actor, ids: readonly number[], day: Day): Promise<ChosenAssignment[]> =>
  tx.$queryRaw<ChosenAssignment[]>`
    select ${listed(day)}, (select a.revision from assignment a where a.id = v.assignment_id) as revision
    from assignment_version v
    join directive d on d.id = v.directive_id
    join notice t on t.id = d.notice_id
    ${nameOn(day)}
    where v.assignment_id = any(${ids}::int[]) and ${recordedOn(day)} and ${visibleTo(actor)}
    order by v.due_order, v.assignment_id
    limit 200`

export type AmendmentShown = {
  ordinal: number
  text: string | null
  dueOn: Day | null
  addedNames: string[]
  droppedNames: string[]
  reason: string
  documentNumber: string
  documentOn: Day
  issuer: string
  on: Day
}

const namesIn = (ids: Prisma.Sql, day: Day) => sql`array(select n.short_name from agency_name n where n.agency_id = any(${ids})
  and n.valid_from <= ${day}::date and (n.valid_to is null or n.valid_to > ${day}::date) order by n.agency_id)`

/** How later documents changed a directive by the end of a day, the first first. The caller has checked that it may be read. */
export const amendmentsOn = (tx: Tx, directiveId: number, day: Day): Promise<AmendmentShown[]> =>
  tx.$queryRaw<AmendmentShown[]>`
    select m.ordinal, m.text, m.due_on::text as "dueOn", ${namesIn(sql`m.added_agency_ids`, day)} as "addedNames",
      ${namesIn(sql`m.dropped_agency_ids`, day)} as "droppedNames", m.reason, m.document_number as "documentNumber",
      m.document_on::text as "documentOn", m.issuer, m.recorded_on::text as "on"
    from amendment m where m.directive_id = ${directiveId} and m.recorded_on <= ${day}::date order by m.ordinal limit 50`

const shortName = (agencyId: Prisma.Sql, day: Day) => sql`(select n.short_name from agency_name n where n.agency_id = ${agencyId}
  and n.valid_from <= ${day}::date and (n.valid_to is null or n.valid_to > ${day}::date))`

export type ObjectionWaiting = ListedAssignment & { reason: string; suggestedName: string | null }

/** What agencies sent back as wrongly assigned and nobody has answered, oldest first. */
export const objectionsWaiting = (tx: Tx, actor: Actor, day: Day): Promise<ObjectionWaiting[]> =>
  tx.$queryRaw<ObjectionWaiting[]>`
    select ${listed(day)}, o.reason, ${shortName(sql`o.suggested_agency_id`, day)} as "suggestedName"
    from assignment_version v
    join directive d on d.id = v.directive_id
    join notice t on t.id = d.notice_id
    ${nameOn(day)}
    cross join lateral (select o.reason, o.suggested_agency_id from objection o where o.assignment_id = v.assignment_id order by o.ordinal desc limit 1) o
    where v.valid_to is null and v.objected_on is not null and ${visibleTo(actor)}
    order by v.objected_on, v.assignment_id
    limit 200`

export type ObjectionShown = {
  reason: string
  suggestedAgencyId: number | null
  suggestedName: string | null
  documentNumber: string | null
  documentOn: Day | null
  on: Day
}

/** The latest objection. The caller has checked that its assignment may be read. */
export async function lastObjection(tx: Tx, assignmentId: number, day: Day): Promise<ObjectionShown | null> {
  const [row] = await tx.$queryRaw<ObjectionShown[]>`
    select o.reason, o.suggested_agency_id as "suggestedAgencyId", ${shortName(sql`o.suggested_agency_id`, day)} as "suggestedName",
      o.document_number as "documentNumber", o.document_on::text as "documentOn", o.recorded_on::text as "on"
    from objection o where o.assignment_id = ${assignmentId} order by o.ordinal desc limit 1`
  return row ?? null
}

/** The last day of which an agency that holds it no more may read it; null where it never might. */
export async function lastReadableDay(tx: Tx, actor: Actor, id: number): Promise<Day | null> {
  const [row] = await tx.$queryRaw<{ day: Day | null }[]>`
    select (max(v.valid_to) - 1)::text as day from assignment_version v join directive d on d.id = v.directive_id
    where v.assignment_id = ${id} and v.valid_to is not null and ${visibleTo(actor)}`
  return row?.day ?? null
}
