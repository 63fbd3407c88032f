import type { Tally } from '#domain/statistics.ts'

/** The four shares of a bar: told apart by fill without colour, and by number. */
const SHARES = { done: 'hoàn thành', awaiting: 'chờ xác nhận', open: 'trong hạn', overdue: 'quá hạn' } as const
export type Share = keyof typeof SHARES

const NAMES = Object.keys(SHARES) as Share[]

export const sharesOf = (tally: Tally): [Share, number][] => [
  ['done', tally.done_on_time + tally.done_late],
  ['awaiting', tally.awaiting],
  ['open', tally.in_term],
  ['overdue', tally.overdue],
]

/** 11 hoàn thành · 3 chờ xác nhận · 7 quá hạn */
export const numbers = (tally: Tally): string =>
  sharesOf(tally)
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${count} ${SHARES[name]}`)
    .join(' · ')

const FILLS: Record<Share, string> = { done: 'var(--color-ink)', awaiting: '', open: 'var(--color-sheet)', overdue: '' }

/** Patterns belong to their own drawing: those of a hidden one do not fill. */
export const fillOf = (chart: string, share: Share): string => FILLS[share] || `url(#${chart}-${share})`

export const ChartPatterns = ({ chart }: { chart: string }) => (
  <defs>
    <pattern id={`${chart}-awaiting`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect className="fill-sheet" width="6" height="6" />
      <rect className="fill-ink" width="2" height="6" />
    </pattern>
    <pattern id={`${chart}-overdue`} width="6" height="6" patternUnits="userSpaceOnUse">
      <rect className="fill-alarm" width="6" height="6" />
      <circle className="fill-sheet" cx="3" cy="3" r="1.3" />
    </pattern>
  </defs>
)

type LegendProps = { chart: string; places: readonly (readonly [x: number, y: number])[]; size: number }

export const Legend = ({ chart, places, size }: LegendProps) =>
  NAMES.map((name, index) => {
    const [x = 0, y = 0] = places[index] ?? []
    return (
      <g key={name}>
        <rect className="stroke-ink" fill={fillOf(chart, name)} x={x + 1} y={y + 3} width={22} height={12} />
        <text className="fill-ink-soft" fontSize={size} x={x + 30} y={y + 14}>
          {SHARES[name]}
        </text>
      </g>
    )
  })
