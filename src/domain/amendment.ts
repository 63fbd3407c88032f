import { type DirectiveKind, type Facts, stage } from './assignment.ts'
import type { Day } from './day.ts'
import { done, type Outcome, refused } from './outcome.ts'

export type Amended = { text: string | null; dueOn: Day | null; addedIds: readonly number[]; droppedIds: readonly number[] }
export type AmendRefusal = 'nothing_amended' | 'due_in_past' | 'due_of_undated' | 'agency_has_it' | 'dropped_not_open' | 'nobody_left'

type Given = { kind: DirectiveKind; text: string; dueOn: Day | null; everAssignedIds: readonly number[]; open: readonly Facts[] }

/** What a document may change of a directive: its words, the day ahead, who has it; somebody keeps it. */
export function mayAmend({ kind, text, dueOn, everAssignedIds, open }: Given, amended: Amended, today: Day): Outcome<null, AmendRefusal> {
  const isDueNew = amended.dueOn !== null && amended.dueOn !== dueOn
  const isTextNew = amended.text !== null && amended.text !== text
  if (!isTextNew && !isDueNew && amended.addedIds.length + amended.droppedIds.length === 0) return refused('nothing_amended')
  if (amended.dueOn && kind !== 'one_off' && kind !== 'target') return refused('due_of_undated')
  if (amended.dueOn && amended.dueOn < today) return refused('due_in_past')
  if (amended.addedIds.some((id) => everAssignedIds.includes(id))) return refused('agency_has_it')
  const openIds = open.map(({ agencyId }) => agencyId)
  if (!amended.droppedIds.every((id) => openIds.includes(id))) return refused('dropped_not_open')
  const kept = openIds.length - amended.droppedIds.length + amended.addedIds.length
  return kept > 0 || everAssignedIds.length > openIds.length ? done(null) : refused('nobody_left')
}

/**
 * Whether the new day holds for an assignment: while it is open, and for what waits for acceptance where it is later, so
 * that nobody becomes late by what they have handed in already.
 */
export function isDueAmended(facts: Facts, dueOn: Day): boolean {
  const at = stage(facts)
  if (at === 'accepted' || at === 'cancelled' || at === 'exempt') return false
  return at !== 'awaiting_acceptance' || facts.dueOn === null || dueOn > facts.dueOn
}
