import { type Day, daysBetween } from '#domain/day.ts'

/** 20/05/2022 */
export const dmy = (of: Day): string => of.split('-').reverse().join('/')

/** 01/05–31/05/2022; both years where they differ. */
export const periodWords = ({ from, to }: { from: Day; to: Day }): string =>
  `${from.slice(0, 4) === to.slice(0, 4) ? dmy(from).slice(0, 5) : dmy(from)}–${dmy(to)}`

const WEEKDAYS = ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy']

/** Thứ Sáu */
export const weekday = (of: Day): string => WEEKDAYS[new Date(`${of}T00:00:00Z`).getUTCDay()] ?? ''

/** Thứ Sáu, 20/05/2022 */
export const weekdayDmy = (of: Day): string => `${weekday(of)}, ${dmy(of)}`

/** hôm nay · hôm qua · 5 ngày trước · 3 ngày nữa */
export function relative(of: Day, today: Day): string {
  const distance = daysBetween(today, of)
  if (distance === 0) return 'hôm nay'
  if (distance === -1) return 'hôm qua'
  if (distance === 1) return 'ngày mai'
  return distance < 0 ? `${-distance} ngày trước` : `${distance} ngày nữa`
}

/** How long something has waited for an answer: 5 ngày, or that it came today. */
export function waitedWords(since: Day, today: Day, cameToday: string): string {
  const days = daysBetween(since, today)
  return days === 0 ? cameToday : `${days}\u00a0ngày`
}

const CLOCK = new Intl.DateTimeFormat('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh', hour: '2-digit', minute: '2-digit', hour12: false })

/** 14:05 on the wall in Vietnam. */
export const hourMinute = (at: Date): string => CLOCK.format(at)

/** vừa xong · 5 phút trước · 3 giờ trước: between two instants of one day's work. */
export function agoWords(at: Date, now: Date): string {
  const minutes = Math.floor((now.getTime() - at.getTime()) / 60_000)
  if (minutes < 1) return 'vừa xong'
  return minutes < 60 ? `${minutes} phút trước` : `${Math.floor(minutes / 60)} giờ trước`
}
