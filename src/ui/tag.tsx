import type { ReactNode } from 'react'
import { Shape } from '#ui/shape.tsx'

type Props = { tone: 'plain' | 'quiet' | 'warn' | 'alarm' | 'wait' | 'good'; shape?: string; children: ReactNode }

export function Tag({ tone, shape, children }: Props) {
  return (
    <span className={`tag tag-${tone}`}>
      {shape && <Shape glyph={shape} />}
      {children}
    </span>
  )
}
