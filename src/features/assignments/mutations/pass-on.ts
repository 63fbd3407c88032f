import { mayPassOn } from '#domain/handling.ts'
import { done } from '#domain/outcome.ts'
import { colleaguesOf } from '#features/people/data.ts'
import { defineAct } from '#lib/act.ts'
import { record } from '#lib/transaction.ts'
import { handlingOn, lockAssignment } from '../data.ts'
import { receiptPath, recordedBy } from '../mutations.ts'
import { handlingForm } from '../schema.ts'

/** Passes an assignment on inside its agency, to a unit, a person or both; no fact of it changes, so no version does. */
export const passOn = defineAct({
  name: 'assignment.pass_on',
  schema: handlingForm,
  permission: 'assignment.pass_on',
  load: (tx, { actor }, input) => lockAssignment(tx, actor, input.assignmentId),
  async run(tx, assignment, { unit, handlerId }, moment) {
    const { id: assignmentId, holderAgencyId, facts } = assignment
    const [colleagues, now] = await Promise.all([
      colleaguesOf(tx, holderAgencyId, moment.today),
      handlingOn(tx, assignmentId, moment.today),
    ])
    const next = { unit, handlerId }
    const allowed = mayPassOn(
      facts,
      next,
      now,
      colleagues.map(({ id }) => id),
    )
    if (!allowed.ok) return allowed
    await tx.handling.create({ data: { assignmentId, ...next, ...recordedBy(moment) }, select: { id: true } })
    const handlerName = colleagues.find(({ id }) => id === handlerId)?.fullName ?? null
    const event = { name: 'assignment.passed_on', assignmentId, ...next, handlerName } as const
    return done(receiptPath(assignmentId, await record(tx, event, moment)))
  },
})
