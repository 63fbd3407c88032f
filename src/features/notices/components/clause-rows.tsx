import type { ReactNode } from 'react'
import type { Day } from '#domain/day.ts'
import type { ProposedDirective } from '#domain/proposal.ts'
import type { Correction, Touched } from '#domain/proposal-corrections.ts'
import { KIND_WORDS } from '#lib/vi/assignment.ts'
import { MATTER_WORDS } from '#lib/vi/correction.ts'
import { dmy, relative } from '#lib/vi/day.ts'
import { capital, ruleWords } from '#lib/vi/notice.ts'
import { recurrenceWords } from '#lib/vi/occurrence.ts'
import type { SummaryRow } from '#ui/summary-list.tsx'
import { Tag } from '#ui/tag.tsx'
import { AgenciesShown } from './agencies-shown.tsx'
import type { Reviewed } from './review.ts'

type Names = ReadonlyMap<number, string>

/** What was read of a clause, row by row; nothing is left blank. */
export function clauseRows(
  { clause, directive, read, correction, citations, questions }: Reviewed,
  names: Names,
  today: Day,
  href: string,
): SummaryRow[] {
  const isLeadOpen = questions.some(({ about }) => about === 'unnamed')
  /** A matter a person set stands beside what the text says. */
  const shown = (matters: readonly (keyof Correction)[], rowOf: (of: ProposedDirective) => ReactNode): ReactNode =>
    matters.some((matter) => correction?.[matter] !== undefined) && rowOf(directive) !== rowOf(read) ? (
      <>
        {rowOf(directive)} <Tag tone="plain">Đã sửa</Tag>
        <small className="block">Theo văn bản: {rowOf(read)}</small>
      </>
    ) : (
      rowOf(directive)
    )
  const leads = (of: ProposedDirective) => <Leads directive={of} names={names} isUnnamed={isLeadOpen} isSet={of !== read} />
  const change = (field: string, what: string) => ({
    href: `${href}#clause-${field}`,
    label: 'Sửa',
    hidden: `${what}, nội dung ${clause.ref}`,
  })
  return [
    {
      key: 'Nội dung',
      value: clause.text,
      action: { href: `${href}/split`, label: 'Tách', hidden: `nội dung ${clause.ref} thành nhiều nội dung` },
    },
    { key: 'Loại', value: shown(['kind', 'isPlanRegistration', 'recurrence'], kindWords), action: change('kind', 'loại nhiệm vụ') },
    { key: 'Chủ trì', value: shown(['assignments', 'conditionText'], leads), action: change('people', 'đơn vị chủ trì') },
    { key: 'Phối hợp', value: shown(['assignments'], (of) => coordinating(of, names)), action: change('people', 'đơn vị phối hợp') },
    {
      key: 'Thời hạn',
      value: shown(['due', 'kind', 'recurrence'], (of) => <Deadline directive={of} today={today} />),
      action: change('due', 'thời hạn'),
    },
    {
      key: 'Gửi báo cáo',
      value: shown(['recipientIds', 'routeIds', 'deskAgencyId'], (of) => reporting(of, names)),
      action: change('recipientId', 'nơi nhận báo cáo'),
    },
    ...(directive.deliverable
      ? [{ key: 'Sản phẩm', value: shown(['deliverable'], ({ deliverable }) => capital(deliverable ?? 'không nêu')) }]
      : []),
    { key: 'Căn cứ', value: citations.map(({ understood }) => understood).join('; ') || 'Văn bản không viện dẫn' },
    ...(correction ? [{ key: 'Người sửa', value: touchedWords(correction) }] : []),
  ]
}

const kindWords = ({ kind, recurrence, isPlanRegistration }: ProposedDirective) =>
  `${KIND_WORDS[kind]}${kind === 'recurring' ? `: ${recurrence ? recurrenceWords(recurrence).toLowerCase() : 'chưa rõ bao lâu một lần'}` : ''}${isPlanRegistration ? ', hoàn thành bằng đăng ký kế hoạch' : ''}`

function touchedWords({ by, on, ...matters }: Correction & Touched): string {
  const what = Object.keys(matters).map((matter) => MATTER_WORDS[matter as keyof Correction])
  return `${by}, ngày ${dmy(on)}: ${what.join(', ')}${matters.due ? `. Căn cứ thời hạn: ${matters.due.reason}` : ''}`
}

const idsOf = ({ assignments }: ProposedDirective, ...roles: string[]) =>
  assignments.filter(({ role }) => roles.includes(role)).map(({ agencyId }) => agencyId)

const listed = (ids: readonly number[], names: Names) => ids.map((id) => names.get(id) ?? `Đơn vị ${id}`).join(', ')

type LeadsProps = { directive: ProposedDirective; names: Names; isUnnamed: boolean; isSet: boolean }

function Leads({ directive, names, isUnnamed, isSet }: LeadsProps) {
  const leads = idsOf(directive, 'lead')
  const equals = idsOf(directive, 'co_equal')
  const { assigneesText, conditionText } = directive
  if (isSet && leads.length > 0 && equals.length > 0) return `${listed(leads, names)}; cùng thực hiện: ${listed(equals, names)}`
  if (isUnnamed)
    return leads.length ? (
      <AgenciesShown ids={leads} names={names} words="Văn bản không nêu; giao các đơn vị ở phần mở đầu" />
    ) : (
      'Chưa giao đơn vị nào'
    )
  if (equals.length > 0) return `Chưa rõ đơn vị chủ trì; cùng thực hiện: ${listed(equals, names)}`
  if (leads.length === 0) return `Chưa rõ đơn vị chủ trì${assigneesText ? ` (văn bản ghi: ${assigneesText})` : ''}`
  return <AgenciesShown ids={leads} names={names} words={`${assigneesText ?? ''}${conditionText ? ` (${conditionText})` : ''}`} />
}

function coordinating(directive: ProposedDirective, names: Names): string {
  const named = listed(idsOf(directive, 'coordinating'), names)
  const open = directive.openSetText && `“${directive.openSetText}”, không nêu tên từng đơn vị`
  return [named, open].filter(Boolean).join('; ') || 'Không có'
}

function reporting({ relations, reportTo, deskAgencyId }: ProposedDirective, names: Names): string {
  const of = (relation: string) =>
    listed(
      relations.filter((one) => one.relation === relation).map(({ agencyId }) => agencyId),
      names,
    )
  const written = [of('recipient') && `Gửi về ${of('recipient')}`, reportTo, of('route') && `qua ${of('route')}`].filter(Boolean).join(', ')
  return `${capital(written || 'văn bản không nêu')}. Kiểm tra kết quả: ${names.get(deskAgencyId) ?? 'chưa rõ'}.`
}

function Deadline({ directive: { deadline, kind, recurrence }, today }: { directive: ProposedDirective; today: Day }) {
  if (kind === 'recurring') return recurrence ? `Theo kỳ: ${recurrenceWords(recurrence).toLowerCase()}` : 'Theo kỳ, chưa rõ bao lâu một lần'
  if (!deadline) return { standing: 'Thường xuyên, không tính thời hạn', norm: 'Không đặt thời hạn' }[kind as string] ?? 'Chưa có thời hạn'
  const { dueOn, printedOn, text, rule } = deadline
  return (
    <>
      <strong>{dmy(dueOn)}</strong> ({relative(dueOn, today)}){text && <> – “{text}”</>}{' '}
      {dueOn < today && (
        <Tag tone="warn" shape="!">
          Đã qua
        </Tag>
      )}{' '}
      <small>{ruleWords(rule, printedOn, dueOn)}</small>
    </>
  )
}
