import { type Calendar, workingDaysBetween } from '#domain/calendar.ts'
import type { Day } from '#domain/day.ts'
import { OFTEN } from '#domain/extension.ts'
import { glance } from '#domain/situation.ts'
import type { TableRow } from '#features/assignments/components/assignment-table.tsx'
import { shortened } from '#features/assignments/components/directive-link.tsx'
import { SituationTag } from '#features/assignments/components/situation-tag.tsx'
import { situationWords } from '#lib/vi/assignment.ts'
import { dmy, waitedWords } from '#lib/vi/day.ts'
import { paperWords } from '#lib/vi/direct.ts'
import { type Column, Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import { TextLink } from '#ui/text-link.tsx'

type Row = TableRow & { askedOn: Day; reason: string }
type Props = { rows: readonly Row[]; day: Day; calendar: Calendar; limit: number }

/** Requests for more time that wait for the desk, the longest waiting first. */
export function RequestTable({ rows, day, calendar, limit }: Props) {
  const columns: Column<Row>[] = [
    {
      key: 'agency',
      header: 'Đơn vị',
      isRowHeader: true,
      value: ({ agencyName }) => agencyName,
      cell: ({ id, agencyName, ref }) => (
        <TextLink href={`/assignments/${id}/extension/decision`} hidden={`xem và trả lời đề nghị gia hạn nội dung ${ref}`}>
          {agencyName}
        </TextLink>
      ),
    },
    {
      key: 'directive',
      header: 'Nội dung',
      value: ({ ref, text }) => `${ref}. ${text}`,
      cell: ({ ref, text, noticeNumber }) => (
        <>
          {ref}. {shortened(text)}
          <small className="block">{paperWords(noticeNumber)}</small>
        </>
      ),
    },
    {
      key: 'days',
      header: 'Hạn → xin đến',
      value: ({ dueOn, askedDueOn }) => `${dueOn ? dmy(dueOn) : '–'} → ${askedDueOn ? dmy(askedDueOn) : '–'}`,
      cell: ({ dueOn, askedDueOn, extensionCount }) => (
        <>
          {dueOn && dmy(dueOn)} → <strong>{askedDueOn && dmy(askedDueOn)}</strong>
          <TimesTag ordinal={extensionCount + 1} />
        </>
      ),
    },
    { key: 'reason', header: 'Lý do', value: ({ reason }) => shortened(reason) },
    {
      key: 'waited',
      header: 'Đã chờ',
      value: ({ askedOn }) => waitedWords(askedOn, day, 'xin hôm nay'),
      cell: ({ askedOn }) => (
        <>
          {waitedWords(askedOn, day, 'xin hôm nay')}
          {workingDaysBetween(askedOn, day, calendar) > limit && (
            <Tag tone="warn" shape="!">
              quá {limit} ngày làm việc
            </Tag>
          )}
        </>
      ),
    },
    {
      key: 'situation',
      header: 'Hiện nay',
      value: (row) => situationWords(glance(row, day, calendar)),
      // That it is asked for is what the table is about.
      cell: (row) => <SituationTag glance={{ ...glance(row, day, calendar), askedDueOn: null }} />,
    },
  ]
  return (
    <Table
      caption={`Đề nghị gia hạn chờ trả lời, chờ lâu nhất xếp trước; tính đến ${dmy(day)}`}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => String(id)}
    />
  )
}

/** Which time this is; from the third on it is told apart. */
export function TimesTag({ ordinal }: { ordinal: number }) {
  if (ordinal < OFTEN) return <small className="block">lần {ordinal}</small>
  return (
    <Tag tone="warn" shape="!">
      lần {ordinal}: gia hạn nhiều lần
    </Tag>
  )
}
