import type { Day } from '#domain/day.ts'
import type { ExtensionReply, ExtensionVerdict } from '#domain/extension.ts'
import type { Actor } from '#domain/permissions.ts'
import { type ListedAssignment, listed, nameOn } from '#features/assignments/data.ts'
import { DEADLINE_DESK } from '#features/assignments/where.ts'
import { Prisma } from '#generated/prisma/client.ts'
import type { Tx } from '#lib/prisma.ts'

const { sql } = Prisma

export type ExtensionWaiting = ListedAssignment & { askedOn: Day; reason: string }

/** Requests that wait for the actor's desk, oldest first; what is offered waits for the agency. */
export const requestsWaiting = (tx: Tx, actor: Actor, day: Day): Promise<ExtensionWaiting[]> =>
  tx.$queryRaw<ExtensionWaiting[]>`
    select ${listed(day)}, x.recorded_on::text as "askedOn", x.reason
    from assignment_version v
    join directive d on d.id = v.directive_id
    join notice t on t.id = d.notice_id
    ${nameOn(day)}
    cross join lateral (
      select x.recorded_on, x.reason, x.id from extension_request x where x.assignment_id = v.assignment_id order by x.ordinal desc limit 1) x
    where v.valid_to is null and v.asked_due_on is not null and v.offered_due_on is null and ${DEADLINE_DESK} = ${actor.agencyId}
    order by x.recorded_on, x.id
    limit 200`

export type ExtensionShown = {
  ordinal: number
  dueOn: Day
  proposedOn: Day
  reason: string
  documentNumber: string
  documentOn: Day
  on: Day
  verdict: ExtensionVerdict | null
  decidedOn: Day | null
  decidedDueOn: Day | null
  decisionReason: string | null
  reply: ExtensionReply | null
  repliedOn: Day | null
}

/** Every request for more time and its answer by the end of a day, the first first. The caller has checked that it may be read. */
export const extensionsOn = (tx: Tx, assignmentId: number, day: Day): Promise<ExtensionShown[]> => {
  const by = (column: Prisma.Sql) => sql`${column} <= ${day}::date`
  return tx.$queryRaw<ExtensionShown[]>`
    select r.ordinal, r.due_on::text as "dueOn", r.proposed_on::text as "proposedOn", r.reason, r.document_number as "documentNumber",
      r.document_on::text as "documentOn", r.recorded_on::text as "on", x.verdict::text as verdict, x.recorded_on::text as "decidedOn",
      x.due_on::text as "decidedDueOn", x.reason as "decisionReason", y.reply::text as reply, y.recorded_on::text as "repliedOn"
    from extension_request r
    left join extension_decision x on x.request_id = r.id and ${by(sql`x.recorded_on`)}
    left join extension_reply y on y.request_id = r.id and ${by(sql`y.recorded_on`)}
    where r.assignment_id = ${assignmentId} and ${by(sql`r.recorded_on`)}
    order by r.ordinal limit 50`
}
