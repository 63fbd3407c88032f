import type { ReactNode } from 'react'
import type { Day } from '#domain/day.ts'
import { isReached, wayGone } from '#domain/target.ts'
import { dmy, relative } from '#lib/vi/day.ts'
import { valueWords, wayWords } from '#lib/vi/target.ts'
import { Section } from '#ui/section.tsx'
import { type Column, Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import { TargetChart } from './target-chart.tsx'

type Value = { agencyId: number; agencyName: string; periodTo: Day; value: number }
type Target = {
  id: number
  name: string
  unit: string
  baseline: number
  goal: number
  goalOn: Day
  note: string | null
  on: Day
  firstGoal: number
  firstGoalOn: Day
  amendments: { goal: number; goalOn: Day; on: Day; reason: string }[]
  measured: Value[]
}
type Props = { target: Target; day: Day; aside?: ReactNode }

/** The last periods shown; the earlier ones stand in the curve. */
const PERIODS = 6

/** A value to reach: what it is, the curve, and its table by agency and period. */
export function TargetSection({ target, day, aside }: Props) {
  const { name, unit, baseline, goal, goalOn, note, measured } = target
  const periods = [...new Set(measured.map(({ periodTo }) => periodTo))].sort().slice(-PERIODS)
  const rows = [...Map.groupBy(measured, ({ agencyId }) => agencyId)].map(([agencyId, values]) => rowOf(agencyId, values))
  const columns: Column<Row>[] = [
    { key: 'agency', header: 'Đơn vị', isRowHeader: true, value: ({ agencyName }) => agencyName },
    ...periods.map(
      (period): Column<Row> => ({
        key: period,
        header: `Đến ${dmy(period)}`,
        align: 'end',
        value: ({ byPeriod }) => {
          const value = byPeriod.get(period)
          return value === undefined ? null : valueWords(value, unit)
        },
      }),
    ),
    { key: 'way', header: 'Đã đi được', align: 'end', hint: 'so với quãng phải đi', value: ({ last }) => wayWords(wayGone(target, last)) },
    {
      key: 'reached',
      header: 'Đạt',
      value: ({ last }) => (isReached(target, last) ? 'Đạt' : 'Chưa đạt'),
      cell: ({ last }) =>
        isReached(target, last) ? (
          <Tag tone="good" shape="✔">
            Đạt
          </Tag>
        ) : (
          'Chưa đạt'
        ),
    },
  ]
  const reachedCount = rows.filter(({ last }) => isReached(target, last)).length
  return (
    <Section title={name} level={3} aside={aside}>
      <p>
        Từ {valueWords(baseline, unit)} đến <strong>{valueWords(goal, unit)}</strong> vào ngày {dmy(goalOn)} ({relative(goalOn, day)}).{' '}
        {rows.length > 0 ? `${reachedCount}/${rows.length} đơn vị có số liệu đã đạt.` : 'Chưa có đơn vị nào ghi kết quả.'}
        {note && <small className="block">{note}</small>}
        <Amended target={target} />
      </p>
      {rows.length > 0 && (
        <>
          <TargetChart target={target} measured={measured} />
          <Table
            caption={`${name}: kết quả theo đơn vị và kỳ; tính đến ${dmy(day)}`}
            density="compact"
            columns={columns}
            rows={rows}
            rowKey={({ agencyId }) => String(agencyId)}
          />
        </>
      )}
    </Section>
  )
}

/** What it was set to first, and by what it became what it is. */
function Amended({ target: { unit, firstGoal, firstGoalOn, amendments } }: { target: Target }) {
  if (amendments.length === 0) return null
  const goalWords = (goal: number, on: Day) => `${valueWords(goal, unit)} vào ngày ${dmy(on)}`
  return (
    <small className="block">
      Đặt ban đầu {goalWords(firstGoal, firstGoalOn)}
      {amendments
        .map(({ goal, goalOn, on, reason }) => `; ngày ${dmy(on)} điều chỉnh thành ${goalWords(goal, goalOn)}: ${reason}`)
        .join('')}
    </small>
  )
}

type Row = { agencyId: number; agencyName: string; byPeriod: Map<Day, number>; last: number }

function rowOf(agencyId: number, values: readonly Value[]): Row {
  const last = values.at(-1)
  return {
    agencyId,
    agencyName: last?.agencyName ?? '',
    byPeriod: new Map(values.map(({ periodTo, value }) => [periodTo, value])),
    last: last?.value ?? 0,
  }
}
