import type { AssignmentFilter } from '#features/assignments/schema.ts'

/** Why a directive is put before the committee, the most pressing first; each reason is a list. */
export const REASONS = {
  overdue: { timeliness: 'overdue' },
  due_soon: { timeliness: 'due_soon' },
  late_input: { preset: 'late_input' },
  at_risk: { preset: 'at_risk' },
  returned: { stage: 'returned' },
  obstacle: { preset: 'obstacle' },
  lead_unstated: { preset: 'lead_unstated' },
} satisfies Record<string, AssignmentFilter>
export type Reason = keyof typeof REASONS
