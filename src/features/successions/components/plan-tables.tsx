import type { ReactNode } from 'react'
import type { Calendar } from '#domain/calendar.ts'
import type { Day } from '#domain/day.ts'
import { glance } from '#domain/situation.ts'
import type { TableRow } from '#features/assignments/components/assignment-table.tsx'
import { DirectiveLink } from '#features/assignments/components/directive-link.tsx'
import { SituationTag } from '#features/assignments/components/situation-tag.tsx'
import { ROLE_WORDS, situationWords } from '#lib/vi/assignment.ts'
import { dmy } from '#lib/vi/day.ts'
import { paperWords } from '#lib/vi/direct.ts'
import { type Column, Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import { TextLink } from '#ui/text-link.tsx'

/** Where something goes, in words; a page that lets one choose shows a field instead. */
export type To<Row> = (row: Row) => ReactNode

const toColumn = <Row,>(header: string, words: (row: Row) => string, to: To<Row> | undefined): Column<Row> => ({
  key: 'to',
  header,
  value: words,
  ...(to && { cell: to }),
})

type Work = TableRow & { directiveId: number; heir: string | null }

type WorkProps = {
  rows: readonly Work[]
  names: ReadonlyMap<string, string>
  /** Directives that an agency which takes over has already. */
  doubled: ReadonlySet<number>
  day: Day
  calendar: Calendar
  to?: To<Work>
}

/** Every open assignment, and who will hold it. */
export function WorkTable({ rows, names, doubled, day, calendar, to }: WorkProps) {
  const words = ({ heir }: Work) => (heir ? (names.get(heir) ?? '') : 'Không chuyển')
  return (
    <Table
      caption={`${rows.length} lượt giao chưa xong`}
      columns={[
        { key: 'from', header: 'Đơn vị cũ', isRowHeader: true, value: ({ agencyName }) => agencyName },
        {
          key: 'directive',
          header: 'Nội dung',
          value: ({ ref, text }) => `${ref}. ${text}`,
          cell: (row) => <DirectiveLink href={`/assignments/${row.id}`} directive={row} note={ROLE_WORDS[row.role]} />,
        },
        {
          key: 'due',
          header: 'Thời hạn',
          value: (row) => situationWords(glance(row, day, calendar)),
          cell: (row) => (
            <>
              {row.dueOn && <span>{dmy(row.dueOn)} </span>}
              <SituationTag glance={glance(row, day, calendar)} />
            </>
          ),
        },
        toColumn(
          'Đơn vị tiếp nhận',
          words,
          to ??
            ((row) => (
              <>
                {words(row)}
                {row.heir && doubled.has(row.directiveId) && <small className="block">đã có lượt giao của nội dung này, giữ cả hai</small>}
              </>
            )),
        ),
      ]}
      rows={rows}
      rowKey={({ id }) => String(id)}
      empty={<p>Không có lượt giao nào chưa xong.</p>}
    />
  )
}

type Desk = { directiveId: number; ref: string; noticeNumber: string; heir: string | null }

/** Directives of which the old agency checks what is handed in. */
export function DeskTable({ rows, names, to }: { rows: readonly Desk[]; names: ReadonlyMap<string, string>; to?: To<Desk> }) {
  return (
    <Table
      caption={`${rows.length} nhiệm vụ đơn vị cũ giữ việc xác nhận`}
      columns={[
        {
          key: 'directive',
          header: 'Nội dung',
          isRowHeader: true,
          value: ({ ref, noticeNumber }) => `${ref}, ${noticeNumber}`,
          cell: ({ directiveId, ref, noticeNumber }) => (
            <TextLink href={`/directives/${directiveId}`}>
              Nội dung {ref}, {paperWords(noticeNumber)}
            </TextLink>
          ),
        },
        toColumn('Nơi xác nhận mới', ({ heir }) => (heir ? (names.get(heir) ?? '') : 'Không chuyển'), to),
      ]}
      rows={rows}
      rowKey={({ directiveId }) => String(directiveId)}
    />
  )
}

type Person = { id: number; fullName: string; title: string; agencyName: string; heir: string | null }
type PeopleProps = { rows: readonly Person[]; names: ReadonlyMap<string, string>; isEnding: boolean; to?: To<Person> }

/** The people of the old agency: where they go, or who is left without one. */
export function PeopleTable({ rows, names, isEnding, to }: PeopleProps) {
  const left = isEnding ? 'Chưa có đơn vị' : 'Ở lại'
  const words = ({ heir }: Person) => (heir ? (names.get(heir) ?? '') : left)
  return (
    <Table
      caption={`${rows.length} người đang làm việc`}
      columns={[
        { key: 'name', header: 'Họ và tên', isRowHeader: true, value: ({ fullName }) => fullName },
        { key: 'post', header: 'Hiện nay', value: ({ title, agencyName }) => `${title}, ${agencyName}` },
        toColumn('Chuyển về', words, to ?? ((row) => (row.heir || !isEnding ? words(row) : <Tag tone="warn">{left}</Tag>))),
      ]}
      rows={rows}
      rowKey={({ id }) => String(id)}
      empty={<p>Không có ai.</p>}
    />
  )
}
