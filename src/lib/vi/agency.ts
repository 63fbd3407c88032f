import type { AgencyLevel, LeftWith } from '#domain/agency.ts'

export const AGENCY_LEVEL_WORDS = {
  province: 'Sở, ban, ngành',
  district: 'Huyện, thành phố',
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
