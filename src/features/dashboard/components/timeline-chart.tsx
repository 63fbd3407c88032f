import type { Day } from '#domain/day.ts'
import type { Tally } from '#domain/statistics.ts'
import type { Addresses } from '#features/assignments/components/addresses.ts'
import { dmy } from '#lib/vi/day.ts'
import { type Layout, pieces, type Scale, scaleOf, twoLines } from './timeline-scale.ts'
import { ChartPatterns, fillOf, Legend, numbers, sharesOf } from './timeline-shares.tsx'

export type Dated = Tally & { id: number; ref: string; text: string; dueOn: Day; extendedCount: number; extendedTo: Day | null }

type Props = { directives: readonly Dated[]; day: Day; addresses: Addresses; layout: Layout }

/** Directives by deadline, each with its shares; read as well in grey, and drawn without script. */
export function TimelineChart({ directives, day, addresses, layout }: Props) {
  const { name, width, head, row, small } = layout
  const deadlines = directives.flatMap(({ dueOn, extendedTo }) => [dueOn, extendedTo ?? dueOn])
  const scale = scaleOf(deadlines, day, layout)
  const height = head + directives.length * row
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group, because an image may hold no links
    <svg
      className={layout.shown}
      viewBox={`0 0 ${width} ${height}`}
      role="group"
      aria-labelledby={`${name}-title`}
      aria-describedby="timeline-told"
    >
      <title id={`${name}-title`}>{`Nhiệm vụ có thời hạn theo ngày, tính đến ${dmy(day)}`}</title>
      <ChartPatterns chart={name} />
      <Legend chart={name} places={layout.legend} size={small} />
      <Axis scale={scale} day={day} height={height} layout={layout} />
      <Today scale={scale} day={day} height={height} layout={layout} />
      {directives.map((directive, index) => (
        <a key={directive.id} className="no-underline" href={`/directives/${directive.id}${addresses.query}`}>
          <rect className="fill-transparent" x={0} y={head + index * row} width={width} height={row} />
          <Row directive={directive} y={head + index * row} scale={scale} layout={layout} />
        </a>
      ))}
    </svg>
  )
}

export const sentence = (directive: Dated): string =>
  `${directive.ref}: hạn ${dmy(directive.dueOn)}${extendedWords(directive)}, ${numbers(directive)}.`

const extendedWords = ({ extendedTo, extendedCount }: Dated): string =>
  extendedTo ? `, ${extendedCount} đơn vị được gia hạn đến ${dmy(extendedTo)}` : ''

type AxisProps = { scale: Scale; day: Day; height: number; layout: Layout }

function Axis({ scale, day, height, layout: { head, axis, small } }: AxisProps) {
  const isFree = (monday: Day) => Math.abs(scale.x(monday) - scale.x(day)) > small * 3
  return (
    <g>
      <path
        className="fill-sunken"
        d={scale.saturdays.map((saturday) => `M${scale.x(saturday)} ${head}h${scale.step * 2}V${height}h${-scale.step * 2}z`).join('')}
      />
      {scale.mondays.filter(isFree).map((monday) => (
        <text key={monday} className="fill-ink-soft" fontSize={small} x={scale.x(monday)} y={head - 8}>
          {dayMonth(monday)}
        </text>
      ))}
      <line className="stroke-edge" x1={axis.left} x2={axis.right} y1={head} y2={head} />
    </g>
  )
}

type RowProps = { directive: Dated; y: number; scale: Scale; layout: Layout }

function Row({ directive, y, scale, layout: { name, width, row, bar, label, size, small, axis } }: RowProps) {
  const { ref, text, dueOn } = directive
  const [line = '', more] = label ? twoLines(`${ref}. ${text}`, label) : [ref]
  const x = scale.x(dueOn) + scale.step / 2
  return (
    <>
      <text className="fill-ink" fontSize={size} x={0} y={y + 21}>
        {line}
      </text>
      {more && (
        <text className="fill-ink-soft" fontSize={small} x={0} y={y + 39}>
          {more}
        </text>
      )}
      {pieces(sharesOf(directive), bar.x, bar.width).map((piece) => (
        <rect
          key={piece.name}
          className="stroke-ink"
          fill={fillOf(name, piece.name)}
          x={piece.x}
          y={y + 9}
          width={piece.width}
          height={14}
        />
      ))}
      <text className="fill-ink halo" fontSize={small} x={bar.x} y={y + 40}>
        {numbers(directive)}
      </text>
      {directive.extendedTo && <Extended directive={directive} to={directive.extendedTo} y={y} from={x} scale={scale} small={small} />}
      <Deadline x={x} y={y + 17} directive={directive} isInside={scale.isInside(dueOn)} hasRoom={x < axis.right - size * 5} size={size} />
      <line className="stroke-line" x1={0} x2={width} y1={y + row} y2={y + row} />
    </>
  )
}

type DeadlineProps = { x: number; y: number; directive: Dated; isInside: boolean; hasRoom: boolean; size: number }

/** ▲ somebody is overdue, ● all is handed in, ○ still open; the date beside it, on the side where there is room. */
function Deadline({ x, y, directive: { dueOn, overdue, in_term }, isInside, hasRoom, size }: DeadlineProps) {
  return (
    <>
      {overdue > 0 ? (
        <path className="fill-alarm" d={`M${x} ${y - 9} l9 16 h-18 z`} />
      ) : (
        <circle className={in_term > 0 ? 'fill-sheet stroke-ink' : 'fill-ink stroke-ink'} strokeWidth={2} cx={x} cy={y} r={7} />
      )}
      <text
        className={overdue > 0 ? 'fill-alarm halo font-semibold' : 'fill-ink halo'}
        fontSize={size}
        x={hasRoom ? x + 13 : x - 13}
        y={y + 5}
        textAnchor={hasRoom ? 'start' : 'end'}
      >
        {isInside ? dayMonth(dueOn) : dmy(dueOn)}
      </text>
    </>
  )
}

type ExtendedProps = { directive: Dated; to: Day; y: number; from: number; scale: Scale; small: number }

/** From the day of the directive to the last day granted, and to how many. */
function Extended({ directive: { extendedCount }, to, y, from, scale, small }: ExtendedProps) {
  const x = scale.x(to) + scale.step / 2
  return (
    <>
      <path className="stroke-ink-soft" fill="none" strokeWidth={1.5} strokeDasharray="3 3" d={`M${from} ${y + 34}H${x}m-5-5l5 5-5 5`} />
      <text className="fill-ink-soft halo" fontSize={small} x={x} y={y + 48} textAnchor="end">
        gia hạn {extendedCount}: {dayMonth(to)}
      </text>
    </>
  )
}

function Today({ scale, day, height, layout: { head, small } }: AxisProps) {
  const x = scale.x(day) + scale.step / 2
  return (
    <>
      <line className="stroke-accent" strokeWidth={2} x1={x} x2={x} y1={head - 26} y2={height} />
      <text className="fill-accent font-semibold" fontSize={small} x={x} y={head - 32} textAnchor="middle">
        Tính đến {dayMonth(day)}
      </text>
    </>
  )
}

const dayMonth = (day: Day): string => dmy(day).slice(0, 5)
