import type { Facts } from '#domain/assignment.ts'
import type { Calendar } from '#domain/calendar.ts'
import type { Day } from '#domain/day.ts'
import { glance, type Situation } from '#domain/situation.ts'

/** The groups of an agency's work, the most pressing first; the last two wait folded. */
export const WORK_GROUPS = {
  urgent: { title: 'Quá hạn, bị trả lại', isFolded: false },
  soon: { title: 'Sắp đến hạn', isFolded: false },
  in_term: { title: 'Trong hạn', isFolded: false },
  undated: { title: 'Chưa xác định thời hạn', isFolded: false },
  coordinating: { title: 'Phối hợp', isFolded: false },
  sent: { title: 'Đã nộp, chờ xác nhận', isFolded: false },
  standing: { title: 'Thường xuyên và yêu cầu chung', isFolded: true },
  closed: { title: 'Đã hoàn thành, không thuộc diện', isFolded: true },
} as const
export type WorkGroup = keyof typeof WORK_GROUPS

const GROUP_OF = {
  overdue: 'urgent',
  returned_overdue: 'urgent',
  returned: 'urgent',
  due_today: 'soon',
  due_soon: 'soon',
  in_sight: 'in_term',
  on_track: 'in_term',
  undated: 'undated',
  coordinating: 'coordinating',
  sent_in_time: 'sent',
  sent_late: 'sent',
  sent_undated: 'sent',
  standing: 'standing',
  recurring: 'standing',
  target: 'standing',
  norm: 'standing',
  done_in_time: 'closed',
  done_late: 'closed',
  done: 'closed',
  suspended: 'closed',
  cancelled: 'closed',
  exempt: 'closed',
} satisfies Record<Situation, WorkGroup>

/** Rows by group; a group without rows is left out. */
export function groupWork<Row extends Facts>(rows: readonly Row[], day: Day, calendar: Calendar): [WorkGroup, Row[]][] {
  const grouped = Object.groupBy(rows, (row) => GROUP_OF[glance(row, day, calendar).situation])
  return (Object.keys(WORK_GROUPS) as WorkGroup[]).flatMap((group) => {
    const members = grouped[group]
    return members ? [[group, members] as [WorkGroup, Row[]]] : []
  })
}
