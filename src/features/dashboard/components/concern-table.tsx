import type { Calendar } from '#domain/calendar.ts'
import type { Day } from '#domain/day.ts'
import type { Addresses } from '#features/assignments/components/addresses.ts'
import { DirectiveLink } from '#features/assignments/components/directive-link.tsx'
import { USUAL_LISTS } from '#features/assignments/components/usual-lists.ts'
import { dmy } from '#lib/vi/day.ts'
import { digits } from '#lib/vi/number.ts'
import { type Column, Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import { TextLink } from '#ui/text-link.tsx'
import { REASONS, type Reason } from '../schema.ts'
import { byDirective, concernWords, countWords, holdersNamed } from './concern-words.ts'

export type Concern = {
  directiveId: number
  ref: string
  text: string
  noticeNumber: string
  reason: Reason
  count: number
  agencyCount: number
  firstDueOn: Day | null
  lastDueOn: Day | null
  holders: { id: number; agencyName: string; note: string | null }[]
}

type Props = {
  concerns: readonly Concern[]
  /** Directives that need a word, shown or not. */
  count: number
  day: Day
  calendar: Calendar
  addresses: Addresses
}

export const LOOKS = {
  overdue: USUAL_LISTS.overdue,
  obstacle: USUAL_LISTS.withObstacle,
  lead_unstated: USUAL_LISTS.leadUnstated,
  returned: USUAL_LISTS.returned,
  due_soon: USUAL_LISTS.dueSoon,
  late_input: USUAL_LISTS.lateInput,
  at_risk: USUAL_LISTS.atRisk,
  explanation_overdue: USUAL_LISTS.explanationOverdue,
  explanation_given: USUAL_LISTS.explanationGiven,
} satisfies Record<Reason, { tone: string; shape: string }>

export type ConcernRow = { first: Concern; all: Concern[] }

/** One row a directive, however many agencies and reasons; the most pressing first. */
export function ConcernTable({ concerns, count, day, calendar, addresses }: Props) {
  const rows = byDirective(concerns)
  return (
    <Table
      caption={`Nhiệm vụ cần chỉ đạo, việc gấp xếp trước; tính đến ${dmy(day)}`}
      columns={concernColumns((directiveId) => `/directives/${directiveId}${addresses.query}`, { day, calendar, addresses })}
      rows={rows}
      footer={
        rows.length < count &&
        `Mới hiện ${rows.length} trong ${digits(count)} nhiệm vụ, mỗi lý do một số việc gấp nhất; bấm vào các ô ở trên để xem đủ.`
      }
      rowKey={({ first }) => String(first.directiveId)}
    />
  )
}

/** What is to be done, by when, and why it needs a word: the same on the dashboard and in a meeting, where it leads elsewhere. */
export function concernColumns(
  hrefOf: (directiveId: number) => string,
  { day, calendar, addresses }: Pick<Props, 'day' | 'calendar' | 'addresses'>,
): Column<ConcernRow>[] {
  return [
    {
      key: 'directive',
      header: 'Nội dung',
      isRowHeader: true,
      value: ({ first }) => `${first.ref}. ${first.text}`,
      cell: ({ first }) => <DirectiveLink href={hrefOf(first.directiveId)} directive={first} />,
    },
    {
      key: 'due',
      header: 'Thời hạn',
      value: ({ all }) => dueOf(all) ?? 'Không có',
    },
    {
      key: 'reasons',
      header: 'Vì sao cần chỉ đạo',
      value: ({ all }) => all.map((concern) => concernWords(concern, day, calendar)).join('; '),
      cell: ({ all }) => (
        <ul className="stack stack-small">
          {all.map((concern) => (
            <li key={concern.reason}>
              <Why concern={concern} words={concernWords(concern, day, calendar)} addresses={addresses} />
            </li>
          ))}
        </ul>
      ),
    },
  ]
}

const dueOf = (all: Concern[]): string | null => {
  const due = all.flatMap(({ lastDueOn }) => lastDueOn ?? []).sort()[0]
  return due ? dmy(due) : null
}

/** One reason, whom it concerns and what they say. */
function Why({ concern, words, addresses }: { concern: Concern; words: string; addresses: Addresses }) {
  const { directiveId, reason, agencyCount } = concern
  const { tone, shape } = LOOKS[reason]
  const holders = holdersNamed(concern)
  const others = agencyCount - new Set(holders.map(({ agencyName }) => agencyName)).size
  const list = addresses.list({ ...REASONS[reason], directive: directiveId })
  return (
    <>
      <Tag tone={tone} shape={shape}>
        {words}
      </Tag>{' '}
      <TextLink href={list} hidden={words}>
        {countWords(concern)}
      </TextLink>
      {': '}
      {holders.map(({ id, agencyName, note }, index) => (
        <span key={id}>
          {index > 0 && (note ? '; ' : ', ')}
          <a href={`/assignments/${id}${addresses.query}`}>{agencyName}</a>
          {note && <> – {note}</>}
        </span>
      ))}
      {others > 0 && ` và ${digits(others)} đơn vị khác`}
    </>
  )
}
