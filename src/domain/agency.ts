import type { Day } from './day.ts'
import { done, type Outcome, refused } from './outcome.ts'

export const AGENCY_LEVELS = ['province', 'district', 'commune', 'central', 'party', 'company', 'other'] as const
export type AgencyLevel = (typeof AGENCY_LEVELS)[number]

type Title = { name: string; shortName: string; symbol: string | null }
export type RenameRefusal = 'name_before_latest' | 'name_unchanged'

/** A name holds from its day until the next one's: a later day begins a new one, the same day puts the words right. */
export function renaming(latest: Title & { from: Day }, next: Title, from: Day): Outcome<'follows' | 'corrects', RenameRefusal> {
  if (from < latest.from) return refused('name_before_latest')
  if (latest.name === next.name && latest.shortName === next.shortName && latest.symbol === next.symbol) return refused('name_unchanged')
  return done(from === latest.from ? 'corrects' : 'follows')
}

/** What stands in the way of an agency's end. */
export type LeftWith = { assignmentCount: number; deskCount: number; personCount: number }
export type EndRefusal = 'agency_ended' | 'agency_is_desk' | 'agency_ends_too_early' | 'agency_has_work'

type Ending = { from: Day; to: Day | null; isOffice: boolean; isStanding: boolean; left: LeftWith }

/** An agency ends today or later, and only when nothing that somebody waits for is left with it. */
export function mayEnd({ from, to, isOffice, isStanding, left }: Ending, on: Day, today: Day): Outcome<null, EndRefusal> {
  if (to) return refused('agency_ended')
  if (isOffice || isStanding) return refused('agency_is_desk')
  if (on <= from || on < today) return refused('agency_ends_too_early')
  return left.assignmentCount + left.deskCount + left.personCount > 0 ? refused('agency_has_work') : done(null)
}

/** Sở TT&TT → so-tttt: a key of ours that outlives the name; a number tells it from those taken. */
export function codeFor(shortName: string, taken: ReadonlySet<string>): string {
  const folded = shortName.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'd').toLowerCase()
  const code =
    folded
      .replaceAll('&', '')
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 50) || 'don-vi'
  for (let number = 1; ; number++) {
    const tried = number === 1 ? code : `${code}-${number}`
    if (!taken.has(tried)) return tried
  }
}
