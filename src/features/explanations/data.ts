import type { Day } from '#domain/day.ts'
import type { ExplanationVerdict } from '#domain/explanation.ts'
import type { Actor } from '#domain/permissions.ts'
import { type AsOf, conditionsOf, type ListedAssignment, listed, nameOn } from '#features/assignments/data.ts'
import type { AssignmentFilter } from '#features/assignments/schema.ts'
import { Prisma } from '#generated/prisma/client.ts'
import type { Tx } from '#lib/prisma.ts'

const { sql } = Prisma

export type OpenQuestion = ListedAssignment & { question: string; answerBy: Day }

/** Where an explanation is asked or was given and not decided on, by the end of a day; the first to be answered first. */
export const openQuestions = (tx: Tx, actor: Actor, filter: AssignmentFilter, asOf: AsOf): Promise<OpenQuestion[]> =>
  tx.$queryRaw<OpenQuestion[]>`
    select ${listed(asOf.day)}, q.question, q.answer_by::text as "answerBy"
    from assignment_version v
    join directive d on d.id = v.directive_id
    join notice t on t.id = d.notice_id
    ${nameOn(asOf.day)}
    cross join lateral (
      select q.question, q.answer_by from explanation_request q
      where q.assignment_id = v.assignment_id and q.recorded_on <= ${asOf.day}::date order by q.ordinal desc limit 1) q
    where v.explain_by is not null and ${conditionsOf(actor, filter, asOf)}
    order by v.explain_by, v.assignment_id
    limit 200`

export type ExplanationShown = {
  ordinal: number
  question: string
  answerBy: Day
  askedOn: Day
  askedByName: string
  askedByAgency: string
  askedDocument: string | null
  id: number | null
  text: string | null
  answeredOn: Day | null
  answeredDocument: string | null
  verdict: ExplanationVerdict | null
  decidedOn: Day | null
  decisionReason: string | null
}

const document = (of: Prisma.Sql) =>
  sql`${of}.document_number || ' ngày ' || to_char(${of}.document_on, 'DD/MM/YYYY') || ' của ' || ${of}.issuer`

/** Every question, what was answered and how that was taken, by the end of a day, the first first. The caller has checked that it may be read. */
export const explanationsOn = (tx: Tx, assignmentId: number, day: Day): Promise<ExplanationShown[]> =>
  tx.$queryRaw<ExplanationShown[]>`
    select q.ordinal, q.question, q.answer_by::text as "answerBy", q.recorded_on::text as "askedOn", p.full_name as "askedByName",
      n.short_name as "askedByAgency", ${document(sql`q`)} as "askedDocument", e.id, e.text, e.recorded_on::text as "answeredOn",
      ${document(sql`e`)} as "answeredDocument", x.verdict::text as verdict, x.recorded_on::text as "decidedOn", x.reason as "decisionReason"
    from explanation_request q
    join person p on p.id = q.person_id
    join agency_name n on n.agency_id = q.agency_id and n.valid_from <= q.recorded_on and (n.valid_to is null or n.valid_to > q.recorded_on)
    left join explanation e on e.request_id = q.id and e.recorded_on <= ${day}::date
    left join explanation_decision x on x.request_id = q.id and x.recorded_on <= ${day}::date
    where q.assignment_id = ${assignmentId} and q.recorded_on <= ${day}::date
    order by q.ordinal limit 50`
