import { mayInsist, mayObject } from '#domain/change.ts'
import { toUtcDate } from '#domain/day.ts'
import { mayCite } from '#domain/evidence.ts'
import { done, refused } from '#domain/outcome.ts'
import { runningAgencies } from '#features/agencies/data.ts'
import { lockAssignment } from '#features/assignments/data.ts'
import { advance, receiptPath, recordedBy } from '#features/assignments/mutations.ts'
import { defineAct } from '#lib/act.ts'
import { record } from '#lib/transaction.ts'
import { insistenceForm, objectionForm } from '../schema.ts'

/** The agency sends it back as wrongly assigned; it stays responsible, and its clock runs, until the Office answers. */
export const objectToAssignment = defineAct({
  name: 'assignment.object',
  schema: objectionForm,
  permission: 'assignment.object',
  load: (tx, { actor }, input) => lockAssignment(tx, actor, input.assignmentId),
  async run(tx, assignment, { reason, suggestedAgencyId, document }, moment) {
    const { id: assignmentId, facts } = assignment
    const allowed = mayObject(facts, suggestedAgencyId)
    if (!allowed.ok) return allowed
    const citable = mayCite(document, moment.today)
    if (!citable.ok) return citable
    const suggested =
      suggestedAgencyId === null ? null : (await runningAgencies(tx, moment.today)).find(({ id }) => id === suggestedAgencyId)
    if (suggested === undefined) return refused('agency_not_active')
    const ordinal = (await tx.objection.count({ where: { assignmentId } })) + 1
    const cited = { documentNumber: document?.number ?? null, documentOn: document ? toUtcDate(document.on) : null }
    await tx.objection.create({
      data: { assignmentId, ordinal, reason, suggestedAgencyId, ...cited, ...recordedBy(moment) },
      select: { id: true },
    })
    await advance(tx, assignment, { act: 'objected', on: moment.today })
    const event = { name: 'assignment.objected', assignmentId, ordinal, reason, suggestedName: suggested?.name ?? null, document } as const
    return done(receiptPath(assignmentId, await record(tx, event, moment)))
  },
})

/** The Office stays with what was assigned, and says why. */
export const insistOnAssignment = defineAct({
  name: 'assignment.insist',
  schema: insistenceForm,
  permission: 'assignment.insist',
  load: (tx, { actor }, input) => lockAssignment(tx, actor, input.assignmentId),
  async run(tx, assignment, { reason }, moment) {
    const { id: assignmentId, facts } = assignment
    const allowed = mayInsist(facts)
    if (!allowed.ok) return allowed
    const { id: objectionId, ordinal } = await tx.objection.findFirstOrThrow({
      where: { assignmentId },
      orderBy: { ordinal: 'desc' },
      select: { id: true, ordinal: true },
    })
    await tx.insistence.create({ data: { objectionId, reason, ...recordedBy(moment) }, select: { id: true } })
    await advance(tx, assignment, { act: 'insisted', on: moment.today })
    return done(receiptPath(assignmentId, await record(tx, { name: 'assignment.insisted', assignmentId, ordinal, reason }, moment)))
  },
})
