import type { ReactNode } from 'react'
import type { Facts } from '#domain/assignment.ts'
import type { Calendar } from '#domain/calendar.ts'
import type { Day } from '#domain/day.ts'
import type { Period } from '#domain/recurrence.ts'
import { glance } from '#domain/situation.ts'
import { sentenceHref } from '#features/directives/components/sentence-href.ts'
import { ROLE_WORDS, situationWords } from '#lib/vi/assignment.ts'
import { dmy } from '#lib/vi/day.ts'
import { paperWords } from '#lib/vi/direct.ts'
import { periodWords } from '#lib/vi/occurrence.ts'
import { type Column, Table } from '#ui/table.tsx'
import { TextLink } from '#ui/text-link.tsx'
import { DirectiveLink } from './directive-link.tsx'
import { SituationTag } from './situation-tag.tsx'

export type TableRow = Facts & {
  id: number
  ref: string
  text: string
  agencyName: string
  noticeNumber: string
  noticeId: number
  directiveId: number
  deadlineText: string | null
  period: Period | null
  originalDueOn: Day | null
}

type Props = {
  rows: readonly TableRow[]
  caption: string
  day: Day
  calendar: Calendar
  /** Query string that keeps a past day when a row is opened. */
  query?: string
  hides?: readonly ('agency' | 'directive' | 'percent')[]
  empty?: ReactNode
  isCaptionHidden?: boolean
}

/** The columns of a list of assignments, on the screen and in a sheet. */
export function assignmentColumns({ day, calendar, query = '', hides = [] }: Omit<Props, 'rows' | 'caption'>): Column<TableRow>[] {
  // Where every row is of one directive, the agency is what tells them apart.
  const isByAgency = hides.includes('directive')
  const columns: Column<TableRow>[] = [
    {
      key: 'directive',
      header: 'Nội dung',
      isRowHeader: true,
      value: ({ ref, text }) => `${ref}. ${text}`,
      cell: (row) => <DirectiveLink href={`/assignments/${row.id}${query}`} directive={row} note={ROLE_WORDS[row.role]} />,
      more: [
        { header: 'Kỳ', value: ({ period }) => period && periodWords(period) },
        { header: 'Văn bản', value: ({ noticeNumber }) => paperWords(noticeNumber) },
        { header: 'Vai trò', value: ({ role }) => ROLE_WORDS[role] },
      ],
    },
    {
      key: 'agency',
      header: 'Đơn vị',
      isRowHeader: isByAgency,
      value: ({ agencyName }) => agencyName,
      cell: isByAgency ? (row) => <AgencyLink href={`/assignments/${row.id}${query}`} row={row} /> : undefined,
    },
    {
      key: 'due',
      header: 'Thời hạn',
      value: ({ dueOn }) => dueOn && dmy(dueOn),
      more: [
        { header: 'Hạn gốc', value: ({ originalDueOn }) => originalDueOn && dmy(originalDueOn) },
        { header: 'Tình hình', value: (row) => situationWords(glance(row, day, calendar)) },
      ],
      cell: (row) => (
        // As wide as its longest words, so that tables above each other keep their columns.
        <div className="md:min-w-medium">
          {row.dueOn && (
            <>
              <TextLink href={sentenceHref(row.noticeId, row.directiveId)} hidden={`– xem trong văn bản, nội dung ${row.ref}`}>
                {dmy(row.dueOn)}
              </TextLink>{' '}
            </>
          )}
          <SituationTag glance={glance(row, day, calendar)} />
          {row.dueOn && row.originalDueOn && row.dueOn !== row.originalDueOn && (
            <small className="block">hạn gốc {dmy(row.originalDueOn)}</small>
          )}
        </div>
      ),
    },
    {
      key: 'percent',
      header: 'Tiến\u00a0độ',
      align: 'end',
      value: ({ percent }) => `${percent}\u00a0%`,
      cell: ({ percent }) => (percent === 0 ? '–' : `${percent}\u00a0%`),
    },
    { key: 'reported', header: 'Cập\u00a0nhật', value: (row) => updatedOn(row) },
  ]
  return columns.filter(({ key }) => !(hides as readonly string[]).includes(key))
}

const AgencyLink = ({ href, row: { agencyName, role, period } }: { href: string; row: TableRow }) => (
  <>
    <TextLink href={href}>{agencyName}</TextLink>
    <small className="block font-normal">
      {ROLE_WORDS[role]}
      {period && ` · kỳ ${periodWords(period)}`}
    </small>
  </>
)

const updatedOn = ({ reportedOn, plannedOn }: TableRow): string | null => {
  const on = [reportedOn, plannedOn]
    .filter((day) => day !== null)
    .sort()
    .at(-1)
  return on ? dmy(on) : null
}

export function AssignmentTable(props: Props) {
  const { rows, caption, empty, isCaptionHidden } = props
  return (
    <Table
      caption={caption}
      columns={assignmentColumns(props)}
      rows={rows}
      rowKey={({ id }) => String(id)}
      empty={empty}
      isCaptionHidden={isCaptionHidden}
      isRowLinked
    />
  )
}
