import { addDays, type Day } from '#domain/day.ts'
import type { Actor } from '#domain/permissions.ts'
import { recordedOn, visibleTo } from '#features/assignments/where.ts'
import { Prisma } from '#generated/prisma/client.ts'
import type { Tx } from '#lib/prisma.ts'

const { sql } = Prisma

export type InstructionShown = {
  id: number
  text: string
  givenBy: string
  givenOn: Day
  document: string | null
  on: Day
  recordedBy: string
  ref: string
  directiveId: number
  /** Of the part of one agency only. */
  assignmentId: number | null
  agencyName: string | null
}

const shown = (day: Day) => sql`
  select i.id, i.text, i.given_by as "givenBy", i.given_on::text as "givenOn",
    i.document_number || ' ngày ' || to_char(i.document_on, 'DD/MM/YYYY') || ' của ' || i.issuer as document, i.recorded_on::text as "on",
    (select p.full_name from person p where p.id = i.person_id) as "recordedBy", d.ref, i.directive_id as "directiveId",
    i.assignment_id as "assignmentId",
    (select n.short_name from assignment_version v join agency_name n on n.agency_id = v.agency_id
      and n.valid_from <= ${day}::date and (n.valid_to is null or n.valid_to > ${day}::date)
      where v.assignment_id = i.assignment_id and ${recordedOn(day)}) as "agencyName"
  from instruction i join directive d on d.id = i.directive_id`

/** About a directive and its assignments, as far as the actor may read them, by the end of a day; the newest first. */
export const instructionsOfDirective = (tx: Tx, actor: Actor, directiveId: number, day: Day): Promise<InstructionShown[]> =>
  tx.$queryRaw<InstructionShown[]>`
    ${shown(day)} where i.directive_id = ${directiveId} and i.recorded_on <= ${day}::date and (i.assignment_id is null or exists (
      select 1 from assignment_version v where v.assignment_id = i.assignment_id and v.valid_to is null and ${visibleTo(actor)}))
    order by i.id desc limit 50`

/** About an assignment, itself or its directive as a whole. The caller has checked that it may be read. */
export const instructionsOn = (tx: Tx, { id, directiveId }: { id: number; directiveId: number }, day: Day): Promise<InstructionShown[]> =>
  tx.$queryRaw<InstructionShown[]>`
    ${shown(day)} where i.directive_id = ${directiveId} and i.recorded_on <= ${day}::date and (i.assignment_id is null or i.assignment_id = ${id})
    order by i.id desc limit 50`

/** So long a new one stands on top of the agency's work. */
export const NEW_DAYS = 14

/** What was ordered lately about an agency's work. */
export const newInstructionsFor = (tx: Tx, agencyId: number, day: Day): Promise<InstructionShown[]> =>
  tx.$queryRaw<InstructionShown[]>`
    ${shown(day)} where i.recorded_on between ${addDays(day, -NEW_DAYS)}::date and ${day}::date and exists (
      select 1 from assignment_version v where v.directive_id = i.directive_id and (i.assignment_id is null or v.assignment_id = i.assignment_id)
        and v.agency_id = ${agencyId} and ${recordedOn(day)})
    order by i.id desc limit 20`
