import type { ReactNode } from 'react'

type Entry = {
  key: string
  when: ReactNode
  who: ReactNode
  title: ReactNode
  body?: ReactNode
  tone?: 'plain' | 'warn' | 'alarm' | 'wait' | 'good'
}

export function Timeline({ entries }: { entries: Entry[] }) {
  return (
    <ol className="timeline">
      {entries.map(({ key, when, who, title, body, tone = 'plain' }) => (
        <li key={key} className={`timeline-${tone}`}>
          <p className="timeline-title">{title}</p>
          <p className="timeline-source">
            {when} · {who}
          </p>
          {body && <div className="timeline-body">{body}</div>}
        </li>
      ))}
    </ol>
  )
}
