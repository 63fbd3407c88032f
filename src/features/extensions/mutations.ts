import type { AuditEvent } from '#domain/audit.ts'
import { type Day, toUtcDate } from '#domain/day.ts'
import { mayCite } from '#domain/evidence.ts'
import { type ExtensionReply, mayAsk, mayDecide, mayReply } from '#domain/extension.ts'
import { done, refused } from '#domain/outcome.ts'
import { type AssignmentRecord, lockAssignment } from '#features/assignments/data.ts'
import { advance, receiptPath, recordedBy } from '#features/assignments/mutations.ts'
import { defineAct } from '#lib/act.ts'
import type { Tx } from '#lib/prisma.ts'
import { record } from '#lib/transaction.ts'
import { decisionForm, replyForm, requestForm } from './schema.ts'

/** More time is asked; the clock runs on until it is granted. */
export const requestExtension = defineAct({
  name: 'extension.request',
  schema: requestForm,
  permission: 'extension.request',
  load: (tx, { actor }, input) => lockAssignment(tx, actor, input.assignmentId),
  async run(tx, assignment, { proposedOn, reason, document }, moment) {
    const { id: assignmentId } = assignment
    const asked = mayAsk(assignment.facts, proposedOn, moment.today)
    if (!asked.ok) return asked
    if (!document) throw new Error('an extension without its document passed the form')
    const citable = mayCite(document, moment.today)
    if (!citable.ok) return citable
    const dueOn = asked.value
    const ordinal = (await tx.extensionRequest.count({ where: { assignmentId } })) + 1
    const days = { dueOn: toUtcDate(dueOn), proposedOn: toUtcDate(proposedOn) }
    const cited = { documentNumber: document.number, documentOn: toUtcDate(document.on) }
    await tx.extensionRequest.create({
      data: { assignmentId, ordinal, reason, ...days, ...cited, ...recordedBy(moment) },
      select: { id: true },
    })
    await advance(tx, assignment, { act: 'extension_requested', on: moment.today, askedDueOn: proposedOn })
    const event = { name: 'extension.requested', assignmentId, ordinal, dueOn, proposedOn, reason, document } as const
    return done(receiptPath(assignmentId, await record(tx, event, moment)))
  },
})

/** Granted, refused with a reason, or another day offered; only what is granted moves the day due, from today on. */
export const decideExtension = defineAct({
  name: 'extension.decide',
  schema: decisionForm,
  permission: 'extension.decide',
  load: (tx, { actor }, input) => lockAssignment(tx, actor, input.assignmentId),
  async run(tx, assignment, input, moment) {
    const { id: assignmentId, requestId, facts } = assignment
    const { verdict, reason, document, back } = input
    const allowed = mayDecide(facts, input)
    if (!allowed.ok) return allowed
    const citable = mayCite(document, moment.today)
    if (!citable.ok) return citable
    const ordinal = await ordinalOf(tx, requestId)
    const from = facts.dueOn
    const to = allowed.value
    if (requestId === null || ordinal === null || !from) return refused('no_extension_open')
    const cited = { documentNumber: document?.number ?? null, documentOn: document ? toUtcDate(document.on) : null }
    await tx.extensionDecision.create({
      data: { requestId, verdict, dueOn: to ? toUtcDate(to) : null, reason, ...cited, ...recordedBy(moment) },
      select: { id: true },
    })
    await advance(tx, assignment, actOf(verdict === 'countered' ? 'offered' : 'due', to, moment.today))
    const base = { assignmentId, ordinal, document }
    const event: AuditEvent = to
      ? { name: verdict === 'countered' ? 'extension.countered' : 'extension.granted', ...base, from, to, reason }
      : { name: 'extension.refused', ...base, reason: reason ?? '' }
    const receipt = receiptPath(assignmentId, await record(tx, event, moment))
    return done(back ?? receipt)
  },
})

/** The agency takes the day it is offered or stays with the old one; or withdraws what it asked. */
export const replyToOffer = defineAct({
  name: 'extension.reply',
  schema: replyForm,
  permission: 'extension.request',
  load: (tx, { actor }, input) => lockAssignment(tx, actor, input.assignmentId),
  async run(tx, assignment, { reply, reason }, moment) {
    const { id: assignmentId, requestId } = assignment
    const allowed = mayReply(assignment.facts, reply)
    if (!allowed.ok) return allowed
    const ordinal = await ordinalOf(tx, requestId)
    if (requestId === null || ordinal === null) return refused('no_extension_open')
    await tx.extensionReply.create({ data: { requestId, reply, reason, ...recordedBy(moment) }, select: { id: true } })
    await advance(tx, assignment, actOf('due', allowed.value, moment.today))
    const event = replied(assignment, ordinal, reply, reason)
    return done(receiptPath(assignmentId, await record(tx, event, moment)))
  },
})

async function ordinalOf(tx: Tx, requestId: number | null): Promise<number | null> {
  if (requestId === null) return null
  const { ordinal } = await tx.extensionRequest.findUniqueOrThrow({ where: { id: requestId }, select: { ordinal: true } })
  return ordinal
}

function actOf(which: 'due' | 'offered', to: Day | null, on: Day) {
  if (!to) return { act: 'extension_closed', on } as const
  return which === 'due'
    ? ({ act: 'extension_granted', on, dueOn: to } as const)
    : ({ act: 'extension_countered', on, offeredDueOn: to } as const)
}

function replied({ id: assignmentId, facts }: AssignmentRecord, ordinal: number, reply: ExtensionReply, reason: string | null): AuditEvent {
  const { dueOn: from, offeredDueOn: to } = facts
  if (reply === 'withdrawn' || !from || !to) return { name: 'extension.withdrawn', assignmentId, ordinal, reason }
  return reply === 'accepted'
    ? { name: 'extension.offer_taken', assignmentId, ordinal, from, to, reason }
    : { name: 'extension.offer_declined', assignmentId, ordinal, to, reason }
}
