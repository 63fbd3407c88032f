import type { Day } from '#domain/day.ts'
import type { ProposedDirective } from '#domain/proposal.ts'
import { shortened } from '#features/assignments/components/directive-link.tsx'
import { KIND_WORDS } from '#lib/vi/assignment.ts'
import { dmy, relative } from '#lib/vi/day.ts'
import { type Column, Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import { TextLink } from '#ui/text-link.tsx'
import { cardId } from './review.ts'

type Names = ReadonlyMap<number, string>
type Counted = { key: string; label: string; leads: number; coordinating: number }

const countOf = (assignments: ProposedDirective['assignments']) => {
  const coordinating = assignments.filter(({ role }) => role === 'coordinating').length
  return { leads: assignments.length - coordinating, coordinating }
}

/** What would be created, directive by directive. */
export function CheckDirectives({
  directives,
  noticeId,
  names,
  today,
}: {
  directives: readonly ProposedDirective[]
  noticeId: number
  names: Names
  today: Day
}) {
  return (
    <Table
      caption="Nhiệm vụ sẽ được giao"
      isCaptionHidden
      rows={directives}
      rowKey={({ ref }) => ref}
      columns={[
        {
          key: 'ref',
          header: 'Nội dung',
          isRowHeader: true,
          value: ({ ref }) => ref,
          cell: ({ ref, text }) => (
            <TextLink href={`/notices/${noticeId}#${cardId(ref)}`}>
              {ref}. {shortened(text)}
            </TextLink>
          ),
        },
        { key: 'kind', header: 'Loại', value: ({ kind }) => KIND_WORDS[kind] },
        {
          key: 'due',
          header: 'Thời hạn',
          value: ({ deadline, kind }) => (deadline ? dmy(deadline.dueOn) : undatedWords(kind)),
          cell: ({ deadline, kind }) => <Due deadline={deadline} kind={kind} today={today} />,
        },
        { key: 'desk', header: 'Nơi xác nhận', value: ({ deskAgencyId }) => names.get(deskAgencyId) ?? 'Chưa rõ' },
        { key: 'leads', header: 'Thực hiện', align: 'end', value: ({ assignments }) => countOf(assignments).leads },
        { key: 'coordinating', header: 'Phối hợp', align: 'end', value: ({ assignments }) => countOf(assignments).coordinating },
      ]}
    />
  )
}

const undatedWords = (kind: ProposedDirective['kind']) =>
  ({ one_off: 'Chưa xác định', recurring: 'Theo kỳ' })[kind as string] ?? 'Không đặt'

function Due({ deadline, kind, today }: Pick<ProposedDirective, 'deadline' | 'kind'> & { today: Day }) {
  if (!deadline) return undatedWords(kind)
  return (
    <>
      {dmy(deadline.dueOn)} ({relative(deadline.dueOn, today)}){' '}
      {deadline.dueOn < today && (
        <Tag tone="warn" shape="!">
          Đã qua
        </Tag>
      )}
    </>
  )
}

const COUNT_COLUMNS: Column<Counted>[] = [
  { key: 'agency', header: 'Đơn vị', isRowHeader: true, value: ({ label }) => label },
  { key: 'leads', header: 'Thực hiện', align: 'end', value: ({ leads }) => leads },
  { key: 'coordinating', header: 'Phối hợp', align: 'end', value: ({ coordinating }) => coordinating },
  { key: 'all', header: 'Lượt giao', align: 'end', value: ({ leads, coordinating }) => leads + coordinating },
]

/** The same, agency by agency. */
export function CheckAgencies({ directives, names }: { directives: readonly ProposedDirective[]; names: Names }) {
  const all = directives.flatMap(({ assignments }) => assignments)
  const rows = [...Map.groupBy(all, ({ agencyId }) => agencyId)].sort(([a], [b]) => a - b)
  return (
    <Table
      caption="Số lượt giao của từng đơn vị"
      isCaptionHidden
      density="compact"
      rows={rows.map(([agencyId, assignments]) => ({
        key: String(agencyId),
        label: names.get(agencyId) ?? `Đơn vị ${agencyId}`,
        ...countOf(assignments),
      }))}
      rowKey={({ key }) => key}
      columns={COUNT_COLUMNS}
      total={{ key: 'total', label: `${rows.length} đơn vị`, ...countOf(all) }}
    />
  )
}
