import { type Facts, stage } from './assignment.ts'
import { done, type Outcome, refused } from './outcome.ts'

export const MONEY_SOURCES = ['central', 'province', 'district', 'other'] as const
export type MoneySource = (typeof MONEY_SOURCES)[number]

/** In đồng: asked for in the plan, given, bound by contract, paid out. */
export const MONEY_KINDS = ['planned', 'allocated', 'committed', 'disbursed'] as const
type MoneyKind = (typeof MONEY_KINDS)[number]
export type Amounts = Record<MoneyKind, number>
export type MoneyLine = Amounts & { source: MoneySource }

export const totalOfLines = (lines: readonly Amounts[]): Amounts => {
  const sum = (kind: MoneyKind) => lines.reduce((total, line) => total + line[kind], 0)
  return { planned: sum('planned'), allocated: sum('allocated'), committed: sum('committed'), disbursed: sum('disbursed') }
}

/** Bound or paid out beyond what was planned; every source for itself, so that one does not hide the other. */
export const overPlan = ({ planned, committed, disbursed }: Amounts): number => Math.max(0, Math.max(committed, disbursed) - planned)

export const overPlanOf = (lines: readonly Amounts[]): number => lines.reduce((sum, line) => sum + overPlan(line), 0)

export type MoneyRefusal = 'money_nothing' | 'money_source_twice' | 'cancelled' | 'exempt'

/** Money goes on after the work is accepted; not where there is none. */
export function mayRecordMoney(facts: Facts, lines: readonly MoneyLine[]): Outcome<null, MoneyRefusal> {
  const at = stage(facts)
  if (at === 'cancelled' || at === 'exempt') return refused(at)
  if (new Set(lines.map(({ source }) => source)).size < lines.length) return refused('money_source_twice')
  return lines.some((line) => MONEY_KINDS.some((kind) => line[kind] > 0)) ? done(null) : refused('money_nothing')
}
