import { mayAccept, mayReturn, maySubmit } from '#domain/acceptance.ts'
import type { AuditEvent } from '#domain/audit.ts'
import { fromUtcDate, toUtcDate } from '#domain/day.ts'
import { mayCite, mayProve } from '#domain/evidence.ts'
import { done, refused } from '#domain/outcome.ts'
import { lockAssignment } from '#features/assignments/data.ts'
import { advance, documentColumns, receiptPath, recordedBy } from '#features/assignments/mutations.ts'
import { draftToHandIn, handIn } from '#features/evidence/mutations.ts'
import { defineAct } from '#lib/act.ts'
import { record } from '#lib/transaction.ts'
import { acceptanceForm, completionForm, returnForm } from './schema.ts'

/** The agency says it is done, with a document or files that show it; its clock stops today. */
export const submitCompletion = defineAct({
  name: 'completion.submit',
  schema: completionForm,
  permission: 'completion.submit',
  load: (tx, { actor }, input) => lockAssignment(tx, actor, input.assignmentId),
  async run(tx, assignment, { summary, document, draftId }, moment) {
    const allowed = maySubmit(assignment.facts, assignment.isPlanRegistration)
    if (!allowed.ok) return allowed
    const citable = mayCite(document, moment.today)
    if (!citable.ok) return citable
    const { id: assignmentId } = assignment
    const draft = await draftToHandIn(tx, moment, { assignmentId, purpose: 'completion' }, draftId)
    if (draftId !== null && !draft) return refused('draft_gone')
    const proven = mayProve(document, draft?.files.length ?? 0)
    if (!proven.ok) return proven
    const ordinal = (await tx.completion.count({ where: { assignmentId } })) + 1
    const { id } = await tx.completion.create({ data: { assignmentId, ordinal, summary, ...recordedBy(moment) }, select: { id: true } })
    if (document) await tx.evidence.create({ data: { ...documentColumns(document), assignmentId, completionId: id }, select: { id: true } })
    const files = await handIn(tx, draft, { completionId: id })
    await advance(tx, assignment, { act: 'completion_submitted', on: moment.today })
    const documents = document ? [document] : []
    const event = { name: 'completion.submitted', assignmentId, ordinal, summary, documents, files } satisfies AuditEvent
    return done(receiptPath(assignmentId, await record(tx, event, moment)))
  },
})

/** The desk confirms; late or on time is decided by the day of submission, or the earlier day of the document it recognises. */
export const acceptCompletion = defineAct({
  name: 'completion.accept',
  schema: acceptanceForm,
  permission: 'completion.accept',
  load: (tx, { actor }, input) => lockAssignment(tx, actor, input.assignmentId),
  async run(tx, assignment, { recognisedOn, reason }, moment) {
    const { id: assignmentId, completionId, completionOrdinal } = assignment
    if (completionId === null || completionOrdinal === null) return refused('nothing_submitted')
    const documents = await tx.evidence.findMany({ where: { completionId }, select: { documentOn: true }, take: 50 })
    const allowed = mayAccept(
      assignment.facts,
      recognisedOn ? { on: recognisedOn, reason } : null,
      documents.map(({ documentOn }) => fromUtcDate(documentOn)),
    )
    if (!allowed.ok) return allowed
    await tx.decision.create({
      data: {
        completionId,
        verdict: 'accepted',
        reason,
        recognisedOn: recognisedOn ? toUtcDate(recognisedOn) : null,
        ...recordedBy(moment),
      },
      select: { id: true },
    })
    await advance(tx, assignment, { act: 'completion_accepted', on: moment.today, recognisedOn })
    const event = { name: 'completion.accepted', assignmentId, ordinal: completionOrdinal, recognisedOn, reason } as const
    return done(receiptPath(assignmentId, await record(tx, event, moment)))
  },
})

/** The desk sends it back with a reason: it counts as not done, and the agency's clock runs again. */
export const returnCompletion = defineAct({
  name: 'completion.return',
  schema: returnForm,
  permission: 'completion.return',
  load: (tx, { actor }, input) => lockAssignment(tx, actor, input.assignmentId),
  async run(tx, assignment, { reason, resubmitBy }, moment) {
    const { id: assignmentId, completionId, completionOrdinal } = assignment
    if (completionId === null || completionOrdinal === null) return refused('nothing_submitted')
    const allowed = mayReturn(assignment.facts, resubmitBy, moment.today)
    if (!allowed.ok) return allowed
    await tx.decision.create({
      data: { completionId, verdict: 'returned', reason, resubmitBy: resubmitBy ? toUtcDate(resubmitBy) : null, ...recordedBy(moment) },
      select: { id: true },
    })
    await advance(tx, assignment, { act: 'completion_returned', on: moment.today, resubmitBy })
    const event = { name: 'completion.returned', assignmentId, ordinal: completionOrdinal, reason, resubmitBy } as const
    return done(receiptPath(assignmentId, await record(tx, event, moment)))
  },
})
