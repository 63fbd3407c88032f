import { type DeadlineRule, reading } from './deadline-rule.ts'
import type { Frequency } from './draft.ts'

const UNITS: Record<string, Frequency> = {
  '3 tháng': 'quarterly',
  '03 tháng': 'quarterly',
  ngày: 'daily',
  tuần: 'weekly',
  tháng: 'monthly',
  quý: 'quarterly',
  năm: 'yearly',
  '6 tháng': 'semiannual',
  '06 tháng': 'semiannual',
}
const WEEKDAYS: Record<string, string> = { hai: 'monday', ba: 'tuesday', tư: 'wednesday', năm: 'thursday', sáu: 'friday', bảy: 'saturday' }
const EVERY = String.raw`(?:hằng|hàng|mỗi|từng)\s+`
const UNIT = String.raw`(0?[36] tháng|ngày|tuần|tháng|quý|năm)(?!\p{L})(?!\s+\d)`
const TIME = String.raw`(\d{1,2})\s?(?:h|giờ|:)\s?(\d{2})?\s?(?:phút|')?`
const DAY = String.raw`(?:trước|vào|chậm nhất(?:\s+(?:là|vào))?|không muộn hơn|đến)\s+(?:hết\s+)?ngày\s+(\d{1,2})(?:(?:\s*[/.-]\s*|\s+tháng\s+)(\d{1,2}))?`
const WINDOW = String.raw`từ ngày \d{1,2} đến (?:hết )?ngày (\d{1,2})`

const at = (hour: string | undefined, minute: string | undefined) => (hour ? `${hour.padStart(2, '0')}:${minute ?? '00'}` : null)
const dayText = (day: string | undefined, month: string | undefined) =>
  day ? (month ? `${month.padStart(2, '0')}-${day.padStart(2, '0')}` : String(Number(day))) : null

const recurring = (unit: string | undefined, recurringDay: string | null, time: string | null = null) =>
  reading({ rule: 'recurring', recurring: UNITS[(unit ?? '').replaceAll(/\s+/g, ' ')] ?? null, recurringDay, time })

const DAY_THEN_EVERY: DeadlineRule = {
  pattern: new RegExp(
    String.raw`(?<!\p{L})${DAY}(?:(?:\s*,|\s+và)\s*(?:ngày\s+)?\d{1,2}(?:(?:\s*[/.-]\s*|\s+tháng\s+)\d{1,2})?){0,4}(?:\s+(?:của\s+)?(?:tháng đầu|tháng cuối)?)?\s*,?\s*\(?(?:${EVERY})${UNIT}`,
    'gu',
  ),
  read: (found) => recurring(found[3], dayText(found[1], found[2])),
}

const WINDOW_EVERY: DeadlineRule = {
  pattern: new RegExp(String.raw`(?<!\p{L})${WINDOW}\s+${EVERY}${UNIT}`, 'gu'),
  read: (found) => recurring(found[2], dayText(found[1], undefined)),
}

// "6 tháng (trước ngày 15/6), năm (trước ngày 15/12)"
const WITH_DAY: DeadlineRule = {
  pattern: new RegExp(
    String.raw`(?<![\p{L}\d])(?:định kỳ\s+)?(?:${EVERY})?(?:0?1\s+)?(0?6 tháng|tháng|quý|năm|tuần)(?:\s+(?:đầu năm|một lần))?\s*\((?:trước|vào|chậm nhất(?: là| vào)?|gửi trước)\s+(?:ngày\s+)?(\d{1,2})(?:\s*[/.-]\s*(\d{1,2}))?(?![\d/])(?:\s+(?:của\s+)?tháng (?:cuối|đầu)[^)]{0,20}|\s+${EVERY}\p{L}+)?\)`,
    'gu',
  ),
  read: (found) => recurring(found[1], dayText(found[2], found[3])),
}

const NEXT_YEAR: DeadlineRule = {
  pattern:
    /(?<!\p{L})(?:trước|vào|chậm nhất(?:\s+(?:là|vào))?)\s+(?:hết\s+)?(?:ngày\s+)?(\d{1,2})(?:\s*[/.-]\s*|\s+tháng\s+)(\d{1,2})\s+(?:của\s+)?năm (?:sau|tiếp theo|kế tiếp)/gu,
  read: (found) => recurring('năm', dayText(found[1], found[2])),
}

const QUARTER_MONTH: DeadlineRule = {
  pattern: new RegExp(
    String.raw`(?<!\p{L})(?:${DAY}\s+)?(?:của\s+)?tháng (?:cuối|đầu)(?: của)?(?: mỗi| hằng| hàng)?\s+(quý)(?!\p{L})(?!\s+[iv\d])`,
    'gu',
  ),
  read: (found) => recurring(found[3], dayText(found[1], undefined)),
}

const WEEKDAY: DeadlineRule = {
  pattern: new RegExp(
    String.raw`(?<!\p{L})(?:(?:trước|vào)\s+)?(?:${TIME}\s*)?(?:ngày\s+)?(thứ (hai|ba|tư|năm|sáu|bảy|\d)|chủ nhật),?\s+${EVERY}tuần(?!\p{L})`,
    'gu',
  ),
  read: (found) => recurring('tuần', WEEKDAYS[found[4] ?? ''] ?? null, at(found[1], found[2])),
}

const TIME_DAILY: DeadlineRule = {
  pattern: new RegExp(String.raw`(?<!\p{L})(?:trước|vào|lúc)\s+${TIME}\s+(?:${EVERY})ngày(?!\p{L})`, 'gu'),
  read: (found) => recurring('ngày', null, at(found[1], found[2])),
}

const PER: DeadlineRule = {
  pattern:
    /(?<!\p{L})(?:(?:định kỳ\s+)?(?:1|01|một)?\s*(?:lần\s?\/\s?(0?6 tháng|ngày|tuần|tháng|quý|năm))|(0?6 tháng|ngày|tuần|tháng|quý|năm)\s?(?:\/|một|1|01)\s*(?:01\s*|1\s*|một\s*)?lần)(?!\p{L})/gu,
  // "02 ngày/lần" is none of the frequencies that are kept.
  read: (found, { before }) => (/(?:0?[2-9]|\d{2,})\s*$/.test(before) ? reading({ rule: 'event' }) : recurring(found[1] ?? found[2], null)),
}

const ALSO = String.raw`(?:(?:\s*,\s*|\s+và\s+)(?:${EVERY})?(0?6 tháng|quý|năm|tháng|tuần)(?!\p{L}))`

const SERIES: DeadlineRule = {
  pattern: new RegExp(String.raw`(?<!\p{L})định kỳ\s+\(?(?:${EVERY})?${UNIT}${ALSO}${ALSO}?${ALSO}?`, 'gu'),
  read: (found) => [found[1], found[2], found[3], found[4]].filter((unit) => unit !== undefined).map((unit) => recurring(unit, null)),
}

const MONTH_EVERY: DeadlineRule = {
  pattern: /(?<!\p{L})(?:trong|vào|trước|đến|hết)\s+tháng\s+\d{1,2}\s+(?:của\s+)?(?:hằng|hàng|mỗi)\s+(năm)(?!\p{L})/gu,
  read: (found) => recurring(found[1], null),
}

// "6 tháng, năm báo cáo kết quả"
const SERIES_REPORT: DeadlineRule = {
  pattern:
    /(?<![\p{L}\d])(?:hằng |hàng )?(tháng|quý|0?6 tháng)(?:(?:\s*,|\s+và)\s+(?:hằng |hàng )?(quý|0?6 tháng))?(?:\s*,|\s+và)\s+(?:hằng |hàng )?(năm)(?=\s+(?:tổng hợp|báo cáo|gửi|đánh giá|sơ kết|có báo cáo))/gu,
  read: (found) => [found[1], found[2], found[3]].filter((unit) => unit !== undefined).map((unit) => recurring(unit, null)),
}

// "dự toán hằng năm", "đời sống hằng ngày" name a thing; they set no term.
const ADJECTIVE =
  /(?:dự toán|kế hoạch|ngân sách|bình quân|trung bình|đời sống|sinh hoạt|chi thường xuyên|kinh phí|nguồn vốn|vốn|tăng trưởng|hoạt động|chương trình|danh mục|trong dự toán|nhu cầu|chỉ tiêu|xếp loại|đánh giá, xếp loại|thi đua|công việc)\s*$/u
const DAY_AFTER = new RegExp(String.raw`^\s*,?\s*\(?${DAY}`, 'u')

const EVERY_UNIT: DeadlineRule = {
  pattern: new RegExp(String.raw`(?<!\p{L})(?:${EVERY}${UNIT}(?:\s*,?\s*\(?${DAY}(?:[/.-]\d{4})?\)?)?)`, 'gu'),
  read: (found, { before, after }) => {
    if (ADJECTIVE.test(before)) return null
    if (/^(?:mỗi|từng)\s/.test(found[0]) && !/^\s*(?:một|1|01)\s+lần/.test(after) && !/(?:báo cáo|định kỳ|trong)\s*$/.test(before))
      return null
    const later = DAY_AFTER.exec(after)
    return recurring(found[1], dayText(found[2] ?? later?.[1], found[3] ?? later?.[2]))
  },
}

const PERIODIC: DeadlineRule = {
  pattern: new RegExp(String.raw`(?<!\p{L})định kỳ\s+(?:${DAY}\s+)?(?:vào\s+)?${UNIT}`, 'gu'),
  read: (found) => recurring(found[3], dayText(found[1], found[2])),
}

export const RECURRING_RULES: readonly DeadlineRule[] = [
  WITH_DAY,
  NEXT_YEAR,
  WINDOW_EVERY,
  DAY_THEN_EVERY,
  QUARTER_MONTH,
  WEEKDAY,
  TIME_DAILY,
  PER,
  SERIES,
  SERIES_REPORT,
  MONTH_EVERY,
  EVERY_UNIT,
  PERIODIC,
]
