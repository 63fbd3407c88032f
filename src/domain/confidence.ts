import type { Facts } from './assignment.ts'
import { done, type Outcome, refused } from './outcome.ts'
import { type ClosedReason, closedReason } from './plan.ts'

/** How sure the lead is of its own work: the three grades of the UK's Government Major Projects Portfolio. */
export const CONFIDENCE = ['likely', 'feasible', 'unlikely'] as const
export type Confidence = (typeof CONFIDENCE)[number]

export type ConfidenceRefusal = ClosedReason | 'only_lead_declares' | 'nothing_to_declare'

export function mayDeclare(facts: Facts): Outcome<null, ConfidenceRefusal> {
  const closed = closedReason(facts)
  if (closed) return refused(closed)
  if (facts.role === 'coordinating') return refused('only_lead_declares')
  return facts.kind === 'standing' || facts.kind === 'norm' ? refused('nothing_to_declare') : done(null)
}
