'use client'

/** The last resort, when even the frame of a page cannot be made. */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="vi">
      <body>
        <title>Có lỗi – Đôn Đốc</title>
        <h1>Hệ thống đang gặp trục trặc</h1>
        <p>Hãy tải lại trang; nếu vẫn lỗi, báo quản trị mã {error.digest ?? 'không có'}.</p>
      </body>
    </html>
  )
}
