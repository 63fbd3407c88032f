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

/** One figure for each list that somebody must act on. */
export function UsualTiles<Name extends UsualName>({ names, figures, filter = {}, addresses }: Props<Name>) {
  return (
    <TileRow>
      {names.map((name) => {
        const { label, filter: asked, tone, shape } = USUAL_LISTS[name]
        return (
          <CountTile
            key={name}
            label={label}
            count={figures[name]}
            href={addresses.list({ ...filter, ...asked })}
            tone={tone}
            shape={shape}
          />
        )
      })}
    </TileRow>
  )
}
