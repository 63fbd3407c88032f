import type { Day } from '#domain/day.ts'
import { filterQuery, type SearchParams, single } from '#features/assignments/schema.ts'
import { id } from '#lib/fields.ts'

export const directiveAsked = id()

/** Whose part in a directive is spoken about. */
export const partAsked = (given: SearchParams): number | undefined => id().safeParse(single(given).of).data

/** Of the agenda, or of one directive on it; `past` is the day looked at where it is not today. */
export const meetingHref = (past?: Day, directive?: number, of?: number): string =>
  `/meeting${directive ? `/${directive}` : ''}${filterQuery({}, { of, day: past })}`
