import type { AuditEvent, Changed } from '#domain/audit.ts'
import { type ChangeName, mayChangeAssignment, mayReassign, mayResume } from '#domain/change.ts'
import { type Day, toUtcDate } from '#domain/day.ts'
import { mayCite } from '#domain/evidence.ts'
import { done, type Outcome, refused } from '#domain/outcome.ts'
import type { Actor } from '#domain/permissions.ts'
import { runningAgencies } from '#features/agencies/data.ts'
import { type AssignmentRecord, lockAssignment } from '#features/assignments/data.ts'
import { advance, receiptPath, recordedBy } from '#features/assignments/mutations.ts'
import { defineAct } from '#lib/act.ts'
import type { GivenDocument } from '#lib/fields.ts'
import type { Tx } from '#lib/prisma.ts'
import { type Moment, record } from '#lib/transaction.ts'
import type { Refusal } from '#lib/vi/refusal.ts'
import { changeForm, reassignForm, resumeForm } from '../schema.ts'

type Chosen = { assignmentId: number; revision: number }
type Records = { records: AssignmentRecord[] }
type Given = { chosenIds: Chosen[]; reason: string; document: GivenDocument | null }

/** All that were chosen, locked in one order so that two at once never wait for each other; null where one is out of scope. */
async function lockChosen(tx: Tx, actor: Actor, chosen: readonly Chosen[]): Promise<Records | null> {
  const records: AssignmentRecord[] = []
  for (const { assignmentId } of chosen.toSorted((a, b) => a.assignmentId - b.assignmentId)) {
    const locked = await lockAssignment(tx, actor, assignmentId)
    if (!locked) return null
    records.push(locked)
  }
  return { records }
}

const KINDS = { suspend: 'suspended', resume: 'resumed', cancel: 'cancelled', reassign: 'reassigned' } as const

type Change = { dueOn: Day | null; toAgencyId: number | null; event: (common: Changed) => AuditEvent }

/** One after the other, all or nothing: what one of them refuses, none of them gets. */
async function changeAll(
  tx: Tx,
  name: ChangeName,
  { records }: Records,
  { chosenIds: chosen, reason, document }: Given,
  moment: Moment,
  decide: (assignment: AssignmentRecord) => Outcome<Change, Refusal>,
): Promise<Outcome<string, Refusal>> {
  if (!document) throw new Error('a change without its document passed the form')
  const citable = mayCite(document, moment.today)
  if (!citable.ok) return citable
  let path: string | null = null
  for (const assignment of records) {
    const { id: assignmentId, revision } = assignment
    if (chosen.find((one) => one.assignmentId === assignmentId)?.revision !== revision) return refused('chosen_changed')
    const decided = decide(assignment)
    if (!decided.ok) return records.length === 1 ? decided : refused('chosen_not_all')
    const { dueOn, toAgencyId, event } = decided.value
    const kind = KINDS[name]
    await tx.change.create({
      data: {
        assignmentId,
        kind,
        reason,
        documentNumber: document.number,
        documentOn: toUtcDate(document.on),
        issuer: document.issuer,
        toAgencyId,
        dueOn: dueOn ? toUtcDate(dueOn) : null,
        ...recordedBy(moment),
      },
      select: { id: true },
    })
    const on = moment.today
    await advance(
      tx,
      assignment,
      kind === 'reassigned'
        ? { act: kind, on, agencyId: toAgencyId ?? 0, dueOn }
        : kind === 'resumed'
          ? { act: kind, on, dueOn }
          : { act: kind, on },
    )
    const seq = await record(tx, event({ assignmentId, reason, document, togetherCount: records.length }), moment)
    path ??= receiptPath(assignmentId, seq)
  }
  return path ? done(path) : refused('chosen_changed')
}

const plain =
  (name: 'suspend' | 'cancel') =>
  ({ facts }: AssignmentRecord): Outcome<Change, Refusal> => {
    const allowed = mayChangeAssignment(name, facts)
    if (!allowed.ok) return allowed
    return done({ dueOn: null, toAgencyId: null, event: (common: Changed) => ({ name: `assignment.${KINDS[name]}`, ...common }) as const })
  }

/** The clock stands still; the assignment is in no figure until it is resumed. */
export const suspendAssignments = defineAct({
  name: 'assignment.suspend',
  schema: changeForm,
  permission: 'assignment.suspend',
  load: (tx, { actor }, input) => lockChosen(tx, actor, input.chosenIds),
  run: (tx, records, input, moment) => changeAll(tx, 'suspend', records, input, moment, plain('suspend')),
})

/** Nothing is to be done any more; what was done stays to be read. */
export const cancelAssignments = defineAct({
  name: 'assignment.cancel',
  schema: changeForm,
  permission: 'assignment.cancel',
  needsPassword: ({ chosenIds }) => chosenIds.length > 1,
  load: (tx, { actor }, input) => lockChosen(tx, actor, input.chosenIds),
  run: (tx, records, input, moment) => changeAll(tx, 'cancel', records, input, moment, plain('cancel')),
})

/** The clock runs again, later by the days it stood still, unless the document sets another day. */
export const resumeAssignments = defineAct({
  name: 'assignment.resume',
  schema: resumeForm,
  permission: 'assignment.resume',
  load: (tx, { actor }, input) => lockChosen(tx, actor, input.chosenIds),
  run: (tx, records, input, moment) =>
    changeAll(tx, 'resume', records, input, moment, ({ facts }) => {
      const allowed = mayResume(facts, input.dueOn, moment.today)
      if (!allowed.ok) return allowed
      const to = allowed.value
      return done({
        dueOn: to,
        toAgencyId: null,
        event: (common: Changed) => ({ name: 'assignment.resumed', from: facts.dueOn, to, ...common }),
      })
    }),
})

/** Another agency holds it from today on; figures of past days stay with the one that held it then. */
export const reassignAssignments = defineAct({
  name: 'assignment.reassign',
  schema: reassignForm,
  permission: 'assignment.reassign',
  load: (tx, { actor }, input) => lockChosen(tx, actor, input.chosenIds),
  async run(tx, { records }, input, moment) {
    const { agencyId, dueOn } = input
    const names = await runningAgencies(tx, moment.today)
    const to = names.find(({ id }) => id === agencyId)
    if (!to) return refused('agency_not_active')
    const directiveIds = [...new Set(records.map(({ directiveId }) => directiveId))]
    // So that of two that give it to the same agency the second sees the first.
    await tx.$queryRaw`select id from directive where id = any(${directiveIds}) order by id for update`
    const held = await tx.assignmentVersion.findMany({
      where: { directiveId: { in: directiveIds }, agencyId, validTo: null, cancelledOn: null },
      select: { directiveId: true },
    })
    const having = new Set(held.map(({ directiveId }) => directiveId))
    return changeAll(tx, 'reassign', { records }, input, moment, ({ facts, directiveId, agencyName: fromName }) => {
      const allowed = mayReassign(facts, { agencyId, hasIt: having.has(directiveId), dueOn }, moment.today)
      if (!allowed.ok) return allowed
      having.add(directiveId)
      return done({
        dueOn: allowed.value,
        toAgencyId: agencyId,
        event: (common: Changed) => ({ name: 'assignment.reassigned', fromName, toName: to.name, to: allowed.value, ...common }),
      })
    })
  },
})
