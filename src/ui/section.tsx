import type { ReactNode } from 'react'

type Props = { title: string; id?: string; aside?: ReactNode; children: ReactNode; level?: 2 | 3 }

export function Section({ title, id, aside, children, level = 2 }: Props) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <section className="section" id={id}>
      <div className="section-head">
        <Heading>{title}</Heading>
        {aside && <div className="section-aside">{aside}</div>}
      </div>
      {children}
    </section>
  )
}
