import type { Calendar } from '#domain/calendar.ts'
import type { Day } from '#domain/day.ts'
import type { Tx } from '#lib/prisma.ts'

export type Settings = { calendar: Calendar; isBeforeInclusive: boolean }

type Row = { holidays: Day[]; workingWeekends: Day[]; given: Record<string, unknown> }

/** The province's settings as they stood on a day, with its calendar; one query. */
export async function settingsOn(tx: Tx, day: Day): Promise<Settings> {
  const [row] = await tx.$queryRaw<Row[]>`
    select coalesce((select json_agg(to_char(day, 'YYYY-MM-DD')) from holiday where not is_working), '[]') as holidays,
           coalesce((select json_agg(to_char(day, 'YYYY-MM-DD')) from holiday where is_working), '[]') as "workingWeekends",
           coalesce((select json_object_agg(key, value) from (
             select distinct on (key) key, value from setting where valid_from <= ${day}::date order by key, valid_from desc) s), '{}') as given`
  const given = row?.given ?? {}
  return {
    calendar: {
      holidays: new Set(row?.holidays ?? []),
      workingWeekends: new Set(row?.workingWeekends ?? []),
      dueSoonWorkingDays: typeof given.dueSoonWorkingDays === 'number' ? given.dueSoonWorkingDays : 3,
    },
    isBeforeInclusive: given.isBeforeInclusive !== false,
  }
}
