import { addDays, type Day, daysBetween, isWeekend } from '#domain/day.ts'

// Plain arithmetic of the timeline: days to points, words to lines.

const BEFORE = 60
const AFTER = 90
const MARGIN = 4

/** Where things stand in a drawing, in its own units. */
export type Layout = {
  name: string
  /** On which screens it is shown. */
  shown: string
  width: number
  head: number
  row: number
  /** Letters of a line of the label; 0 shows the number of the clause alone. */
  label: number
  bar: { x: number; width: number }
  axis: { left: number; right: number; dates: number }
  legend: readonly (readonly [x: number, y: number])[]
  size: number
  small: number
}

export const WIDE: Layout = {
  name: 'timeline',
  shown: 'max-md:hidden max-lg:min-w-page print:min-w-0',
  width: 1200,
  head: 64,
  row: 52,
  label: 46,
  bar: { x: 372, width: 210 },
  axis: { left: 640, right: 1190, dates: 9 },
  legend: [
    [0, 0],
    [150, 0],
    [0, 24],
    [150, 24],
  ],
  size: 14.5,
  small: 13,
}

export const NARROW: Layout = {
  name: 'narrow',
  shown: 'md:hidden',
  width: 360,
  head: 104,
  row: 52,
  label: 0,
  bar: { x: 32, width: 110 },
  axis: { left: 160, right: 356, dates: 4 },
  legend: [
    [0, 0],
    [150, 0],
    [0, 24],
    [150, 24],
  ],
  size: 14,
  small: 12.5,
}

export type Scale = {
  /** Left edge of a day, held inside the axis. */
  x: (day: Day) => number
  /** Width of one day. */
  step: number
  isInside: (day: Day) => boolean
  mondays: Day[]
  saturdays: Day[]
}

/** An axis around the day looked at, as wide as the deadlines need and no wider than five months. */
export function scaleOf(deadlines: readonly Day[], today: Day, { axis: { left, right, dates } }: Layout): Scale {
  const sorted = [...deadlines, today].sort()
  const first = latest(addDays(sorted[0] ?? today, -MARGIN), addDays(today, -BEFORE))
  const last = earliest(addDays(sorted.at(-1) ?? today, MARGIN), addDays(today, AFTER))
  const length = daysBetween(first, last) + 1
  const step = tenth((right - left) / length)
  const days = Array.from({ length }, (_, index) => addDays(first, index))
  const mondays = days.filter((day) => isWeekend(addDays(day, -1)) && !isWeekend(day))
  const every = Math.max(1, Math.ceil(mondays.length / dates))
  return {
    x: (day) => tenth(left + Math.min(Math.max(daysBetween(first, day), 0), length - 1) * step),
    step,
    isInside: (day) => day >= first && day <= last,
    mondays: mondays.filter((_, index) => index % every === 0),
    saturdays: days.filter((day) => isWeekend(day) && isWeekend(addDays(day, 1))),
  }
}

/** No screen shows more of a point. */
const tenth = (of: number): number => Math.round(of * 10) / 10

const latest = (one: Day, other: Day): Day => (one > other ? one : other)
const earliest = (one: Day, other: Day): Day => (one < other ? one : other)

export type Piece<Name extends string> = { name: Name; count: number; x: number; width: number }

/** Shares of a whole side by side; what is nothing has no piece. */
export function pieces<Name extends string>(shares: readonly [Name, number][], left: number, width: number): Piece<Name>[] {
  const total = shares.reduce((sum, [, count]) => sum + count, 0)
  let x = left
  return shares.flatMap(([name, count]) => {
    if (count === 0) return []
    const piece = { name, count, x: tenth(x), width: tenth((count / total) * width) }
    x += (count / total) * width
    return [piece]
  })
}

/** At most two lines, broken at blanks. */
export function twoLines(text: string, longest: number): string[] {
  if (text.length <= longest) return [text]
  const cut = (given: string) => given.slice(0, given.lastIndexOf(' ', longest) > 0 ? given.lastIndexOf(' ', longest) : longest)
  const first = cut(text)
  const rest = text.slice(first.length).trim()
  return [first, rest.length <= longest ? rest : `${cut(rest.slice(0, longest))}…`]
}
