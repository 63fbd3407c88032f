type Props = { count: number; href: string; isAlarm?: boolean }

/** A figure that leads to what was counted; a dash where there is nothing to list. As light as can be: a page has hundreds. */
export const FigureLink = ({ count, href, isAlarm }: Props) =>
  count === 0 ? (
    '–'
  ) : (
    <a href={href} className={isAlarm ? 'alarm' : undefined}>
      {count}
    </a>
  )
