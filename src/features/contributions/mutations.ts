import { mayNameCoordinator, mayNameLead } from '#domain/lead.ts'
import { done, refused } from '#domain/outcome.ts'
import { runningAgencies } from '#features/agencies/data.ts'
import { lockAssignment } from '#features/assignments/data.ts'
import { advance, assign, receiptPath, recordedBy } from '#features/assignments/mutations.ts'
import { lockDirective } from '#features/directives/data.ts'
import { defineAct } from '#lib/act.ts'
import { record } from '#lib/transaction.ts'
import { memberIdsOf, sideBySide } from './data.ts'
import { coordinatorForm, leadForm } from './schema.ts'

/** "Phân công chủ trì": one of those named side by side leads, the others coordinate, in what is open of every period too. */
export const nameLead = defineAct({
  name: 'lead.name',
  schema: leadForm,
  permission: 'lead.name',
  load: (tx, { actor, today }, { directiveId }) => lockDirective(tx, actor, directiveId, today),
  async run(tx, { id: directiveId, ref }, { agencyId, reason }, moment) {
    const ids = await sideBySide(tx, directiveId)
    const members = []
    for (const id of ids) {
      const assignment = await lockAssignment(tx, moment.actor, id)
      if (assignment) members.push(assignment)
    }
    const whole = members.filter(({ period }) => period === null)
    const allowed = mayNameLead(
      whole.map(({ facts }) => facts),
      agencyId,
    )
    if (!allowed.ok) return allowed
    for (const assignment of members) {
      if (assignment.facts.submittedOn) continue
      const role = assignment.facts.agencyId === agencyId ? 'lead' : 'coordinating'
      await tx.roleChange.create({ data: { assignmentId: assignment.id, role, reason, ...recordedBy(moment) }, select: { id: true } })
      await advance(tx, assignment, { act: 'role_given', on: moment.today, role })
    }
    const nameOf = (isLead: boolean) =>
      whole.filter(({ facts }) => (facts.agencyId === agencyId) === isLead).map(({ agencyName }) => agencyName)
    const event = { name: 'lead.named', directiveId, ref, agencyName: nameOf(true).join(), otherNames: nameOf(false), reason } as const
    await record(tx, event, moment)
    return done(`/directives/${directiveId}`)
  },
})

/** Who answers for the work names a further agency that helps: it gets an assignment of its own to contribute to. */
export const nameCoordinator = defineAct({
  name: 'coordinator.name',
  schema: coordinatorForm,
  permission: 'coordinator.name',
  load: (tx, { actor }, { assignmentId }) => lockAssignment(tx, actor, assignmentId),
  async run(tx, { id: assignmentId, directiveId, facts }, { agencyId, reason }, moment) {
    // Two of a directive may name the same agency at once.
    await tx.$queryRaw`select id from directive where id = ${directiveId} for update`
    const [memberIds, agencies] = await Promise.all([memberIdsOf(tx, directiveId), runningAgencies(tx, moment.today)])
    const allowed = mayNameCoordinator(facts, memberIds, agencyId)
    if (!allowed.ok) return allowed
    const named = agencies.find(({ id }) => id === agencyId)
    if (!named) return refused('agency_not_of_day')
    const { kind } = facts
    const dueOn = kind === 'recurring' ? null : facts.dueOn
    await assign(tx, [{ act: 'assigned', on: moment.today, directiveId, agencyId, role: 'coordinating', kind, dueOn }])
    const event = { name: 'coordinator.named', assignmentId, agencyName: named.shortName, reason } as const
    return done(receiptPath(assignmentId, await record(tx, event, moment)))
  },
})
