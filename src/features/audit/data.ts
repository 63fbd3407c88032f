import type { AuditEvent } from '#domain/audit.ts'
import { type Day, fromUtcDate, toUtcDate } from '#domain/day.ts'
import type { Tx } from '#lib/prisma.ts'

export type HistoryEntry = { seq: bigint; at: Date; on: Day; actorName: string; event: AuditEvent }

const COLUMNS = { seq: true, at: true, on: true, actorName: true, payload: true } as const
type Row = { seq: bigint; at: Date; on: Date; actorName: string; payload: string }

/** The payload was written by `record` from the same union. */
const entryOf = ({ payload, on, ...row }: Row): HistoryEntry => ({ ...row, on: fromUtcDate(on), event: JSON.parse(payload) as AuditEvent })

/** What happened to an assignment up to a day, newest first. The caller has checked that it may be read. */
export async function historyOf(tx: Tx, assignmentId: number, day: Day): Promise<HistoryEntry[]> {
  const rows = await tx.auditEvent.findMany({
    where: { assignmentId, on: { lte: toUtcDate(day) } },
    orderBy: { seq: 'desc' },
    take: 100,
    select: COLUMNS,
  })
  return rows.map(entryOf)
}

/** One event of an assignment, for its receipt. */
export async function eventOf(tx: Tx, assignmentId: number, seq: bigint): Promise<HistoryEntry | null> {
  const row = await tx.auditEvent.findFirst({ where: { seq, assignmentId }, select: COLUMNS })
  return row ? entryOf(row) : null
}

/** First break of the chain, found by the database itself; null where every event follows from the one before. */
export async function firstBreak(tx: Tx): Promise<bigint | null> {
  const [row] = await tx.$queryRaw<{ seq: bigint }[]>`
    select e.seq from (
      select a.*, lag(a.hash, 1, repeat('0', 64)) over (order by a.seq) as before, row_number() over (order by a.seq) as place
      from audit_event a) e
    where e.previous_hash <> e.before or e.seq <> e.place or e.hash <> (select audit_hash(x) from audit_event x where x.seq = e.seq)
    order by e.seq limit 1`
  if (row) return row.seq
  const [tail] = await tx.$queryRaw<{ seq: bigint }[]>`
    select h.seq from audit_head h where h.seq <> (select coalesce(max(seq), 0) from audit_event)
      or h.hash <> coalesce((select hash from audit_event order by seq desc limit 1), repeat('0', 64))`
  return tail?.seq ?? null
}
