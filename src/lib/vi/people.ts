import type { PersonRole, PersonState } from '#domain/people.ts'
import type { ListProblem } from '#domain/people-list.ts'

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

/** Who hands in for the agency. */
const HEAD_WORDS = 'nộp báo cáo hoàn thành'

const isRole = (role: string): role is PersonRole => role in PERSON_ROLE_WORDS

/** Cán bộ đơn vị, quản trị của đơn vị */
export const postWords = (role: string, isAgencyAdmin: boolean, isHead = false): string =>
  [isRole(role) ? PERSON_ROLE_WORDS[role] : role, isAgencyAdmin && 'quản trị của đơn vị', isHead && HEAD_WORDS].filter(Boolean).join(', ')

/** What is wrong with a line of a list, and what to write instead. */
export const LIST_PROBLEM_WORDS = {
  username_wrong: 'tên đăng nhập gồm 2 đến 50 chữ thường không dấu, số, dấu chấm, gạch ngang',
  username_twice: 'tên đăng nhập ghi hai lần trong danh sách',
  username_taken: 'tên đăng nhập đã có người dùng',
  name_missing: 'chưa ghi họ và tên',
  title_missing: 'chưa ghi chức vụ',
  too_long: 'họ tên dài quá 100 ký tự hoặc chức vụ dài quá 150 ký tự',
  agency_unknown: 'không có đơn vị tên như vậy',
  role_unknown: 'vai trò phải là Cán bộ, Thủ trưởng, Quản trị đơn vị, Văn phòng, Ban Chỉ đạo hoặc Quản trị hệ thống',
  day_wrong: 'ngày bắt đầu ghi theo dạng ngày/tháng/năm',
  not_yours: 'đơn vị hoặc vai trò này do quản trị hệ thống cấp',
  post_in_past: 'ngày bắt đầu không được trước hôm nay',
  office_role_elsewhere: 'vai trò Văn phòng chỉ dành cho Văn phòng UBND tỉnh',
  agency_admin_elsewhere: 'quản trị đơn vị phải là cán bộ đơn vị',
  head_elsewhere: 'người nộp báo cáo hoàn thành phải là người của đơn vị hoặc Văn phòng',
} satisfies Record<ListProblem, string>
