import type { Day } from './day.ts'
import { done, type Outcome, refused } from './outcome.ts'

export const PERSON_ROLES = ['agency', 'office', 'committee', 'admin'] as const
export type PersonRole = (typeof PERSON_ROLES)[number]

export const PERSON_STATES = ['invited', 'active', 'disabled'] as const
export type PersonState = (typeof PERSON_STATES)[number]

export const stateOf = ({ hasPassword, isDisabled }: { hasPassword: boolean; isDisabled: boolean }): PersonState => {
  if (isDisabled) return 'disabled'
  return hasPassword ? 'active' : 'invited'
}

/** `isHead`: hands in for the agency what it has completed, where the province leaves that to heads. */
export type Post = { agencyId: number; role: PersonRole; isAgencyAdmin: boolean; isHead: boolean }
export type PostRefusal = 'post_in_past' | 'office_role_elsewhere' | 'agency_admin_elsewhere' | 'head_elsewhere'

/** A post begins today or later, so that what was is not rewritten; the Office's role belongs to the Office. */
export function mayHold({ role, isAgencyAdmin, isHead }: Post, isOffice: boolean, from: Day, today: Day): Outcome<null, PostRefusal> {
  if (from < today) return refused('post_in_past')
  if (role === 'office' && !isOffice) return refused('office_role_elsewhere')
  if (isAgencyAdmin && role !== 'agency') return refused('agency_admin_elsewhere')
  if (isHead && role !== 'agency' && role !== 'office') return refused('head_elsewhere')
  return done(null)
}

type Span = { id: number; validFrom: Day; validTo: Day | null }

/** What becomes of someone's posts when another begins: the one that runs ends that day, those that would begin later fall away. */
export function makingRoom(posts: readonly Span[], from: Day): { ended: number[]; removed: number[] } {
  const inTheWay = posts.filter(({ validTo }) => validTo === null || validTo > from)
  const idsOf = (spans: Span[]) => spans.map(({ id }) => id)
  return {
    ended: idsOf(inTheWay.filter(({ validFrom }) => validFrom < from)),
    removed: idsOf(inTheWay.filter(({ validFrom }) => validFrom >= from)),
  }
}

/** Somebody must be able to let others in. */
export const mayCeaseAsAdmin = (isAdmin: boolean, otherAdminCount: number): Outcome<null, 'last_admin'> =>
  isAdmin && otherAdminCount === 0 ? refused('last_admin') : done(null)

export type HandoverRefusal = 'left_without_recipient' | 'recipient_elsewhere'

/** Who leaves an agency leaves nothing there without a recipient; the recipient stays in that agency. */
export function mayLeave(
  held: { agencyId: number; dutyCount: number; assignmentCount: number },
  to: { agencyId: number; isActive: boolean } | null,
): Outcome<null, HandoverRefusal> {
  if (to && (!to.isActive || to.agencyId !== held.agencyId)) return refused('recipient_elsewhere')
  return held.dutyCount + held.assignmentCount > 0 && !to ? refused('left_without_recipient') : done(null)
}
