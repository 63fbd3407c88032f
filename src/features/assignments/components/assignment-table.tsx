import type { ReactNode } from 'react'
import type { Facts } from '#domain/assignment.ts'
import type { Calendar } from '#domain/calendar.ts'
import type { Day } from '#domain/day.ts'
import { glance } from '#domain/situation.ts'
import { ROLE_WORDS, situationWords } from '#lib/vi/assignment.ts'
import { dmy } from '#lib/vi/day.ts'
import { type Column, Table } from '#ui/table.tsx'
import { TextLink } from '#ui/text-link.tsx'
import { SituationTag } from './situation-tag.tsx'

type Row = Facts & { id: number; ref: string; text: string; agencyName: string; noticeNumber: string; deadlineText: string | null }

type Props = {
  rows: readonly Row[]
  caption: string
  day: Day
  calendar: Calendar
  /** Query string that keeps a past day when a row is opened. */
  query?: string
  hides?: readonly ('agency' | 'directive' | 'percent')[]
  empty?: ReactNode
  isCaptionHidden?: boolean
}

/** The columns of a list of assignments; what a sheet of the same list would have. */
function columnsOf({ day, calendar, query = '', hides = [] }: Props): Column<Row>[] {
  const columns: Column<Row>[] = [
    {
      key: 'directive',
      header: 'Nội dung',
      isRowHeader: true,
      value: ({ ref, text }) => `${ref}. ${text}`,
      cell: ({ id, ref, text, noticeNumber }) => (
        <>
          <TextLink href={`/assignments/${id}${query}`}>
            {ref}. {shortened(text)}
          </TextLink>
          <small>Thông báo {noticeNumber}</small>
        </>
      ),
    },
    { key: 'agency', header: 'Đơn vị', value: ({ agencyName }) => agencyName },
    { key: 'role', header: 'Vai trò', value: ({ role }) => ROLE_WORDS[role] },
    {
      key: 'due',
      header: 'Thời hạn',
      value: (row) => situationWords(glance(row, day, calendar)),
      cell: (row) => (
        <>
          {row.dueOn && <span>{dmy(row.dueOn)}</span>}
          <SituationTag glance={glance(row, day, calendar)} />
        </>
      ),
    },
    { key: 'percent', header: 'Tiến độ', align: 'end', value: ({ percent }) => (percent === 0 ? 0 : `${percent} %`) },
    { key: 'reported', header: 'Cập nhật', value: (row) => updatedOn(row) },
  ]
  return columns.filter(({ key }) => !(hides as readonly string[]).includes(key))
}

const updatedOn = ({ reportedOn, plannedOn }: Row): string | null => {
  const on = [reportedOn, plannedOn]
    .filter((day) => day !== null)
    .sort()
    .at(-1)
  return on ? dmy(on) : null
}

/** Cut at a word; the whole sentence is one click away. */
const shortened = (text: string): string => (text.length <= 110 ? text : `${text.slice(0, text.lastIndexOf(' ', 110))}…`)

export function AssignmentTable(props: Props) {
  const { rows, caption, empty, isCaptionHidden } = props
  return (
    <Table
      caption={caption}
      columns={columnsOf(props)}
      rows={rows}
      rowKey={({ id }) => String(id)}
      empty={empty}
      isCaptionHidden={isCaptionHidden}
    />
  )
}
