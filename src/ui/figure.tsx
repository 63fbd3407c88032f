import type { ReactNode } from 'react'

export function Figure({ label, value, note }: { label: string; value: ReactNode; note: ReactNode }) {
  return (
    <dl className="figure">
      <dt>{label}</dt>
      <dd className="figure-value">{value}</dd>
      <dd className="figure-note">{note}</dd>
    </dl>
  )
}
