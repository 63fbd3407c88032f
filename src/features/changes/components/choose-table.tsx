import type { Calendar } from '#domain/calendar.ts'
import { CHANGES } from '#domain/change.ts'
import type { Day } from '#domain/day.ts'
import { glance } from '#domain/situation.ts'
import type { TableRow } from '#features/assignments/components/assignment-table.tsx'
import { DirectiveLink } from '#features/assignments/components/directive-link.tsx'
import { SituationTag } from '#features/assignments/components/situation-tag.tsx'
import { situationWords } from '#lib/vi/assignment.ts'
import { CHANGE_WORDS } from '#lib/vi/change.ts'
import { dmy } from '#lib/vi/day.ts'
import { Button } from '#ui/button.tsx'
import { Fieldset } from '#ui/fieldset.tsx'
import { type Column, Table } from '#ui/table.tsx'

type Props = { rows: readonly TableRow[]; chosen: readonly number[]; day: Day; calendar: Calendar }

/** Assignments to be ticked, and what may be done to them; nothing is done before the page that checks it. */
export function ChooseTable({ rows, chosen, day, calendar }: Props) {
  const columns: Column<TableRow>[] = [
    {
      key: 'chosen',
      header: 'Chọn',
      value: () => '',
      cell: ({ id, ref, agencyName, noticeNumber }) => (
        <input
          type="checkbox"
          name="ids"
          value={id}
          defaultChecked={chosen.includes(id)}
          aria-label={`Chọn nội dung ${ref}, ${agencyName} (${noticeNumber})`}
        />
      ),
    },
    { key: 'agency', header: 'Đơn vị', isRowHeader: true, value: ({ agencyName }) => agencyName },
    {
      key: 'directive',
      header: 'Nội dung',
      value: ({ ref, text }) => `${ref}. ${text}`,
      cell: (row) => <DirectiveLink href={`/assignments/${row.id}`} directive={row} />,
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
  ]
  return (
    <form method="get" action="/assignments/change/suspend" className="stack">
      <Table caption="Lượt giao để chọn" isCaptionHidden columns={columns} rows={rows} rowKey={({ id }) => String(id)} />
      <Fieldset legend="Với các lượt giao đã chọn" hint="Trang tiếp theo cho xem lại từng lượt trước khi ghi.">
        <div className="actions">
          {CHANGES.map((name) => (
            <Button key={name} tone="quiet" formAction={`/assignments/change/${name}`}>
              {CHANGE_WORDS[name].title}…
            </Button>
          ))}
        </div>
      </Fieldset>
    </form>
  )
}
