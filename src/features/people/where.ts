import type { Day } from '#domain/day.ts'
import { type Actor, can } from '#domain/permissions.ts'
import { Prisma } from '#generated/prisma/client.ts'

// Conditions on a person `p`, the post `o` that counts, and its agency `a`.

const { sql } = Prisma
type Sql = Prisma.Sql

/** The directory: an agency's people know their own and the Office's; who is shut out is seen by who looks after people. */
export function visibleTo(actor: Actor): Sql {
  const near = actor.role === 'agency' ? sql`(o.agency_id = ${actor.agencyId ?? 0} or a.is_office)` : sql`true`
  return can(actor, 'people.manage', {}) ? near : sql`(${near} and p.disabled_at is null)`
}

export const runsOn = (day: Day): Sql => sql`(o.valid_from <= ${day}::date and (o.valid_to is null or o.valid_to > ${day}::date))`

/** The post of a day, else the latest: people have one before it begins and after it has ended. */
export const placed = (day: Day): Sql => sql`
  join lateral (select * from post o where o.person_id = p.id order by ${runsOn(day)} desc, o.valid_from desc limit 1) o on true
  join agency a on a.id = o.agency_id
  left join agency_name n on n.agency_id = o.agency_id and n.valid_from <= ${day}::date and (n.valid_to is null or n.valid_to > ${day}::date)`

export const isState = {
  disabled: sql`p.disabled_at is not null`,
  invited: sql`(p.disabled_at is null and p.password_hash is null)`,
  active: sql`(p.disabled_at is null and p.password_hash is not null)`,
}

const MARKS = '[\u0300-\u036f]'

/** Without marks and case, so that "nguyen" finds Nguyễn. */
const folded = (text: Sql): Sql =>
  sql`replace(replace(lower(regexp_replace(normalize(${text}, NFD), ${MARKS}, '', 'g')), 'đ', 'd'), 'Đ', 'd')`

export function isCalled(words: string): Sql {
  const pattern = `%${words.replace(/[\\%_]/g, '\\$&')}%`
  return sql`(${folded(sql`p.full_name`)} like ${folded(sql`${pattern}::text`)} or p.username like lower(${pattern}))`
}

/** Assignments whose latest handling `h` is with a person, as long as something is left to do. */
export const isHandledBy = (personId: number): Sql => sql`
  h.handler_id = ${personId} and not exists (select 1 from handling l where l.assignment_id = h.assignment_id and l.id > h.id)
  and v.accepted_on is null and v.exempt_on is null and v.cancelled_on is null`
