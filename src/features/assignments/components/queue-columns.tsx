import { type Calendar, workingDaysBetween } from '#domain/calendar.ts'
import type { Day } from '#domain/day.ts'
import { waitedWords } from '#lib/vi/day.ts'
import { paperWords } from '#lib/vi/direct.ts'
import { periodWords } from '#lib/vi/occurrence.ts'
import type { Column } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import { TextLink } from '#ui/text-link.tsx'
import type { TableRow } from './assignment-table.tsx'
import { shortened } from './directive-link.tsx'

/** Whose it is and what it is about; the agency leads to where it is answered. */
export const queueColumns = (answer: string, purpose: string): Column<TableRow>[] => [
  {
    key: 'agency',
    header: 'Đơn vị',
    isRowHeader: true,
    value: ({ agencyName }) => agencyName,
    cell: ({ id, agencyName, ref }) => (
      <TextLink href={`/assignments/${id}/${answer}`} hidden={`${purpose} nội dung ${ref}`}>
        {agencyName}
      </TextLink>
    ),
  },
  {
    key: 'directive',
    header: 'Nội dung',
    value: ({ ref, text }) => `${ref}. ${text}`,
    more: [
      { header: 'Kỳ', value: ({ period }) => period && periodWords(period) },
      { header: 'Văn bản', value: ({ noticeNumber }) => paperWords(noticeNumber) },
    ],
    cell: ({ ref, text, noticeNumber, period }) => (
      <>
        {ref}. {period && `Kỳ ${periodWords(period)}: `}
        {shortened(text)}
        <small className="block">{paperWords(noticeNumber)}</small>
      </>
    ),
  },
]

/** How long the desk has let it wait, and whether that is over the province's limit in working days. */
export function Waited({ since, day, calendar, limit, today }: { since: Day; day: Day; calendar: Calendar; limit: number; today: string }) {
  return (
    <>
      {waitedWords(since, day, today)}
      {workingDaysBetween(since, day, calendar) > limit && (
        <Tag tone="warn" shape="!">
          quá {limit} ngày làm việc
        </Tag>
      )}
    </>
  )
}
