import { type Day, daysBetween } from '#domain/day.ts'
import { type Frequency, type HolidayRule, LAST_DAY, type Period, type Recurrence } from '#domain/recurrence.ts'
import { dmy } from './day.ts'

export const FREQUENCY_WORDS = {
  weekly: 'Hằng tuần',
  monthly: 'Hằng tháng',
  quarterly: 'Hằng quý',
  semiannual: '6 tháng một lần',
  yearly: 'Hằng năm',
} satisfies Record<Frequency, string>

export const HOLIDAY_RULE_WORDS = {
  before: 'Gặp ngày nghỉ thì chuyển về ngày làm việc liền trước',
  after: 'Gặp ngày nghỉ thì chuyển sang ngày làm việc liền sau',
  same: 'Gặp ngày nghỉ vẫn giữ nguyên ngày',
} satisfies Record<HolidayRule, string>

export const WEEKDAY_WORDS = ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ nhật']

const IN_PERIOD = {
  monthly: ['tháng đó', 'tháng sau'],
  quarterly: ['tháng cuối quý', 'tháng đầu quý sau'],
  semiannual: ['tháng cuối kỳ', 'tháng đầu kỳ sau'],
  yearly: ['tháng 12', 'tháng 1 năm sau'],
} as const

/** Hằng quý, ngày 15 của tháng cuối quý */
export function recurrenceWords({ frequency, day, isAfterPeriod }: Recurrence): string {
  if (frequency === 'weekly') return `Hằng tuần, ${WEEKDAY_WORDS[day - 1]}${isAfterPeriod ? ' tuần sau' : ''}`
  const on = day === LAST_DAY ? 'ngày cuối' : `ngày ${day}`
  return `${FREQUENCY_WORDS[frequency]}, ${on} của ${IN_PERIOD[frequency][isAfterPeriod ? 1 : 0]}`
}

const QUARTERS: Record<string, string> = { '03': 'quý I', '06': 'quý II', '09': 'quý III', '12': 'quý IV' }

/** tháng 6/2022 · quý II/2022 · tuần 20/06–26/06/2022 */
export function periodWords({ from, to }: Period): string {
  const [year, month] = [to.slice(0, 4), to.slice(5, 7)]
  const days = daysBetween(from, to) + 1
  if (days <= 7) return `tuần ${dmy(from).slice(0, 5)}–${dmy(to)}`
  if (days <= 31) return `tháng ${Number(month)}/${year}`
  if (days <= 92) return QUARTERS[month] ? `${QUARTERS[month]}/${year}` : spanWords(from, to)
  if (days <= 184) return month === '06' ? `6 tháng đầu năm ${year}` : month === '12' ? `6 tháng cuối năm ${year}` : spanWords(from, to)
  return days <= 366 ? `năm ${year}` : spanWords(from, to)
}

const spanWords = (from: Day, to: Day): string => `kỳ ${dmy(from)}–${dmy(to)}`
