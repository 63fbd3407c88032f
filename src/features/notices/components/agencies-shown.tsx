import { Details } from '#ui/details.tsx'

type Props = { ids: readonly number[]; names: ReadonlyMap<number, string>; words?: string | null }

/** Up to three agencies by name; of more the words of the text, with the names behind a fold. */
export function AgenciesShown({ ids, names, words }: Props) {
  const listed = ids.map((id) => names.get(id) ?? `Đơn vị ${id}`)
  if (listed.length <= 3) return listed.join(', ')
  return (
    <>
      {words}
      <Details summary={`${listed.length} đơn vị`}>{listed.join(', ')}</Details>
    </>
  )
}
