import { type Day, fromUtcDate } from '#domain/day.ts'
import type { Actor } from '#domain/permissions.ts'
import { BUCKETS } from '#domain/statistics.ts'
import { overview } from '#features/dashboard/data.ts'
import type { Tx } from '#lib/prisma.ts'
import { settingsOn } from '#lib/settings.ts'
import { ATTENTION, type SnapshotContent, snapshotContent } from './schema.ts'

/** The figures of a day as they stand, in the shape a snapshot keeps; by the same questions as the dashboard. */
export async function contentOn(tx: Tx, actor: Actor, day: Day): Promise<SnapshotContent> {
  const { calendar, isBeforeInclusive } = await settingsOn(tx, day)
  const { agencies, directives } = await overview(tx, actor, {}, { day, calendar })
  return snapshotContent.parse({ agencies, directives, isBeforeInclusive })
}

export type SnapshotHead = { id: number; title: string; day: Day; on: Day; at: Date; personName: string }

const HEAD = { id: true, title: true, day: true, on: true, at: true, person: { select: { fullName: true } } } as const
type HeadRow = { id: number; title: string; day: Date; on: Date; at: Date; person: { fullName: string } }

const headOf = ({ person, day, on, ...row }: HeadRow): SnapshotHead => ({
  ...row,
  day: fromUtcDate(day),
  on: fromUtcDate(on),
  personName: person.fullName,
})

/** The latest first. The caller has checked `snapshot.read`. */
export async function listSnapshots(tx: Tx): Promise<SnapshotHead[]> {
  return (await tx.snapshot.findMany({ orderBy: { id: 'desc' }, take: 200, select: HEAD })).map(headOf)
}

export type SnapshotShown = SnapshotHead & { content: SnapshotContent; digest: string; auditSeq: bigint; auditHash: string }

/** One of them, as it was written. The caller has checked `snapshot.read`. */
export async function snapshotById(tx: Tx, id: number): Promise<SnapshotShown | null> {
  const row = await tx.snapshot.findUnique({
    where: { id },
    select: { ...HEAD, content: true, digest: true, auditSeq: true, auditHash: true },
  })
  if (!row) return null
  const { content, digest, auditSeq, auditHash, ...head } = row
  return { ...headOf(head), content: snapshotContent.parse(JSON.parse(content)), digest, auditSeq, auditHash }
}

const SUMMED = [...BUCKETS, ...ATTENTION, 'assigned'] as const

/** The figures of all its agencies together. */
export const totalOfSnapshot = ({ agencies }: SnapshotContent) => ({
  ...(Object.fromEntries(SUMMED.map((name) => [name, agencies.reduce((sum, agency) => sum + agency[name], 0)])) as Record<
    (typeof SUMMED)[number],
    number
  >),
  lastUpdatedOn:
    agencies
      .flatMap(({ lastUpdatedOn }) => lastUpdatedOn ?? [])
      .sort()
      .at(-1) ?? null,
})
