import type { ReactNode } from 'react'

type Props = { title: string; caption?: ReactNode; lead?: ReactNode; actions?: ReactNode; tags?: ReactNode }

export function PageHeader({ title, caption, lead, actions, tags }: Props) {
  return (
    <div className="page-header">
      <div className="page-header-text">
        {caption && <p className="page-header-caption">{caption}</p>}
        <h1>{title}</h1>
        {tags && <div className="tags">{tags}</div>}
        {lead && <div className="page-header-lead">{lead}</div>}
      </div>
      {actions && <div className="actions">{actions}</div>}
    </div>
  )
}
