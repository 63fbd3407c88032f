import type { AuditEvent } from '#domain/audit.ts'
import { mayCite } from '#domain/evidence.ts'
import { done } from '#domain/outcome.ts'
import { mayReport } from '#domain/progress.ts'
import { lockAssignment } from '#features/assignments/data.ts'
import { advance, documentColumns, receiptPath, recordedBy } from '#features/assignments/mutations.ts'
import { draftToHandIn, handIn } from '#features/evidence/mutations.ts'
import { defineAct } from '#lib/act.ts'
import { record } from '#lib/transaction.ts'
import { progressForm } from './schema.ts'

/** Posts what was done since the last report; a hundred percent hands nothing in. */
export const reportProgress = defineAct({
  name: 'progress.report',
  schema: progressForm,
  permission: 'progress.report',
  load: (tx, { actor }, input) => lockAssignment(tx, actor, input.assignmentId),
  async run(tx, assignment, input, moment) {
    const allowed = mayReport(assignment.facts)
    if (!allowed.ok) return allowed
    const citable = mayCite(input.document, moment.today)
    if (!citable.ok) return citable
    const { id: assignmentId } = assignment
    const { document, ...report } = input
    const ordinal = (await tx.progressReport.count({ where: { assignmentId } })) + 1
    const { id } = await tx.progressReport.create({ data: { ...report, ordinal, ...recordedBy(moment) }, select: { id: true } })
    if (document) {
      await tx.evidence.create({ data: { ...documentColumns(document), assignmentId, progressReportId: id }, select: { id: true } })
    }
    const files = await handIn(tx, await draftToHandIn(tx, moment, { assignmentId, purpose: 'progress' }, null), { progressReportId: id })
    await advance(tx, assignment, {
      act: 'progress_reported',
      on: moment.today,
      percent: report.percent,
      hasObstacle: report.obstacle !== null,
    })
    const event = { name: 'progress.reported', ...report, ordinal, documents: document ? [document] : [], files } satisfies AuditEvent
    return done(receiptPath(assignmentId, await record(tx, event, moment)))
  },
})
