import type { AuditEvent } from '#domain/audit.ts'
import type { Day } from '#domain/day.ts'
import { toUtcDate } from '#domain/day.ts'
import type { Actor } from '#domain/permissions.ts'
import { now } from '#lib/clock.ts'
import { db, type Tx } from '#lib/prisma.ts'

/** Who acts and on which day: the last argument of every mutation. */
export type Moment = { actor: Actor; today: Day }

export const transaction = <Value>(run: (tx: Tx) => Promise<Value>, seconds = 20): Promise<Value> =>
  db().$transaction(run, { isolationLevel: 'ReadCommitted', maxWait: 5_000, timeout: seconds * 1000 })

/** Tells the database in whose name the rest of the transaction is written: its row security asks nothing else. */
export const actAs = (tx: Tx, { actor }: Moment): Promise<unknown> =>
  tx.$queryRaw`select set_config('dondoc.person', ${String(actor.personId ?? '')}, true), set_config('dondoc.agency', ${String(actor.agencyId ?? '')}, true)`

/** The only writer of the audit. It needs the act's transaction, so an act and its event commit together; returns the event's number. */
export async function record(tx: Tx, event: AuditEvent, { actor, today }: Moment): Promise<bigint> {
  const subject = {
    noticeId: 'noticeId' in event ? event.noticeId : null,
    directiveId: 'directiveId' in event ? event.directiveId : null,
    assignmentId: 'assignmentId' in event ? event.assignmentId : null,
  }
  const { seq } = await tx.auditEvent.create({
    data: {
      // The trigger numbers and chains the row; what stands here is replaced.
      seq: 0,
      previousHash: '',
      hash: '',
      at: now(),
      on: toUtcDate(today),
      name: event.name,
      personId: actor.personId,
      agencyId: actor.agencyId,
      actorName: actor.personId === null ? actor.name : `${actor.name}, ${actor.agencyName}`,
      ...subject,
      payload: JSON.stringify(event),
    },
    select: { seq: true },
  })
  return seq
}
