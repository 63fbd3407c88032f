import type { Day } from './day.ts'
import { done, type Outcome, refused } from './outcome.ts'
import type { ProposedDirective } from './proposal.ts'
import type { Register } from './register.ts'

export const ORDER_WAYS = ['meeting', 'telephone', 'margin', 'other'] as const
export type OrderWay = (typeof ORDER_WAYS)[number]

export const DIRECT_KINDS = ['one_off', 'standing', 'norm'] as const
type DirectKind = (typeof DIRECT_KINDS)[number]

/** A directive without a notice, as entered. */
export type DirectGiven = {
  orderedBy: string
  orderedOn: Day
  way: OrderWay
  occasion: string | null
  text: string
  kind: DirectKind
  dueOn: Day | null
  deliverable: string | null
  setCodes: readonly string[]
  /** What narrows the groups given. */
  condition?: string | null
  agencyIds: readonly number[]
  coordinatingIds: readonly number[]
  deskAgencyId: number
}

export type DirectRefusal =
  | 'direct_in_future'
  | 'direct_due_before'
  | 'direct_due_of_standing'
  | 'direct_without_agency'
  | 'direct_agency_unknown'

/** What assigning it would create: the sets as they were on the day of the order. */
export function proposeDirect(given: DirectGiven, register: Register, today: Day): Outcome<ProposedDirective, DirectRefusal> {
  const { orderedOn, kind, text, dueOn, agencyIds, coordinatingIds, deskAgencyId, setCodes } = given
  if (orderedOn > today) return refused('direct_in_future')
  if (dueOn && kind !== 'one_off') return refused('direct_due_of_standing')
  if (dueOn && dueOn < orderedOn) return refused('direct_due_before')
  const sets = register.sets.filter(({ code }) => setCodes.includes(code))
  const coordinating = new Set(coordinatingIds)
  // Who coordinates is not also one of the group it coordinates with; who is named is.
  const leads = new Set([...agencyIds, ...sets.flatMap(({ memberIds }) => memberIds).filter((id) => !coordinating.has(id))])
  for (const id of leads) coordinating.delete(id)
  if (leads.size === 0) return refused('direct_without_agency')
  const known = new Set(register.agencies.map(({ id }) => id))
  if (sets.length !== setCodes.length || [...leads, ...coordinating, deskAgencyId].some((id) => !known.has(id))) {
    return refused('direct_agency_unknown')
  }
  const nameOf = (id: number) => register.agencies.find((agency) => agency.id === id)?.name ?? ''
  return done({
    ref: '1',
    ordinal: 1,
    text,
    span: { start: 0, end: text.length },
    kind,
    assigneesText: [...sets.map(({ name }) => name), ...agencyIds.map(nameOf)].join(', '),
    conditionText: given.condition ?? null,
    openSetText: null,
    isLeadStated: true,
    deliverable: given.deliverable,
    reportTo: null,
    deadline: dueOn && { text: '', rule: 'decided', span: null, printedOn: dueOn, dueOn },
    deadlineReason: null,
    recurrence: null,
    deskAgencyId,
    relations: [],
    isPlanRegistration: false,
    assignments: [
      ...[...leads].map((agencyId) => ({ agencyId, role: 'lead' as const })),
      ...[...coordinating].map((agencyId) => ({ agencyId, role: 'coordinating' as const })),
    ],
  })
}
