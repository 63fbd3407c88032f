'use client'

import { EmptyState } from '#ui/empty-state.tsx'
import { Shell } from '#ui/shell.tsx'

/** A failure nobody foresaw: its number leads to the line in the log. */
export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <Shell product="Đôn Đốc" nav={[]}>
      <title>Có lỗi – Đôn Đốc</title>
      <EmptyState
        title="Hệ thống đang gặp trục trặc."
        body={`Việc vừa làm có thể chưa được ghi. Hãy thử lại; nếu vẫn lỗi, báo quản trị mã ${error.digest ?? 'không có'}.`}
        action={
          <button className="button button-primary" type="button" onClick={reset}>
            Thử lại
          </button>
        }
      />
    </Shell>
  )
}
