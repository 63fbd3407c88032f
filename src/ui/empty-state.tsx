import type { ReactNode } from 'react'
import { Shape } from '#ui/shape.tsx'

type Props = { title: string; body?: ReactNode; action?: ReactNode; tone?: 'good' | 'plain' }

export function EmptyState({ title, body, action, tone = 'plain' }: Props) {
  return (
    <div className={`empty empty-${tone}`}>
      <p className="empty-title">
        {tone === 'good' && <Shape glyph="✔" />}
        {title}
      </p>
      {body && <div className="empty-body">{body}</div>}
      {action && <div className="actions">{action}</div>}
    </div>
  )
}
