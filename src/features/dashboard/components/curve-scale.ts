import { addDays, type Day, daysBetween, lastOfMonth } from '#domain/day.ts'

export type CurveDay = { day: Day; due: number; done: number }

/** How many were due by the end of a day, and how many of all were done. */
export type Sum = CurveDay

/** Sums from the day before the first; of days in order. */
export function sumsOf(days: readonly CurveDay[]): Sum[] {
  const [first] = days
  if (!first) return []
  let [due, done] = [0, 0]
  const sums = days.map((given) => {
    due += given.due
    done += given.done
    return { day: given.day, due, done }
  })
  return [{ day: addDays(first.day, -1), due: 0, done: 0 }, ...sums]
}

const LONGEST = 550

/** The sums from at most a year and a half before the day looked at. */
export function recentSums(sums: readonly Sum[], today: Day): Sum[] {
  const from = addDays(today, -LONGEST)
  const recent = sums.filter(({ day }) => day >= from)
  const before = sums.findLast(({ day }) => day < from)
  return before ? [{ ...before, day: from }, ...recent] : recent
}

/** No more days than a drawing can tell apart: each stands for those since the one before it. The day looked at is kept. */
export function thinned(sums: readonly Sum[], today: Day, most: number): Sum[] {
  const every = Math.ceil(sums.length / most)
  return sums.filter(({ day }, index) => index === 0 || (sums.length - 1 - index) % every === 0 || day === today)
}

export const sumOn = (sums: readonly Sum[], on: Day): Sum => sums.findLast(({ day }) => day <= on) ?? { day: on, due: 0, done: 0 }

const MOST_ROWS = 24

/** The days a table tells: each on which something changed, or the ends of months where that is too many. */
export function told(sums: readonly Sum[], today: Day): Sum[] {
  const days = [...sums.map(({ day }) => day), today]
  const chosen = days.length <= MOST_ROWS ? days : days.map((day) => (day <= today && lastOfMonth(day) > today ? today : lastOfMonth(day)))
  return [...new Set(chosen)].sort().map((day) => ({ ...sumOn(sums, day), day }))
}

/** A line in steps: level until a day, then up. */
export function steps(sums: readonly Sum[], of: 'due' | 'done', x: (day: Day) => number, y: (count: number) => number, until: Day): string {
  const [first, ...rest] = sums.filter(({ day }) => day <= until)
  if (!first) return ''
  const moves = rest.map((sum) => `H${x(sum.day)}V${y(sum[of])}`)
  return `M${x(first.day)} ${y(first[of])}${moves.join('')}H${x(until)}`
}

/** Round numbers from nothing to the most, about four of them. */
export function ticks(most: number): number[] {
  const rough = Math.max(1, most / 4)
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((size) => size >= rough) ?? rough
  return Array.from({ length: Math.ceil(most / step) + 1 }, (_, index) => index * step)
}

/** First days of months, every so many that there are no more than a dozen; Mondays where it is less than ten weeks. */
export function dates(from: Day, to: Day, most: number): Day[] {
  const length = daysBetween(from, to)
  const days = Array.from({ length: length + 1 }, (_, index) => addDays(from, index))
  const marked =
    length > 70 ? days.filter((day) => day.endsWith('-01')) : days.filter((day) => daysBetween('1900-01-01' as Day, day) % 7 === 0)
  const every = Math.max(1, Math.ceil(marked.length / most))
  return marked.filter((_, index) => index % every === 0)
}
