import type { AuditEvent } from '#domain/audit.ts'
import { toUtcDate } from '#domain/day.ts'
import { mayCite } from '#domain/evidence.ts'
import { mayInstruct } from '#domain/instruction.ts'
import { done } from '#domain/outcome.ts'
import { readAssignment } from '#features/assignments/data.ts'
import { recordedBy } from '#features/assignments/mutations.ts'
import { directiveById } from '#features/directives/data.ts'
import { defineAct } from '#lib/act.ts'
import { record } from '#lib/transaction.ts'
import { instructionForm } from './schema.ts'

/** What a leader ordered, by the leader or by who writes it down; no clock is touched by it. */
export const giveInstruction = defineAct({
  name: 'instruction.give',
  schema: instructionForm,
  permission: 'instruction.give',
  async load(tx, { actor, today }, { directiveId, assignmentId }) {
    if (assignmentId === undefined) return directiveById(tx, actor, directiveId, today)
    const assignment = await readAssignment(tx, actor, assignmentId)
    return assignment?.directiveId === directiveId ? directiveById(tx, actor, directiveId, today) : null
  },
  async run(tx, { id: directiveId, ref }, { assignmentId, text, givenBy, givenOn, document, back }, moment) {
    const allowed = mayInstruct(givenOn, moment.today)
    if (!allowed.ok) return allowed
    const citable = mayCite(document, moment.today)
    if (!citable.ok) return citable
    const cited = {
      documentNumber: document?.number ?? null,
      documentOn: document ? toUtcDate(document.on) : null,
      issuer: document?.issuer ?? null,
    }
    const whose = { directiveId, assignmentId: assignmentId ?? null }
    await tx.instruction.create({
      data: { ...whose, text, givenBy, givenOn: toUtcDate(givenOn), ...cited, ...recordedBy(moment) },
      select: { id: true },
    })
    const about = assignmentId === undefined ? { directiveId } : { assignmentId }
    const event: AuditEvent = { name: 'instruction.given', ...about, ref, text, givenBy, givenOn, document }
    await record(tx, event, moment)
    const page = assignmentId === undefined ? `/directives/${directiveId}` : `/assignments/${assignmentId}`
    return done(back ?? `${page}#instructions`)
  },
})
