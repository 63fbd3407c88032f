import type { ReactNode } from 'react'
import type { DirectiveKind } from '#domain/assignment.ts'
import type { Day } from '#domain/day.ts'
import type { DeadlineRule } from '#domain/deadline.ts'
import { KIND_WORDS } from '#lib/vi/assignment.ts'
import { dmy, relative, weekdayDmy } from '#lib/vi/day.ts'
import { assignedWords, capital, ruleWords } from '#lib/vi/notice.ts'
import { SummaryList, type SummaryRow } from '#ui/summary-list.tsx'
import { sentenceHref } from './sentence-href.ts'

type Directive = {
  id: number
  noticeId: number
  kind: DirectiveKind
  assigneesText: string | null
  conditionText: string | null
  openSetText: string | null
  isLeadStated: boolean
  deliverable: string | null
  reportTo: string | null
  deadlineText: string | null
  deadlineRule: DeadlineRule | null
  printedOn: Day | null
  dueOn: Day | null
  deadlineReason: string | null
  originalDueOn: Day | null
  deskName: string
  isPlanRegistration: boolean
  routeNames: readonly string[]
  recipientNames: readonly string[]
}

type Props = { directive: Directive; assignedCount: number; day: Day }

/** What a directive asks, in the words of the notice and as they are read. */
export function DirectiveFacts({ directive, assignedCount, day }: Props) {
  const { kind, conditionText, openSetText, recipientNames, routeNames, reportTo, deskName, deliverable, isPlanRegistration } = directive
  const rows: (SummaryRow | null)[] = [
    { key: 'Loại', value: KIND_WORDS[kind] },
    { key: 'Thời hạn', value: <Deadline directive={directive} day={day} />, action: inText(directive, 'thời hạn') },
    { key: 'Giao cho', value: whoWords(directive, assignedCount), action: inText(directive, 'đơn vị') },
    conditionText ? { key: 'Điều kiện', value: `Đơn vị ${conditionText}` } : null,
    openSetText ? { key: 'Nhóm để ngỏ', value: `“${openSetText}”: văn bản không nêu tên từng đơn vị` } : null,
    deliverable ? { key: 'Sản phẩm', value: capital(deliverable) } : null,
    recipientNames.length > 0 ? { key: 'Gửi về', value: recipientNames.join(', ') } : null,
    routeNames.length > 0 ? { key: 'Báo cáo qua', value: routeNames.join(', ') } : null,
    reportTo ? { key: 'Báo cáo', value: capital(reportTo) } : null,
    isPlanRegistration ? { key: 'Cách hoàn thành', value: 'Đăng ký kế hoạch; đăng ký xong là đã nộp' } : null,
    { key: 'Nơi xác nhận', value: deskName },
  ]
  return <SummaryList rows={rows.filter((row) => row !== null)} />
}

/** Where it is written: the sentence in the notice, marked. */
const inText = ({ noticeId, id }: Directive, what: string) => ({
  href: sentenceHref(noticeId, id),
  label: 'Câu gốc',
  hidden: `của ${what} trong văn bản`,
})

function whoWords({ assigneesText, isLeadStated }: Directive, assignedCount: number): string {
  if (!assigneesText) return `Văn bản không nêu đơn vị; ${assignedWords(null, assignedCount).toLowerCase()}`
  return isLeadStated ? assigneesText : `${assigneesText} – văn bản chưa nêu đơn vị chủ trì`
}

function Deadline({ directive, day }: { directive: Directive; day: Day }): ReactNode {
  const { dueOn, originalDueOn, printedOn, deadlineText, deadlineRule, deadlineReason, kind } = directive
  const reason = deadlineReason && <small className="block">Căn cứ: {deadlineReason}</small>
  if (!dueOn)
    return (
      <>
        {{ one_off: 'Chưa xác định', standing: 'Thường xuyên, không tính thời hạn' }[kind as string] ?? 'Không đặt thời hạn'}
        {reason}
      </>
    )
  return (
    <>
      <strong>{weekdayDmy(dueOn)}</strong> ({relative(dueOn, day)}){deadlineText && <> – “{deadlineText}”</>}{' '}
      {originalDueOn !== dueOn && <small>hạn gốc {originalDueOn ? dmy(originalDueOn) : 'không có'}</small>}
      {originalDueOn === dueOn && deadlineRule && printedOn && <small>{ruleWords(deadlineRule, printedOn, dueOn)}</small>}
      {reason}
    </>
  )
}
