import type { ReactNode } from 'react'

export function Panel({ title, children, tone = 'plain' }: { title?: ReactNode; children: ReactNode; tone?: 'plain' | 'good' | 'warn' }) {
  return (
    <div className={`panel panel-${tone}`}>
      {title && <p className="panel-title">{title}</p>}
      {children}
    </div>
  )
}
