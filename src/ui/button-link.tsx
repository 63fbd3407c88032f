import Link from 'next/link'
import type { ReactNode } from 'react'

type Props = { href: string; children: ReactNode; tone?: 'primary' | 'warn' | 'quiet' }

export function ButtonLink({ href, children, tone = 'primary' }: Props) {
  return (
    <Link className={`button button-${tone}`} href={href} prefetch={false}>
      {children}
    </Link>
  )
}
