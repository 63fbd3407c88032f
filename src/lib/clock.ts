import { type Day, dayInVietnam } from '#domain/day.ts'

/** The one reader of the machine's clock. */
export const now = (): Date => new Date()

/** An instant another machine has written down. */
export const instant = (written: string): Date => new Date(written)

export const hoursAfter = (at: Date, hours: number): Date => new Date(at.getTime() + hours * 3_600_000)

/** Today: the simulated day of a demonstration, else the day on the wall in Vietnam. */
export const todayOf = (simulated: Day | null): Day => simulated ?? dayInVietnam(now())

export const secondsAfter = (at: Date, seconds: number): Date => new Date(at.getTime() + seconds * 1000)
