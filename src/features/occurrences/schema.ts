import { z } from 'zod'
import { FREQUENCIES, HOLIDAY_RULES, LAST_DAY } from '#domain/recurrence.ts'
import { dayField, id, optionalDay, optionalText } from '#lib/fields.ts'

const number = (least: number, most: number, message: string) =>
  z
    .string(message)
    .regex(/^-?\d{1,2}$/, message)
    .transform(Number)
    .refine((value) => value === LAST_DAY || (value >= least && value <= most), message)

/** The day something recurs on, one for weeks and one for months. */
export const dayFields = {
  weekday: number(1, 7, 'Hãy chọn thứ trong tuần.'),
  dayOfMonth: number(1, 28, 'Hãy chọn ngày trong tháng.'),
}

/** The field that does not belong to the frequency chosen is sent too, and left unread. */
export const scheduleForm = z
  .strictObject({
    directiveId: id(),
    frequency: z.enum(FREQUENCIES, 'Hãy chọn bao lâu một lần.'),
    ...dayFields,
    when: z.enum(['within', 'after'], 'Hãy chọn ngày nộp ở trong kỳ hay sau kỳ.'),
    holidayRule: z.enum(HOLIDAY_RULES, 'Hãy chọn cách tính khi gặp ngày nghỉ.'),
    startsOn: dayField('ngày bắt đầu'),
    endsOn: optionalDay(),
    reason: optionalText('căn cứ, lý do', 1000),
  })
  .transform(({ frequency, weekday, dayOfMonth, when, ...rest }) => ({
    ...rest,
    recurrence: { frequency, day: frequency === 'weekly' ? Math.abs(weekday) : dayOfMonth, isAfterPeriod: when === 'after' },
  }))
