import Link from 'next/link'
import type { ReactNode } from 'react'
import { Button } from '#ui/button.tsx'
import { Shape } from '#ui/shape.tsx'

type Props = {
  action: string
  children: ReactNode
  chips: { label: string; href: string }[]
  clearHref?: string
  submitLabel?: string
  hidden?: Record<string, string>
}

export function FilterBar({ action, children, chips, clearHref, submitLabel = 'Lọc', hidden = {} }: Props) {
  return (
    <search className="filter">
      <details className="fold">
        <summary>{chips.length > 0 ? `Bộ lọc (đang chọn ${chips.length})` : 'Bộ lọc'}</summary>
        <form className="filter-form" action={action} method="get">
          {Object.entries(hidden).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          {children}
          <Button tone="quiet">{submitLabel}</Button>
        </form>
      </details>
      {chips.length > 0 && (
        <ul className="chips" aria-label="Đang lọc theo">
          {chips.map(({ label, href }) => (
            <li key={href}>
              <Link className="chip" href={href} prefetch={false}>
                <span className="sr-only">bỏ lọc: </span>
                {label}
                <Shape glyph="✕" />
              </Link>
            </li>
          ))}
          {clearHref && (
            <li>
              <Link href={clearHref} prefetch={false}>
                Xóa mọi bộ lọc
              </Link>
            </li>
          )}
        </ul>
      )}
    </search>
  )
}
