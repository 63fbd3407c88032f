import type { DirectiveKind } from './assignment.ts'
import type { Day } from './day.ts'
import { done, type Outcome, refused } from './outcome.ts'

export type TargetRefusal =
  | 'target_unchanged'
  | 'target_without_way'
  | 'target_in_past'
  | 'target_of_norm'
  | 'measured_ahead'
  | 'not_measured_here'

/** A value to reach from another by a day; on a norm there is nothing to measure. */
export function maySetTarget(
  kind: DirectiveKind,
  { baseline, goal, goalOn }: { baseline: number; goal: number; goalOn: Day },
  today: Day,
): Outcome<null, TargetRefusal> {
  if (kind === 'norm') return refused('target_of_norm')
  if (baseline === goal) return refused('target_without_way')
  return goalOn < today ? refused('target_in_past') : done(null)
}

/** Another value to reach, or another day; what was set before keeps the days it held on. */
export function mayAmendTarget(
  before: { baseline: number; goal: number; goalOn: Day },
  after: { goal: number; goalOn: Day },
  today: Day,
): Outcome<null, TargetRefusal> {
  if (before.goal === after.goal && before.goalOn === after.goalOn) return refused('target_unchanged')
  if (before.baseline === after.goal) return refused('target_without_way')
  return after.goalOn < today ? refused('target_in_past') : done(null)
}

/** An agency measures what it is part of, for a period that is over or ends today. */
export function mayMeasure(memberIds: readonly number[], agencyId: number, periodTo: Day, today: Day): Outcome<null, TargetRefusal> {
  if (!memberIds.includes(agencyId)) return refused('not_measured_here')
  return periodTo > today ? refused('measured_ahead') : done(null)
}

/** How much of the way from the baseline to the goal is gone, in percent; it may be more than all, or less than nothing. */
export const wayGone = ({ baseline, goal }: { baseline: number; goal: number }, value: number): number =>
  ((value - baseline) / (goal - baseline)) * 100

export const isReached = (target: { baseline: number; goal: number }, value: number): boolean => wayGone(target, value) >= 100

export type Measured = { agencyId: number; periodTo: Day; value: number }

/** The mean of the agencies measured at the end of each period, in order: what the curve draws. */
export function meansByPeriod(measured: readonly Measured[]): { periodTo: Day; mean: number; count: number }[] {
  const periods = Map.groupBy(measured, ({ periodTo }) => periodTo)
  return [...periods]
    .map(([periodTo, values]) => ({
      periodTo,
      mean: values.reduce((sum, { value }) => sum + value, 0) / values.length,
      count: values.length,
    }))
    .sort((one, other) => (one.periodTo < other.periodTo ? -1 : 1))
}
