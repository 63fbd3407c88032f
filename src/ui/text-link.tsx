import Link from 'next/link'
import type { ReactNode } from 'react'

/** `hidden` is read aloud after the text, for links that look alike on the page. */
export function TextLink({ href, children, hidden }: { href: string; children: ReactNode; hidden?: string }) {
  return (
    <Link href={href} prefetch={false}>
      {children}
      {hidden && <span className="sr-only"> {hidden}</span>}
    </Link>
  )
}
