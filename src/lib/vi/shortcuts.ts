/** Keys that do the same on every page. */
export const USUAL_KEYS = [
  { keys: 'Ctrl+K', label: 'Đến ô tìm kiếm' },
  { keys: '↑ ↓', label: 'Trong danh sách: sang dòng trên, dòng dưới; Enter mở dòng đang chọn' },
  { keys: 'Ctrl+Enter', label: 'Gửi biểu mẫu đang điền' },
  { keys: '?', label: 'Xem phím tắt của trang đang mở' },
] as const
