import type { Day } from './day.ts'
import { done, type Outcome, refused } from './outcome.ts'
import type { Policy, Role } from './permissions.ts'
import type { RiskRules } from './risk.ts'

/** What a province settles for itself, as it is until somebody says otherwise. */
export const USUAL = {
  provinceName: '',
  provinceCode: '',
  isBeforeInclusive: true,
  dueSoonWorkingDays: 3,
  silentDays: 30,
  aheadDays: 45,
  standingNoteMonths: 3,
  standingSilentDays: 90,
  behindWorkingDays: 3,
  behindPercent: 50,
  planWorkingDays: 5,
  riskOfSilence: true,
  riskOfLateInput: true,
  riskOfObstacle: true,
  riskOfDoubt: true,
  verificationWorkingDays: 5,
  entryWorkingDays: 3,
  reportLastDay: 31,
  evidenceGigabytesPerDay: 2,
  officeEnters: true,
  adminReadsEvidence: false,
  agenciesSeeAll: false,
  headMustSubmit: false,
  publicPage: false,
  adminSecondFactor: true,
  officeSecondFactor: true,
}

export type SettingValues = typeof USUAL
export type SettingKey = keyof SettingValues
export type SettingValue = SettingValues[SettingKey]
export const SETTING_KEYS = Object.keys(USUAL) as SettingKey[]

type Spec = { kind: 'flag' } | { kind: 'text'; most: number } | { kind: 'number'; least: number; most: number }

export const SETTINGS: Readonly<Record<SettingKey, Spec>> = {
  provinceName: { kind: 'text', most: 100 },
  provinceCode: { kind: 'text', most: 20 },
  isBeforeInclusive: { kind: 'flag' },
  dueSoonWorkingDays: { kind: 'number', least: 1, most: 20 },
  silentDays: { kind: 'number', least: 7, most: 365 },
  aheadDays: { kind: 'number', least: 7, most: 366 },
  standingNoteMonths: { kind: 'number', least: 1, most: 12 },
  standingSilentDays: { kind: 'number', least: 7, most: 366 },
  behindWorkingDays: { kind: 'number', least: 0, most: 60 },
  behindPercent: { kind: 'number', least: 0, most: 100 },
  planWorkingDays: { kind: 'number', least: 0, most: 60 },
  riskOfSilence: { kind: 'flag' },
  riskOfLateInput: { kind: 'flag' },
  riskOfObstacle: { kind: 'flag' },
  riskOfDoubt: { kind: 'flag' },
  verificationWorkingDays: { kind: 'number', least: 1, most: 60 },
  entryWorkingDays: { kind: 'number', least: 1, most: 60 },
  reportLastDay: { kind: 'number', least: 1, most: 31 },
  evidenceGigabytesPerDay: { kind: 'number', least: 1, most: 999 },
  officeEnters: { kind: 'flag' },
  adminReadsEvidence: { kind: 'flag' },
  agenciesSeeAll: { kind: 'flag' },
  headMustSubmit: { kind: 'flag' },
  publicPage: { kind: 'flag' },
  adminSecondFactor: { kind: 'flag' },
  officeSecondFactor: { kind: 'flag' },
}

const isOfKind = <Key extends SettingKey>(key: Key, value: unknown): value is SettingValues[Key] => typeof value === typeof USUAL[key]

function take<Key extends SettingKey>(into: SettingValues, key: Key, value: unknown): void {
  if (isOfKind(key, value)) into[key] = value
}

/** The values of a day: what was given, else what is usual. */
export function settingsFrom(given: Readonly<Record<string, unknown>>): SettingValues {
  const values = { ...USUAL }
  for (const key of SETTING_KEYS) take(values, key, given[key])
  return values
}

/** What of them decides about rights. */
export const policyOf = ({ officeEnters, adminReadsEvidence, agenciesSeeAll, headMustSubmit, publicPage }: SettingValues): Policy => ({
  officeEnters,
  adminReadsEvidence,
  agenciesSeeAll,
  headMustSubmit,
  publicPage,
})

/** Of whom the province asks a second step at sign-in; anybody may have one. */
export const needsSecondFactor = (values: SettingValues, role: Role): boolean =>
  (role === 'admin' && values.adminSecondFactor) || (role === 'office' && values.officeSecondFactor)

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

/** What of them says when work is at risk. */
export const riskRulesOf = (values: SettingValues): RiskRules => ({
  behindWorkingDays: values.behindWorkingDays,
  behindPercent: values.behindPercent,
  planWorkingDays: values.planWorkingDays,
  isSilence: values.riskOfSilence,
  isLateInput: values.riskOfLateInput,
  isObstacle: values.riskOfObstacle,
  isDoubt: values.riskOfDoubt,
})
