import { type ChangeName, mayChangeAssignment, mayResume } from '#domain/change.ts'
import type { Day } from '#domain/day.ts'
import type { TableRow } from '#features/assignments/components/assignment-table.tsx'
import { DirectiveLink } from '#features/assignments/components/directive-link.tsx'
import { ROLE_WORDS } from '#lib/vi/assignment.ts'
import { dmy } from '#lib/vi/day.ts'
import { REFUSALS } from '#lib/vi/refusal.ts'
import { type Column, Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'

type Props = { name: ChangeName; rows: readonly TableRow[]; today: Day }

/** Row by row: what will be, or why it cannot be. */
export function CheckTable({ name, rows, today }: Props) {
  const columns: Column<TableRow>[] = [
    { key: 'agency', header: 'Đơn vị', isRowHeader: true, value: ({ agencyName }) => agencyName },
    {
      key: 'directive',
      header: 'Nội dung',
      value: ({ ref, text }) => `${ref}. ${text}`,
      cell: (row) => <DirectiveLink href={`/assignments/${row.id}`} directive={row} note={ROLE_WORDS[row.role]} />,
    },
    { key: 'due', header: 'Thời hạn', value: ({ dueOn }) => (dueOn ? dmy(dueOn) : 'Không có') },
    {
      key: 'outcome',
      header: 'Sẽ ghi',
      value: (row) => outcomeWords(name, row, today).words,
      cell: (row) => {
        const { words, isAllowed } = outcomeWords(name, row, today)
        return isAllowed ? (
          words
        ) : (
          <Tag tone="warn" shape="!">
            {words}
          </Tag>
        )
      },
    },
  ]
  return <Table caption="Các lượt giao đã chọn" isCaptionHidden columns={columns} rows={rows} rowKey={({ id }) => String(id)} />
}

function outcomeWords(name: ChangeName, row: TableRow, today: Day): { words: string; isAllowed: boolean } {
  const allowed = name === 'resume' ? mayResume(row, null, today) : mayChangeAssignment(name, row)
  if (!allowed.ok) return { words: REFUSALS[allowed.refusal], isAllowed: false }
  return { words: DONE[name](allowed.value), isAllowed: true }
}

const DONE: Record<ChangeName, (dueOn: Day | null) => string> = {
  suspend: () => 'Tạm dừng từ hôm nay',
  cancel: () => 'Hủy từ hôm nay',
  reassign: () => 'Chuyển từ hôm nay',
  resume: (dueOn) => (dueOn ? `Tiếp tục, hạn mới ${dmy(dueOn)}` : 'Tiếp tục'),
}

/** Those that can be changed so. */
export const allowedOf = <Row extends TableRow>(name: ChangeName, rows: readonly Row[]): Row[] =>
  rows.filter((row) => mayChangeAssignment(name, row).ok)
