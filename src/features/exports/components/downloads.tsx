import { FORMATS, type ListName } from '../schema.ts'

type Props = {
  list: ListName
  /** The filter and the day of the page, "?agency=3&day=2022-05-20", or nothing. */
  query?: string
  /** What is saved, for who does not see which table the links stand under. */
  what: string
}

/** The same list as a file. A plain link: what it leads to is no page. */
export function Downloads({ list, query = '', what }: Props) {
  const address = (format: string) => `/api/exports/${list}${query ? `${query}&` : '?'}format=${format}`
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
