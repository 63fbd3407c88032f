import { isDueAmended, mayAmend } from '#domain/amendment.ts'
import { mayChangeAssignment } from '#domain/change.ts'
import { toUtcDate } from '#domain/day.ts'
import { mayCite } from '#domain/evidence.ts'
import { done, refused } from '#domain/outcome.ts'
import { agencyNames, runningAgencies } from '#features/agencies/data.ts'
import { type AssignmentRecord, lockAssignment } from '#features/assignments/data.ts'
import { advance, assign, recordedBy } from '#features/assignments/mutations.ts'
import { lockDirective } from '#features/directives/data.ts'
import { defineAct } from '#lib/act.ts'
import { record } from '#lib/transaction.ts'
import { amendmentForm } from '../schema.ts'

/** A later document changes the words, the day or who has it; what was issued stays, and days gone by keep what held on them. */
export const amendDirective = defineAct({
  name: 'directive.amend',
  schema: amendmentForm,
  permission: 'directive.amend',
  load: (tx, { actor, today }, input) => lockDirective(tx, actor, input.directiveId, today),
  async run(tx, directive, { text, dueOn, addedIds, droppedIds, reason, document }, moment) {
    if (!document) throw new Error('an amendment without its document passed the form')
    const citable = mayCite(document, moment.today)
    if (!citable.ok) return citable
    const { id: directiveId, ref, kind } = directive
    const ever = await tx.assignment.findMany({
      where: { directiveId, occurrenceId: null },
      select: { id: true, agencyId: true },
      orderBy: { id: 'asc' },
    })
    const members: AssignmentRecord[] = []
    for (const { id } of ever) {
      const assignment = await lockAssignment(tx, moment.actor, id)
      if (assignment) members.push(assignment)
    }
    const open = members.filter(({ facts }) => mayChangeAssignment('cancel', facts).ok)
    const everAssignedIds = [...ever.map(({ agencyId }) => agencyId), ...members.map(({ facts }) => facts.agencyId)]
    const amended = { text, dueOn, addedIds, droppedIds }
    const allowed = mayAmend({ ...directive, everAssignedIds, open: open.map(({ facts }) => facts) }, amended, moment.today)
    if (!allowed.ok) return allowed
    const [names, running] = await Promise.all([agencyNames(tx, moment.today), runningAgencies(tx, moment.today)])
    const nameOf = (id: number) => names.find((name) => name.id === id)?.shortName
    if (addedIds.some((added) => !running.some(({ id }) => id === added))) return refused('agency_not_active')

    const cited = { documentNumber: document.number, documentOn: toUtcDate(document.on), issuer: document.issuer }
    const newText = text === directive.text ? null : text
    const newDueOn = dueOn === directive.dueOn ? null : dueOn
    const ordinal = (await tx.amendment.count({ where: { directiveId } })) + 1
    const columns = { text: newText, dueOn: newDueOn && toUtcDate(newDueOn), addedAgencyIds: addedIds, droppedAgencyIds: droppedIds }
    const { id: amendmentId } = await tx.amendment.create({
      data: { directiveId, ordinal, ...columns, reason, ...cited, ...recordedBy(moment) },
      select: { id: true },
    })
    const changed = { reason, ...cited, amendmentId, ...recordedBy(moment) }
    let assignmentCount = 0
    for (const assignment of members) {
      const { id: assignmentId, facts } = assignment
      if (droppedIds.includes(facts.agencyId) && open.includes(assignment)) {
        await tx.change.create({ data: { assignmentId, kind: 'cancelled', ...changed }, select: { id: true } })
        await advance(tx, assignment, { act: 'cancelled', on: moment.today })
      } else if (newDueOn && isDueAmended(facts, newDueOn)) {
        await tx.change.create({ data: { assignmentId, kind: 'amended', dueOn: toUtcDate(newDueOn), ...changed }, select: { id: true } })
        await advance(tx, assignment, { act: 'amended', on: moment.today, dueOn: newDueOn })
        assignmentCount++
      }
    }
    const role = members.find(({ facts }) => facts.role !== 'coordinating')?.facts.role ?? 'lead'
    const due = newDueOn ?? directive.dueOn
    await assign(
      tx,
      addedIds.map((agencyId) => ({ act: 'assigned' as const, on: moment.today, directiveId, agencyId, role, kind, dueOn: due })),
    )
    const named = (ids: readonly number[]) => ids.map((id) => nameOf(id) ?? '')
    const told = { text: newText, dueOn: newDueOn, addedNames: named(addedIds), droppedNames: named(droppedIds), assignmentCount }
    await record(tx, { name: 'directive.amended', directiveId, ref, ...told, reason, document }, moment)
    return done(`/directives/${directiveId}#amendments`)
  },
})
