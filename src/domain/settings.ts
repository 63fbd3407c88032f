import { addDays, type Day, dayOf, lastOfMonth } from './day.ts'
import { done, type Outcome, refused } from './outcome.ts'

/** What a province settles for itself; `usual` holds until somebody says otherwise. */
export const SETTINGS = {
  provinceName: { kind: 'text', usual: '', most: 100 },
  provinceCode: { kind: 'text', usual: '', most: 20 },
  isBeforeInclusive: { kind: 'flag', usual: true },
  dueSoonWorkingDays: { kind: 'number', usual: 3, least: 1, most: 20 },
  silentDays: { kind: 'number', usual: 30, least: 7, most: 365 },
  verificationWorkingDays: { kind: 'number', usual: 5, least: 1, most: 60 },
  entryWorkingDays: { kind: 'number', usual: 3, least: 1, most: 60 },
  reportLastDay: { kind: 'number', usual: 31, least: 1, most: 31 },
  officeEnters: { kind: 'flag', usual: true },
  adminReadsEvidence: { kind: 'flag', usual: false },
} as const

export type SettingKey = keyof typeof SETTINGS
export const SETTING_KEYS = Object.keys(SETTINGS) as SettingKey[]
type Values = { flag: boolean; number: number; text: string }
export type SettingValues = { -readonly [Key in SettingKey]: Values[(typeof SETTINGS)[Key]['kind']] }
export type SettingValue = SettingValues[SettingKey]

const isOfKind = (key: SettingKey, value: unknown): boolean => typeof value === typeof SETTINGS[key].usual

/** The values of a day: what was given, else what is usual. */
export const settingsFrom = (given: Readonly<Record<string, unknown>>): SettingValues =>
  Object.fromEntries(
    SETTING_KEYS.map((key) => [key, isOfKind(key, given[key]) ? given[key] : SETTINGS[key].usual]),
  ) as unknown as SettingValues

/** A value as typed into a form; null where it is none. */
export function parseSetting(key: SettingKey, typed: string): SettingValue | null {
  const spec = SETTINGS[key]
  if (spec.kind === 'flag') return typed === 'true' ? true : typed === 'false' ? false : null
  if (spec.kind === 'text') return typed.length <= spec.most ? typed : null
  const number = /^\d{1,3}$/.test(typed) ? Number(typed) : Number.NaN
  return number >= spec.least && number <= spec.most ? number : null
}

export type SettingRefusal = 'setting_in_past' | 'setting_unchanged'

/** A setting changes today or later, so that a past day keeps its own. */
export function mayChange(before: SettingValue, value: SettingValue, from: Day, today: Day): Outcome<null, SettingRefusal> {
  if (from < today) return refused('setting_in_past')
  return before === value ? refused('setting_unchanged') : done(null)
}

/** The monthly period a day lies in, closed on the given day of each month; on its last where the month is shorter. */
export function reportPeriod(of: Day, lastDay: number): { from: Day; to: Day } {
  const closing = (inMonthOf: Day): Day => {
    const last = lastOfMonth(inMonthOf)
    const [year = 0, month = 0] = last.split('-').map(Number)
    return dayOf(year, month, lastDay) ?? last
  }
  const firstOf = (inMonthOf: Day): Day => addDays(lastOfMonth(inMonthOf), 1)
  const here = closing(of)
  const to = of <= here ? here : closing(firstOf(of))
  const monthBefore = addDays(`${to.slice(0, 8)}01` as Day, -1)
  return { from: addDays(closing(monthBefore), 1), to }
}
