import { beforeAll, expect, test } from 'vitest'
import type { Confidence } from '#domain/confidence.ts'
import { addDays, type Day, day } from '#domain/day.ts'
import { warnings } from '#domain/risk.ts'
import { listAssignments } from '#features/assignments/data.ts'
import { overview } from '#features/dashboard/data.ts'
import { confidenceOn, needsOn } from '#features/dependencies/data.ts'
import { addNeed, declareConfidence, endNeed } from '#features/dependencies/mutations.ts'
import { db } from '#lib/prisma.ts'
import { actor, TODAY } from '../support/cast.ts'
import { calendarOf2022 } from '../support/samples.ts'
import { openDemonstration, rows } from '../support/world.ts'
import { act, anyAct, assignment, PLAN, plan } from './acting.ts'

const NEED = anyAct(addNeed)
const END = anyAct(endNeed)
const DECLARE = anyAct(declareConfidence)
const calendar = calendarOf2022()
const directive = async (ref: string) => (await rows<{ id: number }>('select id from directive where ref = $1', [ref]))[0]?.id ?? 0
const listed = async (preset: 'late_input' | 'at_risk', on: Day) =>
  (await listAssignments(db(), await actor('bcd'), { preset }, { day: on, calendar }, null, 1000)).rows

let [needed, waiting] = [0, 0]

beforeAll(async () => {
  await openDemonstration()
  needed = await directive('3c')
  waiting = await directive('3d')
})

test('late input is the reason shown on what waits for it, and on the row of the dashboard', async () => {
  expect(await listed('late_input', TODAY)).toEqual([])
  expect(await act(NEED, 'vanPhong', { directiveId: waiting, needsId: needed })).toBe('done')
  expect(await act(NEED, 'vanPhong', { directiveId: waiting, needsId: needed })).toBe('needs_known')
  expect(await act(NEED, 'vanPhong', { directiveId: needed, needsId: waiting })).toBe('needs_in_circle')
  expect((await listed('late_input', TODAY)).map(({ ref, agencyName }) => [ref, agencyName])).toEqual([['3d', 'Sở TT&TT']])

  const [row] = await needsOn(db(), await actor('soTtTt'), waiting, { day: TODAY, calendar })
  const { length: lateCount } = await listAssignments(
    db(),
    await actor('bcd'),
    { directive: needed, timeliness: 'overdue' },
    { day: TODAY, calendar },
    null,
  ).then(({ rows: late }) => late)
  expect(row).toMatchObject({ ref: '3c', counted: 18, late: lateCount })
  expect(row?.lateNames.length).toBe(lateCount)
  // Who has nothing to do with 3c learns how many, not who.
  expect((await needsOn(db(), await actor('congAn'), waiting, { day: TODAY, calendar }))[0]?.lateNames).toEqual([])

  const concern = (await overview(db(), await actor('bcd'), {}, { day: TODAY, calendar })).concerns.find(
    ({ reason }) => reason === 'late_input',
  )
  expect(concern).toMatchObject({ ref: '3d', count: 1 })
  expect(concern?.holders[0]?.note).toMatch(/^chờ nội dung 3c của Sở/)
})

test('on the dashboard too, who has nothing to do with what is late learns how many, not who', async () => {
  const need = { directiveId: await directive('8a'), needsId: await directive('1b') }
  expect(await act(NEED, 'vanPhong', need)).toBe('done')
  const noteFor = async (name: 'bcd' | 'soTc') =>
    (await overview(db(), await actor(name), {}, { day: TODAY, calendar })).concerns.find(
      ({ ref, reason }) => ref === '8a' && reason === 'late_input',
    )?.holders[0]?.note
  expect(await noteFor('bcd')).toMatch(/^chờ nội dung 1b của .*Sở Xây dựng/)
  expect(await noteFor('soTc')).toMatch(/^chờ nội dung 1b của \d+ đơn vị khác$/)
  expect(await act(END, 'vanPhong', need)).toBe('done')
})

test('the day before nothing waited; given up, nothing waits any more', async () => {
  expect(await listed('late_input', addDays(TODAY, -1))).toEqual([])
  expect(await act(END, 'vanPhong', { directiveId: waiting, needsId: needed }, { on: addDays(TODAY, 1) })).toBe('done')
  expect(await act(END, 'vanPhong', { directiveId: waiting, needsId: needed }, { on: addDays(TODAY, 1) })).toBe('not_found')
  expect((await listed('late_input', TODAY)).length).toBe(1)
  expect(await listed('late_input', addDays(TODAY, 1))).toEqual([])
})

test('given up and asked for again on one day it goes on as before', async () => {
  const on = addDays(TODAY, 2)
  expect(await act(NEED, 'vanPhong', { directiveId: waiting, needsId: needed }, { on })).toBe('done')
  expect(await act(END, 'vanPhong', { directiveId: waiting, needsId: needed }, { on })).toBe('done')
  expect(await act(NEED, 'vanPhong', { directiveId: waiting, needsId: needed }, { on })).toBe('done')
  expect((await listed('late_input', on)).length).toBe(1)
})

test('the lead says how sure it is, and why; the latest of a day counts', async () => {
  const assignmentId = await assignment('4', 'so-tttt')
  expect(await act(DECLARE, 'soTtTt', { assignmentId, level: 'likely', reason: 'đúng kế hoạch' }, { on: addDays(TODAY, -1) })).toBe('done')
  expect(await act(DECLARE, 'soTtTt', { assignmentId, level: 'unlikely', reason: 'thiếu kinh phí' })).toBe('done')
  expect((await confidenceOn(db(), assignmentId, addDays(TODAY, -1)))?.level).toBe('likely')
  expect(await confidenceOn(db(), assignmentId, TODAY)).toEqual({ level: 'unlikely', reason: 'thiếu kinh phí', on: TODAY })
  expect((await listed('at_risk', TODAY)).map(({ id }) => id)).toContain(assignmentId)
})

test.each(['2022-05-18', '2022-05-30', '2022-06-17'])('on %s the list of what is at risk is what the rule warns of', async (on) => {
  const reader = await actor('bcd')
  const asOf = { day: day(on), calendar }
  const found = (await listed('at_risk', day(on))).map(({ id }) => id)
  const { rows: all } = await listAssignments(db(), reader, { preset: 'counted' }, asOf, null, 1000)
  const late = new Map<number, number>()
  for (const id of new Set(all.map(({ directiveId }) => directiveId))) {
    late.set(
      id,
      (await needsOn(db(), reader, id, asOf)).reduce((sum, needs) => sum + needs.late, 0),
    )
  }
  const facts = await rows<{ id: number; assignedOn: Day; confidence: Confidence | null }>(
    `select a.id, a.assigned_on::text as "assignedOn",
       (select level from confidence c where c.assignment_id = a.id and c.recorded_on <= $1 order by c.id desc limit 1) as confidence from assignment a`,
    [on],
  )
  const around = new Map(facts.map(({ id, ...row }) => [id, row]))
  const expected = all.filter((row) => {
    const { assignedOn = row.dueOrder, confidence = null } = around.get(row.id) ?? {}
    return warnings(row, { assignedOn, confidence, lateInputCount: late.get(row.directiveId) ?? 0 }, day(on), calendar).length > 0
  })
  expect(found).toEqual(expected.map(({ id }) => id))
  expect(found.length).toBeGreaterThan(0)
})

test('a plan takes the warning away', async () => {
  const assignmentId = await assignment('3e', 'so-tttt')
  const before = (await listed('at_risk', TODAY)).some(({ id }) => id === assignmentId)
  expect(await act(PLAN, 'soTtTt', { assignmentId, ...plan })).toBe('done')
  const reasons = (await overview(db(), await actor('bcd'), {}, { day: TODAY, calendar })).concerns.filter(
    ({ reason }) => reason === 'at_risk',
  )
  expect(before).toBe(true)
  expect(reasons.flatMap(({ holders }) => holders).find(({ id }) => id === assignmentId)?.note ?? '').not.toContain('kế hoạch')
})
