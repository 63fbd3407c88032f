import type { DirectiveKind, Stage, Timeliness } from '#domain/assignment.ts'
import type { Day } from '#domain/day.ts'
import type { Bucket } from '#domain/statistics.ts'
import { BUCKET_WORDS, KIND_WORDS, STAGE_WORDS, TIMELINESS_WORDS } from './assignment.ts'
import { dmy } from './day.ts'
import { paperWords } from './direct.ts'
import { digits } from './number.ts'

export const PRESET_WORDS = {
  due_this_week: 'Đến hạn tuần này',
  no_plan: 'Chưa đăng ký kế hoạch',
  lead_unstated: 'Chưa rõ đơn vị chủ trì',
  obstacle: 'Đang có vướng mắc',
  // Which period, and how many days, the province settles.
  unreported: 'Chưa báo cáo kỳ này',
  silent: 'Lâu không cập nhật',
  late_input: 'Chờ đơn vị khác đã quá hạn',
  at_risk: 'Có nguy cơ chậm',
  note_due: 'Thường xuyên, kỳ này chưa ghi nhận',
  standing_silent: 'Thường xuyên, lâu không ghi nhận',
  counted: 'Tính vào tỷ lệ',
  extension_asked: 'Đang xin gia hạn',
  extension_offered: 'Được đề nghị ngày gia hạn khác',
  extended_often: 'Gia hạn nhiều lần',
  objected: 'Đơn vị trả lại vì giao không đúng',
  explanation_asked: 'Phải giải trình',
  explanation_overdue: 'Chậm giải trình',
  explanation_given: 'Đã giải trình, chờ xem xét',
}

export const CHANGE_WORDS = {
  added: 'Giao thêm',
  done: 'Mới hoàn thành',
  slipped: 'Mới quá hạn',
  extended: 'Được lùi hạn',
  returned: 'Mới bị trả lại',
}

/** "done_2022-05-20" → Mới hoàn thành sau ngày 20/05/2022 */
function changeWords(change: string): string {
  const [name = '', since = ''] = change.split('_')
  return `${CHANGE_WORDS[name as keyof typeof CHANGE_WORDS]} sau ngày ${dmy(since as Day)}`
}

type Asked = {
  timeliness?: Timeliness
  bucket?: Bucket
  stage?: Stage
  preset?: keyof typeof PRESET_WORDS
  kind?: DirectiveKind
  directive?: number
  agency?: number
  assigned?: number
  notice?: number
  handler?: number
  change?: string
}

/** What the numbers of a filter are called. */
type FilterNames = { directive?: string; agency?: string; assigned?: string; notice?: string; handler?: string }

type Known = {
  agencies: readonly { id: number; shortName: string }[]
  notices: readonly { id: number; number: string | null }[]
  directive: { ref: string; noticeNumber: string } | null
  /** Who looks. */
  personId: number | null
}

export const filterNames = (
  { agency, assigned, notice, handler }: Asked,
  { agencies, notices, directive, personId }: Known,
): FilterNames => ({
  agency: agencies.find(({ id }) => id === agency)?.shortName,
  assigned: agencies.find(({ id }) => id === assigned)?.shortName,
  notice: notices.find(({ id }) => id === notice)?.number ?? undefined,
  handler: handler === personId ? 'Việc của tôi' : undefined,
  directive: directive ? `${directive.ref} (${paperWords(directive.noticeNumber)})` : undefined,
})

export type FilterPart = { name: keyof Asked; label: string }

/** A filter in words, one part for each thing asked: the situation first, then whose and of which notice. */
export function filterParts(asked: Asked, names: FilterNames): FilterPart[] {
  const { timeliness, bucket, stage, preset, kind, directive, agency, assigned, notice, handler, change } = asked
  const parts: [keyof Asked, string | undefined][] = [
    ['timeliness', timeliness && TIMELINESS_WORDS[timeliness]],
    ['bucket', bucket && BUCKET_WORDS[bucket]],
    ['stage', stage && STAGE_WORDS[stage]],
    ['preset', preset && PRESET_WORDS[preset]],
    ['change', change && changeWords(change)],
    ['kind', kind && KIND_WORDS[kind]],
    ['directive', directive && `Nội dung ${names.directive ?? 'không có'}`],
    ['agency', agency && (names.agency ?? 'Đơn vị không có')],
    ['assigned', assigned && `Giao ban đầu cho ${names.assigned ?? 'đơn vị không có'}`],
    ['handler', handler && (names.handler ?? 'Đã chuyển cho một người xử lý')],
    ['notice', notice && (names.notice ? paperWords(names.notice) : 'Văn bản không có')],
  ].map(([name, label]) => [name as keyof Asked, label ? String(label) : undefined])
  return parts.flatMap(([name, label]) => (label ? [{ name, label }] : []))
}

/** Quá hạn · UBND huyện Xuân Trường · tính đến 30/05/2022 */
export const filterWords = (parts: readonly FilterPart[], day: Day): string =>
  [...(parts.length > 0 ? parts.map(({ label }) => label) : ['Tất cả lượt giao']), `tính đến ${dmy(day)}`].join(' · ')

/** 265 lượt giao; of a list that was not counted to its end: hơn 1.000 lượt giao */
export const lengthWords = (count: number, counted: number): string =>
  count > counted ? `hơn ${digits(counted)} lượt giao` : `${digits(count)} lượt giao`
