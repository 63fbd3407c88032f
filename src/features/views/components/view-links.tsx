import { TextLink } from '#ui/text-link.tsx'

type Props = {
  views: readonly { id: number; name: string; query: string; personName: string; isOwn: boolean }[]
  /** The filter shown, as a query string; empty where nothing is filtered. */
  query: string
}

/** Lists that were saved, one click away, and the way to save the one that is shown. */
export function ViewLinks({ views, query }: Props) {
  const isSaved = views.some((view) => view.query === query)
  if (views.length === 0 && query === '') return null
  return (
    <nav className="tags print:hidden" aria-label="Danh sách đã lưu">
      {views.length > 0 && <span>Đã lưu:</span>}
      {views.map(({ id, name, query: saved, personName, isOwn }) => (
        <span key={id}>
          {saved === query ? <strong aria-current="page">{name}</strong> : <TextLink href={`/assignments${saved}`}>{name}</TextLink>}
          {!isOwn && <small> ({personName})</small>}
        </span>
      ))}
      {query !== '' && !isSaved && <TextLink href={`/views/new${query}`}>Lưu danh sách đang lọc…</TextLink>}
      {views.length > 0 && <TextLink href="/views">Quản lý</TextLink>}
    </nav>
  )
}
