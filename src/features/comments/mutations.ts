import { done } from '#domain/outcome.ts'
import { readAssignment } from '#features/assignments/data.ts'
import { recordedBy } from '#features/assignments/mutations.ts'
import { defineAct } from '#lib/act.ts'
import { record } from '#lib/transaction.ts'
import { commentForm } from './schema.ts'

/** A word among those who may read the assignment; it is no report, and stops no clock. */
export const addComment = defineAct({
  name: 'comment.add',
  schema: commentForm,
  permission: 'comment.add',
  load: (tx, { actor }, { assignmentId }) => readAssignment(tx, actor, assignmentId),
  async run(tx, { id: assignmentId }, { text }, moment) {
    await tx.comment.create({ data: { assignmentId, text, ...recordedBy(moment) }, select: { id: true } })
    await record(tx, { name: 'comment.added', assignmentId, text }, moment)
    return done(`/assignments/${assignmentId}#comments`)
  },
})
