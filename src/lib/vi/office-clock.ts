import type { ClockFigure, OfficeWork } from '#domain/office-clock.ts'

export const WORK_WORDS = {
  entry: { title: 'Nhập và giao văn bản', since: 'Ngày ban hành', until: 'Ngày giao' },
  verification: { title: 'Xác nhận kết quả', since: 'Ngày nộp', until: 'Ngày trả lời' },
  extension: { title: 'Trả lời xin gia hạn', since: 'Ngày xin', until: 'Ngày trả lời' },
  objection: { title: 'Trả lời việc trả lại vì giao không đúng', since: 'Ngày trả lại', until: 'Ngày trả lời' },
} satisfies Record<OfficeWork, { title: string; since: string; until: string }>

export const CLOCK_WORDS = {
  done: 'Đã xử lý',
  in_time: 'Trong hạn',
  late: 'Quá hạn',
  waiting: 'Đang chờ',
  waiting_late: 'Đang chờ quá hạn',
  same_day: 'Trong ngày',
  next_day: '1 ngày làm việc',
  two_days: '2 ngày làm việc',
  longer: 'Trên 2 ngày làm việc',
} satisfies Record<ClockFigure, string>
