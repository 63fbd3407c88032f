import type { Day } from '#domain/day.ts'
import { daysBetween } from '#domain/day.ts'
import { type Measured, meansByPeriod } from '#domain/target.ts'
import { dmy } from '#lib/vi/day.ts'
import { valueWords } from '#lib/vi/target.ts'

type Target = { id: number; name: string; unit: string; baseline: number; goal: number; goalOn: Day; on: Day }
type Props = { target: Target; measured: readonly Measured[] }

const [WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM] = [640, 240, 72, 16, 24, 32]

/** The mean of the agencies against the way it has to go; the table below says the same in numbers. */
export function TargetChart({ target: { id, name, unit, baseline, goal, goalOn, on }, measured }: Props) {
  const means = meansByPeriod(measured)
  const values = [baseline, goal, ...means.map(({ mean }) => mean)]
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const first = [on, ...means.map(({ periodTo }) => periodTo)].sort()[0] ?? on
  const last = [goalOn, ...means.map(({ periodTo }) => periodTo)].sort().at(-1) ?? goalOn
  const x = (day: Day) => LEFT + ((WIDTH - LEFT - RIGHT) * daysBetween(first, day)) / Math.max(1, daysBetween(first, last))
  const y = (value: number) => HEIGHT - BOTTOM - ((HEIGHT - TOP - BOTTOM) * (value - least)) / (most - least)
  const words = means.map(({ periodTo, mean }) => `${dmy(periodTo)}: ${valueWords(mean, unit)}`).join('; ')
  return (
    <svg className="target-chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-labelledby={`target-${id}-title target-${id}-desc`}>
      <title id={`target-${id}-title`}>{`${name}: trung bình các đơn vị và mức phải đạt`}</title>
      <desc id={`target-${id}-desc`}>{`Mức phải đạt ${valueWords(goal, unit)} vào ${dmy(goalOn)}. ${words || 'Chưa có kết quả.'}`}</desc>
      <line className="stroke-edge" x1={LEFT} x2={WIDTH - RIGHT} y1={HEIGHT - BOTTOM} y2={HEIGHT - BOTTOM} />
      <line className="stroke-ink" strokeDasharray="2 4" x1={LEFT} x2={WIDTH - RIGHT} y1={y(goal)} y2={y(goal)} />
      <line className="stroke-ink" strokeDasharray="8 5" x1={x(on)} x2={x(goalOn)} y1={y(baseline)} y2={y(goal)} />
      <Label x={LEFT - 8} y={y(goal) + 5} anchor="end" words={valueWords(goal, unit)} />
      <Label x={LEFT - 8} y={y(baseline) + 5} anchor="end" words={valueWords(baseline, unit)} />
      <Label x={LEFT} y={HEIGHT - 10} anchor="start" words={dmy(first)} />
      <Label x={WIDTH - RIGHT} y={HEIGHT - 10} anchor="end" words={dmy(last)} />
      <polyline
        className="stroke-accent"
        fill="none"
        strokeWidth={2.5}
        points={means.map(({ periodTo, mean }) => `${x(periodTo)},${y(mean)}`).join(' ')}
      />
      {means.map(({ periodTo, mean }) => (
        <circle key={periodTo} className="fill-accent" cx={x(periodTo)} cy={y(mean)} r={4.5} />
      ))}
    </svg>
  )
}

type LabelProps = { x: number; y: number; anchor: 'start' | 'end'; words: string }

const Label = ({ x, y, anchor, words }: LabelProps) => (
  <text className="fill-ink-soft" fontSize={14} x={x} y={y} textAnchor={anchor}>
    {words}
  </text>
)
