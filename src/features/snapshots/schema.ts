import { z } from 'zod'
import type { Day } from '#domain/day.ts'
import { isDay } from '#domain/day.ts'
import { BUCKETS, type Tally } from '#domain/statistics.ts'
import { dayField, id, text } from '#lib/fields.ts'

export const snapshotForm = z.strictObject({ title: text('tên kỳ họp hoặc lý do chốt', 200), day: dayField('ngày lấy số liệu') })

export const snapshotId = id()

const count = z.number().int().nonnegative()
const day = z.string().refine((value): value is Day => isDay(value))

const tally = Object.fromEntries(BUCKETS.map((bucket) => [bucket, count])) as Record<keyof Tally, typeof count>

/** Figures of what the committee decides on, beside the official classes. */
export const ATTENTION = [
  'dueSoon',
  'returned',
  'withObstacle',
  'noPlan',
  'leadUnstated',
  'unreported',
  'extensionAsked',
  'objected',
  'lateInput',
  'atRisk',
  'standingSilent',
] as const

const figures = z.object({
  ...tally,
  ...(Object.fromEntries(ATTENTION.map((name) => [name, count])) as Record<(typeof ATTENTION)[number], typeof count>),
  assigned: count,
  lastUpdatedOn: day.nullable(),
})

/** What is kept of a day. A change here is a change of how stored snapshots are read: only ever add what may be missing. */
export const snapshotContent = z.object({
  /** In order of what is most overdue. */
  agencies: z.array(figures.extend({ agencyId: z.number().int(), agencyName: z.string() })),
  directives: z.object(tally),
  isBeforeInclusive: z.boolean(),
})
export type SnapshotContent = z.output<typeof snapshotContent>
