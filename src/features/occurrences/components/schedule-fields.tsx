import type { Day } from '#domain/day.ts'
import { FREQUENCIES, HOLIDAY_RULES, type HolidayRule, LAST_DAY, type Recurrence } from '#domain/recurrence.ts'
import { FREQUENCY_WORDS, HOLIDAY_RULE_WORDS, WEEKDAY_WORDS } from '#lib/vi/occurrence.ts'
import { DayInput } from '#ui/day-input.tsx'
import { RadioGroup } from '#ui/radio-group.tsx'
import { Select } from '#ui/select.tsx'
import { TextArea } from '#ui/text-area.tsx'

type Given = { recurrence: Recurrence; holidayRule: HolidayRule } | null

const DAYS = [...Array(28).keys()].map((index) => ({ value: String(index + 1), label: `Ngày ${index + 1}` }))

/** How often and on which day; with a `placeholder`, also neither. */
export function RecurrenceFields({ recurrence, placeholder }: { recurrence?: Recurrence; placeholder?: string }) {
  const isWeekly = recurrence?.frequency === 'weekly'
  return (
    <>
      <Select
        name="frequency"
        label="Bao lâu một lần"
        placeholder={placeholder}
        options={FREQUENCIES.map((value) => ({ value, label: FREQUENCY_WORDS[value] }))}
        defaultValue={recurrence?.frequency ?? (placeholder === undefined ? 'monthly' : '')}
      />
      <Select
        name="dayOfMonth"
        label="Ngày đến hạn trong tháng"
        hint="Dùng cho kỳ tháng, quý, 6 tháng, năm."
        options={[...DAYS, { value: String(LAST_DAY), label: 'Ngày cuối tháng' }]}
        defaultValue={String(isWeekly ? LAST_DAY : (recurrence?.day ?? 25))}
      />
      <Select
        name="weekday"
        label="Thứ đến hạn trong tuần"
        hint="Chỉ dùng cho kỳ tuần."
        options={WEEKDAY_WORDS.map((label, index) => ({ value: String(index + 1), label }))}
        defaultValue={String(isWeekly ? recurrence.day : 5)}
      />
    </>
  )
}

/** How often, on which day, and what a day off does to it; begins from the rule in force. */
export function ScheduleFields({ given, today }: { given: Given; today: Day }) {
  const recurrence = given?.recurrence
  return (
    <>
      <RecurrenceFields recurrence={recurrence} />
      <RadioGroup
        name="when"
        legend="Ngày đến hạn nằm ở đâu"
        options={[
          { value: 'within', label: 'Trong tháng (tuần) cuối của kỳ', hint: 'Ví dụ: báo cáo quý II đến hạn trong tháng 6.' },
          { value: 'after', label: 'Trong tháng (tuần) đầu sau kỳ', hint: 'Ví dụ: báo cáo quý II đến hạn trong tháng 7.' },
        ]}
        defaultValue={recurrence?.isAfterPeriod ? 'after' : 'within'}
      />
      <RadioGroup
        name="holidayRule"
        legend="Khi ngày đến hạn là ngày nghỉ"
        options={HOLIDAY_RULES.map((value) => ({ value, label: HOLIDAY_RULE_WORDS[value] }))}
        defaultValue={given?.holidayRule ?? 'before'}
      />
      <DayInput name="startsOn" label="Áp dụng từ ngày" defaultValue={today} />
      <DayInput name="endsOn" label="Đến ngày" hint="Bỏ trống nếu chưa định." isOptional />
      <TextArea name="reason" label="Căn cứ, lý do" hint="Ví dụ: số văn bản, ý kiến chỉ đạo." rows={2} isOptional />
    </>
  )
}
