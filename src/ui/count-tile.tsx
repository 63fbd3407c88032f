import Link from 'next/link'
import { Shape } from '#ui/shape.tsx'

type Props = {
  label: string
  count: string
  href: string
  tone?: 'plain' | 'warn' | 'alarm' | 'wait'
  shape?: string
  note?: string
}

export function CountTile({ label, count, href, tone = 'plain', shape, note }: Props) {
  return (
    <Link className={`tile tile-${tone}`} href={href} prefetch={false}>
      <span className="tile-count">
        {shape && <Shape glyph={shape} />}
        {count}
      </span>{' '}
      <span className="tile-label">{label}</span>
      {note && <small className="tile-note">{note}</small>}
    </Link>
  )
}
