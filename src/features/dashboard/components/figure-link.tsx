import { digits } from '#lib/vi/number.ts'

type Props = { count: number; href?: string | undefined; isAlarm?: boolean }

/** A figure that leads to what was counted, if it has a list; a dash where there is nothing. As light as can be: a page has hundreds. */
export function FigureLink({ count, href, isAlarm }: Props) {
  if (count === 0) return '–'
  const className = isAlarm ? 'alarm' : undefined
  if (href) {
    return (
      <a href={href} className={className}>
        {digits(count)}
      </a>
    )
  }
  return isAlarm ? <span className={className}>{digits(count)}</span> : digits(count)
}
