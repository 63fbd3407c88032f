import { type Day, daysBetween } from '#domain/day.ts'
import { dmy } from '#lib/vi/day.ts'
import { digits } from '#lib/vi/number.ts'
import { dates, type Sum, steps, sumOn, thinned, ticks } from './curve-scale.ts'

type Layout = {
  name: string
  shown: string
  width: number
  height: number
  left: number
  right: number
  dates: number
  size: number
  steps: number
  top: number
  legend: { x: number; y: number }
}

const WIDE: Layout = {
  name: 'curve',
  shown: 'max-md:hidden',
  width: 1200,
  height: 300,
  left: 56,
  right: 1010,
  dates: 12,
  size: 14,
  steps: 130,
  top: 44,
  legend: { x: 1030, y: 64 },
}
// Where it is narrow the legend has its own place above, so that no line runs through it.
const NARROW: Layout = {
  name: 'curve-narrow',
  shown: 'md:hidden',
  width: 360,
  height: 322,
  left: 38,
  right: 350,
  dates: 4,
  size: 13,
  steps: 60,
  top: 96,
  legend: { x: 38, y: 16 },
}

// Half a sheet of paper.
const HALF: Layout = {
  name: 'curve-half',
  shown: '',
  width: 620,
  height: 230,
  left: 48,
  right: 434,
  dates: 6,
  size: 15,
  steps: 100,
  top: 44,
  legend: { x: 448, y: 64 },
}

type Props = { sums: readonly Sum[]; day: Day }

export const CurveCharts = (given: Props) => [WIDE, NARROW].map((layout) => <Curve key={layout.name} {...given} layout={layout} />)

export const HalfCurve = (given: Props) => <Curve {...given} layout={HALF} />

const BOTTOM = 28

/** Two lines told apart by their stroke and named where they end; nothing hangs on colour. */
function Curve({
  sums,
  day,
  layout: { name, shown, width, height, left, right, dates: most, size, steps: fine, top, legend },
}: Props & { layout: Layout }) {
  const days = [...sums.map((sum) => sum.day), day].sort()
  const [from = day, to = day] = [days.at(0), days.at(-1)]
  const length = Math.max(1, daysBetween(from, to))
  const highest = Math.max(1, sums.at(-1)?.due ?? 0, sums.at(-1)?.done ?? 0)
  const marks = ticks(highest)
  const x = (on: Day) => Math.round(left + (daysBetween(from, on) / length) * (right - left))
  const y = (count: number) => Math.round(height - BOTTOM - (count / (marks.at(-1) ?? 1)) * (height - BOTTOM - top))
  const now = sumOn(sums, day)
  const drawn = thinned(sums, day, fine)
  return (
    <svg className={shown} viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby={`${name}-title ${name}-desc`}>
      <title id={`${name}-title`}>{`Số lượt giao đã đến hạn và đã hoàn thành theo ngày, tính đến ${dmy(day)}`}</title>
      <desc id={`${name}-desc`}>{sentence(now, sums.at(-1))}</desc>
      {marks.map((mark) => (
        <g key={mark}>
          <line className="stroke-line" x1={left} x2={right} y1={y(mark)} y2={y(mark)} />
          <text className="fill-ink-soft" fontSize={size} x={left - 8} y={y(mark) + 5} textAnchor="end">
            {digits(mark)}
          </text>
        </g>
      ))}
      {dates(from, to, most).map((date) => (
        <text key={date} className="fill-ink-soft" fontSize={size} x={x(date)} y={height - 8} textAnchor="middle">
          {length > 330 ? dmy(date).slice(3) : dmy(date).slice(0, 5)}
        </text>
      ))}
      <line className="stroke-accent" strokeWidth={2} x1={x(day)} x2={x(day)} y1={top - 14} y2={height - BOTTOM} />
      <text
        className="fill-accent font-semibold"
        fontSize={size}
        x={Math.min(Math.max(x(day), left + 50), right - 50)}
        y={top - 22}
        textAnchor="middle"
      >
        Tính đến {dmy(day).slice(0, 5)}
      </text>
      <path className="stroke-ink" fill="none" strokeWidth={2} strokeDasharray="6 5" d={steps(drawn, 'due', x, y, to)} />
      <path className="stroke-ink" fill="none" strokeWidth={4} d={steps(drawn, 'done', x, y, day)} />
      <Legend {...legend} size={size} due={now.due} done={now.done} />
    </svg>
  )
}

type LegendProps = { x: number; y: number; size: number; due: number; done: number }

const Legend = ({ x, y, size, due, done }: LegendProps) => (
  <g fontSize={size} className="fill-ink halo">
    <line className="stroke-ink" strokeWidth={2} strokeDasharray="6 5" x1={x} x2={x + 30} y1={y - 5} y2={y - 5} />
    <text x={x + 38} y={y}>
      đã đến hạn: {digits(due)}
    </text>
    <line className="stroke-ink" strokeWidth={4} x1={x} x2={x + 30} y1={y + 19} y2={y + 19} />
    <text x={x + 38} y={y + 24}>
      hoàn thành: {digits(done)}
    </text>
  </g>
)

const sentence = (now: Sum, end: Sum | undefined): string =>
  `Đến hết ngày ${dmy(now.day)}: ${digits(now.due)} lượt giao đã đến hạn, ${digits(now.done)} lượt giao có thời hạn đã hoàn thành. Sẽ có ${digits(end?.due ?? 0)} lượt giao đến hạn khi hết các thời hạn đã ghi.`
