import type { AgencyLevel, LeftWith } from '#domain/agency.ts'
import type { AgencyProblem } from '#domain/agency-list.ts'

export const AGENCY_LEVEL_WORDS = {
  province: 'Sở, ban, ngành',
  district: 'Huyện, thành phố',
  commune: 'Xã, phường',
  central: 'Cơ quan ngành dọc',
  party: 'Đảng, đoàn thể',
  company: 'Doanh nghiệp',
  other: 'Cơ quan, đơn vị khác',
} satisfies Record<AgencyLevel, string>

/** What must be settled before an agency can end, in words. */
export const leftWords = ({ assignmentCount, deskCount, personCount }: LeftWith): string[] => [
  ...(assignmentCount > 0 ? [`${assignmentCount} lượt giao chưa xong`] : []),
  ...(deskCount > 0 ? [`${deskCount} nhiệm vụ chưa xong mà đơn vị giữ việc xác nhận`] : []),
  ...(personCount > 0 ? [`${personCount} người đang làm việc`] : []),
]

export const AGENCY_PROBLEM_WORDS = {
  name_missing: 'Thiếu tên đầy đủ.',
  too_long: 'Có ô dài quá giới hạn.',
  level_unknown: 'Loại phải là Sở, Huyện, Xã, Ngành dọc, Đoàn thể, Doanh nghiệp hoặc Khác.',
  known_already: 'Đã có đơn vị mang tên hoặc cách gọi này.',
  called_twice: 'Tên hoặc cách gọi trùng với dòng khác.',
  identifier_twice: 'Mã định danh đã dùng.',
  standing_twice: 'Chỉ một cơ quan là thường trực.',
} satisfies Record<AgencyProblem, string>
