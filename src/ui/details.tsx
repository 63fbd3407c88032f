import type { ReactNode } from 'react'

export function Details({ summary, children, isOpen }: { summary: ReactNode; children: ReactNode; isOpen?: boolean }) {
  return (
    <details className="details" open={isOpen}>
      <summary>{summary}</summary>
      <div className="details-body">{children}</div>
    </details>
  )
}
