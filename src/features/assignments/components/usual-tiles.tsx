import { digits } from '#lib/vi/number.ts'
import { CountTile } from '#ui/count-tile.tsx'
import { TileRow } from '#ui/tile-row.tsx'
import type { AssignmentFilter } from '../schema.ts'
import type { Addresses } from './addresses.ts'
import { USUAL_LISTS, type UsualName } from './usual-lists.ts'

type Props<Name extends UsualName> = {
  names: readonly Name[]
  figures: Record<Name, number>
  /** What the figures were counted with, beside what each tile asks for. */
  filter?: AssignmentFilter
  addresses: Addresses
}

/** One figure for each list that somebody must act on; the lists with nothing in them are told in one line, so that the others stand out. */
export function UsualTiles<Name extends UsualName>({ names, figures, filter = {}, addresses }: Props<Name>) {
  const hrefOf = (name: Name) => addresses.list({ ...filter, ...USUAL_LISTS[name].filter })
  const none = names.filter((name) => figures[name] === 0)
  return (
    <div>
      <TileRow>
        {names
          .filter((name) => figures[name] > 0)
          .map((name) => {
            const { label, tone, shape } = USUAL_LISTS[name]
            return <CountTile key={name} label={label} count={digits(figures[name])} href={hrefOf(name)} tone={tone} shape={shape} />
          })}
      </TileRow>
      {none.length > 0 && (
        <p className="tiles-none">
          {none.map((name) => (
            <a key={name} href={hrefOf(name)}>
              0 {USUAL_LISTS[name].label}
            </a>
          ))}
        </p>
      )}
    </div>
  )
}
