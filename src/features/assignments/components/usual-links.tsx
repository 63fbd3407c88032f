import { TextLink } from '#ui/text-link.tsx'
import { type AssignmentFilter, filterQuery } from '../schema.ts'
import type { Addresses } from './addresses.ts'
import { USUAL_LISTS } from './usual-lists.ts'

type Props = { filter: AssignmentFilter; ownAgencyId: number | null; addresses: Addresses }

/** The lists of every day, one click away; the one that is shown is no link. */
export function UsualLinks({ filter, ownAgencyId, addresses }: Props) {
  const lists: { label: string; filter: AssignmentFilter }[] = [
    { label: 'Tất cả', filter: {} },
    ...(ownAgencyId ? [{ label: 'Của đơn vị tôi', filter: { agency: ownAgencyId } }] : []),
    ...Object.values(USUAL_LISTS),
  ]
  return (
    <nav className="tags print:hidden" aria-label="Danh sách thường dùng">
      {lists.map(({ label, filter: asked }) =>
        filterQuery(asked) === filterQuery(filter) ? (
          <strong key={label} aria-current="page">
            {label}
          </strong>
        ) : (
          <TextLink key={label} href={addresses.list(asked)}>
            {label}
          </TextLink>
        ),
      )}
    </nav>
  )
}
