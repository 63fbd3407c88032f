import { mayDeclare } from '#domain/confidence.ts'
import { toUtcDate } from '#domain/day.ts'
import { mayNeed } from '#domain/dependency.ts'
import { done } from '#domain/outcome.ts'
import { lockAssignment } from '#features/assignments/data.ts'
import { receiptPath, recordedBy } from '#features/assignments/mutations.ts'
import { directiveById, lockDirective } from '#features/directives/data.ts'
import { defineAct } from '#lib/act.ts'
import type { Tx } from '#lib/prisma.ts'
import { type Moment, record } from '#lib/transaction.ts'
import { edgesOn } from './data.ts'
import { confidenceForm, needEndForm, needForm } from './schema.ts'

async function bothOf(tx: Tx, { actor, today }: Moment, { directiveId, needsId }: { directiveId: number; needsId: number }) {
  // Circles are asked about over all of them, so one is added after the other.
  await tx.$queryRaw`select pg_advisory_xact_lock(hashtext('dependencies'))::text`
  const directive = await lockDirective(tx, actor, directiveId, today)
  const needed = await directiveById(tx, actor, needsId, today)
  return directive && needed && { directive, needed }
}

export const addNeed = defineAct({
  name: 'dependency.add',
  schema: needForm,
  permission: 'dependency.edit',
  load: bothOf,
  async run(tx, { directive, needed }, edge, moment) {
    const allowed = mayNeed(await edgesOn(tx, moment.today), edge, needed.kind)
    if (!allowed.ok) return allowed
    // Given up and asked for again on one day: it goes on.
    const { count } = await tx.dependency.updateMany({ where: { ...edge, validTo: toUtcDate(moment.today) }, data: { validTo: null } })
    if (count === 0) await tx.dependency.create({ data: { ...edge, validFrom: toUtcDate(moment.today) }, select: { id: true } })
    const { id: directiveId, ref } = directive
    await record(tx, { name: 'dependency.added', directiveId, ref, neededRef: needed.ref }, moment)
    return done(`/directives/${directiveId}#needs`)
  },
})

export const endNeed = defineAct({
  name: 'dependency.end',
  schema: needEndForm,
  permission: 'dependency.edit',
  async load(tx, moment, edge) {
    const both = await bothOf(tx, moment, edge)
    const edges = await edgesOn(tx, moment.today)
    return both && edges.some(({ directiveId, needsId }) => directiveId === edge.directiveId && needsId === edge.needsId) ? both : null
  },
  async run(tx, { directive, needed }, edge, moment) {
    await tx.dependency.updateMany({ where: { ...edge, validTo: null }, data: { validTo: toUtcDate(moment.today) } })
    const { id: directiveId, ref } = directive
    await record(tx, { name: 'dependency.ended', directiveId, ref, neededRef: needed.ref }, moment)
    return done(`/directives/${directiveId}#needs`)
  },
})

/** The lead says how sure it is, and why; no fact and no clock changes. */
export const declareConfidence = defineAct({
  name: 'confidence.declare',
  schema: confidenceForm,
  permission: 'confidence.declare',
  load: (tx, { actor }, { assignmentId }) => lockAssignment(tx, actor, assignmentId),
  async run(tx, { id: assignmentId, facts }, { level, reason }, moment) {
    const allowed = mayDeclare(facts)
    if (!allowed.ok) return allowed
    await tx.confidence.create({ data: { assignmentId, level, reason, ...recordedBy(moment) }, select: { id: true } })
    return done(receiptPath(assignmentId, await record(tx, { name: 'confidence.declared', assignmentId, level, reason }, moment)))
  },
})
