import Link from 'next/link'
import { Shape } from '#ui/shape.tsx'

type Props = { count: number; href: string; isAlarm?: boolean }

/** A figure that leads to what was counted; a dash where there is nothing to list. */
export function FigureLink({ count, href, isAlarm }: Props) {
  if (count === 0) return '–'
  if (!isAlarm) return <Figure count={count} href={href} />
  return (
    <span className="font-semibold whitespace-nowrap text-alarm">
      <Shape glyph="▲" /> <Figure count={count} href={href} look="text-alarm" />
    </span>
  )
}

const Figure = ({ count, href, look }: { count: number; href: string; look?: string }) => (
  <Link href={href} prefetch={false} className={look}>
    {count}
  </Link>
)
