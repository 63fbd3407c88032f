import { type Day, daysBetween } from '#domain/day.ts'
import type { Bucket } from '#domain/statistics.ts'
import type { Addresses } from '#features/assignments/components/addresses.ts'
import { dmy } from '#lib/vi/day.ts'
import { paperInShort } from '#lib/vi/direct.ts'
import { LEGEND, SHAPES } from './matrix-shapes.ts'

export type MatrixDirective = { id: number; ref: string; text: string; noticeNumber: string; dueOn: Day | null }
export type MatrixAgency = { id: number; name: string; cells: readonly { directiveId: number; of: Bucket; dueOn: Day | null }[] }

type Props = { directives: readonly MatrixDirective[]; agencies: readonly MatrixAgency[]; day: Day; addresses: Addresses; name: string }

const NAME = 190
const CELL = 50
const ROW = 26
const HEAD = 62
const matrixWidth = (columns: number) => NAME + columns * CELL

/** A band of agencies under its own heads. All cells of one class are one path: a thousand cells stay a light page. */
export function MatrixChart({ directives, agencies, day, addresses, name }: Props) {
  const width = matrixWidth(directives.length)
  const height = HEAD + agencies.length * ROW
  const column = new Map(directives.map(({ id }, index) => [id, NAME + index * CELL + CELL / 2]))
  const places = agencies.flatMap(({ id, cells }, row) =>
    cells.map((cell) => ({ ...cell, agencyId: id, x: column.get(cell.directiveId) ?? 0, y: HEAD + row * ROW + ROW / 2 })),
  )
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group, because an image may hold no links
    <svg
      className="matrix"
      preserveAspectRatio="xMinYMin meet"
      viewBox={`0 0 ${width} ${height}`}
      role="group"
      aria-labelledby={`${name}-title`}
      style={{ minInlineSize: `${width * 0.8}px`, maxInlineSize: `${width * 1.1}px` }}
    >
      <title id={`${name}-title`}>{`Đơn vị và nhiệm vụ, tính đến ${dmy(day)}: từ ${agencies[0]?.name} đến ${agencies.at(-1)?.name}`}</title>
      {directives.map(({ id, ref, noticeNumber, dueOn }, index) => (
        <a key={id} href={`/directives/${id}${addresses.query}`}>
          <text className="fill-accent font-semibold" fontSize={14} x={NAME + index * CELL + CELL / 2} y={18} textAnchor="middle">
            {ref}
          </text>
          <text className="fill-ink-soft" fontSize={11} x={NAME + index * CELL + CELL / 2} y={35} textAnchor="middle">
            {paperInShort(noticeNumber)}
          </text>
          <text className="fill-ink-soft" fontSize={11} x={NAME + index * CELL + CELL / 2} y={51} textAnchor="middle">
            {dueOn ? dmy(dueOn).slice(0, 5) : '–'}
          </text>
        </a>
      ))}
      {agencies.map(({ id, name: agency }, row) => (
        <a key={id} href={addresses.list({ agency: id })}>
          <text className="fill-accent" fontSize={13} x={0} y={HEAD + row * ROW + 17}>
            {agency}
          </text>
        </a>
      ))}
      <path className="stroke-line" d={agencies.map((_, row) => `M0 ${HEAD + row * ROW}h${width}`).join('')} />
      {LEGEND.map(([of]) => (
        <Cells
          key={of}
          of={of}
          places={places.filter((place) => place.of === of || (of === 'done_on_time' && place.of === 'done_undated'))}
        />
      ))}
      <g className="fill-alarm font-semibold" fontSize={12}>
        {places.map(
          ({ of, agencyId, directiveId, dueOn, x, y }) =>
            of === 'overdue' &&
            dueOn && (
              <a key={`${agencyId}.${directiveId}`} href={addresses.list({ agency: agencyId, directive: directiveId })}>
                <text x={x + 1} y={y + 5}>
                  {daysBetween(dueOn, day)}
                </text>
              </a>
            ),
        )}
      </g>
    </svg>
  )
}

type CellsProps = { of: Bucket; places: readonly { x: number; y: number }[] }

/** What is overdue stands to the left of its number. */
function Cells({ of, places }: CellsProps) {
  if (places.length === 0) return null
  const { path, isFilled } = SHAPES[of]
  const shift = of === 'overdue' ? -10 : 0
  return (
    <path
      className={looksOf(of, isFilled)}
      fill={isFilled ? undefined : 'none'}
      strokeWidth={2}
      d={places.map(({ x, y }) => `M${x + shift} ${y}${path}`).join('')}
    />
  )
}

const looksOf = (of: Bucket, isFilled?: boolean): string => {
  if (of === 'overdue') return 'fill-alarm'
  return isFilled ? 'fill-ink' : of === 'outside' ? 'stroke-line' : 'stroke-ink'
}

/** The shapes with their words. */
export const MatrixLegend = () => (
  <ul className="tags">
    {LEGEND.map(([of, words]) => (
      <li key={of} className="matrix-key">
        <svg viewBox="-10 -10 20 20" aria-hidden="true">
          <path
            className={looksOf(of, SHAPES[of].isFilled)}
            fill={SHAPES[of].isFilled ? undefined : 'none'}
            strokeWidth={2}
            d={`M0 0${SHAPES[of].path}`}
          />
        </svg>
        {words}
      </li>
    ))}
  </ul>
)
