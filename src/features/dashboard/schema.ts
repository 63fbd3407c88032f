import { type AssignmentFilter, type SearchParams, single } from '#features/assignments/schema.ts'

/** Why a directive is put before the committee, the most pressing first; each reason is a list. */
export const REASONS = {
  overdue: { timeliness: 'overdue' },
  due_soon: { timeliness: 'due_soon' },
  late_input: { preset: 'late_input' },
  at_risk: { preset: 'at_risk' },
  explanation_overdue: { preset: 'explanation_overdue' },
  explanation_given: { preset: 'explanation_given' },
  returned: { stage: 'returned' },
  obstacle: { preset: 'obstacle' },
  lead_unstated: { preset: 'lead_unstated' },
} satisfies Record<string, AssignmentFilter>
export type Reason = keyof typeof REASONS

export type Asked = Pick<AssignmentFilter, 'timeliness' | 'stage' | 'preset'>

/** What is counted beside the official classes, each with the list it is the length of. */
export const FIGURES = {
  overdueNow: REASONS.overdue,
  dueSoon: REASONS.due_soon,
  returned: REASONS.returned,
  withObstacle: REASONS.obstacle,
  noPlan: { preset: 'no_plan' },
  leadUnstated: REASONS.lead_unstated,
  /** Open, and not reported on in the period that runs. */
  unreported: { preset: 'unreported' },
  noteDue: { preset: 'note_due' },
  standingSilent: { preset: 'standing_silent' },
  extensionAsked: { preset: 'extension_asked' },
  objected: { preset: 'objected' },
  explanationAsked: { preset: 'explanation_asked' },
  explanationOverdue: REASONS.explanation_overdue,
  explanationGiven: REASONS.explanation_given,
  lateInput: REASONS.late_input,
  atRisk: REASONS.at_risk,
} satisfies Record<string, Asked>
export type FigureName = keyof typeof FIGURES

const AGENCY_ORDERS = [
  'overdue',
  'agency',
  'counted',
  'done_on_time',
  'done_late',
  'done_undated',
  'awaiting',
  'in_term',
  'undated',
  'rate',
  'updated',
] as const
export type AgencyOrder = (typeof AGENCY_ORDERS)[number]

/** How the table of agencies is asked to be sorted: the most overdue first unless it is said otherwise. */
export const agencyOrder = (given: SearchParams): AgencyOrder => AGENCY_ORDERS.find((order) => order === single(given).sort) ?? 'overdue'

/** Whose an assignment is in the figures: who holds it, or whom it was assigned to at first. Both add up to the same. */
export const ATTRIBUTIONS = ['held', 'assigned'] as const
export type Attribution = (typeof ATTRIBUTIONS)[number]
export const attributionOf = (given: SearchParams): Attribution => (single(given).by === 'assigned' ? 'assigned' : 'held')
