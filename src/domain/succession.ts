import type { AgencyLevel } from './agency.ts'
import type { Day } from './day.ts'
import { done, type Outcome, refused } from './outcome.ts'

/** Who takes over: an agency there is (`a12`), or one that begins with the change (`n1`, by its line). */
export type HeirKey = string
/** What moves nowhere, where the old agency goes on; of a person, who is left without an agency. */
export const STAYS = 'stay'

/** What a person chose otherwise than the rule, by directive and by person. */
export type Choices = { general: HeirKey | null; directives: Record<string, HeirKey>; people: Record<string, HeirKey> }

/** Who takes what nobody else was given; null where the old agency goes on, and keeps it. */
export function generalHeir({ isEnding, heirs }: { isEnding: boolean; heirs: readonly HeirKey[] }, { general }: Choices): HeirKey | null {
  if (!isEnding) return null
  return heirs.find((key) => key === general) ?? heirs[0] ?? null
}

/** Who holds something from that day on; null where it stays. */
export function heirOf(
  given: { isEnding: boolean; heirs: readonly HeirKey[] },
  choices: Choices,
  of: 'directives' | 'people',
  id: number,
): HeirKey | null {
  const chosen = choices[of][id]
  if (chosen === STAYS && (of === 'people' || !given.isEnding)) return null
  return given.heirs.find((key) => key === chosen) ?? generalHeir(given, choices)
}

export type SuccessionKind = 'merge' | 'split' | 'dissolve' | 'transfer'

/** What kind of change it is, to be called by its name. */
export function successionKind(given: { isEnding: boolean; heirCount: number; isDistrict: boolean }): SuccessionKind {
  if (!given.isEnding) return 'transfer'
  if (given.heirCount < 2) return 'merge'
  return given.isDistrict ? 'dissolve' : 'split'
}

type Predecessor = { id: number; from: Day; to: Day | null; isOffice: boolean }
type Heir = { id: number | null; from: Day; to: Day | null }

export type SuccessionRefusal =
  | 'succession_closed'
  | 'succession_not_yet'
  | 'succession_without_heir'
  | 'succession_many_to_many'
  | 'succession_of_office'
  | 'succession_to_itself'
  | 'succession_moves_nothing'
  | 'succession_heir_not_active'
  | 'succession_too_early'
  | 'succession_changed'
  | 'succession_too_much'
  | 'agency_ended'

/** Whether a change can be as it is written, whenever it is recorded. */
export function maySucceed(given: {
  isEnding: boolean
  takesOn: Day
  predecessors: readonly Predecessor[]
  heirs: readonly Heir[]
}): Outcome<null, SuccessionRefusal> {
  const { isEnding, takesOn, predecessors, heirs } = given
  if (heirs.length === 0) return refused('succession_without_heir')
  if (predecessors.length > 1 && (heirs.length > 1 || !isEnding)) return refused('succession_many_to_many')
  if (predecessors.some(({ to }) => to !== null)) return refused('agency_ended')
  if (isEnding && predecessors.some(({ isOffice }) => isOffice)) return refused('succession_of_office')
  if (heirs.some(({ id }) => predecessors.some((one) => one.id === id))) return refused('succession_to_itself')
  if (predecessors.some(({ from }) => from >= takesOn)) return refused('succession_too_early')
  if (heirs.some(({ from, to }) => from > takesOn || to !== null)) return refused('succession_heir_not_active')
  return done(null)
}

/** Recorded on its day or after, never ahead: what is recorded holds from the day it is recorded. */
export function mayRecordSuccession(
  given: { takesOn: Day; isEnding: boolean; movedCount: number; isClosed: boolean },
  today: Day,
): Outcome<null, SuccessionRefusal> {
  if (given.isClosed) return refused('succession_closed')
  if (given.takesOn > today) return refused('succession_not_yet')
  return !given.isEnding && given.movedCount === 0 ? refused('succession_moves_nothing') : done(null)
}

/** Agencies of a new level belong to a set of their own, so that notices can mean them all. */
export const COMMUNES = {
  code: 'xa-phuong',
  name: 'Các xã, phường',
  phrases: ['các xã, phường', 'UBND các xã, phường', 'các xã, phường, đặc khu'],
}
export const isCommune = (level: AgencyLevel): boolean => level === 'commune'
