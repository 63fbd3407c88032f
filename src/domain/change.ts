import type { Facts } from './assignment.ts'
import { addDays, type Day, daysBetween } from './day.ts'
import { done, type Outcome, refused } from './outcome.ts'
import { type ClosedReason, closedReason } from './plan.ts'

export const CHANGES = ['suspend', 'resume', 'cancel', 'reassign'] as const
export type ChangeName = (typeof CHANGES)[number]

export type ChangeRefusal =
  | ClosedReason
  | 'not_suspended'
  | 'due_in_past'
  | 'due_of_undated'
  | 'reassigned_to_itself'
  | 'reassigned_overdue'
  | 'agency_has_it'

/** Whether such a change can be made at all, whatever is typed; a check page asks it of each row. */
export function mayChangeAssignment(name: ChangeName, facts: Facts): Outcome<null, ChangeRefusal> {
  const closed = closedReason(facts)
  if (name === 'resume') return closed === 'suspended' ? done(null) : refused('not_suspended')
  if (closed === 'suspended' && name === 'cancel') return done(null)
  return closed ? refused(closed) : done(null)
}

/** A day due that is set anew lies ahead, and only what may have one gets one. */
function newDue(facts: Facts, dueOn: Day | null, today: Day): Outcome<Day | null, 'due_in_past' | 'due_of_undated'> {
  if (!dueOn) return done(null)
  if (facts.kind === 'standing' || facts.kind === 'norm') return refused('due_of_undated')
  return dueOn < today ? refused('due_in_past') : done(dueOn)
}

/** The days a suspension lasted are no days of the agency: the day due moves by as many, unless the document says another. */
export function mayResume(facts: Facts, dueOn: Day | null, today: Day): Outcome<Day | null, ChangeRefusal> {
  const allowed = mayChangeAssignment('resume', facts)
  if (!allowed.ok) return allowed
  const given = newDue(facts, dueOn, today)
  if (!given.ok || given.value) return given
  const { dueOn: before, suspendedOn } = facts
  return done(before && suspendedOn ? addDays(before, daysBetween(suspendedOn, today)) : null)
}

/** To an agency that does not have it yet, and never overdue on the day it comes. */
export function mayReassign(
  facts: Facts,
  to: { agencyId: number; hasIt: boolean; dueOn: Day | null },
  today: Day,
): Outcome<Day | null, ChangeRefusal> {
  const allowed = mayChangeAssignment('reassign', facts)
  if (!allowed.ok) return allowed
  if (to.agencyId === facts.agencyId) return refused('reassigned_to_itself')
  if (to.hasIt) return refused('agency_has_it')
  const given = newDue(facts, to.dueOn, today)
  if (!given.ok || given.value) return given
  return facts.dueOn && facts.dueOn < today ? refused('reassigned_overdue') : done(null)
}

export type ObjectRefusal = ClosedReason | 'objection_open' | 'objection_suggests_itself'

/** An agency may say that it was assigned wrongly while it has not handed in; its clock runs on until the Office answers. */
export function mayObject(facts: Facts, suggestedAgencyId: number | null): Outcome<null, ObjectRefusal> {
  const closed = closedReason(facts)
  if (closed) return refused(closed)
  if (facts.objectedOn) return refused('objection_open')
  return suggestedAgencyId === facts.agencyId ? refused('objection_suggests_itself') : done(null)
}

export type InsistRefusal = 'no_objection_open'
export const mayInsist = (facts: Facts): Outcome<null, InsistRefusal> => (facts.objectedOn ? done(null) : refused('no_objection_open'))
