import type { ReactNode } from 'react'
import { TextLink } from '#ui/text-link.tsx'

export type SummaryRow = { key: string; value: ReactNode; action?: { href: string; label: string; hidden?: string } }

export function SummaryList({ rows }: { rows: SummaryRow[] }) {
  return (
    <dl className="summary-list">
      {rows.map(({ key, value, action }) => (
        <div key={key}>
          <dt>{key}</dt>
          <dd>{value}</dd>
          {action && (
            <dd>
              <TextLink href={action.href} hidden={action.hidden}>
                {action.label}
              </TextLink>
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}
