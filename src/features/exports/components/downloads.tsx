import { FORMATS, type ListName } from '../schema.ts'

type Props = {
  list: ListName
  /** The filter and the day of the page, "?agency=3&day=2022-05-20", or nothing. */
  query?: string
  /** What is saved, for who does not see which table the links stand under. */
  what: string
}

/** The same list as a file. */
export const Downloads = ({ list, query, what }: Props) => <DownloadsFrom path={`/api/exports/${list}`} query={query} what={what} />

/** Plain links: what they lead to is no page. */
export function DownloadsFrom({ path, query = '', what }: Omit<Props, 'list'> & { path: string }) {
  const address = (format: string) => `${path}${query ? `${query}&` : '?'}format=${format}`
  return (
    <p className="downloads print:hidden">
      Tải về:{' '}
      {FORMATS.map((format) => (
        <a key={format} href={address(format)} download>
          <span className="sr-only">{what}, </span>.{format}
        </a>
      ))}
    </p>
  )
}
