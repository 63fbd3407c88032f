import type { ReactNode } from 'react'
import type { Facts } from '#domain/assignment.ts'
import type { Calendar } from '#domain/calendar.ts'
import type { Day } from '#domain/day.ts'
import { glance } from '#domain/situation.ts'
import { SituationTag } from '#features/assignments/components/situation-tag.tsx'
import { dmy, relative } from '#lib/vi/day.ts'
import { SummaryList, type SummaryRow } from '#ui/summary-list.tsx'

type Props = {
  facts: Facts
  report: { done: string; percent: number; obstacle: string | null; nextStep: string | null; on: Day } | null
  day: Day
  calendar: Calendar
  children: ReactNode
}

/** How one agency stands, and under it what may be decided on the spot. */
export function Standing({ facts, report, day, calendar, children }: Props) {
  const result = resultWords(facts)
  const rows: (SummaryRow | false)[] = [
    { key: 'Tình hình', value: <SituationTag glance={glance(facts, day, calendar)} /> },
    { key: 'Thời hạn', value: facts.dueOn ? `${dmy(facts.dueOn)} (${relative(facts.dueOn, day)})` : 'Chưa xác định' },
    result !== null && { key: 'Kết quả', value: result },
    (report !== null || result === null) && {
      key: 'Báo cáo gần nhất',
      value: report ? `${dmy(report.on)}, ${report.percent} %: ${report.done}` : 'Chưa có báo cáo nào',
    },
    report?.obstacle ? { key: 'Vướng mắc', value: report.obstacle } : false,
    report?.nextStep ? { key: 'Việc tiếp theo', value: report.nextStep } : false,
    facts.askedDueOn && !facts.offeredDueOn ? { key: 'Xin gia hạn', value: `đến ${dmy(facts.askedDueOn)}, chưa trả lời` } : false,
  ]
  return (
    <>
      <SummaryList rows={rows.filter((row) => row !== false)} />
      {children}
    </>
  )
}

function resultWords({ submittedOn, returnedOn }: Facts): string | null {
  if (returnedOn) return `Đã nộp, bị trả lại ngày ${dmy(returnedOn)}`
  return submittedOn && `Đã nộp ngày ${dmy(submittedOn)}`
}
