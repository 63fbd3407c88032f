import type { Handed } from '#domain/audit.ts'
import { type Day, toUtcDate } from '#domain/day.ts'
import { done, type Outcome, refused } from '#domain/outcome.ts'
import { type HandoverRefusal, mayLeave } from '#domain/people.ts'
import { defineAct } from '#lib/act.ts'
import { now } from '#lib/clock.ts'
import type { Tx } from '#lib/prisma.ts'
import { type Moment, record } from '#lib/transaction.ts'
import { colleaguesOf, heldBy, lockPerson, type PersonRecord } from '../data.ts'
import { receiptPath } from '../mutations.ts'
import { handOverForm } from '../schema.ts'

/** Hands everything a person holds at their agency to a colleague; null where there is nothing and nobody. */
export async function leave(
  tx: Tx,
  { id, agencyId }: PersonRecord,
  recipientId: number | null,
  moment: Moment,
): Promise<Outcome<Handed | null, HandoverRefusal>> {
  const [{ isOnDuty, assignments }, colleagues] = await Promise.all([heldBy(tx, id, agencyId), colleaguesOf(tx, agencyId, moment.today)])
  const recipient = colleagues.find((colleague) => colleague.id === recipientId && colleague.id !== id)
  const counts = { dutyCount: isOnDuty ? 1 : 0, assignmentCount: assignments.length }
  const to = recipientId === null ? null : { agencyId, isActive: recipient !== undefined }
  const allowed = mayLeave({ agencyId, ...counts }, to)
  if (!allowed.ok) return allowed
  if (!recipient || counts.dutyCount + counts.assignmentCount === 0) return done(null)
  if (isOnDuty) {
    await putOnDuty(tx, agencyId, recipient.id, moment.today)
    await takeOffDuty(tx, agencyId, id, moment.today)
  }
  await tx.$executeRaw`
    insert into handling (assignment_id, unit, handler_id, recorded_on, recorded_at, person_id, agency_id)
    select h.assignment_id, h.unit, ${recipient.id}, ${moment.today}::date, ${now()}::timestamptz, ${moment.actor.personId ?? 0}, ${agencyId}
    from handling h where h.handler_id = ${id} and h.assignment_id = any(${assignments.map((assignment) => assignment.id)})
      and not exists (select 1 from handling l where l.assignment_id = h.assignment_id and l.id > h.id)`
  return done({ personId: recipient.id, personName: recipient.fullName, ...counts })
}

/** True where it was not so already. */
export async function putOnDuty(tx: Tx, agencyId: number, personId: number, today: Day): Promise<boolean> {
  const count = await tx.$executeRaw`
    insert into duty (agency_id, person_id, valid_from) values (${agencyId}, ${personId}, ${today}::date) on conflict do nothing`
  return count > 0
}

/** Ends a duty today; one that began today never was. */
export async function takeOffDuty(tx: Tx, agencyId: number, personId: number, today: Day): Promise<boolean> {
  const open = { agencyId, personId, validTo: null }
  const removed = await tx.duty.deleteMany({ where: { ...open, validFrom: { gte: toUtcDate(today) } } })
  const ended = await tx.duty.updateMany({ where: open, data: { validTo: toUtcDate(today) } })
  return removed.count + ended.count > 0
}

/** In one step, and also by oneself: who leaves an agency hands over first. */
export const handOver = defineAct({
  name: 'person.hand_over',
  schema: handOverForm,
  permission: 'person.edit',
  async load(tx, { actor, today }, { personId }) {
    const person = await lockPerson(tx, actor, personId, today)
    return person && { ...person, personId: null }
  },
  async run(tx, person, { recipientId }, moment) {
    const handed = await leave(tx, person, recipientId, moment)
    if (!handed.ok) return handed
    if (!handed.value) return refused('nothing_to_hand_over')
    const { id: personId, username } = person
    return done(receiptPath(await record(tx, { name: 'person.handed_over', personId, username, handed: handed.value }, moment)))
  },
})
