import type { Day } from '#domain/day.ts'
import { type AssignmentFilter, filterQuery } from '../schema.ts'

/** Addresses that carry a past day along; today needs no mention. */
export type Addresses = {
  /** "?day=2022-05-20", or nothing. */
  query: string
  list: (filter: AssignmentFilter, after?: string) => string
}

export function addressesOn(day: Day, today: Day): Addresses {
  const past = day === today ? undefined : day
  return {
    query: filterQuery({}, { day: past }),
    list: (filter, after) => `/assignments${filterQuery(filter, { day: past, after })}`,
  }
}
