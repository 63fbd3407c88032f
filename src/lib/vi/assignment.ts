import type { AssignmentRole, DirectiveKind, Stage, Timeliness } from '#domain/assignment.ts'
import type { Glance, Situation } from '#domain/situation.ts'
import type { Bucket, Rate } from '#domain/statistics.ts'
import { dmy, weekday } from './day.ts'
import { ratio } from './number.ts'

export const STAGE_WORDS = {
  not_started: 'Chưa thực hiện',
  in_progress: 'Đang thực hiện',
  awaiting_acceptance: 'Chờ xác nhận',
  returned: 'Bị trả lại',
  accepted: 'Hoàn thành',
  suspended: 'Tạm dừng',
  cancelled: 'Hủy',
  exempt: 'Không thuộc diện',
} satisfies Record<Stage, string>

export const TIMELINESS_WORDS = {
  none: 'Không tính thời hạn',
  undated: 'Không thời hạn',
  on_track: 'Trong hạn',
  due_soon: 'Sắp đến hạn',
  overdue: 'Quá hạn',
  on_time: 'Đúng hạn',
  late: 'Trễ hạn',
} satisfies Record<Timeliness, string>

/** The terms of 42/2014/QĐ-TTg, word for word where it has them. */
export const BUCKET_WORDS = {
  done_on_time: 'Hoàn thành đúng hạn',
  done_late: 'Hoàn thành quá hạn',
  done_undated: 'Hoàn thành, không thời hạn',
  awaiting: 'Đã nộp, chờ xác nhận',
  in_term: 'Chưa hoàn thành, trong hạn',
  overdue: 'Chưa hoàn thành, quá hạn',
  undated: 'Chưa hoàn thành, không thời hạn',
  outside: 'Không đưa vào tỷ lệ',
} satisfies Record<Bucket, string>

export const KIND_WORDS = {
  one_off: 'Có thời điểm hoàn thành',
  recurring: 'Định kỳ',
  standing: 'Thường xuyên',
  target: 'Chỉ tiêu',
  norm: 'Yêu cầu chấp hành chung',
} satisfies Record<DirectiveKind, string>

export const ROLE_WORDS = {
  lead: 'Chủ trì',
  co_equal: 'Đồng thực hiện',
  coordinating: 'Phối hợp',
} satisfies Record<AssignmentRole, string>

const SITUATION_WORDS = {
  overdue: ({ days }) => `Quá hạn ${days} ngày`,
  returned_overdue: ({ days, resubmitBy }) => `Quá hạn ${days} ngày – bị trả lại${resubmitBy ? `, nộp lại trước ${dmy(resubmitBy)}` : ''}`,
  due_today: () => 'Đến hạn hôm nay',
  // No working day is left where the day due falls on days off.
  due_soon: ({ days }) => (days === 0 ? 'Sắp đến hạn – hạn vào ngày nghỉ' : `Sắp đến hạn – còn ${days} ngày làm việc`),
  in_sight: ({ days, dueOn }) => `Còn ${days} ngày làm việc${dueOn ? `, hạn ${weekday(dueOn)}` : ''}`,
  on_track: ({ days }) => `Còn ${days} ngày làm việc`,
  returned: ({ resubmitBy }) => (resubmitBy ? `Bị trả lại – phải nộp lại trước ${dmy(resubmitBy)}` : 'Bị trả lại – phải nộp lại'),
  undated: () => 'Chưa xác định thời hạn',
  sent_in_time: () => 'Đã nộp đúng hạn – chờ xác nhận',
  sent_late: ({ days }) => `Nộp muộn ${days} ngày – chờ xác nhận`,
  sent_undated: () => 'Đã nộp – chờ xác nhận',
  done_in_time: () => 'Hoàn thành đúng hạn',
  done_late: ({ days }) => `Hoàn thành quá hạn ${days} ngày`,
  done: () => 'Hoàn thành',
  suspended: () => 'Tạm dừng',
  cancelled: () => 'Đã hủy',
  exempt: () => 'Không thuộc diện',
  coordinating: () => 'Phối hợp',
  standing: () => 'Thường xuyên',
  recurring: () => 'Định kỳ',
  target: () => 'Chỉ tiêu',
  norm: () => 'Yêu cầu chung',
} satisfies Record<Situation, (glance: Glance) => string>

/** The words of time, the same in every place; what is asked and not granted is said after them. */
export const situationWords = (glance: Glance): string =>
  [SITUATION_WORDS[glance.situation](glance), askedWords(glance), glance.isObjected && OBJECTED, explanationWords(glance)]
    .filter(Boolean)
    .join(' – ')

const OBJECTED = 'đơn vị trả lại vì giao không đúng (chờ xem xét)'

function askedWords({ askedDueOn, offeredDueOn }: Glance): string | null {
  if (offeredDueOn) return `được đề nghị gia hạn đến ${dmy(offeredDueOn)}, chờ đơn vị trả lời`
  return askedDueOn && `đang xin gia hạn đến ${dmy(askedDueOn)} (chưa duyệt)`
}

function explanationWords({ explanation }: Glance): string | null {
  if (!explanation) return null
  if (explanation.is === 'overdue') return `chậm giải trình ${explanation.days} ngày`
  return explanation.is === 'waiting' ? `phải giải trình chậm nhất ${dmy(explanation.by)}` : 'đã giải trình (chờ xem xét)'
}

const PERCENT = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 })

/** 91,8 %; "–" where there is nothing to divide. */
export const percentWords = (percent: number | null): string => (percent === null ? '–' : `${PERCENT.format(percent)} %`)

/** 60 % (3/5), on one line. */
export const rateWords = (rate: Rate): string =>
  rate.percent === null ? '–' : `${percentWords(rate.percent)} (${ratio(rate)})`.replaceAll(' ', '\u00a0')
