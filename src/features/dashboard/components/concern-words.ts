import type { Calendar } from '#domain/calendar.ts'
import { workingDaysBetween } from '#domain/calendar.ts'
import { type Day, daysBetween } from '#domain/day.ts'
import { situationAlone } from '#domain/situation.ts'
import { STAGE_WORDS, situationWords } from '#lib/vi/assignment.ts'
import { PRESET_WORDS } from '#lib/vi/filter.ts'
import { digits } from '#lib/vi/number.ts'
import type { Reason } from '../schema.ts'

type Given = { reason: Reason; firstDueOn: Day | null; lastDueOn: Day | null }

/** Why it is here, in the words of every other page. */
export function concernWords({ reason, firstDueOn, lastDueOn }: Given, day: Day, calendar: Calendar): string {
  if (reason in PRESET_WORDS) return PRESET_WORDS[reason as keyof typeof PRESET_WORDS]
  if (reason === 'returned' || !firstDueOn || !lastDueOn) return STAGE_WORDS.returned
  if (reason === 'due_soon') {
    if (firstDueOn === day) return situationWords(situationAlone('due_today'))
    return situationWords(situationAlone('due_soon', workingDaysBetween(day, firstDueOn, calendar)))
  }
  const longest = situationWords(situationAlone('overdue', daysBetween(firstDueOn, day)))
  return firstDueOn === lastDueOn ? longest : `${longest} trở xuống`
}

/** The directives that need a word with every reason of each, in the order they are given. */
export const byDirective = <Concern extends { directiveId: number }>(concerns: readonly Concern[]): { first: Concern; all: Concern[] }[] =>
  [...Map.groupBy(concerns, ({ directiveId }) => directiveId).values()].flatMap((all) => {
    const [first] = all
    return first ? [{ first, all }] : []
  })

/** How many it concerns; of a report by period an agency may owe several. */
export const countWords = ({ count, agencyCount }: { count: number; agencyCount: number }): string =>
  count === agencyCount
    ? `${digits(count)}\u00a0đơn\u00a0vị`
    : `${digits(count)}\u00a0lượt\u00a0giao của ${digits(agencyCount)}\u00a0đơn\u00a0vị`

/** Each agency once, unless it says another thing of another of its assignments. */
export const holdersNamed = <Holder extends { agencyName: string; note: string | null }>({
  holders,
}: {
  holders: readonly Holder[]
}): Holder[] =>
  [...Map.groupBy(holders, ({ agencyName, note }) => JSON.stringify([agencyName, note])).values()].flatMap(([first]) => first ?? [])
