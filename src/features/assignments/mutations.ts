import { mayExempt } from '#domain/acceptance.ts'
import { type Act, type Assigned, apply, type Facts, factsAtAssignment } from '#domain/assignment.ts'
import { type Day, toUtcDate } from '#domain/day.ts'
import { mayCite } from '#domain/evidence.ts'
import { done } from '#domain/outcome.ts'
import { defineAct } from '#lib/act.ts'
import { now } from '#lib/clock.ts'
import type { Tx } from '#lib/prisma.ts'
import { type Moment, record } from '#lib/transaction.ts'
import { type AssignmentRecord, lockAssignment } from './data.ts'
import { exemptionForm } from './schema.ts'

const date = (day: Day | null) => (day ? toUtcDate(day) : null)

/** The columns of a version that hold facts. */
export const versionColumns = (facts: Facts) => ({
  agencyId: facts.agencyId,
  role: facts.role,
  kind: facts.kind,
  assignedOn: toUtcDate(facts.assignedOn),
  dueOn: date(facts.dueOn),
  startedOn: date(facts.startedOn),
  plannedOn: date(facts.plannedOn),
  reportedOn: date(facts.reportedOn),
  submittedOn: date(facts.submittedOn),
  returnedOn: date(facts.returnedOn),
  resubmitBy: date(facts.resubmitBy),
  acceptedOn: date(facts.acceptedOn),
  suspendedOn: date(facts.suspendedOn),
  cancelledOn: date(facts.cancelledOn),
  exemptOn: date(facts.exemptOn),
  percent: facts.percent,
  hasObstacle: facts.hasObstacle,
  askedDueOn: date(facts.askedDueOn),
  offeredDueOn: date(facts.offeredDueOn),
  extensionCount: facts.extensionCount,
  objectedOn: date(facts.objectedOn),
  explainBy: date(facts.explainBy),
  explainedOn: date(facts.explainedOn),
})

/** Assigns directives to agencies: the rows and their first versions, in two statements however many they are. */
export async function assign(tx: Tx, given: (Assigned & { directiveId: number; occurrenceId?: number })[]): Promise<void> {
  const key = (row: { directiveId: number; agencyId: number; occurrenceId?: number | null }) =>
    `${row.directiveId}.${row.agencyId}.${row.occurrenceId ?? ''}`
  const rows = await tx.assignment.createManyAndReturn({
    data: given.map(({ directiveId, agencyId, occurrenceId, role, on, dueOn }) => ({
      directiveId,
      agencyId,
      occurrenceId: occurrenceId ?? null,
      role,
      assignedOn: toUtcDate(on),
      originalDueOn: date(dueOn),
    })),
    select: { id: true, directiveId: true, agencyId: true, occurrenceId: true },
  })
  const idOf = new Map(rows.map((row) => [key(row), row.id]))
  await tx.assignmentVersion.createMany({
    data: given.map((assigned) => ({
      assignmentId: idOf.get(key(assigned)) ?? 0,
      directiveId: assigned.directiveId,
      validFrom: toUtcDate(assigned.on),
      ...versionColumns(factsAtAssignment(assigned)),
    })),
  })
}

/**
 * Brings the versions to what an act makes of them: two acts on one day change that day's row, else the open row ends
 * today and a new one begins. Counts the revision up.
 */
export async function advance(tx: Tx, assignment: AssignmentRecord, act: Exclude<Act, Assigned>): Promise<Facts> {
  const facts = apply(assignment.facts, act)
  const open = { assignmentId: assignment.id, validTo: null }
  if (act.on <= assignment.validFrom) await tx.assignmentVersion.updateMany({ where: open, data: versionColumns(facts) })
  else {
    await tx.assignmentVersion.updateMany({ where: open, data: { validTo: toUtcDate(act.on) } })
    await tx.assignmentVersion.create({
      data: { assignmentId: assignment.id, directiveId: assignment.directiveId, validFrom: toUtcDate(act.on), ...versionColumns(facts) },
      select: { id: true },
    })
  }
  await tx.assignment.update({ where: { id: assignment.id }, data: { revision: { increment: 1 } }, select: { id: true } })
  return facts
}

/** Who recorded an act, and when: the columns every act's row has. */
export const recordedBy = ({ actor, today }: Moment) => ({
  on: toUtcDate(today),
  at: now(),
  personId: actor.personId ?? 0,
  agencyId: actor.agencyId ?? 0,
})

/** The page that confirms an act: its number is that of the audit event. */
export const receiptPath = (assignmentId: number, seq: bigint): string => `/assignments/${assignmentId}/receipts/${seq}`

/** The agency is outside the directive's condition, proved by a document: out of every denominator, still visible. */
export const exemptAssignment = defineAct({
  name: 'assignment.exempt',
  schema: exemptionForm,
  permission: 'assignment.exempt',
  load: (tx, { actor }, input) => lockAssignment(tx, actor, input.assignmentId),
  async run(tx, assignment, { reason, document }, moment) {
    const allowed = mayExempt(assignment.facts)
    if (!allowed.ok) return allowed
    if (!document) throw new Error('an exemption without its document passed the form')
    const citable = mayCite(document, moment.today)
    if (!citable.ok) return citable
    const { id: assignmentId } = assignment
    const { id } = await tx.exemption.create({ data: { assignmentId, reason, ...recordedBy(moment) }, select: { id: true } })
    await tx.evidence.create({ data: { ...documentColumns(document), assignmentId, exemptionId: id }, select: { id: true } })
    await advance(tx, assignment, { act: 'exempted', on: moment.today })
    return done(receiptPath(assignmentId, await record(tx, { name: 'assignment.exempted', assignmentId, reason, document }, moment)))
  },
})

export const documentColumns = (document: { number: string; on: Day; issuer: string; title: string | null }) => ({
  documentNumber: document.number,
  documentOn: toUtcDate(document.on),
  issuer: document.issuer,
  title: document.title,
})
