import type { ReactNode } from 'react'
import { Shape } from '#ui/shape.tsx'

const SHAPES = { info: '■', warn: '!', good: '✔', alarm: '▲' }

type Props = { tone: 'info' | 'warn' | 'good' | 'alarm'; title?: string; children: ReactNode }

export function NoticeBanner({ tone, title, children }: Props) {
  return (
    <div className={`notice notice-${tone}`} role={tone === 'good' ? 'status' : undefined}>
      <Shape glyph={SHAPES[tone]} />
      <div>
        {title && <p className="notice-title">{title}</p>}
        {children}
      </div>
    </div>
  )
}
