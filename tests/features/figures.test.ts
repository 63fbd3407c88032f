import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { STAGES, TIMELINESS } from '#domain/assignment.ts'
import { addDays, type Day, day } from '#domain/day.ts'
import type { Actor } from '#domain/permissions.ts'
import { BUCKETS, countedOf } from '#domain/statistics.ts'
import { type AsOf, countAssignments, listAssignments } from '#features/assignments/data.ts'
import { type AssignmentFilter, assignmentFilter, cursorOf, filterOf, filterQuery, PRESETS } from '#features/assignments/schema.ts'
import { type AgencyFigures, figuresByAgency, overview, totalOf } from '#features/dashboard/data.ts'
import { REASONS } from '#features/dashboard/schema.ts'
import { db } from '#lib/prisma.ts'
import { settingsOn } from '#lib/settings.ts'
import { actor, NAMES, TODAY } from '../support/cast.ts'
import { calendarOf2022 } from '../support/samples.ts'
import { openDemonstration, rows } from '../support/world.ts'

const calendar = calendarOf2022()
const actors = new Map<string, Actor>()
const who = (name: string): Actor => actors.get(name) as Actor
let agencyIds: number[] = []
let directiveIds: number[] = []

beforeAll(async () => {
  await openDemonstration()
  for (const name of NAMES) actors.set(name, await actor(name))
  agencyIds = (await rows<{ id: number }>('select distinct agency_id as id from assignment order by 1')).map(({ id }) => id)
  directiveIds = (await rows<{ id: number }>('select id from directive order by ordinal')).map(({ id }) => id)
})

const at = (on: Day): AsOf => ({ day: on, calendar })

async function listed(reader: Actor, filter: AssignmentFilter, asOf: AsOf): Promise<number[]> {
  const { rows: list, next } = await listAssignments(db(), reader, filter, asOf, null, 1000)
  expect(next).toBe(null)
  return list.map(({ id }) => id)
}

/** Every figure of the dashboard with the filter its link carries. */
const LINKS: Record<Exclude<keyof AgencyFigures, 'agencyId' | 'agencyName' | 'lastUpdatedOn'>, AssignmentFilter> = {
  ...(Object.fromEntries(BUCKETS.map((name) => [name, { bucket: name }])) as Record<(typeof BUCKETS)[number], AssignmentFilter>),
  assigned: {},
  overdueNow: { timeliness: 'overdue' },
  dueSoon: { timeliness: 'due_soon' },
  returned: { stage: 'returned' },
  withObstacle: { preset: 'obstacle' },
  noPlan: { preset: 'no_plan' },
  leadUnstated: { preset: 'lead_unstated' },
  unreported: { preset: 'unreported' },
  lateInput: { preset: 'late_input' },
  atRisk: { preset: 'at_risk' },
  noteDue: { preset: 'note_due' },
  standingSilent: { preset: 'standing_silent' },
  extensionAsked: { preset: 'extension_asked' },
  objected: { preset: 'objected' },
  explanationAsked: { preset: 'explanation_asked' },
  explanationOverdue: { preset: 'explanation_overdue' },
  explanationGiven: { preset: 'explanation_given' },
}

const some = <Value>(...values: Value[]) => fc.constantFrom<(Value | undefined)[]>(undefined, ...values)
const days = fc.integer({ min: -1, max: 45 }).map((ahead) => addDays(day('2022-05-12'), ahead))
const names = fc.constantFrom(...NAMES)

describe('a number is a list that has been counted', () => {
  test.each(['2022-05-12', '2022-05-20', '2022-05-21', '2022-05-26', '2022-05-30', '2022-07-15'])(
    'every figure of every agency on %s',
    async (on) => {
      const asOf = at(day(on))
      const figures = await figuresByAgency(db(), who('bcd'), {}, asOf)
      expect(figures.length).toBe(29)
      for (const [figure, filter] of Object.entries(LINKS) as [keyof typeof LINKS, AssignmentFilter][]) {
        const list = await listAssignments(db(), who('bcd'), filter, asOf, null, 1000)
        const byAgency = Map.groupBy(list.rows, ({ agencyId }) => agencyId)
        const counted = figures.map((row) => [row.agencyId, row[figure]])
        expect([figure, counted]).toEqual([figure, figures.map((row) => [row.agencyId, byAgency.get(row.agencyId)?.length ?? 0])])
      }
      const total = totalOf(figures)
      expect(total.assigned).toBe(265)
      expect(countedOf(total) + total.outside).toBe(265)
      expect(countedOf(total)).toBe(await countAssignments(db(), who('bcd'), { preset: 'counted' }, asOf))
    },
  )

  test('whatever the reader, the day and the filter', async () => {
    const filters = fc.record({
      agency: fc.nat(28).chain((index) => some(agencyIds[index] as number)),
      directive: fc.nat(17).chain((index) => some(directiveIds[index] as number)),
      kind: some('one_off' as const, 'standing' as const, 'norm' as const),
      bucket: some(...BUCKETS),
      stage: some(...STAGES),
      timeliness: some(...TIMELINESS),
      preset: some(...PRESETS),
    })
    await fc.assert(
      fc.asyncProperty(names, days, filters, async (name, on, given) => {
        const asOf = at(on)
        const filter = assignmentFilter.parse(given)
        const list = await listed(who(name), filter, asOf)
        expect(await countAssignments(db(), who(name), filter, asOf)).toBe(list.length)
        const figures = await figuresByAgency(db(), who(name), filter, asOf)
        expect(totalOf(figures).assigned).toBe(list.length)
        // A narrower filter finds some of what a wider one does.
        const all = new Set(await listed(who(name), {}, asOf))
        expect(list.filter((id) => !all.has(id))).toEqual([])
        // The address of a list leads back to it.
        expect(filterOf(Object.fromEntries(new URLSearchParams(filterQuery(filter))))).toEqual(filter)
      }),
      { numRuns: 120 },
    )
  })

  test('the classes part the whole, each row in one', async () => {
    for (const on of ['2022-05-20', '2022-05-26', '2022-06-21'].map(day)) {
      const parts = await Promise.all(BUCKETS.map((bucket) => listed(who('bcd'), { bucket }, at(on))))
      expect(parts.flat().sort((a, b) => a - b)).toEqual((await listed(who('bcd'), {}, at(on))).sort((a, b) => a - b))
    }
  })

  test('an agency’s own figures are those the committee sees of it', async () => {
    const mine = (figures: AgencyFigures[]) => figures.find(({ agencyId }) => agencyId === who('xuanTruong').agencyId)
    const filter = { agency: who('xuanTruong').agencyId ?? 0 }
    expect(mine(await figuresByAgency(db(), who('xuanTruong'), filter, at(TODAY)))).toEqual(
      mine(await figuresByAgency(db(), who('bcd'), {}, at(TODAY))),
    )
  })

  test('the timeline counts leads and equals of each dated directive', async () => {
    const { dated: drawn } = await overview(db(), who('bcd'), {}, at(TODAY))
    expect(drawn.map(({ ref, dueOn }) => `${ref} ${dueOn}`)).toEqual([
      '1b 2022-05-20',
      '3c 2022-05-25',
      '3d 2022-06-01',
      '3e 2022-06-01',
      '4 2022-06-20',
    ])
    for (const directive of drawn) {
      for (const bucket of BUCKETS.filter((name) => name !== 'outside')) {
        expect(directive[bucket]).toBe(await countAssignments(db(), who('bcd'), { directive: directive.id, bucket }, at(TODAY)))
      }
    }
  })

  test.each(['2022-05-18', '2022-05-21', '2022-05-30'])(
    'what needs a word on %s: each row counts its own list, and none is left out',
    async (on) => {
      const { concerns: rowsOf } = await overview(db(), who('bcd'), {}, at(day(on)))
      for (const { directiveId, reason, count, agencyCount, holders, firstDueOn } of rowsOf) {
        const { rows: list } = await listAssignments(
          db(),
          who('bcd'),
          { directive: directiveId, ...REASONS[reason] },
          at(day(on)),
          null,
          1000,
        )
        expect([directiveId, reason, count, firstDueOn]).toEqual([directiveId, reason, list.length, list[0]?.dueOn ?? null])
        expect(holders.map(({ id }) => id).every((id) => list.some((row) => row.id === id))).toBe(true)
        expect(holders.length).toBe(Math.min(8, list.length))
        expect(agencyCount).toBe(new Set(list.map(({ agencyId }) => agencyId)).size)
      }
      for (const reason of Object.keys(REASONS) as (keyof typeof REASONS)[]) {
        const all = await countAssignments(db(), who('bcd'), REASONS[reason], at(day(on)))
        expect([reason, rowsOf.filter((row) => row.reason === reason).reduce((sum, { count }) => sum + count, 0)]).toEqual([reason, all])
      }
    },
  )
})

describe('pages', () => {
  async function walk(reader: Actor, filter: AssignmentFilter, limit: number): Promise<number[]> {
    const seen: number[] = []
    let after: ReturnType<typeof cursorOf> = null
    for (let page = 0; page < 300; page++) {
      const { rows: list, next } = await listAssignments(db(), reader, filter, at(TODAY), after, limit)
      expect(list.length).toBeLessThanOrEqual(limit)
      seen.push(...list.map(({ id }) => id))
      if (!next) return seen
      after = cursorOf({ after: `${next.order}_${next.id}` })
      expect(after).toEqual(next)
    }
    throw new Error('the pages do not end')
  }

  test.each([1, 7, 50, 264, 265, 266])('of %i: every row once, in order', async (limit) => {
    const whole = await listed(who('bcd'), {}, at(TODAY))
    expect(await walk(who('bcd'), {}, limit)).toEqual(whole)
    expect(new Set(whole).size).toBe(265)
  })

  test('most urgent first: by the day due, then undated, then standing', async () => {
    const { rows: list } = await listAssignments(db(), who('bcd'), {}, at(TODAY), null, 1000)
    const place = list.map(({ dueOn, kind }) => dueOn ?? (kind === 'one_off' || kind === 'target' ? '9000' : '9999'))
    expect(place).toEqual([...place].sort())
  })

  test.each(['x', '2022-02-30_1', '2022-05-20_', '2022-05-20_1;drop', ''])('“%s” is no place to begin at', (after) =>
    expect(cursorOf({ after })).toBe(null),
  )
})

test('settings are read with the calendar of the seed', async () => {
  expect(await settingsOn(db(), TODAY)).toMatchObject({ calendar, isBeforeInclusive: true })
})
