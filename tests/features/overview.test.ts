import { beforeAll, expect, test } from 'vitest'
import { stage, timeliness } from '#domain/assignment.ts'
import { type Day, day } from '#domain/day.ts'
import type { Actor } from '#domain/permissions.ts'
import { BUCKETS, bucket, countedOf, emptyTally, MOST_BEHIND } from '#domain/statistics.ts'
import { type AsOf, type ListedAssignment, listAssignments } from '#features/assignments/data.ts'
import { CHANGES, type Change, changeSince, filterOf } from '#features/assignments/schema.ts'
import { amendDirective } from '#features/changes/mutations/amend.ts'
import { changesByAgency, figuresByAgency, type Matrix, matrixOf, overview, totalOf, wholeOverview } from '#features/dashboard/data.ts'
import { db } from '#lib/prisma.ts'
import { actor, TODAY } from '../support/cast.ts'
import { calendarOf2022 } from '../support/samples.ts'
import { openDemonstration } from '../support/world.ts'
import { act, anyAct, assignment, REPORT } from './acting.ts'

const calendar = calendarOf2022()
const at = (on: Day): AsOf => ({ day: on, calendar })
let bcd: Actor

beforeAll(async () => {
  await openDemonstration()
  bcd = await actor('bcd')
})

test('the directives part into classes too, each in that of the agency most behind', async () => {
  const { directives, total, agencies } = await overview(db(), bcd, {}, at(TODAY))
  expect(agencies).toEqual(await figuresByAgency(db(), bcd, {}, at(TODAY)))
  expect(total).toEqual(totalOf(agencies))
  const { rows: list } = await listAssignments(db(), bcd, {}, at(TODAY), null, 1000)
  const classes = list.map((row) => [row.directiveId, bucket(stage(row), timeliness(row, TODAY, calendar))] as const)
  const byDirective = Map.groupBy(classes, ([id]) => id)
  const worst = [...byDirective.values()].map((all) => MOST_BEHIND.find((name) => all.some(([, of]) => of === name)))
  expect(directives).toEqual(Object.fromEntries(BUCKETS.map((name) => [name, worst.filter((of) => of === name).length])))
  expect(countedOf(directives) + directives.outside).toBe(18)
  expect(directives.overdue).toBe(2)
  expect((await overview(db(), bcd, {}, at(day('2022-05-11')))).directives).toEqual(emptyTally())
})

test('the curve counts what was due and what was done by each day', async () => {
  const { curve } = await overview(db(), bcd, {}, at(TODAY))
  const { rows: list } = await listAssignments(db(), bcd, { preset: 'counted' }, at(TODAY), null, 1000)
  const dated = list.filter(({ dueOn }) => dueOn !== null)
  for (const { day: on, due, done } of curve) {
    expect([on, due]).toEqual([on, dated.filter(({ dueOn }) => dueOn === on).length])
    expect([on, done]).toEqual([on, dated.filter(({ acceptedOn, submittedOn }) => acceptedOn && submittedOn === on).length])
  }
  expect(curve.reduce((sum, { due }) => sum + due, 0)).toBe(dated.length)
})

test('the matrix has each agency in each directive as its own list says, in pages of directives', async () => {
  const asOf = at(TODAY)
  const whole = await matrixOf(db(), bcd, asOf, null)
  expect(whole.directives.map(({ ref }) => ref)).toEqual(['1b', '3c', '3d', '3e', '4', '3a', '5c', '6', '8a'])
  expect(whole.next).toBe(null)
  const cells = whole.agencies.flatMap(({ id, cells: row }) => row.map(({ directiveId, of }) => `${id} ${directiveId} ${of}`))
  const { rows: list } = await listAssignments(db(), bcd, {}, asOf, null, 1000)
  const shown = new Set(whole.directives.map(({ id }) => id))
  const said = list.filter(({ directiveId }) => shown.has(directiveId))
  expect(cells.sort()).toEqual(
    said.map((row) => `${row.agencyId} ${row.directiveId} ${bucket(stage(row), timeliness(row, TODAY, calendar))}`).sort(),
  )
  const refs: string[] = []
  for (let after: number | null = null, page = 0; page < 9; page++) {
    const { directives, next }: Matrix = await matrixOf(db(), bcd, asOf, after, 2)
    refs.push(...directives.map(({ ref }) => ref))
    if (next === null) break
    after = next
  }
  expect(refs).toEqual(whole.directives.map(({ ref }) => ref))
})

test('what is remembered is forgotten with the next act, and not before', async () => {
  const ask = () => wholeOverview(TODAY, { actor: bcd, asOf: at(TODAY) })
  const first = await ask()
  expect(await ask()).toBe(first)
  const id = first.concerns.find(({ ref, reason }) => ref === '3e' && reason === 'due_soon')?.holders[0]?.id ?? 0
  expect(await act(REPORT, 'soTtTt', { assignmentId: id, done: 'a', percent: '50', obstacle: 'Thiếu số liệu' })).toBe('done')
  const next = await ask()
  expect(next.total.withObstacle).toBe(first.total.withObstacle + 1)
  expect(await ask()).toBe(next)
})

test.each([
  ['2022-05-12', '2022-05-30'],
  ['2022-05-20', '2022-05-30'],
  ['2022-05-24', '2022-06-21'],
  ['2022-05-01', '2022-05-21'],
])('what has become of everything from %s to %s is what the lists of the two days say', async (from, to) => {
  const [since, now] = [day(from), day(to)]
  const all = async (on: Day) => (await listAssignments(db(), bcd, {}, at(on), null, 1000)).rows
  const was = new Map((await all(since)).map((row) => [row.id, row]))
  const is = await all(now)
  const turned = (holds: (row: ListedAssignment, on: Day) => boolean) => (row: ListedAssignment) => {
    const old = was.get(row.id)
    return holds(row, now) && !(old && holds(old, since))
  }
  const expected: Record<Change, (row: ListedAssignment) => boolean> = {
    added: ({ id }) => !was.has(id),
    done: turned((row, on) => bucket(stage(row), timeliness(row, on, calendar)).startsWith('done')),
    slipped: turned((row, on) => timeliness(row, on, calendar) === 'overdue'),
    extended: (row) => timeliness(row, now, calendar) !== 'none' && (was.get(row.id)?.dueOn ?? '9999') < (row.dueOn ?? ''),
    returned: turned((row) => stage(row) === 'returned'),
  }
  const byAgency = await changesByAgency(db(), bcd, at(now), since)
  for (const change of CHANGES) {
    const ids = is.filter(expected[change]).map(({ id }) => id)
    const { rows: list } = await listAssignments(db(), bcd, { change: changeSince(change, since) }, at(now), null, 1000)
    expect([change, list.map(({ id }) => id)]).toEqual([change, ids])
    expect([change, byAgency.reduce((sum, row) => sum + row[change], 0)]).toEqual([change, ids.length])
  }
})

test('a day put off by a document counts as extended once, for who answers for it', async () => {
  const id = await assignment('4', 'so-tttt')
  const document = { documentNumber: '9/UBND', documentOn: '20/05/2022', documentIssuer: 'UBND tỉnh' }
  const { directiveId } = (await listAssignments(db(), bcd, {}, at(TODAY), null, 1000)).rows.find((row) => row.id === id) ?? {
    directiveId: 0,
  }
  expect(await act(anyAct(amendDirective), 'vanPhong', { directiveId, dueOn: '30/06/2022', reason: 'a', ...document })).toBe('done')
  const byAgency = await changesByAgency(db(), bcd, at(TODAY), day('2022-05-29'))
  expect(byAgency.filter(({ extended }) => extended > 0).map(({ agencyName, extended }) => [agencyName, extended])).toEqual([
    ['Sở TT&TT', 1],
  ])
  const { dated } = await overview(db(), bcd, {}, at(TODAY))
  expect(dated.find((row) => row.id === directiveId)).toMatchObject({ dueOn: '2022-06-30', extendedCount: 0 })
})

test.each(['done_2022-02-30', 'done', 'gone_2022-05-20', 'done_2022-05-20_x', 'done_'])('“%s” is no change', (change) =>
  expect(filterOf({ change })).toEqual({}),
)
