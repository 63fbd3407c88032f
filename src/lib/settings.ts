import type { Calendar } from '#domain/calendar.ts'
import type { Day } from '#domain/day.ts'
import { riskRulesOf, type SettingValues, settingsFrom } from '#domain/settings.ts'
import type { Tx } from '#lib/prisma.ts'

export type Settings = SettingValues & { calendar: Calendar }

type Row = { holidays: Day[]; workingWeekends: Day[]; given: Record<string, unknown> }

/** The province's settings as they stood on a day, with its calendar as known that day; one query. */
export async function settingsOn(tx: Tx, day: Day): Promise<Settings> {
  const [row] = await tx.$queryRaw<Row[]>`
    with known as (
      select to_char(day, 'YYYY-MM-DD') as day, is_working from holiday
      where valid_from <= ${day}::date and (valid_to is null or valid_to > ${day}::date))
    select coalesce((select json_agg(day) from known where not is_working), '[]') as holidays,
           coalesce((select json_agg(day) from known where is_working), '[]') as "workingWeekends",
           coalesce((select json_object_agg(key, value) from (
             select distinct on (key) key, value from setting where valid_from <= ${day}::date order by key, valid_from desc) s), '{}') as given`
  const values = settingsFrom(row?.given ?? {})
  return {
    ...values,
    calendar: {
      holidays: new Set(row?.holidays ?? []),
      workingWeekends: new Set(row?.workingWeekends ?? []),
      dueSoonWorkingDays: values.dueSoonWorkingDays,
      silentDays: values.silentDays,
      standingNoteMonths: values.standingNoteMonths,
      standingSilentDays: values.standingSilentDays,
      risk: riskRulesOf(values),
      reportLastDay: values.reportLastDay,
    },
  }
}
