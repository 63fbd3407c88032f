import type { AuditEvent, AuditName } from '#domain/audit.ts'
import type { Calendar } from '#domain/calendar.ts'
import type { Day } from '#domain/day.ts'
import type { Addresses } from '#features/assignments/components/addresses.ts'
import { DirectiveLink } from '#features/assignments/components/directive-link.tsx'
import { type Concern, dueOf, Why } from '#features/dashboard/components/concern-table.tsx'
import { concernWords } from '#features/dashboard/components/concern-words.ts'
import { eventLines } from '#lib/vi/audit.ts'
import { EVENT_TITLES } from '#lib/vi/audit-titles.ts'
import { dmy } from '#lib/vi/day.ts'
import { type Column, Table } from '#ui/table.tsx'
import { meetingHref } from '../schema.ts'

/** As many rows as one sheet holds; the style sheet leaves out those after. */
const ON_PAPER = 10

type AgendaItem = { first: Concern; all: Concern[] }
export type Decided = { seq: bigint; name: AuditName; directiveId: number; ref: string; agencyName: string | null; event: AuditEvent }

type Props = {
  items: readonly AgendaItem[]
  decisions: readonly Decided[]
  day: Day
  /** The day looked at where it is past. */
  past?: Day
  calendar: Calendar
  addresses: Addresses
}

/** What is to be spoken about, in the order of the dashboard, with room for what is decided. */
export function AgendaTable({ items, decisions, day, past, calendar, addresses }: Props) {
  const columns: Column<AgendaItem>[] = [
    { key: 'nth', header: 'TT', value: (item) => items.indexOf(item) + 1 },
    {
      key: 'directive',
      header: 'Nội dung',
      isRowHeader: true,
      value: ({ first }) => `${first.ref}. ${first.text}`,
      cell: ({ first }) => <DirectiveLink href={meetingHref(past, first.directiveId)} directive={first} />,
    },
    { key: 'due', header: 'Thời hạn', value: ({ all }) => dueOf(all) ?? 'Không có' },
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
    {
      key: 'decided',
      header: 'Kết luận trong ngày',
      value: () => null,
      cell: ({ first }) => <DecisionList decisions={decisions.filter(({ directiveId }) => directiveId === first.directiveId)} />,
    },
  ]
  return (
    <div className="agenda">
      <Table
        caption={`Việc cần chỉ đạo, việc gấp xếp trước; tính đến ${dmy(day)}`}
        columns={columns}
        rows={items}
        rowKey={({ first }) => String(first.directiveId)}
        density="compact"
        footer={
          items.length > ON_PAPER && (
            <span className="hidden print:inline">
              Bản in có {ON_PAPER} việc gấp nhất trong {items.length} việc.
            </span>
          )
        }
      />
    </div>
  )
}

/** What was decided, in the words of the journal; on paper an empty line where nothing was yet. */
export function DecisionList({ decisions, isFull }: { decisions: readonly Decided[]; isFull?: boolean }) {
  if (decisions.length === 0) return <span className="md:sr-only print:sr-only">Chưa có</span>
  return (
    <ul className="stack stack-small">
      {decisions.map(({ seq, name, agencyName, ref, event }) => (
        <li key={String(seq)}>
          {isFull && `${ref}. `}
          {EVENT_TITLES[name]}
          {agencyName && `: ${agencyName}`}
          {isFull && <small className="block">{eventLines(event).join(' · ')}</small>}
        </li>
      ))}
    </ul>
  )
}
