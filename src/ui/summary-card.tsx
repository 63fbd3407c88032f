import type { ReactNode } from 'react'
import { SummaryList, type SummaryRow } from '#ui/summary-list.tsx'

type Props = {
  title: ReactNode
  tags?: ReactNode
  actions?: ReactNode
  rows: SummaryRow[]
  id?: string
  pair?: string
  children?: ReactNode
}

export function SummaryCard({ title, tags, actions, rows, id, pair, children }: Props) {
  return (
    <article className="card" id={id} data-pair={pair}>
      <div className="card-head">
        <h3>{title}</h3>
        {tags && <div className="tags">{tags}</div>}
        {actions && <div className="actions">{actions}</div>}
      </div>
      <SummaryList rows={rows} />
      {children && <div className="card-foot">{children}</div>}
    </article>
  )
}
