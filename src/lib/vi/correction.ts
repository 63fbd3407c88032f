import type { Correction } from '#domain/proposal-corrections.ts'

/** What a person may set otherwise than the text. */
export const MATTER_WORDS = {
  kind: 'loại nhiệm vụ',
  assignments: 'đơn vị thực hiện',
  due: 'thời hạn',
  deskAgencyId: 'nơi xác nhận kết quả',
  recipientIds: 'nơi nhận báo cáo',
  routeIds: 'đơn vị báo cáo qua',
  isPlanRegistration: 'cách hoàn thành',
  deliverable: 'sản phẩm',
  recurrence: 'kỳ báo cáo',
  conditionText: 'điều kiện',
} satisfies Record<keyof Correction, string>
