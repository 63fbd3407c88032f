import type { DirectiveKind } from '#domain/assignment.ts'
import type { Day } from '#domain/day.ts'
import { type HolidayRule, type OccurrenceDays, type Recurrence, readRule } from '#domain/recurrence.ts'
import { Prisma } from '#generated/prisma/client.ts'
import type { Tx } from '#lib/prisma.ts'

const { sql } = Prisma

export type ScheduleShown = {
  directiveId: number
  recurrence: Recurrence
  holidayRule: HolidayRule
  startsOn: Day
  endsOn: Day | null
  reason: string | null
  on: Day
}

type Row = Omit<ScheduleShown, 'recurrence'> & { rule: string; isAfterPeriod: boolean }

const shown = ({ rule, isAfterPeriod, ...row }: Row): ScheduleShown => ({ ...row, recurrence: readRule(rule, isAfterPeriod) })

const SCHEDULE = sql`s.directive_id as "directiveId", s.rule, s.is_after_period as "isAfterPeriod", s.holiday_rule::text as "holidayRule",
  s.starts_on::text as "startsOn", s.ends_on::text as "endsOn", s.reason, s.recorded_on::text as "on"`

/** The rule in force by the end of a day: the latest. The caller has checked that the directive may be read. */
export async function scheduleOn(tx: Tx, directiveId: number, day: Day): Promise<ScheduleShown | null> {
  const [row] = await tx.$queryRaw<Row[]>`
    select ${SCHEDULE} from schedule s where s.directive_id = ${directiveId} and s.recorded_on <= ${day}::date order by s.id desc limit 1`
  return row ? shown(row) : null
}

export type Scheduled = ScheduleShown & { ref: string; kind: DirectiveKind; made: { to: Day; dueOn: Day } | null }

/** Every rule in force with the last occurrence made of it; of one directive where it is named. */
export async function schedules(tx: Tx, directiveId: number | null = null): Promise<Scheduled[]> {
  const rows = await tx.$queryRaw<(Row & Pick<Scheduled, 'ref' | 'kind' | 'made'>)[]>`
    select distinct on (s.directive_id) ${SCHEDULE}, d.ref, d.kind::text as kind,
      (select json_build_object('to', o.period_to, 'dueOn', o.due_on) from occurrence o
       where o.directive_id = s.directive_id order by o.period_from desc limit 1) as made
    from schedule s join directive d on d.id = s.directive_id
    where ${directiveId}::int is null or s.directive_id = ${directiveId}::int
    order by s.directive_id, s.id desc`
  return rows.map(({ ref, kind, made, ...row }) => ({ ...shown(row), ref, kind, made }))
}

/** The occurrences of a directive recorded by the end of a day, the latest first. */
export const occurrencesOn = (tx: Tx, directiveId: number, day: Day): Promise<OccurrenceDays[]> =>
  tx.$queryRaw<OccurrenceDays[]>`
    select o.period_from::text as "from", o.period_to::text as "to", o.falls_on::text as "fallsOn", o.due_on::text as "dueOn"
    from occurrence o where o.directive_id = ${directiveId} and o.made_on <= ${day}::date order by o.period_from desc limit 24`

export type Holder = { directiveId: number; agencyId: number; role: 'lead' | 'co_equal' }

/** Who answers for a directive as a whole now, and so for each of its occurrences: once, whatever was taken over. */
export const holdersOf = (tx: Tx, directiveId: number): Promise<Holder[]> =>
  tx.$queryRaw<Holder[]>`
    select distinct on (v.agency_id) v.directive_id as "directiveId", v.agency_id as "agencyId", v.role::text as role
    from assignment_version v join assignment a on a.id = v.assignment_id
    where v.directive_id = ${directiveId} and a.occurrence_id is null and v.valid_to is null and v.role <> 'coordinating'
      and v.exempt_on is null and v.cancelled_on is null and v.suspended_on is null
      and not exists (select 1 from agency g where g.id = v.agency_id and g.valid_to is not null)
    order by v.agency_id, v.role`
