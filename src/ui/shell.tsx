import Link from 'next/link'
import type { ReactNode } from 'react'
import { Keys } from '#ui/keys.tsx'
import { ProductMark } from '#ui/product-mark.tsx'

type NavItem = { href: string; label: string; isCurrent: boolean; count?: number }

type Props = {
  product: string
  nav: NavItem[]
  banner?: ReactNode
  search?: ReactNode
  moment?: ReactNode
  person?: ReactNode
  footer?: string
  /** What keeps a page company without being seen. */
  helpers?: ReactNode
  children: ReactNode
}

export function Shell({ product, nav, banner, search, moment, person, footer, helpers, children }: Props) {
  return (
    <div className="shell">
      <a className="skip-link" href="#main">
        Đến nội dung chính
      </a>
      <header className="masthead">
        <div className="masthead-bar">
          <Link className="brand" href="/" prefetch={false}>
            <ProductMark />
            {product}
          </Link>
          {search && <div className="masthead-search">{search}</div>}
          {moment && <div className="masthead-moment">{moment}</div>}
          {person && <div className="masthead-person">{person}</div>}
        </div>
      </header>
      {nav.length > 0 && <Navigation items={nav} />}
      {banner && (
        <aside className="shell-banner" aria-label="Lưu ý chung">
          {banner}
        </aside>
      )}
      <main className="main" id="main" tabIndex={-1}>
        {children}
      </main>
      <footer className={footer ? 'footer footer-named' : 'footer'}>
        <p>
          {footer && `${footer} · `}
          {product} – theo dõi, đôn đốc việc thực hiện chỉ đạo
        </p>
      </footer>
      <Keys />
      {helpers}
    </div>
  )
}

function Navigation({ items }: { items: NavItem[] }) {
  const current = items.find((item) => item.isCurrent)
  return (
    <nav className="nav" aria-label="Danh mục">
      <details className="fold">
        <summary>{current ? `Danh mục: ${current.label}` : 'Danh mục'}</summary>
        <ul>
          {items.map(({ href, label, isCurrent, count }) => (
            <li key={href}>
              <Link href={href} prefetch={false} aria-current={isCurrent ? 'page' : undefined}>
                {label}
                {count !== undefined && count > 0 && <span className="nav-count">{count}</span>}
              </Link>
            </li>
          ))}
        </ul>
      </details>
    </nav>
  )
}
