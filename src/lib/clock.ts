import { type Day, dayInVietnam } from '#domain/day.ts'

/** The one reader of the machine's clock. */
export const now = (): Date => new Date()

/** Today: the simulated day of a demonstration, else the day on the wall in Vietnam. */
export const todayOf = (simulated: Day | null): Day => simulated ?? dayInVietnam(now())
