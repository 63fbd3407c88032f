import { type Facts, timeliness } from './assignment.ts'
import { type Calendar, dueSoonEdge, workingDaysBetween } from './calendar.ts'
import type { Confidence } from './confidence.ts'
import { addDays, type Day, daysBetween } from './day.ts'

/** Why work with a day ahead may miss it; one line a rule, each with what it goes by. */
export const SIGNALS = ['behind', 'unplanned', 'silent', 'late_input', 'obstacle', 'doubted'] as const
export type Signal = (typeof SIGNALS)[number]

/** What the province has settled; a rule whose number is 0 or whose switch is off says nothing. */
export type RiskRules = {
  behindWorkingDays: number
  behindPercent: number
  planWorkingDays: number
  isSilence: boolean
  isLateInput: boolean
  isObstacle: boolean
  isDoubt: boolean
}

export type Around = { assignedOn: Day; lateInputCount: number; confidence: Confidence | null }
export type Warning = { signal: Signal; days: number; percent: number; count: number }

/** The last day of assignment on which so many working days have passed without a plan. */
export function unplannedEdge(today: Day, workingDays: number, calendar: Calendar): Day {
  let edge = today
  while (workingDaysBetween(edge, today, calendar) <= workingDays) edge = addDays(edge, -1)
  return edge
}

/** The last day due that is so near that little done is a warning. */
export const behindEdge = (today: Day, workingDays: number, calendar: Calendar): Day =>
  dueSoonEdge(today, { ...calendar, dueSoonWorkingDays: workingDays })

/** Only where a day can still be missed: what is overdue is no risk any more, what has no day cannot be. */
const isAtStake = (facts: Facts, today: Day, calendar: Calendar): boolean =>
  ['on_track', 'due_soon'].includes(timeliness(facts, today, calendar))

export function warnings(facts: Facts, around: Around, today: Day, calendar: Calendar): Warning[] {
  if (!isAtStake(facts, today, calendar)) return []
  const { risk } = calendar
  const heardOn =
    [facts.plannedOn, facts.reportedOn, around.assignedOn]
      .filter((day) => day !== null)
      .sort()
      .at(-1) ?? today
  const silentDays = daysBetween(heardOn, today)
  const sinceAssigned = workingDaysBetween(around.assignedOn, today, calendar)
  const left = facts.dueOn ? workingDaysBetween(today, facts.dueOn, calendar) : 0
  const isNear = facts.dueOn !== null && facts.dueOn <= behindEdge(today, risk.behindWorkingDays, calendar)
  const all: Record<Signal, { holds: boolean; days?: number; count?: number }> = {
    behind: { holds: risk.behindWorkingDays > 0 && isNear && facts.percent < risk.behindPercent, days: left },
    unplanned: {
      holds: risk.planWorkingDays > 0 && facts.kind === 'one_off' && facts.plannedOn === null && sinceAssigned > risk.planWorkingDays,
      days: sinceAssigned,
    },
    silent: { holds: risk.isSilence && silentDays > calendar.silentDays, days: silentDays },
    late_input: { holds: risk.isLateInput && around.lateInputCount > 0, count: around.lateInputCount },
    obstacle: { holds: risk.isObstacle && facts.hasObstacle },
    doubted: { holds: risk.isDoubt && around.confidence !== null && around.confidence !== 'likely' },
  }
  return SIGNALS.flatMap((signal) => {
    const { holds, days = 0, count = 0 } = all[signal]
    return holds ? [{ signal, days, count, percent: facts.percent }] : []
  })
}
