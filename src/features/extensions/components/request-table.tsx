import type { Calendar } from '#domain/calendar.ts'
import type { Day } from '#domain/day.ts'
import { OFTEN } from '#domain/extension.ts'
import { glance } from '#domain/situation.ts'
import type { TableRow } from '#features/assignments/components/assignment-table.tsx'
import { shortened } from '#features/assignments/components/directive-link.tsx'
import { queueColumns, Waited } from '#features/assignments/components/queue-columns.tsx'
import { SituationTag } from '#features/assignments/components/situation-tag.tsx'
import { situationWords } from '#lib/vi/assignment.ts'
import { dmy, waitedWords } from '#lib/vi/day.ts'
import { type Listing, Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'

type Row = TableRow & { askedOn: Day; reason: string }
type Asked = { day: Day; calendar: Calendar; limit: number }

/** Requests for more time that wait for the desk, the longest waiting first. */
export const requestListing = ({ day, calendar, limit }: Asked): Listing<Row> => ({
  caption: `Đề nghị gia hạn chờ trả lời, chờ lâu nhất xếp trước; tính đến ${dmy(day)}`,
  columns: [
    ...queueColumns('extension/decision', 'xem và trả lời đề nghị gia hạn'),
    {
      key: 'days',
      header: 'Hạn → xin đến',
      value: ({ dueOn, askedDueOn }) => `${dueOn ? dmy(dueOn) : '–'} → ${askedDueOn ? dmy(askedDueOn) : '–'}`,
      more: [{ header: 'Lần', value: ({ extensionCount }) => extensionCount + 1 }],
      cell: ({ dueOn, askedDueOn, extensionCount }) => (
        <>
          {dueOn && dmy(dueOn)} → <strong>{askedDueOn && dmy(askedDueOn)}</strong>
          <TimesTag ordinal={extensionCount + 1} />
        </>
      ),
    },
    { key: 'reason', header: 'Lý do', value: ({ reason }) => reason, cell: ({ reason }) => shortened(reason) },
    {
      key: 'waited',
      header: 'Đã chờ',
      value: ({ askedOn }) => waitedWords(askedOn, day, 'xin hôm nay'),
      cell: ({ askedOn }) => <Waited since={askedOn} {...{ day, calendar, limit }} today="xin hôm nay" />,
    },
    {
      key: 'situation',
      header: 'Hiện nay',
      value: (row) => situationWords(glance(row, day, calendar)),
      // That it is asked for is what the table is about.
      cell: (row) => <SituationTag glance={{ ...glance(row, day, calendar), askedDueOn: null }} />,
    },
  ],
})

export const RequestTable = ({ rows, ...asked }: Asked & { rows: readonly Row[] }) => (
  <Table {...requestListing(asked)} rows={rows} rowKey={({ id }) => String(id)} />
)

/** Which time this is; from the third on it is told apart. */
export function TimesTag({ ordinal }: { ordinal: number }) {
  if (ordinal < OFTEN) return <small className="block">lần {ordinal}</small>
  return (
    <Tag tone="warn" shape="!">
      lần {ordinal}: gia hạn nhiều lần
    </Tag>
  )
}
