import type { Day } from '#domain/day.ts'
import { type OfficeWork, yearOf } from '#domain/office-clock.ts'
import { DEADLINE_DESK, DESK, recordedOn, type Sql } from '#features/assignments/where.ts'
import { Prisma } from '#generated/prisma/client.ts'

const { sql, join } = Prisma

const OFFICE = sql`(select id from agency where is_office)`
const NO_ID = sql`null::int`

/**
 * The spans of the Office's work on a day: what was answered in the year up to it, and what waited at its end. Rows of
 * (work, notice_id, assignment_id, since, until).
 */
export function spansOn(day: Day): Sql {
  const inYear = (on: Sql) => sql`${on} between ${yearOf(day)}::date and ${day}::date`
  const told = (name: string) =>
    sql`(select 1 from audit_event e where e.notice_id = t.id and e.name = ${name} and e.recorded_on <= ${day}::date)`
  const waiting = (condition: Sql) =>
    sql`from assignment_version v join directive d on d.id = v.directive_id where ${recordedOn(day)} and ${condition}`
  const latest = (table: Sql) => sql`(select x.recorded_on from ${table} x
    where x.assignment_id = v.assignment_id and x.recorded_on <= ${day}::date order by x.ordinal desc limit 1)`
  const row = (work: OfficeWork, assignmentId: Sql, since: Sql, until: Sql) =>
    sql`select ${work}::text as work, ${NO_ID} as notice_id, ${assignmentId} as assignment_id, ${since}::date as since, ${until}::date as until`
  const NOT_YET = sql`null`
  return join(
    [
      sql`select 'entry'::text, t.id, ${NO_ID}, t.issued_on, case when t.published_on <= ${day}::date then t.published_on end from notice t
        where t.issued_on <= ${day}::date and (${inYear(sql`t.published_on`)}
          or (coalesce(t.published_on > ${day}::date, true) and exists ${told('notice.drafted')} and not exists ${told('notice.withdrawn')}))`,
      sql`${row('verification', sql`c.assignment_id`, sql`c.recorded_on`, sql`x.recorded_on`)} from decision x
        join completion c on c.id = x.completion_id where x.agency_id = ${OFFICE} and ${inYear(sql`x.recorded_on`)}`,
      sql`${row('verification', sql`v.assignment_id`, latest(sql`completion`), NOT_YET)}
        ${waiting(sql`v.submitted_on is not null and v.accepted_on is null and ${DESK} = ${OFFICE}`)}`,
      sql`${row('extension', sql`r.assignment_id`, sql`r.recorded_on`, sql`x.recorded_on`)} from extension_decision x
        join extension_request r on r.id = x.request_id where x.agency_id = ${OFFICE} and ${inYear(sql`x.recorded_on`)}`,
      sql`${row('extension', sql`v.assignment_id`, latest(sql`extension_request`), NOT_YET)}
        ${waiting(sql`v.asked_due_on is not null and v.offered_due_on is null and ${DEADLINE_DESK} = ${OFFICE}`)}`,
      // The Office stayed with it, or gave way: to another agency, to an exemption, to nobody.
      sql`${row('objection', sql`o.assignment_id`, sql`o.recorded_on`, sql`x.answered_on`)} from objection o cross join lateral (
          select min(a.recorded_on) as answered_on from (
            select i.recorded_on from insistence i where i.objection_id = o.id
            union all select g.recorded_on from change g
              where g.assignment_id = o.assignment_id and g.kind in ('cancelled', 'reassigned') and g.recorded_at >= o.recorded_at
            union all select p.recorded_on from exemption p where p.assignment_id = o.assignment_id and p.recorded_at >= o.recorded_at) a) x
        where ${inYear(sql`x.answered_on`)}`,
      sql`${row('objection', sql`v.assignment_id`, sql`v.objected_on`, NOT_YET)} ${waiting(sql`v.objected_on is not null`)}`,
    ],
    ' union all ',
  )
}
