import type { AssignmentRole } from '#domain/assignment.ts'
import type { Day } from '#domain/day.ts'
import type { DirectGiven } from '#domain/direct.ts'
import type { Answers, ProposedDirective } from '#domain/proposal.ts'
import type { Correction } from '#domain/proposal-corrections.ts'
import { dmy } from '#lib/vi/day.ts'
import { answerField } from '../schema.ts'

type Values = Record<string, string | string[]>

const dayValue = (on: Day | null | undefined) => (on ? dmy(on) : '')
const idValues = (ids: readonly number[] = []) => ids.map(String)

type Head = { number: string | null; issuedOn: Day | null; issuer: string | null }

/** The form of answers as it is filled: head fields, and the questions it shows. */
export function answerValues(head: Head, answers: Answers, questions: readonly { id: string; about: string }[]): Values {
  const asked = questions.flatMap(({ id, about }): [string, Values[string]][] => {
    const field = answerField(id)
    const answer = answers[id]
    return [
      [field.choice, answer?.choice ?? ''],
      ...(about === 'undated' ? [[field.day, dayValue(answer?.day)] as [string, string]] : []),
      ...(about === 'condition' ? [[field.agencies, idValues(answer?.agencyIds)] as [string, string[]]] : []),
    ]
  })
  const { number, issuedOn, issuer } = head
  return { number: number ?? '', issuedOn: dayValue(issuedOn), issuer: issuer ?? '', ...Object.fromEntries(asked) }
}

export const withRole = ({ assignments }: ProposedDirective, role: AssignmentRole): number[] =>
  assignments.filter((one) => one.role === role).map(({ agencyId }) => agencyId)

export const related = ({ relations }: ProposedDirective, relation: string): number[] =>
  relations.filter((one) => one.relation === relation).map(({ agencyId }) => agencyId)

type Corrected = { directive: ProposedDirective; read: ProposedDirective; correction: Correction | null }

/** The form of one clause as it is filled: what was set, and beside it the ticks the text suggests. */
export function correctValues({ directive, read, correction }: Corrected): Values {
  const { kind, isPlanRegistration, deliverable, due, recipientIds, deskAgencyId, routeIds, assignments, recurrence, conditionText } =
    correction ?? {}
  return {
    kind: kind ?? '',
    isPlanRegistration: isPlanRegistration === undefined ? '' : isPlanRegistration ? 'yes' : 'no',
    deliverable: deliverable ?? '',
    conditionText: conditionText ?? '',
    frequency: recurrence?.frequency ?? '',
    people: assignments ? 'chosen' : 'read',
    'leadSets[]': [],
    'leadIds[]': idValues(withRole(directive, 'lead')),
    'equalIds[]': idValues(withRole(directive, 'co_equal')),
    'coordinatingSets[]': [],
    'exceptIds[]': [],
    'coordinatingIds[]': idValues(withRole(directive, 'coordinating')),
    due: due ? (due.on ? 'day' : 'none') : 'read',
    dueOn: dayValue(due?.on),
    dueReason: due?.reason ?? '',
    recipientId: recipientIds ? String(recipientIds[0] ?? 'none') : '',
    deskAgencyId: deskAgencyId ? String(deskAgencyId) : '',
    route: routeIds ? 'chosen' : 'read',
    'routeIds[]': idValues(routeIds ?? related(read, 'route')),
  }
}

/** The form of a directive without a notice as it is filled. */
export const directValues = (given: DirectGiven): Values => ({
  orderedBy: given.orderedBy,
  orderedOn: dayValue(given.orderedOn),
  way: given.way,
  occasion: given.occasion ?? '',
  text: given.text,
  kind: given.kind,
  dueOn: dayValue(given.dueOn),
  deliverable: given.deliverable ?? '',
  'setCodes[]': [...given.setCodes],
  condition: given.condition ?? '',
  'agencyIds[]': idValues(given.agencyIds),
  'coordinatingIds[]': idValues(given.coordinatingIds),
  deskAgencyId: String(given.deskAgencyId),
})
