import type { Metadata } from 'next'
import { ButtonLink } from '#ui/button-link.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Shell } from '#ui/shell.tsx'

export const metadata: Metadata = { title: 'Không tìm thấy' }

export default function NotFound() {
  return (
    <Shell product="Đôn Đốc" nav={[]}>
      <EmptyState
        title="Không tìm thấy trang này."
        body="Địa chỉ có thể đã sai, hoặc nội dung không thuộc phạm vi của đơn vị."
        action={<ButtonLink href="/">Về trang đầu</ButtonLink>}
      />
    </Shell>
  )
}
