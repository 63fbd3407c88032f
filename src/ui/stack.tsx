import type { ReactNode } from 'react'

export function Stack({ gap = 'medium', children }: { gap?: 'small' | 'medium' | 'large'; children: ReactNode }) {
  return <div className={`stack stack-${gap}`}>{children}</div>
}
