import type { Day } from '#domain/day.ts'
import type { Tally } from '#domain/statistics.ts'
import type { Addresses } from '#features/assignments/components/addresses.ts'
import { dmy } from '#lib/vi/day.ts'
import { pieces, type Scale, scaleOf, twoLines } from './timeline-scale.ts'
import { ChartPatterns, Legend, SHARES, sharesOf } from './timeline-shares.tsx'

export type Dated = Tally & { id: number; ref: string; text: string; dueOn: Day }

const WIDTH = 1200
const HEAD = 64
const ROW = 52
const BAR = { x: 372, width: 200, height: 14 }
const AXIS = { left: 600, right: 1190 }

/** Directives by deadline, each with its shares; read as well in grey, and drawn without script. */
export function TimelineChart({ directives, day, addresses }: { directives: readonly Dated[]; day: Day; addresses: Addresses }) {
  const scale = scaleOf(
    directives.map(({ dueOn }) => dueOn),
    day,
    AXIS.left,
    AXIS.right,
  )
  const height = HEAD + directives.length * ROW
  return (
    <svg
      className="max-lg:min-w-page print:min-w-0"
      viewBox={`0 0 ${WIDTH} ${height}`}
      role="img"
      aria-labelledby="timeline-title timeline-desc"
    >
      <title id="timeline-title">{`Nhiệm vụ có thời hạn theo ngày, tính đến ${dmy(day)}`}</title>
      <desc id="timeline-desc">{directives.map(sentence).join(' ')}</desc>
      <ChartPatterns />
      <Legend x={0} />
      <Axis scale={scale} day={day} height={height} />
      {directives.map((directive, index) => (
        <Row
          key={directive.id}
          directive={directive}
          y={HEAD + index * ROW}
          scale={scale}
          day={day}
          href={`/directives/${directive.id}${addresses.query}`}
        />
      ))}
      <Today scale={scale} day={day} height={height} />
    </svg>
  )
}

const sentence = (directive: Dated): string => `${directive.ref}: hạn ${dmy(directive.dueOn)}, ${numbers(directive)}.`

const numbers = (tally: Tally): string =>
  sharesOf(tally)
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${count} ${SHARES[name].short}`)
    .join(' · ')

function Axis({ scale, day, height }: { scale: Scale; day: Day; height: number }) {
  const isFree = (monday: Day) => Math.abs(scale.x(monday) - scale.x(day)) > 44
  return (
    <g>
      {scale.saturdays.map((saturday) => (
        <rect key={saturday} className="fill-sunken" x={scale.x(saturday)} y={HEAD} width={scale.step * 2} height={height - HEAD} />
      ))}
      {scale.mondays.filter(isFree).map((monday) => (
        <text key={monday} className="fill-ink-soft" fontSize="13" x={scale.x(monday)} y={HEAD - 8}>
          {dayMonth(monday)}
        </text>
      ))}
      <line className="stroke-edge" x1={AXIS.left} x2={AXIS.right} y1={HEAD} y2={HEAD} />
    </g>
  )
}

type RowProps = { directive: Dated; y: number; scale: Scale; day: Day; href: string }

function Row({ directive, y, scale, day, href }: RowProps) {
  const { ref, text, dueOn } = directive
  const [line = '', more] = twoLines(`${ref}. ${text}`, 46)
  return (
    <a className="no-underline" href={href} tabIndex={-1}>
      <rect className="fill-transparent" x={0} y={y} width={WIDTH} height={ROW} />
      <text className="fill-ink" fontSize="14.5" x={0} y={y + 20}>
        {line}
      </text>
      {more && (
        <text className="fill-ink-soft" fontSize="13" x={0} y={y + 38}>
          {more}
        </text>
      )}
      {pieces(sharesOf(directive), BAR.x, BAR.width).map(({ name, x, width }) => (
        <rect key={name} className="stroke-ink" fill={SHARES[name].fill} x={x} y={y + 9} width={width} height={BAR.height} />
      ))}
      <text className="fill-ink" fontSize="13" x={BAR.x} y={y + 40}>
        {numbers(directive)}
      </text>
      <line className="stroke-line" x1={0} x2={WIDTH} y1={y + ROW} y2={y + ROW} />
      <Deadline x={scale.x(dueOn) + scale.step / 2} y={y + 22} directive={directive} day={day} isInside={scale.isInside(dueOn)} />
    </a>
  )
}

type DeadlineProps = { x: number; y: number; directive: Dated; day: Day; isInside: boolean }

/** ▲ somebody is overdue, ● all is handed in, ○ still open; the date beside it, on the side where there is room. */
function Deadline({ x, y, directive, day, isInside }: DeadlineProps) {
  const { dueOn, overdue, in_term } = directive
  const hasRoom = x < AXIS.right - 90
  const words = isInside ? dayMonth(dueOn) : dmy(dueOn)
  return (
    <g>
      {overdue > 0 ? (
        <path className="fill-alarm" d={`M${x} ${y - 9} l9 16 h-18 z`} />
      ) : (
        <circle className={in_term > 0 ? 'fill-sheet stroke-ink' : 'fill-ink stroke-ink'} strokeWidth="2" cx={x} cy={y} r="7" />
      )}
      <text
        className={overdue > 0 ? 'fill-alarm font-semibold' : 'fill-ink'}
        fontSize="14"
        x={hasRoom ? x + 14 : x - 14}
        y={y + 5}
        textAnchor={hasRoom ? 'start' : 'end'}
      >
        {dueOn === day ? `${words}, hôm nay` : words}
      </text>
    </g>
  )
}

function Today({ scale, day, height }: { scale: Scale; day: Day; height: number }) {
  const x = scale.x(day) + scale.step / 2
  return (
    <g>
      <line className="stroke-accent" strokeWidth="2" x1={x} x2={x} y1={HEAD - 26} y2={height} />
      <text className="fill-accent font-semibold" fontSize="13.5" x={x} y={HEAD - 32} textAnchor="middle">
        Tính đến {dayMonth(day)}
      </text>
    </g>
  )
}

const dayMonth = (day: Day): string => dmy(day).slice(0, 5)
