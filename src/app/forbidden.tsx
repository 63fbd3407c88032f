import type { Metadata } from 'next'
import { ButtonLink } from '#ui/button-link.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Shell } from '#ui/shell.tsx'

export const metadata: Metadata = { title: 'Không được phép' }

export default function Forbidden() {
  return (
    <Shell product="Đôn Đốc" nav={[]}>
      <EmptyState
        title="Tài khoản này không được làm việc đó."
        body="Nếu đây là việc của đơn vị, hãy liên hệ quản trị để được phân quyền."
        action={<ButtonLink href="/">Về trang đầu</ButtonLink>}
      />
    </Shell>
  )
}
