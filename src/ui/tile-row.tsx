import type { ReactNode } from 'react'

export function TileRow({ children }: { children: ReactNode }) {
  return <div className="tiles">{children}</div>
}
