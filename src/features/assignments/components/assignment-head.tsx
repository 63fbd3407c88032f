import type { ReactNode } from 'react'
import type { AssignmentRole, DirectiveKind } from '#domain/assignment.ts'
import type { Day } from '#domain/day.ts'
import type { Period } from '#domain/recurrence.ts'
import type { Glance } from '#domain/situation.ts'
import { sentenceHref } from '#features/directives/components/sentence-href.ts'
import { KIND_WORDS, ROLE_WORDS } from '#lib/vi/assignment.ts'
import { dmy, weekdayDmy } from '#lib/vi/day.ts'
import { paperWords } from '#lib/vi/direct.ts'
import { periodWords } from '#lib/vi/occurrence.ts'
import { PageHeader } from '#ui/page-header.tsx'
import { SummaryList, type SummaryRow } from '#ui/summary-list.tsx'
import { TextLink } from '#ui/text-link.tsx'
import { SituationTag } from './situation-tag.tsx'

type Head = {
  directive: { id: number; ref: string; noticeId: number; noticeNumber: string }
  agencyName: string
  period: Period | null
  glance: Glance
  actions?: ReactNode
  title?: string
}

/** The head of every page about one assignment: which directive, whose, how it stands. */
export function AssignmentHead({ directive, agencyName, period, glance, actions, title }: Head) {
  const caption = (
    <>
      <TextLink href={`/notices/${directive.noticeId}`}>{paperWords(directive.noticeNumber)}</TextLink> ·{' '}
      <TextLink href={`/directives/${directive.id}`}>Nội dung {directive.ref}</TextLink>
      {period && ` · kỳ ${periodWords(period)}`}
      {title && ` · ${agencyName}`}
    </>
  )
  return <PageHeader title={title ?? agencyName} caption={caption} tags={<SituationTag glance={glance} />} actions={actions} />
}

type Asked = {
  id: number
  noticeId: number
  deadlineText: string | null
  conditionText: string | null
  openSetText: string | null
  routeNames: readonly string[]
  recipientNames: readonly string[]
  reportTo: string | null
}
type Given = { originalDueOn: Day | null; assignedOn: Day; deskName: string; fallsOn: Day | null }
type Handling = { unit: string | null; handlerName: string | null; on: Day }
type Facts = { role: AssignmentRole; kind: DirectiveKind; dueOn: Day | null }

/** A day due that came after the original one, and by what. */
type DeadlineStep = { words: string; dueOn: Day }

type FactsProps = {
  directive: Asked
  assignment: Given
  facts: Facts
  steps: readonly DeadlineStep[]
  handling: Handling | null
  reporting: string | null
  /** From whom it was taken over, in words. */
  takenOver?: readonly string[]
}

/** What the directive asks of the agency, deadline in the words of the notice and as a day. */
export function AssignmentFacts({ directive, assignment, facts, steps, handling, reporting, takenOver = [] }: FactsProps) {
  const { conditionText, openSetText, recipientNames, routeNames, reportTo, deadlineText } = directive
  const rows: (SummaryRow | null)[] = [
    {
      key: 'Thời hạn',
      value: deadlineWords(facts, assignment, steps, deadlineText),
      action: { href: sentenceHref(directive.noticeId, directive.id), label: 'Câu gốc', hidden: 'của thời hạn trong văn bản' },
    },
    { key: 'Vai trò', value: ROLE_WORDS[facts.role] },
    { key: 'Loại', value: KIND_WORDS[facts.kind] },
    conditionText ? { key: 'Điều kiện', value: `Đơn vị ${conditionText}` } : null,
    openSetText ? { key: 'Cùng thực hiện', value: openSetText } : null,
    recipientNames.length > 0 ? { key: 'Gửi về', value: recipientNames.join(', ') } : null,
    routeNames.length > 0 ? { key: 'Báo cáo qua', value: routeNames.join(', ') } : null,
    reportTo ? { key: 'Báo cáo', value: reportTo } : null,
    reporting ? { key: 'Báo cáo kỳ này', value: reporting } : null,
    { key: 'Nơi xác nhận', value: assignment.deskName },
    { key: 'Ngày giao', value: dmy(assignment.assignedOn) },
    ...takenOver.map((words) => ({ key: 'Tiếp nhận từ', value: words })),
    handling ? { key: 'Đang xử lý', value: handlingWords(handling) } : null,
  ]
  return <SummaryList rows={rows.filter((row) => row !== null)} />
}

function deadlineWords(
  { dueOn, kind }: Facts,
  { originalDueOn, fallsOn }: Given,
  steps: readonly DeadlineStep[],
  deadlineText: string | null,
): ReactNode {
  if (!dueOn) return kind === 'one_off' ? 'Thông báo không ghi thời hạn' : 'Không đặt thời hạn'
  return (
    <>
      {weekdayDmy(dueOn)}
      {fallsOn && fallsOn !== originalDueOn && <small> – ngày {dmy(fallsOn)} theo quy tắc là ngày nghỉ</small>}
      {steps.length > 0 && (
        <span className="block">
          {[`hạn gốc ${originalDueOn ? dmy(originalDueOn) : 'không có'}`, ...steps.map((step) => `${step.words}: ${dmy(step.dueOn)}`)].join(
            ' → ',
          )}
        </span>
      )}
      {deadlineText && <small> – “{deadlineText}”</small>}
    </>
  )
}

/** Vũ Thị Minh Châu, Phòng Công nghệ thông tin (từ 30/05/2022) */
export const handlingWords = ({ unit, handlerName, on }: Handling): string =>
  `${[handlerName, unit].filter(Boolean).join(', ')} (từ ${dmy(on)})`
