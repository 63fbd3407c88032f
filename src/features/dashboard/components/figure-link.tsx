import Link from 'next/link'
import { Shape } from '#ui/shape.tsx'

type Props = { count: number; href: string; isAlarm?: boolean }

/** A figure that leads to what was counted; a dash where there is nothing to list. */
export function FigureLink({ count, href, isAlarm }: Props) {
  if (count === 0) return '–'
  return (
    <Link href={href} prefetch={false} className={isAlarm ? 'font-semibold whitespace-nowrap text-alarm' : undefined}>
      {isAlarm && <Shape glyph="▲" />} {count}
    </Link>
  )
}
