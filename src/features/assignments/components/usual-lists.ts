import { PRESET_WORDS } from '#lib/vi/filter.ts'
import type { AssignmentFilter } from '../schema.ts'

type UsualList = { label: string; filter: AssignmentFilter; tone: 'plain' | 'warn' | 'alarm' | 'wait'; shape: string }

/** Lists that are asked for every day; their figures bear the same names. */
export const USUAL_LISTS = {
  overdue: { label: 'Quá hạn', filter: { timeliness: 'overdue' }, tone: 'alarm', shape: '▲' },
  dueSoon: { label: 'Sắp đến hạn', filter: { timeliness: 'due_soon' }, tone: 'warn', shape: '◔' },
  dueThisWeek: { label: PRESET_WORDS.due_this_week, filter: { preset: 'due_this_week' }, tone: 'plain', shape: '◔' },
  awaiting: { label: 'Chờ xác nhận', filter: { bucket: 'awaiting' }, tone: 'wait', shape: '⏳' },
  returned: { label: 'Bị trả lại', filter: { stage: 'returned' }, tone: 'wait', shape: '↩' },
  leadUnstated: { label: PRESET_WORDS.lead_unstated, filter: { preset: 'lead_unstated' }, tone: 'warn', shape: '?' },
  withObstacle: { label: PRESET_WORDS.obstacle, filter: { preset: 'obstacle' }, tone: 'warn', shape: '!' },
  noPlan: { label: PRESET_WORDS.no_plan, filter: { preset: 'no_plan' }, tone: 'plain', shape: '○' },
  extensionAsked: { label: PRESET_WORDS.extension_asked, filter: { preset: 'extension_asked' }, tone: 'wait', shape: '⏳' },
  unreported: { label: PRESET_WORDS.unreported, filter: { preset: 'unreported' }, tone: 'plain', shape: '□' },
  objected: { label: PRESET_WORDS.objected, filter: { preset: 'objected' }, tone: 'warn', shape: '↩' },
  explanationAsked: { label: PRESET_WORDS.explanation_asked, filter: { preset: 'explanation_asked' }, tone: 'warn', shape: '?' },
  explanationOverdue: { label: PRESET_WORDS.explanation_overdue, filter: { preset: 'explanation_overdue' }, tone: 'warn', shape: '!' },
  explanationGiven: { label: PRESET_WORDS.explanation_given, filter: { preset: 'explanation_given' }, tone: 'wait', shape: '⏳' },
  silent: { label: PRESET_WORDS.silent, filter: { preset: 'silent' }, tone: 'plain', shape: '–' },
  lateInput: { label: PRESET_WORDS.late_input, filter: { preset: 'late_input' }, tone: 'warn', shape: '⏳' },
  atRisk: { label: PRESET_WORDS.at_risk, filter: { preset: 'at_risk' }, tone: 'warn', shape: '!' },
  noteDue: { label: PRESET_WORDS.note_due, filter: { preset: 'note_due' }, tone: 'plain', shape: '↻' },
  standingSilent: { label: PRESET_WORDS.standing_silent, filter: { preset: 'standing_silent' }, tone: 'warn', shape: '↻' },
} satisfies Record<string, UsualList>

export type UsualName = keyof typeof USUAL_LISTS
