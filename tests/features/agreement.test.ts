import { text } from 'node:stream/consumers'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { type Facts, STAGES, TIMELINESS } from '#domain/assignment.ts'
import { addDays, type Day, day, toUtcDate } from '#domain/day.ts'
import { type Actor, systemActor } from '#domain/permissions.ts'
import type { Sheet } from '#domain/sheet.ts'
import { BUCKETS } from '#domain/statistics.ts'
import { type AsOf, countAssignments, listAssignments } from '#features/assignments/data.ts'
import { versionColumns } from '#features/assignments/mutations.ts'
import { type AssignmentFilter, assignmentFilter, PRESETS } from '#features/assignments/schema.ts'
import { type AgencyFigures, overview } from '#features/dashboard/data.ts'
import { FIGURES } from '#features/dashboard/schema.ts'
import { sheetOf } from '#features/exports/data.ts'
import { snapshotById } from '#features/snapshots/data.ts'
import { takeSnapshot } from '#features/snapshots/mutations.ts'
import { performAs } from '#lib/act.ts'
import { csvOf } from '#lib/csv.ts'
import { db, disconnect } from '#lib/prisma.ts'
import { settingsOn } from '#lib/settings.ts'
import { transaction } from '#lib/transaction.ts'
import { dmy } from '#lib/vi/day.ts'
import { actor, moment, NAMES, TODAY } from '../support/cast.ts'
import { canBeStored, crossedFacts } from '../support/samples.ts'
import { lines } from '../support/workbook.ts'
import { openDemonstration, rows } from '../support/world.ts'

// 10,000 on demand: AGREEMENTS=10000
const CASES = Number(process.env.AGREEMENTS ?? 200)
const PER_WORLD = 100

const ALL_FACTS = crossedFacts().filter(canBeStored)
const FIRST = 1_000_000
const [DIRECTIVES, AGENCIES] = [8, 12]

/** Directives with facts of any kind, in two spans of days each, beside those of the demonstration. */
async function fillWorld(random: (below: number) => number): Promise<void> {
  await openDemonstration()
  const [{ id: noticeId = 0 } = {}] = await rows<{ id: number }>('select id from notice')
  const common = { noticeId, text: '=x', spanStart: 0, spanEnd: 1, kind: 'one_off' as const, deskAgencyId: 1 }
  const directives = Array.from({ length: DIRECTIVES }, (_, index) => ({
    ...common,
    id: FIRST + index,
    ref: `x${index}`,
    ordinal: 100 + index,
    isLeadStated: random(2) === 0,
  }))
  const pairs = directives.flatMap(({ id: directiveId }, index) =>
    Array.from({ length: AGENCIES }, (_, nth) => ({
      id: FIRST + index * AGENCIES + nth,
      directiveId,
      agencyId: 1 + ((nth * 2 + index) % 29),
    })),
  )
  const versions = pairs.flatMap(({ id: assignmentId, directiveId, agencyId }) => {
    const turn = addDays(day('2022-05-14'), random(14))
    const some = (): Facts => ({
      ...(ALL_FACTS[random(ALL_FACTS.length)] as Facts),
      agencyId,
      percent: random(101),
      hasObstacle: random(4) === 0,
    })
    return [
      { assignmentId, directiveId, validFrom: toUtcDate(day('2022-05-13')), validTo: toUtcDate(turn), ...versionColumns(some()) },
      { assignmentId, directiveId, validFrom: toUtcDate(turn), validTo: null, ...versionColumns(some()) },
    ]
  })
  await db().directive.createMany({ data: directives })
  await db().assignment.createMany({ data: pairs.map((pair) => ({ ...pair, role: 'lead', assignedOn: toUtcDate(day('2022-04-01')) })) })
  await db().assignmentVersion.createMany({ data: versions })
}

const LINKS: Record<string, AssignmentFilter> = { ...FIGURES, ...Object.fromEntries(BUCKETS.map((bucket) => [bucket, { bucket }])) }
const some = <Value>(...values: Value[]) => fc.constantFrom<(Value | undefined)[]>(undefined, ...values)

const cases = fc.record({
  name: fc.constantFrom(...NAMES, 'everybody' as const),
  on: fc.integer({ min: 0, max: 18 }).map((ahead) => addDays(day('2022-05-12'), ahead)),
  figure: fc.constantFrom(...Object.keys(LINKS)),
  filter: fc.record({
    agency: fc.option(fc.integer({ min: 1, max: 29 }), { nil: undefined, freq: 2 }),
    directive: fc.option(fc.integer({ min: FIRST, max: FIRST + DIRECTIVES - 1 }), { nil: undefined, freq: 2 }),
    kind: some('one_off' as const, 'standing' as const, 'recurring' as const),
    bucket: some(...BUCKETS),
    stage: some(...STAGES),
    timeliness: some(...TIMELINESS),
    preset: some(...PRESETS),
  }),
  // Few filters find anything together; most cases ask for one thing.
  kept: fc.constantFrom('agency', 'directive', 'kind', 'bucket', 'stage', 'timeliness', 'preset', 'all', 'none'),
})

const figureOf = (figures: object, name: string): unknown => (figures as Record<string, unknown>)[name]

/** The rows of a list as the screen has them, and as its sheet does. */
async function bothOf(reader: Actor, filter: AssignmentFilter, asOf: AsOf): Promise<[string[], string[]]> {
  const { rows: list, next } = await listAssignments(db(), reader, filter, asOf, null, 1000)
  expect(next).toBe(null)
  const search = Object.fromEntries(Object.entries(filter).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])))
  const sheet = await sheetOf(db(), 'assignments', { actor: reader, today: TODAY }, { ...search, day: dmy(asOf.day) })
  const [head = [], ...cells] = lines(await text(csvOf(sheet as Sheet)))
  const [what, who] = [head.indexOf('Nội dung'), head.indexOf('Đơn vị')]
  return [
    list.map(({ ref, agencyName }) => `${ref} ${agencyName}`),
    cells.slice(0, -3).map((row) => `${row[what]?.split('.')[0]} ${row[who]}`),
  ]
}

const asOfOn = async (on: Day): Promise<AsOf> => ({ day: on, calendar: (await settingsOn(db(), on)).calendar })

afterAll(disconnect)

test(`${CASES} lists: tile, list, sheet and snapshot say the same`, { timeout: 3_600_000 }, async () => {
  let longest = 0
  for (let done = 0; done < CASES; done += PER_WORLD) {
    let state = done + 1
    await fillWorld((below) => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
      return Math.floor((state / 2_147_483_648) * below)
    })
    const readers = new Map<string, Actor>([['everybody', systemActor('kiểm thử')]])
    for (const name of NAMES) readers.set(name, await actor(name))
    const at = await moment('bcd')
    await fc.assert(
      fc.asyncProperty(cases, async ({ name, on, figure, filter: given, kept }) => {
        const filter = assignmentFilter.parse(
          kept === 'all' ? given : kept === 'none' ? {} : { [kept]: given[kept], ...(done % 200 && { agency: given.agency }) },
        )
        const reader = readers.get(name) as Actor
        const asOf = await asOfOn(on)
        const [list, sheet] = await bothOf(reader, filter, asOf)
        longest = Math.max(longest, list.length)
        expect(sheet).toEqual(list)
        expect(await countAssignments(db(), reader, filter, asOf)).toBe(list.length)
        const tiles = await overview(db(), reader, filter, asOf)
        expect(tiles.total.assigned).toBe(list.length)
        // What a tile counts is what its link lists, in the list and in the table by agency.
        if (!filter.bucket && !filter.stage && !filter.timeliness && !filter.preset) {
          const { rows: behind } = await listAssignments(db(), reader, { ...filter, ...LINKS[figure] }, asOf, null, 1000)
          expect([figure, figureOf(tiles.total, figure)]).toEqual([figure, behind.length])
          const byAgency = Map.groupBy(behind, ({ agencyId }) => agencyId)
          for (const row of tiles.agencies as AgencyFigures[])
            expect([row.agencyName, figureOf(row, figure)]).toEqual([row.agencyName, byAgency.get(row.agencyId)?.length ?? 0])
        }
      }),
      { numRuns: Math.min(PER_WORLD, CASES - done), seed: done },
    )
    // And what is frozen of a day is what its lists hold.
    const on = addDays(TODAY, -(done % 17))
    const location = await transaction((tx) => performAs(tx, takeSnapshot, { title: 'a', day: on }, at))
    const frozen = await snapshotById(db(), Number(location.split('/').at(-1)))
    const asOf = await asOfOn(on)
    for (const bucket of BUCKETS) {
      const { rows: list } = await listAssignments(db(), at.actor, { bucket }, asOf, null, 1000)
      const byAgency = Map.groupBy(list, ({ agencyId }) => agencyId)
      expect(frozen?.content.agencies.map((row) => [row.agencyName, row[bucket]])).toEqual(
        frozen?.content.agencies.map((row) => [row.agencyName, byAgency.get(row.agencyId)?.length ?? 0]),
      )
      expect(frozen?.content.agencies.reduce((sum, row) => sum + row[bucket], 0)).toBe(list.length)
    }
  }
  expect(longest).toBeGreaterThan(300)
})
