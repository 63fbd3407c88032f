import type { Day } from '#domain/day.ts'
import type { Tx } from '#lib/prisma.ts'

export type CommentShown = { id: number; text: string; on: Day; at: Date; personName: string; agencyName: string }

export const MOST_COMMENTS = 100

/** The latest comments on an assignment by the end of a day, the oldest of them first. The caller has checked that it may be read. */
export const commentsOn = (tx: Tx, assignmentId: number, day: Day): Promise<CommentShown[]> =>
  tx.$queryRaw<CommentShown[]>`
    select * from (
      select c.id, c.text, c.recorded_on::text as "on", c.recorded_at as at, p.full_name as "personName", n.short_name as "agencyName"
      from comment c
      join person p on p.id = c.person_id
      join agency_name n on n.agency_id = c.agency_id and n.valid_from <= c.recorded_on and (n.valid_to is null or n.valid_to > c.recorded_on)
      where c.assignment_id = ${assignmentId} and c.recorded_on <= ${day}::date
      order by c.id desc limit ${MOST_COMMENTS}) latest
    order by id`
