import type { AuditEvent, AuditName } from '#domain/audit.ts'
import { type AuditKind, KIND_OF, nounOf } from '#domain/audit-kind.ts'
import type { Day } from '#domain/day.ts'
import { eventLines } from './audit.ts'
import { EVENT_TITLES } from './audit-titles.ts'
import { dmy, hourMinute } from './day.ts'

const AUDIT_KIND_WORDS = {
  entry: 'Nhập văn bản, giao nhiệm vụ',
  assigning: 'Điều chỉnh việc giao',
  carrying_out: 'Kế hoạch, báo cáo, xác nhận',
  extension: 'Gia hạn',
  people: 'Người dùng, đầu mối',
  access: 'Đăng nhập, mật khẩu',
  agencies: 'Đơn vị, nhóm đơn vị',
  settings: 'Cài đặt, ngày nghỉ',
} satisfies Record<AuditKind, string>

/** What may be chosen: a whole kind, or one of its acts. */
export const ACT_OPTIONS = (Object.keys(AUDIT_KIND_WORDS) as AuditKind[]).flatMap((kind) => [
  { value: kind as string, label: `Tất cả: ${AUDIT_KIND_WORDS[kind]}`, group: AUDIT_KIND_WORDS[kind] },
  ...(Object.keys(EVENT_TITLES) as AuditName[])
    .filter((name) => KIND_OF[nounOf(name)] === kind)
    .map((name) => ({ value: name as string, label: EVENT_TITLES[name], group: AUDIT_KIND_WORDS[kind] })),
])

type Row = {
  seq: bigint
  at: Date
  on: Day
  actorName: string
  event: AuditEvent
  hash: string
  ref: string | null
  agencyName: string | null
  noticeNumber: string | null
  isVeiled: boolean
}

const VEILED = 'Nội dung của bản nháp chưa giao'

export const lineWords = ({ event, isVeiled }: Row): string[] => (isVeiled ? [VEILED] : eventLines(event))

/** 3c · Sở Tài chính · 128/TB-UBND */
export const aboutWords = ({ ref, agencyName, noticeNumber }: Row): string =>
  [ref && `Nội dung ${ref}`, agencyName, noticeNumber].filter(Boolean).join(' · ')

type Column = { key: string; header: string; value: (row: Row) => string }

/** The columns of the journal on the screen and in its sheet. */
export const JOURNAL_COLUMNS = [
  { key: 'what', header: 'Việc', value: ({ event }) => EVENT_TITLES[event.name] },
  { key: 'lines', header: 'Nội dung', value: (row) => lineWords(row).join('; ') },
  { key: 'about', header: 'Về', value: aboutWords },
  { key: 'who', header: 'Người thực hiện', value: ({ actorName }) => actorName },
  { key: 'on', header: 'Ngày', value: ({ on }) => dmy(on) },
  { key: 'seq', header: 'Số', value: ({ seq }) => String(seq) },
] as const satisfies readonly Column[]

/** What only the sheet has: the instant on the wall in Vietnam and the event's code in the chain. */
export const SHEET_COLUMNS: readonly Column[] = [
  ...JOURNAL_COLUMNS,
  { key: 'at', header: 'Lúc ghi', value: ({ at }) => instantWords(at) },
  { key: 'hash', header: 'Mã', value: ({ hash }) => hash },
]

const DATE = new Intl.DateTimeFormat('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh', day: '2-digit', month: '2-digit', year: 'numeric' })

/** 14:05 26/11/2026 */
export const instantWords = (at: Date): string => `${hourMinute(at)} ${DATE.format(at)}`

export const headWords = ({ seq, hash }: { seq: bigint; hash: string }): string => `Nhật ký đến sự kiện số ${seq}, mã ${hash}.`

export const DETECTS =
  'Mỗi sự kiện mang mã của sự kiện trước nó, nên sửa, xóa, chèn hay đảo thứ tự thì khi đối chiếu sẽ phát hiện và chỉ ra sự kiện đầu tiên bị sai. Nhật ký phát hiện, không ngăn được: người nắm máy chủ cơ sở dữ liệu vẫn có thể làm lại cả chuỗi, chỉ lộ ra khi so với mã cuối đã giữ ở nơi khác. Mã ấy in ở đây và trên mỗi bản xuất.'

/** What is looked for, in words. */
export function journalParts(
  { kind, name, from, to, agency, person, assignment }: JournalAsked,
  words: { agencyName?: string; personName?: string; about?: string },
): { key: 'act' | 'from' | 'to' | 'agency' | 'person' | 'assignment'; label: string }[] {
  const label = name ? EVENT_TITLES[name] : kind && AUDIT_KIND_WORDS[kind]
  return [
    ...(assignment ? [{ key: 'assignment' as const, label: words.about ?? 'Lượt giao' }] : []),
    ...(label ? [{ key: 'act' as const, label }] : []),
    ...(agency ? [{ key: 'agency' as const, label: words.agencyName ?? 'Đơn vị không có' }] : []),
    ...(person ? [{ key: 'person' as const, label: words.personName ?? 'Người không có' }] : []),
    ...(from ? [{ key: 'from' as const, label: `Từ ngày ${dmy(from)}` }] : []),
    ...(to ? [{ key: 'to' as const, label: `Đến ngày ${dmy(to)}` }] : []),
  ]
}

type JournalAsked = {
  kind?: AuditKind
  name?: AuditName
  from?: Day
  to?: Day
  agency?: number
  person?: number
  assignment?: number
}
