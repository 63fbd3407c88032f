import type { AssignmentFilter } from '../schema.ts'

type UsualList = { label: string; filter: AssignmentFilter; tone: 'plain' | 'warn' | 'alarm' | 'wait'; shape: string }

/** Lists that are asked for every day; their figures bear the same names. */
export const USUAL_LISTS = {
  overdue: { label: 'Quá hạn', filter: { timeliness: 'overdue' }, tone: 'alarm', shape: '▲' },
  dueSoon: { label: 'Sắp đến hạn', filter: { timeliness: 'due_soon' }, tone: 'warn', shape: '◔' },
  awaiting: { label: 'Chờ xác nhận', filter: { bucket: 'awaiting' }, tone: 'wait', shape: '⏳' },
  returned: { label: 'Bị trả lại', filter: { stage: 'returned' }, tone: 'wait', shape: '↩' },
  leadUnstated: { label: 'Chưa rõ đơn vị chủ trì', filter: { preset: 'lead_unstated' }, tone: 'warn', shape: '?' },
  withObstacle: { label: 'Đang có vướng mắc', filter: { preset: 'obstacle' }, tone: 'warn', shape: '!' },
  noPlan: { label: 'Chưa đăng ký kế hoạch', filter: { preset: 'no_plan' }, tone: 'plain', shape: '○' },
  silent: { label: 'Không cập nhật quá 30 ngày', filter: { preset: 'silent' }, tone: 'plain', shape: '–' },
} satisfies Record<string, UsualList>

export type UsualName = keyof typeof USUAL_LISTS
