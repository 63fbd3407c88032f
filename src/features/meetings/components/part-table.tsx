import type { Calendar } from '#domain/calendar.ts'
import type { Day } from '#domain/day.ts'
import { glance } from '#domain/situation.ts'
import type { TableRow } from '#features/assignments/components/assignment-table.tsx'
import { SituationTag } from '#features/assignments/components/situation-tag.tsx'
import { ROLE_WORDS, situationWords } from '#lib/vi/assignment.ts'
import { dmy } from '#lib/vi/day.ts'
import { type Column, Table } from '#ui/table.tsx'
import { TextLink } from '#ui/text-link.tsx'
import { meetingHref } from '../schema.ts'

type Props = {
  rows: readonly TableRow[]
  notes: ReadonlyMap<number, string>
  /** Whose part is looked at. */
  current: number | undefined
  caption: string
  day: Day
  past?: Day
  next: number | undefined
  calendar: Calendar
}

/** Who is to be called on, the longest overdue first. */
export function PartTable({ rows, notes, current, caption, day, past, next, calendar }: Props) {
  const columns: Column<TableRow>[] = [
    {
      key: 'agency',
      header: 'Đơn vị',
      isRowHeader: true,
      value: ({ agencyName }) => agencyName,
      cell: ({ id, directiveId, agencyName, role }) => (
        <>
          {id === current ? (
            <strong aria-current="true">▸ {agencyName}</strong>
          ) : (
            <TextLink href={`${meetingHref(past, directiveId, { of: id, next })}#decide`}>{agencyName}</TextLink>
          )}
          {role !== 'lead' && <small className="block font-normal">{ROLE_WORDS[role]}</small>}
        </>
      ),
    },
    {
      key: 'due',
      header: 'Tình hình',
      value: (row) => situationWords(glance(row, day, calendar)),
      cell: (row) => (
        <>
          <SituationTag glance={glance(row, day, calendar)} />
          {notes.get(row.id) && <small className="block">{notes.get(row.id)}</small>}
        </>
      ),
    },
    { key: 'percent', header: 'Tiến độ', align: 'end', value: ({ percent }) => (percent === 0 ? 0 : `${percent}\u00a0%`) },
    { key: 'reported', header: 'Báo cáo', value: ({ reportedOn }) => (reportedOn ? dmy(reportedOn) : 'chưa có') },
  ]
  return <Table caption={caption} columns={columns} rows={rows} rowKey={({ id }) => String(id)} density="compact" />
}
