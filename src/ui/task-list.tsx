import type { ReactNode } from 'react'
import { TextLink } from '#ui/text-link.tsx'

export function TaskList({ items }: { items: { label: string; href: string; state: ReactNode }[] }) {
  return (
    <ul className="task-list">
      {items.map(({ label, href, state }) => (
        <li key={href}>
          <TextLink href={href}>{label}</TextLink>
          <span>{state}</span>
        </li>
      ))}
    </ul>
  )
}
