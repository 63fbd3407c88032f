import type { ReactNode } from 'react'

export function Columns({ side, children, weight = 'main' }: { side: ReactNode; children: ReactNode; weight?: 'main' | 'even' }) {
  return (
    <div className={`columns columns-${weight}`}>
      <div className="stack stack-large">{children}</div>
      <div className="stack stack-large">{side}</div>
    </div>
  )
}
