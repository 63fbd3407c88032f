import { createHash } from 'node:crypto'
import { toUtcDate } from '#domain/day.ts'
import { done, refused } from '#domain/outcome.ts'
import { recordedBy } from '#features/assignments/mutations.ts'
import { defineAct } from '#lib/act.ts'
import type { Tx } from '#lib/prisma.ts'
import { record } from '#lib/transaction.ts'
import { contentOn } from './data.ts'
import { snapshotForm } from './schema.ts'

const TRIES = 5
const headOf = (tx: Tx) => tx.auditHead.findFirstOrThrow({ select: { seq: true, hash: true } })

/**
 * Freezes the figures of a day with the event they stand after. Every act moves the head of the audit, so figures
 * between two looks at the same head are of one moment.
 */
export const takeSnapshot = defineAct({
  name: 'snapshot.take',
  schema: snapshotForm,
  permission: 'snapshot.take',
  load: async () => ({}),
  async run(tx, _, { title, day }, moment) {
    if (day > moment.today) return refused('day_ahead')
    let head = await headOf(tx)
    for (let tried = 1; tried <= TRIES; tried++) {
      const content = JSON.stringify(await contentOn(tx, moment.actor, day))
      const after = await headOf(tx)
      if (after.seq !== head.seq) {
        head = after
        continue
      }
      const digest = createHash('sha256').update(content).digest('hex')
      const { id: snapshotId } = await tx.snapshot.create({
        data: { title, day: toUtcDate(day), content, digest, auditSeq: head.seq, auditHash: head.hash, ...recordedBy(moment) },
        select: { id: true },
      })
      await record(tx, { name: 'snapshot.taken', snapshotId, title, day, digest, auditSeq: String(head.seq) }, moment)
      return done(`/snapshots/${snapshotId}`)
    }
    return refused('figures_moving')
  },
})
