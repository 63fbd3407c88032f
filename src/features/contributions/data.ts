import type { AssignmentRole, Facts } from '#domain/assignment.ts'
import type { DocumentReference } from '#domain/audit.ts'
import type { Day } from '#domain/day.ts'
import type { Actor } from '#domain/permissions.ts'
import { FACTS } from '#features/assignments/data.ts'
import { recordedOn, visibleTo } from '#features/assignments/where.ts'
import { Prisma } from '#generated/prisma/client.ts'
import type { Tx } from '#lib/prisma.ts'

const { sql } = Prisma

const nameOn = (day: Day) =>
  sql`join agency_name n on n.agency_id = v.agency_id and n.valid_from <= ${day}::date and (n.valid_to is null or n.valid_to > ${day}::date)`

const documentsOf = (owner: Prisma.Sql) => sql`(
  select coalesce(json_agg(json_build_object('number', e.document_number, 'on', e.document_on, 'issuer', e.issuer, 'title', e.title) order by e.id), '[]')
  from evidence e where ${owner})`

type ContributedReport = {
  on: Day
  done: string
  obstacle: string | null
  documents: DocumentReference[]
  files: { id: number; name: string; size: number }[]
}
export type Contribution = { assignmentId: number; agencyName: string; reports: ContributedReport[] }

/** What the coordinating agencies of a directive have sent by the end of a day. The caller may read an assignment of it. */
export const contributionsOn = (tx: Tx, actor: Actor, directiveId: number, day: Day): Promise<Contribution[]> =>
  tx.$queryRaw<Contribution[]>`
    select v.assignment_id as "assignmentId", n.short_name as "agencyName", coalesce(r.reports, '[]') as reports
    from assignment_version v
    join directive d on d.id = v.directive_id
    ${nameOn(day)}
    left join lateral (
      select json_agg(json_build_object('on', x.recorded_on, 'done', x.done, 'obstacle', x.obstacle, 'documents', x.documents, 'files', x.files)
        order by x.ordinal desc) as reports
      from (
        select p.*, ${documentsOf(sql`e.progress_report_id = p.id`)} as documents, (
            select coalesce(json_agg(json_build_object('id', f.id, 'name', f.name, 'size', f.size) order by f.id), '[]')
            from evidence_file f where f.progress_report_id = p.id) as files
        from progress_report p where p.assignment_id = v.assignment_id and p.recorded_on <= ${day}::date
        order by p.ordinal desc limit 10) x) r on true
    where v.directive_id = ${directiveId} and v.role = 'coordinating' and ${recordedOn(day)} and ${visibleTo(actor)}
    order by v.agency_id limit 200`

/** Assignments of those named side by side, all periods; in the order they are to be locked in. */
export const sideBySide = async (tx: Tx, directiveId: number): Promise<number[]> => {
  const rows = await tx.$queryRaw<{ id: number }[]>`
    select v.assignment_id as id from assignment_version v
    where v.directive_id = ${directiveId} and v.role = 'co_equal' and v.valid_to is null order by v.assignment_id`
  return rows.map(({ id }) => id)
}

export const memberIdsOf = async (tx: Tx, directiveId: number): Promise<number[]> => {
  const rows = await tx.$queryRaw<{ id: number }[]>`
    select distinct v.agency_id as id from assignment_version v where v.directive_id = ${directiveId} and v.valid_to is null
    union select a.agency_id from assignment a where a.directive_id = ${directiveId}`
  return rows.map(({ id }) => id)
}

export type Member = { agencyId: number; agencyName: string; role: AssignmentRole }

/** Who has a part in a directive now. The caller may read all of it. */
export const membersOf = (tx: Tx, directiveId: number, day: Day): Promise<Member[]> =>
  tx.$queryRaw<Member[]>`
    select distinct v.agency_id as "agencyId", n.name as "agencyName", v.role::text as role
    from assignment_version v ${nameOn(day)}
    where v.directive_id = ${directiveId} and v.valid_to is null order by v.agency_id limit 500`

export type AnnexRow = Facts & {
  id: number
  agencyName: string
  plan: { what: string; how: string; number: string | null; on: Day | null; steps: { what: string; dueOn: Day }[] } | null
  said: string | null
  documents: DocumentReference[]
}

/** What each agency has handed in on a directive, one row an agency, in the order of agencies: what its recipient consolidates. */
export const annexOn = (tx: Tx, actor: Actor, directiveId: number, day: Day): Promise<AnnexRow[]> =>
  tx.$queryRaw<AnnexRow[]>`
    select v.assignment_id as id, n.name as "agencyName", p.plan, coalesce(c.summary, r.done) as said, coalesce(c.documents, '[]') as documents, ${FACTS}
    from assignment_version v
    join directive d on d.id = v.directive_id
    join assignment a on a.id = v.assignment_id and a.occurrence_id is null
    ${nameOn(day)}
    left join lateral (
      select json_build_object('what', p.what, 'how', p.how, 'number', p.document_number, 'on', p.document_on, 'steps', (
        select coalesce(json_agg(json_build_object('what', s.what, 'dueOn', s.due_on) order by s.ordinal), '[]') from plan_step s where s.plan_id = p.id)) as plan
      from plan p where p.assignment_id = v.assignment_id and p.recorded_on <= ${day}::date order by p.ordinal desc limit 1) p on true
    left join lateral (
      select c.summary, ${documentsOf(sql`e.completion_id = c.id`)} as documents
      from completion c where c.assignment_id = v.assignment_id and c.recorded_on <= ${day}::date and v.submitted_on is not null
      order by c.ordinal desc limit 1) c on true
    left join lateral (
      select r.done from progress_report r where r.assignment_id = v.assignment_id and r.recorded_on <= ${day}::date order by r.ordinal desc limit 1) r on true
    where v.directive_id = ${directiveId} and v.role <> 'coordinating' and ${recordedOn(day)} and ${visibleTo(actor)}
    order by v.agency_id limit 500`
