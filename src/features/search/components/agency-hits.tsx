import { TextLink } from '#ui/text-link.tsx'

/** Agencies lead to the list of what they have. */
export function AgencyHits({
  agencies,
  isKept,
}: {
  agencies: readonly { id: number; name: string; shortName: string }[]
  isKept: boolean
}) {
  return (
    <ol className="hits">
      {agencies.map(({ id, name, shortName }) => (
        <li key={id}>
          <TextLink href={`/assignments?agency=${id}`} hidden="– các lượt giao">
            {name}
          </TextLink>
          {shortName !== name && <small> {shortName}</small>}
          {isKept && (
            <small>
              {' · '}
              <TextLink href={`/agencies/${id}`} hidden={name}>
                hồ sơ đơn vị
              </TextLink>
            </small>
          )}
        </li>
      ))}
    </ol>
  )
}
