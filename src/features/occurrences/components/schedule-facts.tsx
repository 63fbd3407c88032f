import type { Day } from '#domain/day.ts'
import type { HolidayRule, OccurrenceDays, Recurrence } from '#domain/recurrence.ts'
import { dmy, relative, weekdayDmy } from '#lib/vi/day.ts'
import { HOLIDAY_RULE_WORDS, periodWords, recurrenceWords } from '#lib/vi/occurrence.ts'
import { Stack } from '#ui/stack.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { Table } from '#ui/table.tsx'

type Schedule = {
  recurrence: Recurrence
  holidayRule: HolidayRule
  startsOn: Day
  endsOn: Day | null
  reason: string | null
}
type Props = { schedule: Schedule; occurrences: readonly OccurrenceDays[]; day: Day }

/** How often a directive is reported on, and the occurrences there are of it. */
export function ScheduleFacts({ schedule: { recurrence, holidayRule, startsOn, endsOn, reason }, occurrences, day }: Props) {
  return (
    <Stack>
      <SummaryList
        rows={[
          { key: 'Bao lâu một lần', value: recurrenceWords(recurrence) },
          { key: 'Ngày nghỉ', value: HOLIDAY_RULE_WORDS[holidayRule] },
          { key: 'Thời gian', value: endsOn ? `Từ ${dmy(startsOn)} đến ${dmy(endsOn)}` : `Từ ${dmy(startsOn)}, chưa định ngày kết thúc` },
          ...(reason ? [{ key: 'Căn cứ', value: reason }] : []),
        ]}
      />
      {occurrences.length > 0 && (
        <Table
          caption="Các kỳ đã tạo, kỳ mới nhất xếp trước"
          density="compact"
          rows={occurrences}
          rowKey={({ from }) => from}
          columns={[
            { key: 'period', header: 'Kỳ', isRowHeader: true, value: capitalPeriod },
            { key: 'due', header: 'Thời hạn', value: ({ dueOn }) => `${weekdayDmy(dueOn)} (${relative(dueOn, day)})` },
            { key: 'moved', header: 'Ngày theo quy tắc', value: ({ fallsOn, dueOn }) => movedWords(fallsOn, dueOn) },
          ]}
        />
      )}
    </Stack>
  )
}

const capitalPeriod = (period: OccurrenceDays): string => {
  const words = periodWords(period)
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** 25/06/2022 là ngày nghỉ, chuyển về 24/06/2022 */
const movedWords = (fallsOn: Day, dueOn: Day): string =>
  fallsOn === dueOn ? dmy(fallsOn) : `${dmy(fallsOn)} là ngày nghỉ, chuyển ${dueOn < fallsOn ? 'về' : 'sang'} ${dmy(dueOn)}`
