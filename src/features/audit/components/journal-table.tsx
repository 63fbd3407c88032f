import type { ReactNode } from 'react'
import type { AuditEvent } from '#domain/audit.ts'
import type { Day } from '#domain/day.ts'
import { dmy, hourMinute } from '#lib/vi/day.ts'
import { aboutWords, JOURNAL_COLUMNS, lineWords } from '#lib/vi/journal.ts'
import { type Column, Table } from '#ui/table.tsx'
import { TextLink } from '#ui/text-link.tsx'

type Row = {
  seq: bigint
  at: Date
  on: Day
  actorName: string
  event: AuditEvent
  hash: string
  ref: string | null
  agencyName: string | null
  noticeNumber: string | null
  assignmentId: number | null
  mayFollow: boolean
  isVeiled: boolean
}

export function JournalTable({ rows, isSimulated, empty }: { rows: readonly Row[]; isSimulated: boolean; empty: ReactNode }) {
  const cells: Record<string, (row: Row) => ReactNode> = {
    // In a demonstration the hour on the wall belongs to another day.
    on: (row) => (
      <>
        {dmy(row.on)}
        {!isSimulated && <small className="block font-normal">{hourMinute(row.at)}</small>}
      </>
    ),
    lines: (row) => lineWords(row).map((line) => <p key={line}>{line}</p>),
    about: (row) =>
      row.mayFollow && row.assignmentId ? (
        <TextLink href={`/assignments/${row.assignmentId}`}>{aboutWords(row)}</TextLink>
      ) : (
        aboutWords(row) || '–'
      ),
  }
  const columns: Column<Row>[] = JOURNAL_COLUMNS.map((column) => ({
    ...column,
    align: column.key === 'seq' ? 'end' : undefined,
    cell: cells[column.key],
    isRowHeader: column.key === 'what',
  }))
  return (
    <Table
      caption="Nhật ký, mới nhất trước"
      isCaptionHidden
      columns={columns}
      rows={rows}
      rowKey={({ seq }) => String(seq)}
      empty={empty}
    />
  )
}
