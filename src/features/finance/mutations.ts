import { mayRecordMoney } from '#domain/money.ts'
import { done } from '#domain/outcome.ts'
import { lockAssignment } from '#features/assignments/data.ts'
import { receiptPath, recordedBy } from '#features/assignments/mutations.ts'
import { defineAct } from '#lib/act.ts'
import { record } from '#lib/transaction.ts'
import { moneyForm } from './schema.ts'

/** The money of an assignment by source, as planned and as it stands; a later statement takes the place of an earlier. */
export const recordMoney = defineAct({
  name: 'money.record',
  schema: moneyForm,
  permission: 'money.record',
  load: (tx, { actor }, { assignmentId }) => lockAssignment(tx, actor, assignmentId),
  async run(tx, { id: assignmentId, facts }, { lines, note }, moment) {
    const allowed = mayRecordMoney(facts, lines)
    if (!allowed.ok) return allowed
    await tx.moneyStatement.create({
      data: {
        assignmentId,
        note,
        ...recordedBy(moment),
        lines: {
          create: lines.map(({ source, planned, allocated, committed, disbursed }) => ({
            source,
            planned: BigInt(planned),
            allocated: BigInt(allocated),
            committed: BigInt(committed),
            disbursed: BigInt(disbursed),
          })),
        },
      },
      select: { id: true },
    })
    return done(receiptPath(assignmentId, await record(tx, { name: 'money.recorded', assignmentId, lines, note }, moment)))
  },
})
