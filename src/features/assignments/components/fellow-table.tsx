import type { Stage } from '#domain/assignment.ts'
import type { Day } from '#domain/day.ts'
import { STAGE_WORDS } from '#lib/vi/assignment.ts'
import { dmy } from '#lib/vi/day.ts'
import { Table } from '#ui/table.tsx'

type Props = { rows: readonly { id: number; agencyName: string; stage: Stage }[]; day: Day }

/** Who else has the directive and how far they are: the province lets agencies see no more of each other. */
export function FellowTable({ rows, day }: Props) {
  return (
    <Table
      caption={`Đơn vị và giai đoạn, tính đến ${dmy(day)}`}
      isCaptionHidden
      density="compact"
      columns={[
        { key: 'agency', header: 'Đơn vị', isRowHeader: true, value: ({ agencyName }) => agencyName },
        { key: 'stage', header: 'Giai đoạn', value: ({ stage }) => STAGE_WORDS[stage] },
      ]}
      rows={rows}
      rowKey={({ id }) => String(id)}
    />
  )
}
