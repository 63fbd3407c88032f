import Link from 'next/link'
import type { ReactNode } from 'react'

type Props = {
  href: string
  children: ReactNode
  tone?: 'primary' | 'warn' | 'quiet'
  /** Keys that follow the link, as `aria-keyshortcuts` names them. */
  keys?: string
}

export function ButtonLink({ href, children, tone = 'primary', keys }: Props) {
  return (
    <Link className={`button button-${tone}`} href={href} prefetch={false} aria-keyshortcuts={keys}>
      {children}
    </Link>
  )
}
