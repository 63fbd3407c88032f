import { type Day, fromUtcDate, toUtcDate } from '#domain/day.ts'
import { done } from '#domain/outcome.ts'
import {
  type HolidayRule,
  maySchedule,
  type OccurrenceDays,
  occurrencesAhead,
  type Period,
  type Recurrence,
  ruleOf,
} from '#domain/recurrence.ts'
import { assign, recordedBy } from '#features/assignments/mutations.ts'
import { lockDirective } from '#features/directives/data.ts'
import { defineAct } from '#lib/act.ts'
import type { Tx } from '#lib/prisma.ts'
import { settingsOn } from '#lib/settings.ts'
import { type Moment, record } from '#lib/transaction.ts'
import { holdersOf, type Scheduled, schedules } from './data.ts'
import { scheduleForm } from './schema.ts'

type Given = { recurrence: Recurrence; holidayRule: HolidayRule; startsOn: Day; endsOn: Day | null; reason: string | null }

/** How often a directive is to be reported on, from a day on; its next occurrences are made at once. */
export const setSchedule = defineAct({
  name: 'occurrence.schedule',
  schema: scheduleForm,
  permission: 'occurrence.schedule',
  load: (tx, { actor, today }, { directiveId }) => lockDirective(tx, actor, directiveId, today),
  async run(tx, { id: directiveId, ref, kind }, { directiveId: _, ...given }, moment) {
    const [earlier] = await schedules(tx, directiveId)
    const days = await daysOf(tx, { ...given, made: earlier?.made ?? null }, moment)
    const allowed = maySchedule(kind, given, moment.today, days.length)
    if (!allowed.ok) return allowed
    await keepSchedule(tx, directiveId, given, moment)
    await makeThese(tx, directiveId, days, moment)
    const { recurrence, ...rest } = given
    const rule = { rule: ruleOf(recurrence), isAfterPeriod: recurrence.isAfterPeriod }
    await record(tx, { name: 'schedule.set', directiveId, ref, ...rule, ...rest, periods: days.map(periodOf) }, moment)
    return done(`/directives/${directiveId}#periods`)
  },
})

/** The rule alone: for a directive that is assigned with it. */
export async function keepSchedule(tx: Tx, directiveId: number, given: Given, moment: Moment): Promise<void> {
  const { recurrence, startsOn, endsOn, holidayRule, reason } = given
  await tx.schedule.create({
    data: {
      directiveId,
      rule: ruleOf(recurrence),
      isAfterPeriod: recurrence.isAfterPeriod,
      holidayRule,
      startsOn: toUtcDate(startsOn),
      endsOn: endsOn ? toUtcDate(endsOn) : null,
      reason,
      ...recordedBy(moment),
    },
    select: { id: true },
  })
}

/** What every rule in force, or that of one directive, still asks for ahead of today; done twice it makes nothing more. */
export async function makeOccurrences(tx: Tx, moment: Moment, only: number | null = null): Promise<number> {
  // Two workers, or a worker and an act: one after the other.
  await tx.$queryRaw`select pg_advisory_xact_lock(hashtext('occurrences'))::text`
  let madeCount = 0
  for (const scheduled of await schedules(tx, only)) {
    const days = await daysOf(tx, scheduled, moment)
    if (days.length === 0) continue
    const assignmentCount = await makeThese(tx, scheduled.directiveId, days, moment)
    const { directiveId, ref } = scheduled
    await record(tx, { name: 'occurrences.made', directiveId, ref, periods: days.map(periodOf), assignmentCount }, moment)
    madeCount += days.length
  }
  return madeCount
}

async function daysOf(
  tx: Tx,
  scheduled: Pick<Scheduled, 'recurrence' | 'startsOn' | 'endsOn' | 'holidayRule' | 'made'>,
  { today }: Moment,
) {
  const { aheadDays, calendar } = await settingsOn(tx, today)
  const { recurrence, holidayRule, made } = scheduled
  return occurrencesAhead(recurrence, scheduled, made, { today, aheadDays, holidayRule, calendar })
}

const periodOf = ({ from, to }: OccurrenceDays): Period => ({ from, to })

async function makeThese(tx: Tx, directiveId: number, days: readonly OccurrenceDays[], { today }: Moment): Promise<number> {
  const made = await tx.occurrence.createManyAndReturn({
    data: days.map(({ from, to, fallsOn, dueOn }) => ({
      directiveId,
      periodFrom: toUtcDate(from),
      periodTo: toUtcDate(to),
      fallsOn: toUtcDate(fallsOn),
      dueOn: toUtcDate(dueOn),
      madeOn: toUtcDate(today),
    })),
    select: { id: true, dueOn: true },
  })
  const holders = await holdersOf(tx, directiveId)
  const given = made.flatMap(({ id, dueOn }) =>
    holders.map((holder) => ({
      act: 'assigned' as const,
      on: today,
      kind: 'recurring' as const,
      dueOn: fromUtcDate(dueOn),
      occurrenceId: id,
      ...holder,
    })),
  )
  await assign(tx, given)
  return given.length
}
