import { type Calendar, dueSoonEdge } from './calendar.ts'
import type { Day } from './day.ts'

export type DirectiveKind = 'one_off' | 'recurring' | 'standing' | 'target' | 'norm'
export type AssignmentRole = 'lead' | 'co_equal' | 'coordinating'

export const STAGES = [
  'not_started',
  'in_progress',
  'awaiting_acceptance',
  'returned',
  'accepted',
  'suspended',
  'cancelled',
  'exempt',
] as const
export type Stage = (typeof STAGES)[number]

export const TIMELINESS = ['none', 'undated', 'on_track', 'due_soon', 'overdue', 'on_time', 'late'] as const
export type Timeliness = (typeof TIMELINESS)[number]

/** What was recorded of an assignment by the end of a day. Days are named; nothing here is a status. */
export type Facts = {
  agencyId: number
  role: AssignmentRole
  kind: DirectiveKind
  assignedOn: Day
  dueOn: Day | null
  startedOn: Day | null
  plannedOn: Day | null
  reportedOn: Day | null
  submittedOn: Day | null
  returnedOn: Day | null
  resubmitBy: Day | null
  acceptedOn: Day | null
  suspendedOn: Day | null
  cancelledOn: Day | null
  exemptOn: Day | null
  percent: number
  hasObstacle: boolean
  /** The day an extension is asked to, until it is decided: it counts only when granted. */
  askedDueOn: Day | null
  /** The day offered instead, until the agency answers. */
  offeredDueOn: Day | null
  /** Extensions granted. */
  extensionCount: number
  /** The agency holds that it was assigned wrongly, until that is answered. */
  objectedOn: Day | null
  /** The day an explanation is to be given by, until it is accepted or withdrawn. */
  explainBy: Day | null
  /** It was given, and is not decided on yet. */
  explainedOn: Day | null
}

/** In order of finality. */
export function stage(facts: Facts): Stage {
  if (facts.cancelledOn) return 'cancelled'
  if (facts.exemptOn) return 'exempt'
  if (facts.acceptedOn) return 'accepted'
  if (facts.suspendedOn) return 'suspended'
  if (facts.submittedOn) return 'awaiting_acceptance'
  if (facts.returnedOn) return 'returned'
  return facts.startedOn ? 'in_progress' : 'not_started'
}

/** One period of something recurring: what recurs has no day, each of its occurrences has one. */
export const isOccurrence = ({ kind, dueOn }: Pick<Facts, 'kind' | 'dueOn'>): boolean => kind === 'recurring' && dueOn !== null

/** Whether it stands in the official figures: standing duties do not (23/2018/QĐ-TTg), nor do coordinating agencies. */
export const isCounted = (facts: Facts): boolean =>
  (facts.kind === 'one_off' || isOccurrence(facts)) &&
  facts.role !== 'coordinating' &&
  !facts.suspendedOn &&
  !facts.cancelledOn &&
  !facts.exemptOn

/** The agency's clock: stops on the day of submission, runs again from the day of a return (which clears `submittedOn`). */
export function timeliness(facts: Facts, today: Day, calendar: Calendar): Timeliness {
  if (!isCounted(facts)) return 'none'
  if (!facts.dueOn) return 'undated'
  if (facts.submittedOn) return facts.submittedOn <= facts.dueOn ? 'on_time' : 'late'
  if (today > facts.dueOn) return 'overdue'
  return facts.dueOn <= dueSoonEdge(today, calendar) ? 'due_soon' : 'on_track'
}

/** One act on an assignment, as its row tells it. */
export type Act =
  | { act: 'assigned'; on: Day; agencyId: number; role: AssignmentRole; kind: DirectiveKind; dueOn: Day | null }
  | { act: 'plan_registered'; on: Day }
  | { act: 'progress_reported'; on: Day; percent: number; hasObstacle: boolean }
  | { act: 'completion_submitted'; on: Day }
  | { act: 'completion_accepted'; on: Day; recognisedOn: Day | null }
  | { act: 'completion_returned'; on: Day; resubmitBy: Day | null }
  | { act: 'exempted'; on: Day }
  | { act: 'extension_requested'; on: Day; askedDueOn: Day }
  | { act: 'extension_countered'; on: Day; offeredDueOn: Day }
  | { act: 'extension_granted'; on: Day; dueOn: Day }
  | { act: 'objected'; on: Day }
  | { act: 'insisted'; on: Day }
  | { act: 'suspended'; on: Day }
  /** The day due from now on; null where there is none. */
  | { act: 'resumed'; on: Day; dueOn: Day | null }
  | { act: 'cancelled'; on: Day }
  | { act: 'reassigned'; on: Day; agencyId: number; dueOn: Day | null }
  | { act: 'amended'; on: Day; dueOn: Day }
  /** Refused, declined or withdrawn: the day due stays. */
  | { act: 'extension_closed'; on: Day }
  | { act: 'role_given'; on: Day; role: AssignmentRole }
  | { act: 'explanation_asked'; on: Day; answerBy: Day }
  | { act: 'explained'; on: Day }
  /** Accepted or withdrawn. */
  | { act: 'explanation_closed'; on: Day }
  /** The agency that took over holds it, with everything that was done on it. */
  | { act: 'succeeded'; on: Day; agencyId: number }

export type Assigned = Extract<Act, { act: 'assigned' }>

export const factsAtAssignment = ({ agencyId, role, kind, dueOn, on: assignedOn }: Assigned): Facts => ({
  agencyId,
  role,
  kind,
  assignedOn,
  dueOn,
  startedOn: null,
  plannedOn: null,
  reportedOn: null,
  submittedOn: null,
  returnedOn: null,
  resubmitBy: null,
  acceptedOn: null,
  suspendedOn: null,
  cancelledOn: null,
  exemptOn: null,
  percent: 0,
  hasObstacle: false,
  askedDueOn: null,
  offeredDueOn: null,
  extensionCount: 0,
  objectedOn: null,
  explainBy: null,
  explainedOn: null,
})

/** The facts alone of a row that tells more. */
export function factsOf(row: Facts): Facts {
  const { agencyId, role, kind, assignedOn, dueOn, startedOn, plannedOn, reportedOn, submittedOn, returnedOn, resubmitBy, acceptedOn } = row
  const { suspendedOn, cancelledOn, exemptOn, percent, hasObstacle, askedDueOn, offeredDueOn, extensionCount, objectedOn } = row
  const { explainBy, explainedOn } = row
  const told = {
    agencyId,
    role,
    kind,
    assignedOn,
    dueOn,
    startedOn,
    plannedOn,
    reportedOn,
    submittedOn,
    returnedOn,
    resubmitBy,
    acceptedOn,
    explainBy,
    explainedOn,
  }
  return { ...told, suspendedOn, cancelledOn, exemptOn, percent, hasObstacle, askedDueOn, offeredDueOn, extensionCount, objectedOn }
}

/** What an end leaves of a request for more time and of an objection. */
const NOTHING_ASKED = { askedDueOn: null, offeredDueOn: null }
const NOTHING_OPEN = { ...NOTHING_ASKED, objectedOn: null }
/** What is out of the figures for good needs no explanation any more; what is done or rests does. */
const NOTHING_TO_EXPLAIN = { explainBy: null, explainedOn: null }

/** The facts after an act. Every mutation and the check of the stored versions go through here. */
export function apply(facts: Facts, act: Exclude<Act, Assigned>): Facts {
  switch (act.act) {
    case 'plan_registered':
      return { ...facts, startedOn: facts.startedOn ?? act.on, plannedOn: act.on }
    case 'progress_reported':
      return { ...facts, startedOn: facts.startedOn ?? act.on, reportedOn: act.on, percent: act.percent, hasObstacle: act.hasObstacle }
    case 'completion_submitted':
      return {
        ...facts,
        startedOn: facts.startedOn ?? act.on,
        reportedOn: act.on,
        submittedOn: act.on,
        resubmitBy: null,
        percent: 100,
        hasObstacle: false,
        objectedOn: null,
      }
    case 'completion_accepted':
      return { ...facts, submittedOn: act.recognisedOn ?? facts.submittedOn, acceptedOn: act.on, ...NOTHING_OPEN }
    case 'completion_returned':
      return { ...facts, submittedOn: null, returnedOn: act.on, resubmitBy: act.resubmitBy }
    case 'succeeded':
      // The work goes on where it was: its day, what was handed in, what was asked, its lateness.
      return { ...facts, agencyId: act.agencyId }
    case 'role_given':
      return { ...facts, role: act.role }
    case 'exempted':
      return { ...facts, exemptOn: act.on, submittedOn: null, resubmitBy: null, hasObstacle: false, ...NOTHING_OPEN, ...NOTHING_TO_EXPLAIN }
    case 'extension_requested':
      return { ...facts, askedDueOn: act.askedDueOn }
    case 'extension_countered':
      return { ...facts, offeredDueOn: act.offeredDueOn }
    case 'extension_granted':
      return { ...facts, dueOn: act.dueOn, extensionCount: facts.extensionCount + 1, ...NOTHING_ASKED }
    case 'objected':
      return { ...facts, objectedOn: act.on }
    case 'insisted':
      return { ...facts, objectedOn: null }
    case 'suspended':
      return { ...facts, suspendedOn: act.on, ...NOTHING_OPEN }
    case 'resumed':
      return { ...facts, suspendedOn: null, dueOn: act.dueOn ?? facts.dueOn }
    case 'cancelled':
      return { ...facts, cancelledOn: act.on, resubmitBy: null, hasObstacle: false, ...NOTHING_OPEN, ...NOTHING_TO_EXPLAIN }
    case 'reassigned': {
      // Who receives it begins anew: what the agency before did is in its acts.
      const { role, kind } = facts
      return factsAtAssignment({ act: 'assigned', on: act.on, agencyId: act.agencyId, role, kind, dueOn: act.dueOn ?? facts.dueOn })
    }
    case 'amended':
      // What was asked for has been given by the document, where it gives as much.
      return { ...facts, dueOn: act.dueOn, ...(facts.askedDueOn && facts.askedDueOn <= act.dueOn ? NOTHING_ASKED : {}) }
    case 'extension_closed':
      return { ...facts, ...NOTHING_ASKED }
    case 'explanation_asked':
      return { ...facts, explainBy: act.answerBy, explainedOn: null }
    case 'explained':
      return { ...facts, explainedOn: act.on }
    case 'explanation_closed':
      return { ...facts, ...NOTHING_TO_EXPLAIN }
  }
}
