import type { Confidence } from '#domain/confidence.ts'
import type { Signal, Warning } from '#domain/risk.ts'

type Words = { title: string; meaning: string }

/** After the delivery confidence assessment of the UK's major projects: what each grade says, not a colour alone. */
export const CONFIDENCE_WORDS = {
  likely: {
    title: 'Nhiều khả năng hoàn thành',
    meaning: 'Rất có khả năng xong đúng hạn, đúng yêu cầu; hiện không có vướng mắc lớn nào đe dọa kết quả.',
  },
  feasible: {
    title: 'Có thể hoàn thành nếu xử lý kịp vướng mắc',
    meaning: 'Còn khả năng xong đúng hạn, nhưng có vướng mắc đáng kể cần lãnh đạo quan tâm; gỡ được nếu xử lý ngay.',
  },
  unlikely: {
    title: 'Khó hoàn thành',
    meaning: 'Có vướng mắc lớn mà đơn vị chưa thấy cách gỡ; cần cấp trên quyết định hoặc điều chỉnh yêu cầu.',
  },
} satisfies Record<Confidence, Words>

/** Two or three words for a list. */
export const SIGNAL_WORDS = {
  behind: 'tiến độ thấp khi sắp đến hạn',
  unplanned: 'chưa đăng ký kế hoạch',
  silent: 'lâu không cập nhật',
  late_input: 'chờ đơn vị khác nộp muộn',
  obstacle: 'đang có vướng mắc',
  doubted: 'đơn vị tự đánh giá khó hoàn thành',
} satisfies Record<Signal, string>

const SENTENCES = {
  behind: ({ days, percent }) => `Còn ${days} ngày làm việc, tiến độ ${percent} %`,
  unplanned: ({ days }) => `Chưa đăng ký kế hoạch sau ${days} ngày làm việc`,
  silent: ({ days }) => `${days} ngày không cập nhật`,
  late_input: ({ count }) => `Chờ ${count} đơn vị khác đã quá hạn`,
  obstacle: () => 'Đơn vị báo đang có vướng mắc',
  doubted: () => 'Đơn vị tự đánh giá chưa chắc hoàn thành',
} satisfies Record<Signal, (warning: Warning) => string>

export const warningWords = (warning: Warning): string => SENTENCES[warning.signal](warning)
