import { toUtcDate } from '#domain/day.ts'
import { done, refused } from '#domain/outcome.ts'
import { mayAmendTarget, mayMeasure, maySetTarget } from '#domain/target.ts'
import { recordedBy } from '#features/assignments/mutations.ts'
import { lockDirective } from '#features/directives/data.ts'
import { defineAct } from '#lib/act.ts'
import { record } from '#lib/transaction.ts'
import { targetById } from './data.ts'
import { measurementForm, targetAmendmentForm, targetForm } from './schema.ts'

export const setTarget = defineAct({
  name: 'target.set',
  schema: targetForm,
  permission: 'target.set',
  load: (tx, { actor, today }, { directiveId }) => lockDirective(tx, actor, directiveId, today),
  async run(tx, { id: directiveId, ref, kind }, { name, unit, baseline, goal, goalOn, note }, moment) {
    const allowed = maySetTarget(kind, { baseline, goal, goalOn }, moment.today)
    if (!allowed.ok) return allowed
    const data = { directiveId, name, unit, baseline, goal, goalOn: toUtcDate(goalOn), note, ...recordedBy(moment) }
    const { count } = await tx.target.createMany({ data: [data], skipDuplicates: true })
    if (count === 0) return refused('target_known')
    await record(tx, { name: 'target.set', directiveId, ref, title: name, unit, baseline, goal, goalOn }, moment)
    return done(`/directives/${directiveId}#targets`)
  },
})

/** The Office sets another value to reach, or another day, and says on what ground; what was set first stays. */
export const amendTarget = defineAct({
  name: 'target.amend',
  schema: targetAmendmentForm,
  permission: 'target.set',
  load: (tx, { actor, today }, { targetId }) => targetById(tx, actor, targetId, today, true),
  async run(tx, { id: targetId, directive, name: title, unit, ...before }, { goal, goalOn, reason }, moment) {
    const allowed = mayAmendTarget(before, { goal, goalOn }, moment.today)
    if (!allowed.ok) return allowed
    const data = { targetId, goal, goalOn: toUtcDate(goalOn), reason, ...recordedBy(moment) }
    await tx.targetAmendment.create({ data, select: { id: true } })
    const { id: directiveId, ref } = directive
    const from = { goal: before.goal, goalOn: before.goalOn }
    await record(tx, { name: 'target.amended', directiveId, ref, title, unit, from, to: { goal, goalOn }, reason }, moment)
    return done(`/directives/${directiveId}#targets`)
  },
})

/** The figure of the own agency at the end of a period; measured again, the latest counts and the earlier stays. */
export const recordMeasurement = defineAct({
  name: 'measurement.record',
  schema: measurementForm,
  permission: 'measurement.record',
  load: (tx, { actor, today }, { targetId }) => targetById(tx, actor, targetId, today, true),
  async run(tx, { id: targetId, directive, name: title, unit, memberIds }, { periodTo, value, note }, moment) {
    const { agencyId, agencyName } = moment.actor
    const allowed = mayMeasure(memberIds, agencyId ?? 0, periodTo, moment.today)
    if (!allowed.ok) return allowed
    await tx.measurement.create({
      data: { targetId, measuredAgencyId: agencyId ?? 0, periodTo: toUtcDate(periodTo), value, note, ...recordedBy(moment) },
      select: { id: true },
    })
    const { id: directiveId, ref } = directive
    await record(tx, { name: 'measurement.recorded', directiveId, ref, title, unit, agencyName, periodTo, value }, moment)
    return done(`/directives/${directiveId}#targets`)
  },
})
