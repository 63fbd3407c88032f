import { type Act, type Assigned, type Facts, type Version, versionsOf } from '#domain/assignment.ts'
import type { AuditEvent } from '#domain/audit.ts'
import { type Day, fromUtcDate, toUtcDate } from '#domain/day.ts'
import { FACTS } from '#features/assignments/data.ts'
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

type ActRow = {
  assignmentId: number
  act: string
  on: Day
  recognisedOn: Day | null
  resubmitBy: Day | null
  percent: number
  hasObstacle: boolean
}
type AssignedRow = Omit<Assigned, 'act'> & { id: number }
type VersionRow = Facts & { assignmentId: number; validFrom: Day; validTo: Day | null }

/** The versions a run of assignments has, and those its acts must have left; for finding where they differ. */
export async function versionsOfRun(
  tx: Tx,
  after: number,
  limit: number,
): Promise<{ id: number; stored: Version[]; rebuilt: Version[] }[]> {
  const assigned = await tx.$queryRaw<AssignedRow[]>`
    select a.id, a.agency_id as "agencyId", a.role::text as role, a.assigned_on::text as "on", a.original_due_on::text as "dueOn",
      case when a.occurrence_id is null then d.kind::text else 'recurring' end as kind
    from assignment a join directive d on d.id = a.directive_id where a.id > ${after} order by a.id limit ${limit}`
  const ids = assigned.map(({ id }) => id)
  const [acts, versions] = await Promise.all([actsOf(tx, ids), storedVersions(tx, ids)])
  const actsById = Map.groupBy(acts, ({ assignmentId }) => assignmentId)
  const versionsById = Map.groupBy(versions, ({ assignmentId }) => assignmentId)
  return assigned.map(({ id, ...given }) => ({
    id,
    stored: (versionsById.get(id) ?? []).map(({ validFrom, validTo, assignmentId: _, ...facts }) => ({ validFrom, validTo, facts })),
    rebuilt: versionsOf({ act: 'assigned', ...given }, (actsById.get(id) ?? []).map(actOf)),
  }))
}

/** Every act of some assignments in the order they were done. */
const actsOf = (tx: Tx, ids: number[]): Promise<ActRow[]> =>
  tx.$queryRaw<ActRow[]>`
    select assignment_id as "assignmentId", act, recorded_on::text as "on", recognised_on::text as "recognisedOn", resubmit_by::text as "resubmitBy",
      percent, has_obstacle as "hasObstacle"
    from (
      select assignment_id, 'plan_registered' as act, recorded_on, recorded_at, 1 as rank, null::date as recognised_on, null::date as resubmit_by, 0 as percent, false as has_obstacle from plan
      union all select assignment_id, 'progress_reported', recorded_on, recorded_at, 2, null, null, percent, obstacle is not null from progress_report
      union all select assignment_id, 'completion_submitted', recorded_on, recorded_at, 3, null, null, 100, false from completion
      union all select c.assignment_id, case x.verdict when 'accepted' then 'completion_accepted' else 'completion_returned' end, x.recorded_on, x.recorded_at, 4,
        x.recognised_on, x.resubmit_by, 0, false from decision x join completion c on c.id = x.completion_id
      union all select assignment_id, 'exempted', recorded_on, recorded_at, 5, null, null, 0, false from exemption) acts
    where assignment_id = any(${ids}) order by assignment_id, recorded_on, recorded_at, rank`

function actOf({ act, on, recognisedOn, resubmitBy, percent, hasObstacle }: ActRow): Exclude<Act, Assigned> {
  switch (act) {
    case 'progress_reported':
      return { act, on, percent, hasObstacle }
    case 'completion_accepted':
      return { act, on, recognisedOn }
    case 'completion_returned':
      return { act, on, resubmitBy }
    case 'plan_registered':
    case 'completion_submitted':
    case 'exempted':
      return { act, on }
    default:
      throw new Error(`unknown act ${act}`)
  }
}

const storedVersions = (tx: Tx, ids: number[]): Promise<VersionRow[]> =>
  tx.$queryRaw<VersionRow[]>`
    select v.assignment_id as "assignmentId", v.valid_from::text as "validFrom", v.valid_to::text as "validTo", ${FACTS}
    from assignment_version v where v.assignment_id = any(${ids}) order by v.assignment_id, v.valid_from`
