import { addDays, type Day, dayOf, isWeekend } from '../day.ts'
import { DATE, readDate, resolveDate } from './dates.ts'
import { type DeadlineRule, reading } from './deadline-rule.ts'

const lowered = DATE.replaceAll('lO', 'lo')
const SPAN = String.raw`(\d{1,3})\s*(?:\(\p{L}+\)\s*)?(ngày làm việc|ngày|tuần|tháng)`

// The first day of a term is not counted (Civil Code 2015, article 147).
function countFrom(from: Day, count: number, unit: string): Day {
  if (unit === 'tuần') return addDays(from, count * 7)
  if (unit === 'ngày') return addDays(from, count)
  if (unit === 'tháng') return monthsLater(from, count)
  let day = from
  for (let left = count; left > 0; ) {
    day = addDays(day, 1)
    if (!isWeekend(day)) left--
  }
  return day
}

// A month without the matching day ends the term on its last day (Civil Code 2015, article 148).
function monthsLater(from: Day, count: number): Day {
  const [year = 0, month = 1, date = 1] = from.split('-').map(Number)
  const index = year * 12 + month - 1 + count
  for (let day = date; day > 27; day--) {
    const found = dayOf(Math.floor(index / 12), (index % 12) + 1, day)
    if (found) return found
  }
  return dayOf(Math.floor(index / 12), (index % 12) + 1, Math.min(date, 27)) ?? from
}

const EFFECT = /(?:hiệu lực|thi hành)[^.;]{0,30}$/u

const computed = (from: Day | null, count: string | undefined, unit: string | undefined) =>
  from && Number(count) <= 400
    ? reading({ on: countFrom(from, Number(count), unit ?? 'ngày'), rule: 'computed' })
    : reading({ rule: 'event' })

const FROM_DATE: DeadlineRule = {
  pattern: new RegExp(
    String.raw`(?<!\p{L})(?:(?:trong|sau|không quá|chậm nhất|tối đa)\s+)*(?:(?:vòng|thời hạn|thời gian|là)\s+)*${SPAN},?\s+(?:kể\s+từ|tính từ|từ)\s+ngày\s+${lowered}`,
    'gu',
  ),
  read: (found, { before, issuedOn }) => {
    const date = EFFECT.test(before) ? null : readDate(found, 3)
    return date && computed(resolveDate(date, issuedOn).on, found[1], found[2])
  },
}

const FROM_ISSUE: DeadlineRule = {
  pattern: new RegExp(
    String.raw`(?<!\p{L})(?:(?:trong|sau|không quá|chậm nhất|tối đa)\s+)*(?:(?:vòng|thời hạn|thời gian|là)\s+)*${SPAN},?\s+(?:(?:kể\s+từ|tính từ|từ)\s+(?:ngày|khi)\s+(?:ký|ban hành|phát hành|có|ra)(?:\s+(?:ban hành\s+)?(?:văn bản|thông báo|công văn|công điện|chỉ thị|kế hoạch|quyết định|kết luận)(?:\s+kết luận)?(?:\s+này)?)?(?<!có quyết định)(?![\s,]*(?:đủ|kết quả|ý kiến|yêu cầu|quyết định|báo cáo))|tới|kể từ hôm nay)(?!\p{L})`,
    'gu',
  ),
  read: (found, { before, issuedOn }) => (EFFECT.test(before) ? null : computed(issuedOn, found[1], found[2])),
}

const FROM_EVENT: DeadlineRule = {
  pattern:
    /(?<!\p{L})(?:(?:trong|sau|không quá|chậm nhất)\s+)+(?:(?:vòng|thời hạn|thời gian|là)\s+)*(?:\d{1,3})\s*(?:ngày làm việc|ngày|tuần|tháng|giờ),?\s+(?:(?:kể\s+từ|tính từ|từ|sau)\s+(?:ngày|khi)|sau khi)\s+[^,;.\n]{2,90}/gu,
  read: (_found, { before }) => (EFFECT.test(before) ? null : reading({ rule: 'event' })),
}

const AFTER_EVENT: DeadlineRule = {
  pattern: /(?<!\p{L})(?:ngay\s+)?(?:sau khi|sau ngày|khi có)\s+[^,;.\n]{3,90}/gu,
  read: (found, { before }) => (/ngay\s+$/.test(before) || /^ngay|^sau khi được/.test(found[0]) ? reading({ rule: 'event' }) : null),
}

const TODAY: DeadlineRule = {
  pattern: /(?<!\p{L})(?:ngay\s+)?trong\s+(?:ngày\s+)?hôm nay(?!\p{L})/gu,
  read: (_found, { issuedOn }) => reading(issuedOn ? { on: issuedOn, rule: 'computed' } : { rule: 'event' }),
}

// Days that the text does not count: a week, a session, a season, a feast.
const BEFORE_EVENT: DeadlineRule = {
  pattern:
    /(?<!\p{L})(?:(?:ngay\s+)?trong tuần (?:này|tới|sau)|trước\s+(?:khi|kỳ họp|phiên họp|tết|mùa|đại hội|năm học|thềm|dịp|thời điểm|lễ)(?!\p{L})[^,;.\n]{0,60})/gu,
  read: () => reading({ rule: 'event' }),
}

const BY_RULE: DeadlineRule = {
  pattern:
    /(?<!\p{L})(?:theo (?:đúng )?lộ trình(?: của [^,;.\n]{2,40})?|(?:đảm bảo |bảo đảm )?đúng (?:thời hạn|tiến độ)(?: theo)?(?: quy định)?|theo (?:đúng )?thời hạn quy định)/gu,
  read: () => reading({ rule: 'event' }),
}

export const COUNTED_RULES: readonly DeadlineRule[] = [FROM_DATE, FROM_ISSUE, FROM_EVENT, AFTER_EVENT, TODAY, BEFORE_EVENT, BY_RULE]
