import type { ChangeName } from '#domain/change.ts'

type Words = { title: string; effect: string }

/** What is done to assignments by a document, and what follows from it. */
export const CHANGE_WORDS = {
  suspend: {
    title: 'Tạm dừng',
    effect: 'Từ hôm nay lượt giao không tính thời hạn và ra khỏi tỷ lệ cho đến khi được tiếp tục. Đề nghị gia hạn đang chờ sẽ khép lại.',
  },
  resume: {
    title: 'Tiếp tục thực hiện',
    effect: 'Thời hạn lùi đúng số ngày đã tạm dừng, trừ khi văn bản ấn định ngày khác.',
  },
  cancel: {
    title: 'Hủy',
    effect:
      'Từ hôm nay đơn vị không phải thực hiện nữa và lượt giao ra khỏi tỷ lệ; những gì đã ghi vẫn xem được. Hủy rồi không mở lại được.',
  },
  reassign: {
    title: 'Chuyển cho đơn vị khác',
    effect: 'Từ hôm nay đơn vị nhận chịu trách nhiệm, bắt đầu lại từ đầu. Số liệu những ngày đã qua vẫn tính cho đơn vị cũ.',
  },
} satisfies Record<ChangeName, Words>

/** By what a day due was moved. */
export const STEP_WORDS: Record<string, string> = {
  resumed: 'tiếp tục sau tạm dừng',
  reassigned: 'giao cho đơn vị khác',
  amended: 'điều chỉnh theo văn bản',
}
