import type { Calendar } from '#domain/calendar.ts'
import type { Day } from '#domain/day.ts'
import type { Actor } from '#domain/permissions.ts'
import { recordedOn, visibleTo, whereTimeliness } from '#features/assignments/where.ts'
import { Prisma } from '#generated/prisma/client.ts'

const { sql } = Prisma

/** Dependencies `p` there are on a day. */
export const runsOn = (day: Day): Prisma.Sql => sql`(p.valid_from <= ${day}::date and (p.valid_to is null or p.valid_to > ${day}::date))`

/** What a directive waits for and who is late with it, in words: "3c: Sở Xây dựng, Sở Y tế và 2 đơn vị khác". */
export const lateInputsOf = (
  directiveId: Prisma.Sql,
  actor: Actor,
  { day, calendar }: { day: Day; calendar: Calendar },
): Prisma.Sql => sql`(
  select 'chờ ' || string_agg('nội dung ' || l.ref || ' của ' || l.words, '; ' order by l.ref) from (
    select n.ref, concat_ws(' và ', nullif(string_agg(n.short_name, ', ' order by n.agency_id) filter (where n.is_seen), ''),
      case when count(*) filter (where not n.is_seen) > 0 then count(*) filter (where not n.is_seen) || ' đơn vị khác' end) as words
    from (
      select d.ref, a.short_name, v.agency_id, ${visibleTo(actor)} and row_number() over (partition by d.id order by v.agency_id) <= 8 as is_seen
      from dependency p
      join directive d on d.id = p.needs_id
      join assignment_version v on v.directive_id = d.id and ${recordedOn(day)} and ${whereTimeliness(day, calendar).overdue}
      join agency_name a on a.agency_id = v.agency_id and a.valid_from <= ${day}::date and (a.valid_to is null or a.valid_to > ${day}::date)
      where p.directive_id = ${directiveId} and ${runsOn(day)}) n
    group by n.ref) l)`
