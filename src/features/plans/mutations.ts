import { toUtcDate } from '#domain/day.ts'
import { mayCite } from '#domain/evidence.ts'
import { done } from '#domain/outcome.ts'
import { mayPlan } from '#domain/plan.ts'
import { lockAssignment } from '#features/assignments/data.ts'
import { advance, documentColumns, receiptPath, recordedBy } from '#features/assignments/mutations.ts'
import { defineAct } from '#lib/act.ts'
import { record } from '#lib/transaction.ts'
import { planForm } from './schema.ts'

/**
 * Registers the plan, or revises it: a revision is a further row, the earlier ones stay. Where the directive is fulfilled
 * by registering, the first registration (and any after a return) also hands it in.
 */
export const registerPlan = defineAct({
  name: 'plan.register',
  schema: planForm,
  permission: 'plan.register',
  load: (tx, { actor }, input) => lockAssignment(tx, actor, input.assignmentId),
  async run(tx, assignment, input, moment) {
    const allowed = mayPlan(assignment.facts)
    if (!allowed.ok) return allowed
    const { id: assignmentId, isPlanRegistration, facts } = assignment
    const { what, how, check, otherwise, documentNumber, documentOn, steps } = input
    const document =
      documentNumber && documentOn ? { number: documentNumber, on: documentOn, issuer: moment.actor.agencyName, title: null } : null
    const citable = mayCite(document, moment.today)
    if (!citable.ok) return citable
    const ordinal = (await tx.plan.count({ where: { assignmentId } })) + 1
    await tx.plan.create({
      data: {
        assignmentId,
        ordinal,
        what,
        how,
        check,
        otherwise,
        documentNumber,
        documentOn: documentOn ? toUtcDate(documentOn) : null,
        ...recordedBy(moment),
        steps: {
          create: steps.map((step, index) => ({
            ordinal: index + 1,
            what: step.what,
            personName: step.personName,
            dueOn: toUtcDate(step.dueOn),
          })),
        },
      },
      select: { id: true },
    })
    const planned = await advance(tx, assignment, { act: 'plan_registered', on: moment.today })
    const event = {
      name: ordinal === 1 ? 'plan.registered' : 'plan.revised',
      assignmentId,
      ordinal,
      what,
      stepCount: steps.length,
    } as const
    let seq = await record(tx, event, moment)

    if (isPlanRegistration && facts.role !== 'coordinating' && facts.kind === 'one_off') {
      const submitted = (await tx.completion.count({ where: { assignmentId } })) + 1
      const summary = documentNumber ? `Đã đăng ký kế hoạch (văn bản số ${documentNumber}).` : 'Đã đăng ký kế hoạch.'
      const { id } = await tx.completion.create({
        data: { assignmentId, ordinal: submitted, summary, isByPlan: true, ...recordedBy(moment) },
        select: { id: true },
      })
      // The issued plan is the proof, so that the desk may recognise its day.
      if (document) {
        await tx.evidence.create({ data: { ...documentColumns(document), assignmentId, completionId: id }, select: { id: true } })
      }
      await advance(tx, { ...assignment, facts: planned, validFrom: moment.today }, { act: 'completion_submitted', on: moment.today })
      seq = await record(
        tx,
        { name: 'completion.submitted', assignmentId, ordinal: submitted, summary, documents: document ? [document] : [] },
        moment,
      )
    }
    return done(receiptPath(assignmentId, seq))
  },
})
