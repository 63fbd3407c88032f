import type { Facts } from './assignment.ts'
import { done, type Outcome, refused } from './outcome.ts'
import { type ClosedReason, closedReason } from './plan.ts'

type Handling = { unit: string | null; handlerId: number | null }
export type HandlingRefusal = ClosedReason | 'handler_elsewhere' | 'handled_so_already'

/** Inside an agency work is passed on until it is done, to people of that agency; who answers for it does not change. */
export function mayPassOn(
  facts: Facts,
  next: Handling,
  now: Handling | null,
  colleagueIds: readonly number[],
): Outcome<null, HandlingRefusal> {
  const closed = closedReason(facts)
  if (closed && closed !== 'awaiting_acceptance' && closed !== 'suspended') return refused(closed)
  if (next.handlerId !== null && !colleagueIds.includes(next.handlerId)) return refused('handler_elsewhere')
  return now?.unit === next.unit && now.handlerId === next.handlerId ? refused('handled_so_already') : done(null)
}
