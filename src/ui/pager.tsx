import Link from 'next/link'

export function Pager({ nextHref, previousHref, label }: { nextHref?: string; previousHref?: string; label: string }) {
  return (
    <nav className="pager" aria-label="Phân trang">
      {previousHref && (
        <Link href={previousHref} rel="prev" prefetch={false}>
          ← Trang trước
        </Link>
      )}
      <p>{label}</p>
      {nextHref && (
        <Link href={nextHref} rel="next" prefetch={false}>
          Trang sau →
        </Link>
      )}
    </nav>
  )
}
