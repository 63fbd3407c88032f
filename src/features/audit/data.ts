import type { Act, Assigned, Facts } from '#domain/assignment.ts'
import type { AuditEvent } from '#domain/audit.ts'
import { nounOf, nounsOf, tellsOfDraft } from '#domain/audit-kind.ts'
import { type Day, fromUtcDate, toUtcDate } from '#domain/day.ts'
import { type Actor, can } from '#domain/permissions.ts'
import type { Sheet } from '#domain/sheet.ts'
import { type Version, versionsOf } from '#domain/version.ts'

import { FACTS } from '#features/assignments/data.ts'
import { visibleTo } from '#features/assignments/where.ts'
import { Prisma } from '#generated/prisma/client.ts'
import { now } from '#lib/clock.ts'
import type { Tx } from '#lib/prisma.ts'
import type { Moment } from '#lib/transaction.ts'
import { dmy } from '#lib/vi/day.ts'
import { DETECTS, headWords, instantWords, journalParts, SHEET_COLUMNS } from '#lib/vi/journal.ts'
import type { JournalCursor, JournalFilter } from './schema.ts'
import { isOfNoun, matches, readableBy } from './where.ts'

export type HistoryEntry = { seq: bigint; at: Date; on: Day; actorName: string; event: AuditEvent }

const COLUMNS = { seq: true, at: true, on: true, actorName: true, payload: true } as const
type Row = { seq: bigint; at: Date; on: Date; actorName: string; payload: string }

/** The payload was written by `record` from the same union. */
const entryOf = ({ payload, on, ...row }: Row): HistoryEntry => ({ ...row, on: fromUtcDate(on), event: JSON.parse(payload) as AuditEvent })

/** What happened to an assignment and to its directive up to a day, newest first. The caller has checked that it may be read. */
export async function historyOf(tx: Tx, { id, directiveId }: { id: number; directiveId: number }, day: Day): Promise<HistoryEntry[]> {
  const rows = await tx.auditEvent.findMany({
    // What is said stands by itself.
    where: {
      OR: [{ assignmentId: id }, { directiveId }],
      on: { lte: toUtcDate(day) },
      name: { notIn: ['comment.added', 'instruction.given'] },
    },
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

export type JournalRow = HistoryEntry & {
  hash: string
  /** What it is about: a clause and the agency it is assigned to, or a notice. */
  ref: string | null
  agencyName: string | null
  noticeNumber: string | null
  assignmentId: number | null
  mayFollow: boolean
  /** Its words are of a paper not issued, and kept from this reader. */
  isVeiled: boolean
}

const { sql } = Prisma

/**
 * The journal, the latest first: of what the actor may read, or of one assignment that the caller has found they may read.
 * `upTo` is the last event looked at, so that what is added meanwhile moves no page of an export.
 */
export async function readJournal(
  tx: Tx,
  actor: Actor,
  { assignment, kind, ...filter }: JournalFilter,
  { after, upTo, limit, day }: { after: JournalCursor | null; upTo: bigint; limit: number; day: Day },
): Promise<{ rows: JournalRow[]; next: JournalCursor | null }> {
  const scope = assignment
    ? sql`(e.assignment_id = ${assignment} or e.directive_id = (select a.directive_id from assignment a where a.id = ${assignment}))`
    : readableBy(actor)
  const isAfter = after ? sql`(e.recorded_on, e.seq) < (${after.on}::date, ${after.seq}::bigint)` : sql`true`
  const where = sql`${scope} and ${matches(filter)} and ${isAfter} and e.seq <= ${upTo}::bigint`
  const order = sql`order by e.recorded_on desc, e.seq desc limit ${limit + 1}`
  const nouns = filter.name ? [nounOf(filter.name)] : kind && nounsOf(kind)
  // Each noun is read from its own place in the index: a rare one is found without passing the others.
  const found = nouns
    ? sql`unnest(${nouns}::text[]) noun cross join lateral (select e.* from audit_event e where ${isOfNoun(sql`noun`)} and ${where} ${order}) e ${order}`
    : sql`audit_event e where ${where} ${order}`
  const rows = await tx.$queryRaw<(Omit<JournalRow, 'event' | 'isVeiled'> & { payload: string })[]>`
    select e.seq, e.at, e.recorded_on::text as "on", e.actor_name as "actorName", e.payload, e.hash, e.assignment_id as "assignmentId",
      d.ref, t.number as "noticeNumber", n.short_name as "agencyName", coalesce(${visibleTo(actor)} and v.id is not null, false) as "mayFollow"
    from (select e.* from ${found}) e
    left join assignment_version v on v.assignment_id = e.assignment_id and v.valid_to is null
    left join directive d on d.id = coalesce(v.directive_id, e.directive_id)
    left join notice t on t.id = coalesce(d.notice_id, e.notice_id)
    left join agency_name n on n.agency_id = v.agency_id and n.valid_from <= ${day}::date and (n.valid_to is null or n.valid_to > ${day}::date)
    order by e.recorded_on desc, e.seq desc`
  const readsDrafts = can(actor, 'notice.read', { isDraft: true, readerAgencyIds: [] })
  const shown = rows.slice(0, limit).map(({ payload, ...row }) => {
    const event = JSON.parse(payload) as AuditEvent
    return { ...row, event, isVeiled: !readsDrafts && tellsOfDraft(event.name) }
  })
  const last = shown.at(-1)
  return { rows: shown, next: rows.length > limit && last ? { on: last.on, seq: last.seq } : null }
}

const ROWS_AT_A_TIME = 1000

/** The same as a sheet, as it is read; under it what was asked, by whom and when, and the head of the chain. */
export async function journalSheet(tx: Tx, { actor, today }: Moment, filter: JournalFilter): Promise<Sheet> {
  const head = await headOf(tx)
  const asked = journalParts(filter, {}).map(({ label }) => label)
  async function* batches() {
    let after: JournalCursor | null = null
    do {
      const page = await readJournal(tx, actor, filter, { after, upTo: head.seq, limit: ROWS_AT_A_TIME, day: today })
      yield page.rows.map((row) => SHEET_COLUMNS.map(({ value }) => value(row)))
      after = page.next
    } while (after)
  }
  return {
    title: `Nhật ký · ${dmy(today)}`,
    headers: SHEET_COLUMNS.map(({ header }) => header),
    batches: batches(),
    footer: (count) => [
      `${count} sự kiện${asked.length > 0 ? `; lọc: ${asked.join(', ')}` : ''}.`,
      `${actor.name}, ${actor.agencyName} xuất lúc ${instantWords(now())}.`,
      headWords(head),
      DETECTS,
    ],
  }
}

// So many events at a time stay well within the time a statement may take, on a slow machine too.
const RUN = 20_000
const BEFORE_ALL = -(2n ** 63n)

/** First break of the chain, found by the database itself; null where every event follows from the one before. */
export async function firstBreak(tx: Tx): Promise<bigint | null> {
  let [after, seen, hash] = [BEFORE_ALL, 0n, '0'.repeat(64)]
  for (;;) {
    const [run] = await tx.$queryRaw<{ broken: bigint | null; last: bigint | null; hash: string | null; count: bigint }[]>`
      with run as (
        select a as event, a.seq, a.previous_hash, a.hash, lag(a.hash, 1, ${hash}) over (order by a.seq) as before,
          ${seen}::bigint + row_number() over (order by a.seq) as place
        from audit_event a where a.seq > ${after}::bigint order by a.seq limit ${RUN})
      select min(seq) filter (where previous_hash <> before or seq <> place or hash <> audit_hash(event)) as broken,
        max(seq) as last, (select hash from run order by seq desc limit 1) as hash, count(*) as count
      from run`
    if (run && run.broken !== null) return run.broken
    if (!run || run.last === null || run.hash === null) break
    ;[after, seen, hash] = [run.last, seen + run.count, run.hash]
  }
  const [tail] = await tx.$queryRaw<{ seq: bigint }[]>`
    select h.seq from audit_head h where h.seq <> (select coalesce(max(seq), 0) from audit_event)
      or h.hash <> coalesce((select hash from audit_event order by seq desc limit 1), repeat('0', 64))`
  return tail?.seq ?? null
}

type PastAct = Exclude<Act, Assigned>
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
    rebuilt: versionsOf(
      { act: 'assigned', ...given },
      (actsById.get(id) ?? []).map(({ act }) => act),
    ),
  }))
}

/** Every act of some assignments in the order they were done; the rank tells apart what one act did at one instant. */
const actsOf = (tx: Tx, ids: number[]): Promise<{ assignmentId: number; act: PastAct }[]> =>
  tx.$queryRaw`
    select assignment_id as "assignmentId", told || jsonb_build_object('on', recorded_on) as act
    from (
      select assignment_id, recorded_on, recorded_at, 1 as rank, jsonb_build_object('act', 'plan_registered') as told from plan
      union all select assignment_id, recorded_on, recorded_at, 2,
        jsonb_build_object('act', 'progress_reported', 'percent', percent, 'hasObstacle', obstacle is not null) from progress_report
      union all select assignment_id, recorded_on, recorded_at, 3, jsonb_build_object('act', 'completion_submitted') from completion
      union all select c.assignment_id, x.recorded_on, x.recorded_at, 4, case x.verdict
          when 'accepted' then jsonb_build_object('act', 'completion_accepted', 'recognisedOn', x.recognised_on)
          else jsonb_build_object('act', 'completion_returned', 'resubmitBy', x.resubmit_by) end
        from decision x join completion c on c.id = x.completion_id
      union all select assignment_id, recorded_on, recorded_at, 5, jsonb_build_object('act', 'exempted') from exemption
      union all select assignment_id, recorded_on, recorded_at, 9, jsonb_build_object('act', 'role_given', 'role', role) from role_change
      union all select assignment_id, recorded_on, recorded_at, 6, jsonb_build_object('act', 'extension_requested', 'askedDueOn', proposed_on)
        from extension_request
      union all select assignment_id, recorded_on, recorded_at, 9, jsonb_build_object('act', 'objected') from objection
      union all select o.assignment_id, i.recorded_on, i.recorded_at, 10, jsonb_build_object('act', 'insisted')
        from insistence i join objection o on o.id = i.objection_id
      union all select assignment_id, recorded_on, recorded_at, 11,
        jsonb_build_object('act', kind, 'dueOn', due_on, 'agencyId', to_agency_id) from change
      union all select assignment_id, recorded_on, recorded_at, 12, jsonb_build_object('act', 'succeeded', 'agencyId', to_agency_id) from takeover
      union all select r.assignment_id, x.recorded_on, x.recorded_at, 7, case x.verdict
          when 'granted' then jsonb_build_object('act', 'extension_granted', 'dueOn', x.due_on)
          when 'countered' then jsonb_build_object('act', 'extension_countered', 'offeredDueOn', x.due_on)
          else jsonb_build_object('act', 'extension_closed') end
        from extension_decision x join extension_request r on r.id = x.request_id
      union all select r.assignment_id, y.recorded_on, y.recorded_at, 8, case y.reply
          when 'accepted' then jsonb_build_object('act', 'extension_granted', 'dueOn', x.due_on)
          else jsonb_build_object('act', 'extension_closed') end
        from extension_reply y join extension_request r on r.id = y.request_id
        left join extension_decision x on x.request_id = r.id
      union all select q.assignment_id, x.recorded_on, x.recorded_at, 12, jsonb_build_object('act', 'explanation_closed')
        from explanation_decision x join explanation_request q on q.id = x.request_id
      union all select assignment_id, recorded_on, recorded_at, 13, jsonb_build_object('act', 'explanation_asked', 'answerBy', answer_by)
        from explanation_request
      union all select assignment_id, recorded_on, recorded_at, 14, jsonb_build_object('act', 'explained') from explanation) acts
    where assignment_id = any(${ids}) order by assignment_id, recorded_on, recorded_at, rank`

const storedVersions = (tx: Tx, ids: number[]): Promise<VersionRow[]> =>
  tx.$queryRaw<VersionRow[]>`
    select v.assignment_id as "assignmentId", v.valid_from::text as "validFrom", v.valid_to::text as "validTo", ${FACTS}
    from assignment_version v where v.assignment_id = any(${ids}) order by v.assignment_id, v.valid_from`

/** The end of the chain as somebody wrote it down outside the database. */
export type Head = { at: string; seq: bigint; hash: string }

/** The first of these that the chain no longer goes through, and the last one before it that it does; null where it goes through all. */
export async function firstMissed(tx: Tx, kept: readonly Head[]): Promise<(Head & { after: bigint }) | null> {
  const found = await tx.auditEvent.findMany({ where: { seq: { in: kept.map(({ seq }) => seq) } }, select: { seq: true, hash: true } })
  const hashes = new Map(found.map(({ seq, hash }) => [seq, hash]))
  let after = 0n
  for (const head of kept.toSorted((a, b) => Number(a.seq - b.seq))) {
    if (head.seq > 0n && hashes.get(head.seq) !== head.hash) return { ...head, after }
    after = head.seq
  }
  return null
}

export const headOf = (tx: Tx): Promise<{ seq: bigint; hash: string }> =>
  tx.auditHead.findFirstOrThrow({ select: { seq: true, hash: true } })
