import type { Day } from '#domain/day.ts'
import type { Amounts, MoneyLine } from '#domain/money.ts'
import { recordedOn } from '#features/assignments/where.ts'
import { Prisma } from '#generated/prisma/client.ts'
import type { Tx } from '#lib/prisma.ts'

const { sql } = Prisma

/** Members of this set follow the money of the whole province (Sở Tài chính, Sở KH&ĐT). */
const READERS = 'theo-doi-kinh-phi'

/** What `money.read` asks about; the set is the administrator's to fill. */
export async function moneyReaders(tx: Tx, day: Day): Promise<{ memberIds: number[] }> {
  const rows = await tx.$queryRaw<{ id: number }[]>`
    select m.agency_id as id from agency_set_member m join agency_set s on s.id = m.set_id
    where s.code = ${READERS} and m.valid_from <= ${day}::date and (m.valid_to is null or m.valid_to > ${day}::date)`
  return { memberIds: rows.map(({ id }) => id) }
}

export type Statement = { on: Day; note: string | null; lines: MoneyLine[] }

const AMOUNTS = sql`'planned', l.planned, 'allocated', l.allocated, 'committed', l.committed, 'disbursed', l.disbursed`

/** The statement in force by the end of a day. The caller may read the assignment. */
export async function moneyOn(tx: Tx, assignmentId: number, day: Day): Promise<Statement | null> {
  const [row] = await tx.$queryRaw<Statement[]>`
    select s.recorded_on::text as "on", s.note, (
      select coalesce(json_agg(json_build_object('source', l.source, ${AMOUNTS}) order by l.source), '[]') from money_line l where l.statement_id = s.id) as lines
    from money_statement s where s.assignment_id = ${assignmentId} and s.recorded_on <= ${day}::date order by s.id desc limit 1`
  return row ?? null
}

export type MoneyTotal = Amounts & { id: number; name: string; over: number }

/** The lines in force on a day of what the actor may see of all money: twin of `overPlan` in the sum `over`. */
const SUMS = sql`sum(l.planned)::float8 as planned, sum(l.allocated)::float8 as allocated, sum(l.committed)::float8 as committed,
  sum(l.disbursed)::float8 as disbursed, sum(greatest(0, greatest(l.committed, l.disbursed) - l.planned))::float8 as over`

const linesOn = (day: Day) => sql`
  assignment_version v
  join lateral (select s.id from money_statement s where s.assignment_id = v.assignment_id and s.recorded_on <= ${day}::date order by s.id desc limit 1) s on true
  join money_line l on l.statement_id = s.id`

/** Totals of each directive. The caller has checked `money.read`. */
export const moneyByDirective = (tx: Tx, day: Day): Promise<MoneyTotal[]> =>
  tx.$queryRaw<MoneyTotal[]>`
    select d.id, t.number || ' · ' || d.ref || '. ' || left(d.text, 220) as name, ${SUMS}
    from ${linesOn(day)} join directive d on d.id = v.directive_id join notice t on t.id = d.notice_id
    where ${recordedOn(day)} group by d.id, t.id order by over desc, t.issued_on desc, d.ordinal limit 500`

/** Totals of each agency that holds the work. The caller has checked `money.read`. */
export const moneyByAgency = (tx: Tx, day: Day): Promise<MoneyTotal[]> =>
  tx.$queryRaw<MoneyTotal[]>`
    select v.agency_id as id, n.short_name as name, ${SUMS}
    from ${linesOn(day)}
    join agency_name n on n.agency_id = v.agency_id and n.valid_from <= ${day}::date and (n.valid_to is null or n.valid_to > ${day}::date)
    where ${recordedOn(day)} group by v.agency_id, n.short_name order by over desc, v.agency_id limit 500`
