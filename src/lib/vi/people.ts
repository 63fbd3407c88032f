import type { PersonRole, PersonState } from '#domain/people.ts'

export const PERSON_ROLE_WORDS = {
  agency: 'Cán bộ đơn vị',
  office: 'Văn phòng UBND tỉnh',
  committee: 'Ban Chỉ đạo',
  admin: 'Quản trị hệ thống',
} satisfies Record<PersonRole, string>

export const PERSON_STATE_WORDS = {
  invited: 'Chưa đặt mật khẩu',
  active: 'Đang dùng',
  disabled: 'Đã khóa',
} satisfies Record<PersonState, string>

const isRole = (role: string): role is PersonRole => role in PERSON_ROLE_WORDS

/** Cán bộ đơn vị, quản trị của đơn vị */
export const postWords = (role: string, isAgencyAdmin: boolean): string => {
  const words = isRole(role) ? PERSON_ROLE_WORDS[role] : role
  return isAgencyAdmin ? `${words}, quản trị của đơn vị` : words
}
