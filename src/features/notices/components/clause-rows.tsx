import type { Day } from '#domain/day.ts'
import type { ProposedDirective } from '#domain/proposal.ts'
import { KIND_WORDS } from '#lib/vi/assignment.ts'
import { dmy, relative } from '#lib/vi/day.ts'
import { capital, ruleWords } from '#lib/vi/notice.ts'
import type { SummaryRow } from '#ui/summary-list.tsx'
import { Tag } from '#ui/tag.tsx'
import { AgenciesShown } from './agencies-shown.tsx'
import type { Reviewed } from './review.ts'

type Names = ReadonlyMap<number, string>

/** What was read of a clause, row by row; nothing is left blank. */
export function clauseRows({ clause, directive, citations, questions }: Reviewed, names: Names, today: Day): SummaryRow[] {
  const isLeadOpen = questions.some(({ about }) => about === 'unnamed')
  return [
    { key: 'Nội dung', value: clause.text },
    { key: 'Loại', value: KIND_WORDS[directive.kind] },
    { key: 'Chủ trì', value: <Leads directive={directive} names={names} isUnnamed={isLeadOpen} /> },
    { key: 'Phối hợp', value: coordinating(directive, names) },
    { key: 'Thời hạn', value: <Deadline directive={directive} today={today} /> },
    { key: 'Gửi báo cáo', value: reporting(directive, names) },
    ...(directive.deliverable ? [{ key: 'Sản phẩm', value: capital(directive.deliverable) }] : []),
    { key: 'Căn cứ', value: citations.map(({ understood }) => understood).join('; ') || 'Văn bản không viện dẫn' },
  ]
}

const idsOf = ({ assignments }: ProposedDirective, ...roles: string[]) =>
  assignments.filter(({ role }) => roles.includes(role)).map(({ agencyId }) => agencyId)

const listed = (ids: readonly number[], names: Names) => ids.map((id) => names.get(id) ?? `Đơn vị ${id}`).join(', ')

function Leads({ directive, names, isUnnamed }: { directive: ProposedDirective; names: Names; isUnnamed: boolean }) {
  const leads = idsOf(directive, 'lead')
  const equals = idsOf(directive, 'co_equal')
  const { assigneesText, conditionText } = directive
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

function Deadline({ directive: { deadline, kind }, today }: { directive: ProposedDirective; today: Day }) {
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
