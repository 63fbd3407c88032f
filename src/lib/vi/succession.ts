import type { SuccessionKind } from '#domain/succession.ts'

export const SUCCESSION_WORDS = {
  merge: 'Sáp nhập',
  split: 'Chia tách',
  dissolve: 'Kết thúc cấp huyện, chia về xã, phường',
  transfer: 'Chuyển nhiệm vụ, đơn vị cũ vẫn hoạt động',
} satisfies Record<SuccessionKind, string>
