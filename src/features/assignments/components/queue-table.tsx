import { type Calendar, workingDaysBetween } from '#domain/calendar.ts'
import type { Day } from '#domain/day.ts'
import { glance } from '#domain/situation.ts'
import { situationWords } from '#lib/vi/assignment.ts'
import { dmy, waitedWords } from '#lib/vi/day.ts'
import { paperWords } from '#lib/vi/direct.ts'
import { periodWords } from '#lib/vi/occurrence.ts'
import { type Column, Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import { TextLink } from '#ui/text-link.tsx'
import type { TableRow } from './assignment-table.tsx'
import { shortened } from './directive-link.tsx'
import { SituationTag } from './situation-tag.tsx'

type Props = { rows: readonly TableRow[]; day: Day; calendar: Calendar; limit: number }

/** What waits for a decision of the desk, the longest waiting first. */
export function QueueTable({ rows, day, calendar, limit }: Props) {
  const columns: Column<TableRow>[] = [
    {
      key: 'agency',
      header: 'Đơn vị',
      isRowHeader: true,
      value: ({ agencyName }) => agencyName,
      cell: ({ id, agencyName, ref }) => (
        <TextLink href={`/assignments/${id}/decision`} hidden={`xem và quyết định nội dung ${ref}`}>
          {agencyName}
        </TextLink>
      ),
    },
    {
      key: 'directive',
      header: 'Nội dung',
      value: ({ ref, text }) => `${ref}. ${text}`,
      cell: ({ ref, text, noticeNumber, period }) => (
        <>
          {ref}. {period && `Kỳ ${periodWords(period)}: `}
          {shortened(text)}
          <small className="block">{paperWords(noticeNumber)}</small>
        </>
      ),
    },
    { key: 'due', header: 'Thời hạn', value: ({ dueOn }) => (dueOn ? dmy(dueOn) : 'Không có') },
    { key: 'submitted', header: 'Ngày nộp', value: ({ submittedOn }) => submittedOn && dmy(submittedOn) },
    {
      key: 'waited',
      header: 'Đã chờ',
      value: ({ submittedOn }) => submittedOn && waitedWords(submittedOn, day, 'nộp hôm nay'),
      cell: ({ submittedOn }) =>
        submittedOn && (
          <>
            {waitedWords(submittedOn, day, 'nộp hôm nay')}
            {workingDaysBetween(submittedOn, day, calendar) > limit && (
              <Tag tone="warn" shape="!">
                quá {limit} ngày làm việc
              </Tag>
            )}
          </>
        ),
    },
    {
      key: 'situation',
      header: 'Đúng hay muộn',
      value: (row) => situationWords(glance(row, day, calendar)),
      cell: (row) => <SituationTag glance={glance(row, day, calendar)} />,
    },
  ]
  return (
    <Table
      caption={`Kết quả chờ xác nhận, chờ lâu nhất xếp trước; tính đến ${dmy(day)}`}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => String(id)}
    />
  )
}
