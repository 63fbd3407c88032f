import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import './globals.css'

export const metadata: Metadata = {
  title: { default: 'Đôn Đốc', template: '%s – Đôn Đốc' },
  description: 'Theo dõi, đôn đốc việc thực hiện chỉ đạo của Chủ tịch Ủy ban nhân dân tỉnh',
  icons: { icon: '/favicon.svg' },
}

// Who is signed in and which day it is decide every page; none is made ahead.
export const dynamic = 'force-dynamic'

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="vi">
      <body>{children}</body>
    </html>
  )
}
