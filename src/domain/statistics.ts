import type { Stage, Timeliness } from './assignment.ts'

/** Official classes of result × time (42/2014/QĐ-TTg), with what is handed in and unchecked kept apart. */
export const BUCKETS = ['done_on_time', 'done_late', 'done_undated', 'awaiting', 'in_term', 'overdue', 'undated', 'outside'] as const
export type Bucket = (typeof BUCKETS)[number]

const ACCEPTED = { on_time: 'done_on_time', late: 'done_late', undated: 'done_undated' } as const
const OPEN = { on_track: 'in_term', due_soon: 'in_term', overdue: 'overdue', undated: 'undated' } as const

export function bucket(at: Stage, time: Timeliness): Bucket {
  if (time === 'none') return 'outside'
  if (at === 'awaiting_acceptance') return 'awaiting'
  if (at === 'accepted') return time in ACCEPTED ? ACCEPTED[time as keyof typeof ACCEPTED] : 'outside'
  return time in OPEN ? OPEN[time as keyof typeof OPEN] : 'outside'
}

/** Of a directive given to many agencies the first of these that one of them is in: what is most behind says how it stands. */
export const MOST_BEHIND: readonly Bucket[] = [
  'overdue',
  'in_term',
  'undated',
  'awaiting',
  'done_late',
  'done_on_time',
  'done_undated',
  'outside',
]

export type Tally = Record<Bucket, number>

export const emptyTally = (): Tally => ({
  done_on_time: 0,
  done_late: 0,
  done_undated: 0,
  awaiting: 0,
  in_term: 0,
  overdue: 0,
  undated: 0,
  outside: 0,
})

export const addTally = (to: Tally, more: Tally): Tally => Object.fromEntries(BUCKETS.map((name) => [name, to[name] + more[name]])) as Tally

/** A share with the denominator that is printed beside it; `percent` is null where nothing can be divided. */
export type Rate = { numerator: number; denominator: number; percent: number | null }

const rate = (numerator: number, denominator: number): Rate => ({
  numerator,
  denominator,
  percent: denominator === 0 ? null : (numerator / denominator) * 100,
})

/** All that is counted: everything but the outside. */
export const countedOf = (tally: Tally): number => BUCKETS.filter((name) => name !== 'outside').reduce((sum, name) => sum + tally[name], 0)

/** National rate (Report 1270/BC-TCTTTg): done ÷ (done + overdue and not done), of what has a deadline. */
export function nationalRate(tally: Tally): Rate {
  const doneCount = tally.done_on_time + tally.done_late
  return rate(doneCount, doneCount + tally.overdue)
}

/** On time ÷ done; without it late work looks perfect. */
export const onTimeShare = (tally: Tally): Rate => rate(tally.done_on_time, tally.done_on_time + tally.done_late)

/** Done ÷ all assigned, as Hải Phòng prints it. */
export const rateOfAll = (tally: Tally): Rate => rate(tally.done_on_time + tally.done_late + tally.done_undated, countedOf(tally))

/** Of what is open, the part reported on in the period that runs, as Đà Nẵng prints it. */
export function updateRate(tally: Tally, unreportedCount: number): Rate {
  const openCount = tally.in_term + tally.overdue + tally.undated
  return rate(openCount - unreportedCount, openCount)
}
