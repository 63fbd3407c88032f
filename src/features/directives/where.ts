import type { Day } from '#domain/day.ts'
import { type Actor, ownIds } from '#domain/permissions.ts'
import { Prisma } from '#generated/prisma/client.ts'

const { sql } = Prisma

const amendedOn = (column: Prisma.Sql, day: Day) => sql`(select m.${column} from amendment m
  where m.directive_id = d.id and m.${column} is not null and m.recorded_on <= ${day}::date order by m.id desc limit 1)`

/** What a directive `d` says, and until when, as amended by the end of a day. */
export const textOn = (day: Day): Prisma.Sql => sql`coalesce(${amendedOn(sql`text`, day)}, d.text)`
export const dueOn = (day: Day): Prisma.Sql => sql`coalesce(${amendedOn(sql`due_on`, day)}, d.due_on)`

/** The desk of a directive `d` by the end of a day; the row has the present one. */
export const deskOn = (day: Day): Prisma.Sql => sql`coalesce((select c.from_agency_id from desk_change c
  where c.directive_id = d.id and c.recorded_on > ${day}::date order by c.id limit 1), d.desk_agency_id)`

/** Directives `d` an actor may read: those its agency has an assignment or relation in, or decides on. Twin of `directive.read`. */
export function directiveVisibleTo(actor: Actor): Prisma.Sql {
  if (actor.role !== 'agency') return sql`true`
  const own = actor.agencyId ?? 0
  const ids = ownIds(actor)
  // Whoever held an assignment of it keeps reading what was ordered.
  return sql`(d.desk_agency_id = any(${ids}::int[])
    or d.id in (select m.directive_id from assignment_version m where m.agency_id = any(${ids}::int[]))
    or d.id in (select r.directive_id from directive_relation r where r.agency_id = any(${ids}::int[]))
    or (${own} in (select o.id from agency o where o.is_office)
        and exists (select 1 from assignment a where a.directive_id = d.id and a.agency_id = d.desk_agency_id))
    or exists (select 1 from agency s, agency o, assignment a where s.is_standing and s.id = ${own} and o.is_office
               and d.desk_agency_id = o.id and a.directive_id = d.id and a.agency_id = o.id))`
}
