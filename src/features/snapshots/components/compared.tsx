import type { Day } from '#domain/day.ts'
import { BUCKETS, countedOf, type Tally } from '#domain/statistics.ts'
import { BUCKET_WORDS } from '#lib/vi/assignment.ts'
import { dmy } from '#lib/vi/day.ts'
import { digits } from '#lib/vi/number.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { type Column, Table } from '#ui/table.tsx'

type Agency = Tally & { agencyId: number; agencyName: string }
type Pair = { id: string; name: string; before: Tally | undefined; after: Tally | undefined }

type Props = { before: readonly Agency[]; after: readonly Agency[]; totals: { before: Tally; after: Tally }; day: Day; today: Day }

const FIGURES: [string, string, (tally: Tally) => number][] = [
  ['counted', 'Tính vào tỷ lệ', countedOf],
  ...BUCKETS.filter((bucket) => bucket !== 'outside').map((bucket): [string, string, (tally: Tally) => number] => [
    bucket,
    BUCKET_WORDS[bucket],
    (tally) => tally[bucket],
  ]),
]

const isChanged = ({ before, after }: Pair) =>
  FIGURES.some(([, , of]) => (before === undefined ? 0 : of(before)) !== (after === undefined ? 0 : of(after)))

/** What is otherwise today than when it was frozen: the old value struck through, the new one after it. */
export function Compared({ before, after, totals, day, today }: Props) {
  const names = new Map([...before, ...after].map(({ agencyId, agencyName }) => [agencyId, agencyName]))
  const changed = [...names]
    .map(
      ([agencyId, name]): Pair => ({
        id: String(agencyId),
        name,
        before: before.find((agency) => agency.agencyId === agencyId),
        after: after.find((agency) => agency.agencyId === agencyId),
      }),
    )
    .filter(isChanged)
  if (changed.length === 0) return <EmptyState title={`Đến hết ngày ${dmy(today)} các con số vẫn như lúc chốt.`} />
  const columns: Column<Pair>[] = [
    { key: 'name', header: 'Đơn vị', isRowHeader: true, value: ({ name }) => name },
    ...FIGURES.map(
      ([key, header, of]): Column<Pair> => ({
        key,
        header,
        align: 'end',
        value: ({ after: now }) => (now ? of(now) : 0),
        cell: ({ before: then, after: now }) => <Change from={then ? of(then) : 0} to={now ? of(now) : 0} />,
      }),
    ),
  ]
  return (
    <Table
      caption={`Đơn vị có thay đổi: số lúc chốt (đến hết ${dmy(day)}) gạch ngang, số đến hết ${dmy(today)} đứng sau`}
      columns={columns}
      rows={changed}
      rowKey={({ id }) => id}
      total={{ id: 'total', name: 'Toàn tỉnh', ...totals }}
      density="compact"
    />
  )
}

function Change({ from, to }: { from: number; to: number }) {
  if (from === to) return from === 0 ? '–' : digits(from)
  return (
    <>
      <s>
        <span className="sr-only">lúc chốt </span>
        {digits(from)}
      </s>{' '}
      <strong>
        <span className="sr-only">nay </span>
        {digits(to)}
      </strong>
    </>
  )
}
