import { addDays, dayOf } from '../day.ts'
import { DATE, readDate, resolveDate, resolveMonth } from './dates.ts'
import { type Context, type DeadlineRule, reading } from './deadline-rule.ts'

const TIME = String.raw`(?:(\d{1,2})\s?(?:h|giờ|:)\s?(\d{2})?\s?(?:phút|')?\s*,?\s*)?`
const DAY_WORD = String.raw`(?:(?:hôm nay|ngày mai),?\s*\(?\s*)?(?:(?:thứ (?:hai|ba|tư|năm|sáu|bảy|\d)|chủ nhật),?\s+\(?)?(?:ngày\s+)?(?:mùng\s+)?`
const lowered = DATE.replaceAll('lO', 'lo')
const YEAR_AFTER = String.raw`(?:\s*(?:/|-|,?\s*năm|\.)\s*((?:19|20)\d{2}))?(?!\d)`
const QUARTERS: Record<string, number> = { i: 1, ii: 2, iii: 3, iv: 4, '1': 1, '2': 2, '3': 3, '4': 4 }

const time = (hour: string | undefined, minute: string | undefined) => (hour ? `${hour.padStart(2, '0')}:${minute ?? '00'}` : null)

// What happened or happens before a day is not what must be done before it.
const PAST = /(?:^|[^\p{L}])(?:(?:phát sinh|tiếp nhận|có hiệu lực|xảy ra)\s*|đã(?:\s+\p{L}+){1,3}\s*)$/u
const COUNTING = /(?:tính|số liệu|chốt|thời điểm|so với|cùng kỳ)[^.;]{0,30}$/u
const DUE_VERB =
  /(?:hoàn thành|báo cáo|gửi|trình|nộp|xong|kết thúc|bàn giao|công bố|thời hạn|thời gian|hạn|ban hành|phê duyệt|khởi công|ký kết|thông xe|đưa vào|đăng ký|cung cấp|đề xuất|tham mưu|giải ngân)[^.;]{0,70}$/u
const CEREMONY =
  /(?:khai giảng|khai mạc|bế mạc|lễ|họp|hội nghị|tổng duyệt|sự kiện|phiên|kỳ họp|diễn ra|làm việc|cấm biển|hội thảo)[^,;.]{0,50}$/u
const HORIZON = /(?:giai đoạn|tầm nhìn|định hướng|đề án|chương trình|quy hoạch|chiến lược|phấn đấu|mục tiêu)[^.;,]{0,60}$/u

function dated(found: RegExpExecArray, context: Context, from: number, rule: 'before' | 'by' | 'within', at: string | null = null) {
  const date = readDate(found, from)
  if (!date) return null
  const { on, isYearInferred } = resolveDate(date, context.issuedOn)
  return on ? reading({ on, rule, time: at, isYearInferred }) : null
}

const BEFORE: DeadlineRule = {
  pattern: new RegExp(String.raw`(?<!\p{L})trước(?:\s+(?:thời điểm|thời hạn|hạn))?\s+${TIME}${DAY_WORD}${lowered}`, 'gu'),
  read: (found, context) => (PAST.test(context.before) ? null : dated(found, context, 3, 'before', time(found[1], found[2]))),
}

// "trước ngày 15/6 và 15/12": the word stands before the first of them only.
const ALSO: DeadlineRule = {
  pattern: new RegExp(
    String.raw`(?<=(?:trước|chậm nhất|muộn nhất)(?: là)?(?: ngày)? [\d/.-]{3,10}(?:,? và|,) )(?:trước )?(?:ngày )?${lowered}(?=\s*(?:[,.;)]|và |$))`,
    'gu',
  ),
  read: (found, context) => dated(found, context, 1, 'before'),
}

const LATEST: DeadlineRule = {
  pattern: new RegExp(
    String.raw`(?<!\p{L})(?:chậm nhất|muộn nhất|trễ nhất|không muộn hơn|không chậm hơn|không quá|không sau|hạn chót|hạn cuối|hạn cuối cùng)(?:\s+(?:là|vào|đến|trước|trong|hết|tới|đến hết))*\s*:?\s*${TIME}${DAY_WORD}${lowered}`,
    'gu',
  ),
  read: (found, context) => dated(found, context, 3, 'by', time(found[1], found[2])),
}

const TERM_IS: DeadlineRule = {
  pattern: new RegExp(
    String.raw`(?<!\p{L})(?:hạn cuối|hạn chót|thời hạn|hạn nộp|hạn gửi|hạn báo cáo|thời gian (?:hoàn thành|gửi|nộp|báo cáo|thực hiện|trình))(?:\s+[^.;:,\n]{1,60}?)?\s*(?:là|:|vào|xong|trong|đến|hết|-)?\s*${TIME}(?:trong\s+|hết\s+|đến\s+|vào\s+)?${DAY_WORD}${lowered}`,
    'gu',
  ),
  read: (found, context) => (/quy định tại|kể từ|từ ngày/.test(found[0]) ? null : dated(found, context, 3, 'by', time(found[1], found[2]))),
}

const WINDOW: DeadlineRule = {
  pattern: new RegExp(
    String.raw`(?<!\p{L})từ\s+${TIME}(?:ngày\s+)?[\dlo]{1,2}(?:\s?[./-]\s?[\dlo]{1,2}(?:\s?[./-]\s?\d{4})?|\s+tháng\s+\d{1,2}(?:\s+năm\s+\d{4})?)?\s*(?:đến|-)\s*(?:hết\s+)?${TIME}(?:hết\s+)?(?:ngày\s+)?${lowered}`,
    'gu',
  ),
  read: (found, context) =>
    COUNTING.test(context.before) || CEREMONY.test(context.sentence)
      ? reading({ rule: 'event' })
      : dated(found, context, 5, 'within', time(found[3], found[4])),
}

const UNTIL: DeadlineRule = {
  pattern: new RegExp(
    String.raw`(?<!\p{L})(?:từ nay đến(?: hết)?|đến hết|hết|đến|xong|vào|trong|hoàn thành)\s+${TIME}(?:hết\s+|trong\s+|vào\s+)?(?:thứ \p{L}+,?\s+)?(?:ngày\s+|(?<=từ nay đến(?: hết)? ))${lowered}`,
    'gu',
  ),
  read: (found, context) => {
    if (COUNTING.test(context.before) || PAST.test(context.before)) return null
    const isPlain = /^(?:vào|trong|đến\s+ngày)/.test(found[0])
    if (isPlain && (!DUE_VERB.test(context.sentence) || CEREMONY.test(context.sentence))) return null
    return dated(found, context, 3, 'by', time(found[1], found[2]))
  },
}

const PART = String.raw`(?:(đầu|giữa|cuối)\s+)?`
const IN = String.raw`(?<!\p{L})(?:ngay trong|trong|xong|hoàn thành|vào|hết|đến hết|chậm nhất(?:\s+(?:là|vào|trong|đến))?|muộn nhất|thời (?:gian|hạn)(?: (?:hoàn thành|thực hiện|báo cáo|trình|gửi))?\s*:?|trước|đến|tại kỳ họp)\s+(?:trong\s+)?`

function partOf(part: string | undefined, month: number, year: number | null, context: Context) {
  if (part === 'đầu') return resolveMonth(month, year, context.issuedOn, 1)
  return part === 'giữa' ? resolveMonth(month, year, context.issuedOn, 15) : resolveMonth(month, year, context.issuedOn)
}

const isHorizon = (found: RegExpExecArray, context: Context) =>
  /^đến\s(?!hết)/.test(found[0]) && (!DUE_VERB.test(context.sentence) || HORIZON.test(context.sentence))

const MONTH: DeadlineRule = {
  pattern: new RegExp(String.raw`${IN}${PART}tháng\s+(\d{1,2})(?!\s*[-–]\s*\d)${YEAR_AFTER}`, 'gu'),
  read: (found, context) => {
    const month = Number(found[2])
    if (month < 1 || month > 12 || isHorizon(found, context) || PAST.test(context.before) || COUNTING.test(context.before)) return null
    const { on, isYearInferred } = partOf(found[1], month, found[3] ? Number(found[3]) : null, context)
    if (!on) return null
    if (/^trước/.test(found[0]) && !found[1])
      return reading({ on: addDays(dayOf(Number(on.slice(0, 4)), month, 1) ?? on, -1), rule: 'before', isYearInferred })
    return reading({ on, rule: 'within', isYearInferred })
  },
}

// "trong tháng 6 và tháng 7/2016": the last of them ends the term.
const MONTHS: DeadlineRule = {
  pattern: new RegExp(
    String.raw`${IN}(?:các\s+)?tháng\s+\d{1,2}(?:(?:\s*,|\s+và)\s*(?:tháng\s+)?\d{1,2}){0,4}\s+và\s+(?:tháng\s+)?(\d{1,2})${YEAR_AFTER}`,
    'gu',
  ),
  read: (found, context) => {
    const month = Number(found[1])
    if (month < 1 || month > 12 || isHorizon(found, context) || PAST.test(context.before) || COUNTING.test(context.before)) return null
    const { on, isYearInferred } = resolveMonth(month, found[2] ? Number(found[2]) : null, context.issuedOn)
    return on && reading({ on, rule: 'within', isYearInferred })
  },
}

const QUARTER: DeadlineRule = {
  pattern: new RegExp(
    String.raw`${IN}${PART}quý\s+(iv|i{1,3}|[1-4])(?![\p{L}\d])((?:(?:\s*[,–-]|\s+và)\s*(?:trong\s+)?(?:quý\s+)?(?:iv|i{1,3}|[1-4])(?![\p{L}\d]))*)${YEAR_AFTER}`,
    'gu',
  ),
  read: (found, context) => {
    if (isHorizon(found, context) || PAST.test(context.before) || COUNTING.test(context.before)) return null
    // "trong quý I, rà soát … trong quý II năm 2024": the year stands with the last of them.
    const year = found[4] ?? (/^[^.;]{0,70}quý\s+(?:iv|i{1,3}|[1-4])\s*(?:\/|năm)\s*(\d{4})/u.exec(context.after)?.[1] || null)
    const quarters = [
      found[2] ?? '',
      ...[...(found[3] ?? '').matchAll(/(?<![\p{L}\d])(iv|i{1,3}|[1-4])(?![\p{L}\d])/gu)].map((one) => one[1] ?? ''),
    ]
    return quarters.flatMap((name) => {
      const quarter = QUARTERS[name] ?? 1
      const month = found[1] === 'đầu' ? quarter * 3 - 2 : quarter * 3
      const { on, isYearInferred } = partOf(found[1] === 'giữa' ? 'cuối' : found[1], month, year ? Number(year) : null, context)
      return on ? [reading({ on, rule: 'within', isYearInferred })] : []
    })
  },
}

const YEAR_END: DeadlineRule = {
  pattern: new RegExp(
    String.raw`${IN}(?:(đầu|giữa|cuối|hết|6 tháng cuối|6 tháng đầu)\s+)?năm\s+((?:19|20)\d{2}|nay|này)(?!\d|\s*[-–]\s*\d)`,
    'gu',
  ),
  read: (found, context) => {
    const bare = !found[1] && !/(?:hoàn thành|xong|hết)\s/.test(found[0])
    const ordered =
      /(?:hoàn thành|xong|thời hạn[^,;]{0,20}|ngay|bàn giao|kết thúc|khởi công|trình[^,;]{0,40}|ban hành)\s*$/.test(context.before) ||
      /^(?:thời gian|thời hạn)/.test(found[0])
    if ((bare && !ordered) || isHorizon(found, context) || /^(?:trước|báo cáo|thực hiện|hoàn thành năm|vào năm)/.test(found[0])) return null
    const year = /\d/.test(found[2] ?? '') ? Number(found[2]) : Number(context.issuedOn?.slice(0, 4) ?? Number.NaN)
    const [month, date] = found[1] === 'đầu' ? [1, 1] : found[1] === 'giữa' || found[1] === '6 tháng đầu' ? [6, 30] : [12, 31]
    const on = Number.isFinite(year) ? dayOf(year, month, date) : null
    return on && reading({ on, rule: 'within' })
  },
}

/** Terms with a day, month, quarter or year of the calendar, the most telling wording first. */
export const CALENDAR_RULES: readonly DeadlineRule[] = [WINDOW, LATEST, BEFORE, ALSO, UNTIL, TERM_IS, QUARTER, MONTHS, MONTH, YEAR_END]
