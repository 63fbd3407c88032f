import type { Day } from '#domain/day.ts'
import type { SuccessionKind } from '#domain/succession.ts'
import { dmy } from './day.ts'

export const SUCCESSION_WORDS = {
  merge: 'Sáp nhập',
  split: 'Chia tách',
  dissolve: 'Kết thúc cấp huyện, chia về xã, phường',
  transfer: 'Chuyển nhiệm vụ, đơn vị cũ vẫn hoạt động',
} satisfies Record<SuccessionKind, string>

/** Whose lateness it is: the old agency's until then, and from then on of who holds it. */
export const takenOverWords = ({ fromName, on, documentNumber, daysLate }: TakenOver): string =>
  `${fromName}, từ ngày ${dmy(on)} theo ${documentNumber}${daysLate > 0 ? `; khi chuyển đã quá hạn ${daysLate} ngày` : ''}`

type TakenOver = { fromName: string; on: Day; documentNumber: string; daysLate: number }
