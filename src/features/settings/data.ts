import type { Day } from '#domain/day.ts'
import type { SettingKey, SettingValue } from '#domain/settings.ts'
import type { Tx } from '#lib/prisma.ts'

export type SettingRow = { key: SettingKey; value: SettingValue; from: Day }

/** Everything that was ever set, of one setting or of all, the latest first. */
export const settingHistory = (tx: Tx, key: SettingKey | null = null): Promise<SettingRow[]> =>
  tx.$queryRaw<SettingRow[]>`
    select key, value, valid_from::text as "from" from setting
    where ${key}::text is null or key = ${key} order by valid_from desc, key limit 1000`

export type SettingAct = { seq: bigint; on: Day; actorName: string; payload: string }

/** Who changed it, and when. */
export const settingActs = (tx: Tx, key: SettingKey): Promise<SettingAct[]> =>
  tx.$queryRaw<SettingAct[]>`
    select seq, recorded_on::text as "on", actor_name as "actorName", payload from audit_event
    where name = 'setting.changed' and payload::jsonb ->> 'key' = ${key} order by seq desc limit 50`

export type HolidayRow = { on: Day; name: string; isWorking: boolean; isShipped: boolean }

/** Days off and worked weekends of a year, as known on a day. */
export const holidaysOf = (tx: Tx, year: number, day: Day): Promise<HolidayRow[]> =>
  tx.$queryRaw<HolidayRow[]>`
    select day::text as "on", name, is_working as "isWorking", valid_from = '1900-01-01' as "isShipped" from holiday
    where extract(year from day) = ${year} and valid_from <= ${day}::date and (valid_to is null or valid_to > ${day}::date)
    order by day limit 400`

/** The first and the last year of which days are known. */
export async function holidayYears(tx: Tx): Promise<number[]> {
  const rows = await tx.$queryRaw<{ year: number }[]>`select distinct extract(year from day)::int as year from holiday order by 1 limit 100`
  return rows.map(({ year }) => year)
}
