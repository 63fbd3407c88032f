import type { AuditEvent } from '#domain/audit.ts'
import { type Day, toUtcDate } from '#domain/day.ts'
import { mayCite } from '#domain/evidence.ts'
import { isAnswerDay, mayAskExplanation, mayDecideExplanation, mayExplain } from '#domain/explanation.ts'
import { done, refused } from '#domain/outcome.ts'
import { lockAssignment } from '#features/assignments/data.ts'
import { advance, receiptPath, recordedBy } from '#features/assignments/mutations.ts'
import { draftToHandIn, handIn } from '#features/evidence/mutations.ts'
import { defineAct } from '#lib/act.ts'
import type { GivenDocument } from '#lib/fields.ts'
import type { Tx } from '#lib/prisma.ts'
import { type Moment, record } from '#lib/transaction.ts'
import { explanationForm, questionForm, verdictForm } from './schema.ts'

/** The committee or the Office wants to know why; the agency's own clock of the work is not touched. */
export const askExplanation = defineAct({
  name: 'explanation.request',
  schema: questionForm,
  permission: 'explanation.request',
  load: (tx, { actor }, input) => lockAssignment(tx, actor, input.assignmentId),
  async run(tx, assignment, { question, answerBy, document, back }, moment) {
    const { id: assignmentId, facts } = assignment
    const allowed = mayAskExplanation(facts)
    if (!allowed.ok) return allowed
    const ahead = isAnswerDay(answerBy, moment.today)
    if (!ahead.ok) return ahead
    const citable = mayCite(document, moment.today)
    if (!citable.ok) return citable
    const ordinal = await putQuestion(tx, assignmentId, { question, answerBy, document }, moment)
    await advance(tx, assignment, { act: 'explanation_asked', on: moment.today, answerBy })
    const event = { name: 'explanation.requested', assignmentId, ordinal, question, answerBy, document } as const
    const receipt = receiptPath(assignmentId, await record(tx, event, moment))
    return done(back ?? receipt)
  },
})

/** The agency answers, once to each question. */
export const explain = defineAct({
  name: 'explanation.give',
  schema: explanationForm,
  permission: 'explanation.give',
  load: (tx, { actor }, input) => lockAssignment(tx, actor, input.assignmentId),
  async run(tx, assignment, { text, document }, moment) {
    const { id: assignmentId, facts } = assignment
    const allowed = mayExplain(facts)
    if (!allowed.ok) return allowed
    const citable = mayCite(document, moment.today)
    if (!citable.ok) return citable
    const open = await openQuestion(tx, assignmentId)
    if (!open || !facts.explainBy) return refused('no_explanation_asked')
    const draft = await draftToHandIn(tx, moment, { assignmentId, purpose: 'explanation' }, null)
    const cited = { ...citedColumns(document), title: document?.title ?? null }
    const { id } = await tx.explanation.create({
      data: { requestId: open.id, assignmentId, text, ...cited, ...recordedBy(moment) },
      select: { id: true },
    })
    const files = await handIn(tx, draft, { explanationId: id })
    await advance(tx, assignment, { act: 'explained', on: moment.today })
    const { ordinal } = open
    const event = { name: 'explanation.given', assignmentId, ordinal, answerBy: facts.explainBy, text, document, files } as const
    return done(receiptPath(assignmentId, await record(tx, event, moment)))
  },
})

/** What was answered is accepted or asked again; what was not may be withdrawn. */
export const decideExplanation = defineAct({
  name: 'explanation.decide',
  schema: verdictForm,
  permission: 'explanation.request',
  load: (tx, { actor }, input) => lockAssignment(tx, actor, input.assignmentId),
  async run(tx, assignment, input, moment) {
    const { id: assignmentId, facts } = assignment
    const { verdict, reason } = input
    const { today: on } = moment
    const allowed = mayDecideExplanation(facts, input, on)
    if (!allowed.ok) return allowed
    const open = await openQuestion(tx, assignmentId)
    if (!open) return refused('no_explanation_asked')
    await tx.explanationDecision.create({ data: { requestId: open.id, verdict, reason, ...recordedBy(moment) }, select: { id: true } })
    const answerBy = allowed.value
    const base = { assignmentId, ordinal: open.ordinal }
    let event: AuditEvent
    if (answerBy) {
      await putQuestion(tx, assignmentId, { question: reason ?? '', answerBy, document: null }, moment)
      await advance(tx, assignment, { act: 'explanation_asked', on, answerBy })
      event = { name: 'explanation.asked_again', ...base, reason: reason ?? '', answerBy }
    } else {
      await advance(tx, assignment, { act: 'explanation_closed', on })
      event = { name: verdict === 'withdrawn' ? 'explanation.withdrawn' : 'explanation.accepted', ...base, reason }
    }
    return done(receiptPath(assignmentId, await record(tx, event, moment)))
  },
})

type Question = { question: string; answerBy: Day; document: GivenDocument | null }

async function putQuestion(tx: Tx, assignmentId: number, { question, answerBy, document }: Question, moment: Moment): Promise<number> {
  const ordinal = (await tx.explanationRequest.count({ where: { assignmentId } })) + 1
  const data = { assignmentId, ordinal, question, answerBy: toUtcDate(answerBy), ...citedColumns(document), ...recordedBy(moment) }
  await tx.explanationRequest.create({ data, select: { id: true } })
  return ordinal
}

/** The latest question; whether it is open stands in the facts. */
const openQuestion = (tx: Tx, assignmentId: number) =>
  tx.explanationRequest.findFirst({ where: { assignmentId }, orderBy: { ordinal: 'desc' }, select: { id: true, ordinal: true } })

const citedColumns = (document: GivenDocument | null) => ({
  documentNumber: document?.number ?? null,
  documentOn: document ? toUtcDate(document.on) : null,
  issuer: document?.issuer ?? null,
})
