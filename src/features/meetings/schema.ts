import type { Day } from '#domain/day.ts'
import { filterQuery, type SearchParams, single } from '#features/assignments/schema.ts'
import { id } from '#lib/fields.ts'

export const directiveAsked = id()

/** Whose part in a directive is spoken about. */
export const partAsked = (given: SearchParams): number | undefined => id().safeParse(single(given).of).data

/** What stood next on the agenda before something was decided about the directive, which moves it or takes it off. */
export const nextAsked = (given: SearchParams): number | undefined => id().safeParse(single(given).next).data

type Part = { of?: number | undefined; next?: number | undefined }

/** Of the agenda, or of one directive on it; `past` is the day looked at where it is not today. */
export const meetingHref = (past?: Day, directive?: number, part: Part = {}): string =>
  `/meeting${directive ? `/${directive}` : ''}${filterQuery({}, { ...part, day: past })}`
