import type { AssignmentSubject, EventSubject, FellowSubject, MemberSubject, OwnedSubject, PaperSubject } from './subjects.ts'

export type Role = 'admin' | 'office' | 'committee' | 'agency' | 'system'

/** Who is acting, as read from the database for this request; a command acts as `system`. */
export type Actor = {
  role: Role
  personId: number | null
  agencyId: number | null
  name: string
  title: string
  agencyName: string
  /** Agencies that have ended and left everything to the own one: their closed work is read as the own. */
  inheritedIds?: readonly number[]
  sessionId: string | null
  /** Looks after the people of the own agency. */
  isAgencyAdmin: boolean
  /** The agency's head, or whom the head has charged with handing in what is completed. */
  isHead: boolean
  /** What the province has settled about rights; where it is silent, the usual holds. */
  policy?: Partial<Policy>
}

export type Policy = {
  officeEnters: boolean
  adminReadsEvidence: boolean
  agenciesSeeAll: boolean
  headMustSubmit: boolean
  publicPage: boolean
}

/** Whom an act on people concerns, and the posts they have or are to have. */
export type PeopleSubject = { personId: number | null; places: readonly { agencyId: number; role: Role }[] }

type Rule<Subject> = (actor: Actor, subject: Subject) => boolean

const hasRole =
  (...roles: Role[]): Rule<unknown> =>
  (actor) =>
    roles.includes(actor.role)

const isHolder: Rule<AssignmentSubject> = (actor, subject) => actor.role === 'agency' && actor.agencyId === subject.holderAgencyId

const seesEverything = hasRole('office', 'committee', 'admin', 'system')

/** The desk decides, but never the person who handed it in. The Office's people decide for the Office's desk. */
const isDesk: Rule<AssignmentSubject> = (actor, subject) =>
  (actor.role === 'agency' || actor.role === 'office') &&
  actor.agencyId === subject.deskAgencyId &&
  actor.agencyId !== subject.holderAgencyId &&
  actor.personId !== subject.submittedByPersonId

/** Nobody grants what they, or their own agency, asked for. */
const isDeadlineDesk: Rule<AssignmentSubject> = (actor, subject) =>
  (actor.role === 'agency' || actor.role === 'office') &&
  actor.agencyId === subject.deadlineDeskAgencyId &&
  actor.agencyId !== subject.holderAgencyId &&
  actor.personId !== subject.askedByPersonId

/** The Office itself holds assignments too; its people act on them as any agency's do. */
const isOwnAgency: Rule<AssignmentSubject> = (actor, subject) =>
  isHolder(actor, subject) || (actor.role === 'office' && actor.agencyId === subject.holderAgencyId)

/** Where the province wants it so, the agency speaks through its head; everybody else prepares. */
const handsIn: Rule<AssignmentSubject> = (actor, subject) =>
  isOwnAgency(actor, subject) && (actor.policy?.headMustSubmit !== true || actor.isHead || actor.isAgencyAdmin)

/** The own agency, and those it inherited from. */
export const ownIds = ({ agencyId, inheritedIds = [] }: Actor): number[] => (agencyId === null ? [] : [agencyId, ...inheritedIds])

const readsAssignment: Rule<AssignmentSubject> = (actor, subject) =>
  seesEverything(actor, subject) || ownIds(actor).some((id) => id === subject.holderAgencyId || subject.readerAgencyIds.includes(id))

/** Whoever reads it may say a word about it. */
const comments: Rule<AssignmentSubject> = (actor, subject) => actor.role !== 'system' && readsAssignment(actor, subject)

/** The committee and the Office ask an agency, never their own. */
const asksForExplanations: Rule<AssignmentSubject> = (actor, subject) =>
  (actor.role === 'committee' || actor.role === 'office') && actor.agencyId !== subject.holderAgencyId

/** Agencies a directive is assigned to see how far the others are, where the province wants it so. */
const readsStage: Rule<FellowSubject> = (actor, { fellowAgencyIds }) =>
  seesEverything(actor, {}) ||
  (actor.policy?.agenciesSeeAll === true && actor.agencyId !== null && fellowAgencyIds.includes(actor.agencyId))

/** Who runs the system reads no evidence unless the province says so: it may hold what only the work needs. */
const readsEvidence: Rule<AssignmentSubject> = (actor, subject) =>
  (actor.role !== 'admin' || actor.policy?.adminReadsEvidence === true) && readsAssignment(actor, subject)

/** The Office enters notices too, unless the province leaves that to the administrator. */
const entersNotices: Rule<unknown> = ({ role, policy }) => role === 'admin' || (role === 'office' && policy?.officeEnters !== false)

const readsPaper: Rule<PaperSubject> = (actor, subject) => {
  if (subject.isDraft) return hasRole('office', 'admin', 'system')(actor, subject)
  return seesEverything(actor, subject) || ownIds(actor).some((id) => subject.readerAgencyIds.includes(id))
}

/** Nobody changes their own role; an agency's own administrator stays within the agency and its role. */
const editsPeople: Rule<PeopleSubject> = (actor, { personId, places }) => {
  if (personId !== null && personId === actor.personId) return false
  const isOwn = ({ agencyId, role }: { agencyId: number; role: Role }) => role === 'agency' && agencyId === actor.agencyId
  return actor.role === 'admin' || (isAgencyAdmin(actor, {}) && places.length > 0 && places.every(isOwn))
}

/** Anybody at all, where the province shows its figures to the public. */
const isPublic: Rule<unknown> = ({ policy }) => policy?.publicPage === true

const isAgencyAdmin: Rule<unknown> = (actor) => actor.role === 'agency' && actor.isAgencyAdmin

const managesPeople: Rule<unknown> = (actor) => actor.role === 'admin' || isAgencyAdmin(actor, {})

const isMember: Rule<MemberSubject> = ({ role, agencyId }, { memberIds }) =>
  (role === 'agency' || role === 'office') && agencyId !== null && memberIds.includes(agencyId)

/** Of all agencies: who sees everything, and the agencies that are charged with money. */
const readsMoney: Rule<MemberSubject> = (actor, subject) => seesEverything(actor, subject) || isMember(actor, subject)

/** Everybody their own; what is done on work, all of their agency; of people and access, who looks after the agency. */
const readsEvent: Rule<EventSubject> = (actor, { personId, agencyId, isOfWork }) =>
  hasRole('admin', 'committee')(actor, {}) ||
  (actor.agencyId !== null &&
    actor.agencyId === agencyId &&
    (isOfWork || actor.personId === personId || isAgencyAdmin(actor, {}) || (actor.role === 'agency' && actor.isHead)))

const isOwner: Rule<OwnedSubject> = ({ personId }, subject) => personId !== null && personId === subject.personId

/** The table: permission → who. Nothing else in the product compares roles. */
export const RULES = {
  'notice.draft': entersNotices,
  'notice.publish': entersNotices,
  'notice.withdraw': entersNotices,
  'notice.read': readsPaper,
  'directive.read': readsPaper,
  'assignment.read': readsAssignment,
  'assignment.read_stage': readsStage,
  'assignment.exempt': hasRole('office'),
  'assignment.pass_on': isOwnAgency,
  'occurrence.schedule': hasRole('office'),
  'lead.name': hasRole('office'),
  'dependency.edit': hasRole('office'),
  'target.set': hasRole('office'),
  'measurement.record': isMember,
  'money.record': isOwnAgency,
  'money.read': readsMoney,
  'confidence.declare': isOwnAgency,
  'coordinator.name': isOwnAgency,
  'plan.register': isOwnAgency,
  'progress.report': isOwnAgency,
  'completion.prepare': isOwnAgency,
  'completion.submit': handsIn,
  'evidence.read': readsEvidence,
  'completion.accept': isDesk,
  'completion.return': isDesk,
  'public.read': isPublic,
  'directive.amend': hasRole('office'),
  'assignment.object': isOwnAgency,
  'assignment.insist': hasRole('office'),
  'assignment.suspend': hasRole('office'),
  'assignment.resume': hasRole('office'),
  'assignment.cancel': hasRole('office'),
  'assignment.reassign': hasRole('office'),
  'instruction.give': hasRole('office', 'committee'),
  'comment.add': comments,
  'explanation.request': asksForExplanations,
  'explanation.give': isOwnAgency,
  'extension.request': isOwnAgency,
  'extension.decide': isDeadlineDesk,
  'clock.read': hasRole('admin', 'office', 'committee'),
  'dashboard.read': hasRole('admin', 'office', 'committee', 'agency'),
  'meeting.read': hasRole('admin', 'office', 'committee'),
  'snapshot.take': hasRole('office', 'committee'),
  'snapshot.read': hasRole('admin', 'office', 'committee'),
  'audit.read': readsEvent,
  'audit.read_all': hasRole('admin', 'committee'),
  'demonstration.advance': hasRole('admin'),
  'demonstration.leave': hasRole('admin'),
  'session.end': hasRole('admin', 'office', 'committee', 'agency'),
  'session.revoke': hasRole('admin', 'office', 'committee', 'agency'),
  'profile.edit': hasRole('admin', 'office', 'committee', 'agency'),
  'password.change': hasRole('admin', 'office', 'committee', 'agency'),
  'factor.own': hasRole('admin', 'office', 'committee', 'agency'),
  'view.save': hasRole('admin', 'office', 'committee', 'agency'),
  'view.remove': isOwner,
  'agency.read': hasRole('admin', 'office', 'committee'),
  'agency.edit': hasRole('admin'),
  'agency.succeed': hasRole('admin', 'office'),
  'setting.read': hasRole('admin', 'office', 'committee'),
  'setting.edit': hasRole('admin'),
  'person.edit': editsPeople,
  'people.manage': managesPeople,
} satisfies Record<string, Rule<never>>

export type Permission = keyof typeof RULES
export type SubjectOf<P extends Permission> = Parameters<(typeof RULES)[P]>[1]

declare const permittedBrand: unique symbol
/** A record that was checked for exactly this permission; mutations take nothing else. */
export type Permitted<Subject, P extends Permission> = Subject & { readonly [permittedBrand]: P }

export class Forbidden extends Error {}

export const can = <P extends Permission>(actor: Actor, permission: P, subject: SubjectOf<P>): boolean =>
  (RULES[permission] as Rule<SubjectOf<P>>)(actor, subject)

/** Throws `Forbidden`; the brand proves who may, the rule under the row lock asks whether the state still allows it. */
export function permit<P extends Permission, Subject extends SubjectOf<P>>(
  actor: Actor,
  permission: P,
  subject: Subject,
): Permitted<Subject, P> {
  if (!can(actor, permission, subject)) throw new Forbidden(permission)
  return subject as Permitted<Subject, P>
}

export const systemActor = (name: string): Actor => ({
  role: 'system',
  personId: null,
  agencyId: null,
  name,
  title: '',
  agencyName: 'Hệ thống',
  sessionId: null,
  isAgencyAdmin: false,
  isHead: false,
})
