import type { AuditEvent, AuditName } from '#domain/audit.ts'
import type { Calendar } from '#domain/calendar.ts'
import type { Day } from '#domain/day.ts'
import type { Addresses } from '#features/assignments/components/addresses.ts'
import { type ConcernRow, concernColumns } from '#features/dashboard/components/concern-table.tsx'
import { eventLines } from '#lib/vi/audit.ts'
import { EVENT_TITLES } from '#lib/vi/audit-titles.ts'
import { dmy } from '#lib/vi/day.ts'
import { type Column, Table } from '#ui/table.tsx'
import { meetingHref } from '../schema.ts'

/** As many rows as one sheet holds; the style sheet leaves out those after. */
const ON_PAPER = 10

export type Decided = { seq: bigint; name: AuditName; directiveId: number; ref: string; agencyName: string | null; event: AuditEvent }

type Props = {
  items: readonly ConcernRow[]
  decisions: readonly Decided[]
  day: Day
  /** The day looked at where it is past. */
  past?: Day
  calendar: Calendar
  addresses: Addresses
}

/** What is to be spoken about, in the order of the dashboard, with room for what is decided. */
export function AgendaTable({ items, decisions, day, past, calendar, addresses }: Props) {
  const columns: Column<ConcernRow>[] = [
    { key: 'nth', header: 'TT', value: (item) => items.indexOf(item) + 1 },
    ...concernColumns((directiveId) => meetingHref(past, directiveId), { day, calendar, addresses }),
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
