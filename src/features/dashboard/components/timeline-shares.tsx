import type { Tally } from '#domain/statistics.ts'

/** The four shares of a bar: told apart by fill without colour, and by number. */
export const SHARES = {
  done: { word: 'hoàn thành', short: 'xong', fill: 'var(--color-ink)' },
  awaiting: { word: 'chờ xác nhận', short: 'chờ xác nhận', fill: 'url(#timeline-awaiting)' },
  open: { word: 'chưa hoàn thành, trong hạn', short: 'trong hạn', fill: 'var(--color-sheet)' },
  overdue: { word: 'chưa hoàn thành, quá hạn', short: 'quá hạn', fill: 'url(#timeline-overdue)' },
} as const
export type Share = keyof typeof SHARES

export const sharesOf = (tally: Tally): [Share, number][] => [
  ['done', tally.done_on_time + tally.done_late],
  ['awaiting', tally.awaiting],
  ['open', tally.in_term],
  ['overdue', tally.overdue],
]

export const ChartPatterns = () => (
  <defs>
    <pattern id="timeline-awaiting" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect className="fill-sheet" width="6" height="6" />
      <rect className="fill-ink" width="2" height="6" />
    </pattern>
    <pattern id="timeline-overdue" width="6" height="6" patternUnits="userSpaceOnUse">
      <rect className="fill-alarm" width="6" height="6" />
      <circle className="fill-sheet" cx="3" cy="3" r="1.3" />
    </pattern>
  </defs>
)

const PLACES: Record<Share, { x: number; y: number }> = {
  done: { x: 0, y: 0 },
  awaiting: { x: 130, y: 0 },
  open: { x: 0, y: 24 },
  overdue: { x: 250, y: 24 },
}

export const Legend = ({ x }: { x: number }) => (
  <g>
    {Object.entries(SHARES).map(([name, { word, fill }]) => {
      const place = PLACES[name as Share]
      return (
        <g key={name}>
          <rect className="stroke-ink" fill={fill} x={x + place.x + 1} y={place.y + 5} width="22" height="12" />
          <text className="fill-ink-soft" fontSize="13" x={x + place.x + 32} y={place.y + 16}>
            {word}
          </text>
        </g>
      )
    })}
  </g>
)
