import { beforeAll, expect, test } from 'vitest'
import { addDays } from '#domain/day.ts'
import { targetsOn } from '#features/targets/data.ts'
import { amendTarget, recordMeasurement, setTarget } from '#features/targets/mutations.ts'
import { db } from '#lib/prisma.ts'
import { TODAY } from '../support/cast.ts'
import { openDemonstration, rows } from '../support/world.ts'
import { act, anyAct } from './acting.ts'

const SET = anyAct(setTarget)
const MEASURE = anyAct(recordMeasurement)
const given = { name: 'Tỷ lệ hồ sơ nộp trực tuyến 2022', unit: '%', baseline: '32,5', goal: '60', goalOn: '31/12/2022' }
let directiveId = 0

beforeAll(async () => {
  await openDemonstration()
  const [found] = await rows<{ id: number }>(`select id from directive where ref = '5a'`)
  directiveId = found?.id ?? 0
})

test('a target is set once; its agencies measure it by period, and the latest of a period counts', async () => {
  expect(await act(SET, 'vanPhong', { directiveId, ...given })).toBe('done')
  expect(await act(SET, 'vanPhong', { directiveId, ...given, goal: '70' })).toBe('target_known')
  const [target] = await targetsOn(db(), directiveId, TODAY)
  expect(target).toMatchObject({ baseline: 32.5, goal: 60, goalOn: '2022-12-31', measured: [] })
  const targetId = target?.id ?? 0
  const measure = (value: string, periodTo: string, name: 'soXd' | 'xuanTruong' | 'soTtTt', on = TODAY) =>
    act(MEASURE, name, { targetId, value, periodTo }, { on })
  expect(await measure('40', '30/04/2022', 'soXd')).toBe('done')
  expect(await measure('45,25', '30/05/2022', 'soXd')).toBe('done')
  expect(await measure('61', '30/05/2022', 'xuanTruong')).toBe('done')
  expect(await measure('62', '30/06/2022', 'xuanTruong')).toBe('measured_ahead')
  expect(await measure('47', '30/05/2022', 'soXd', addDays(TODAY, 1))).toBe('done')
  const values = async (on: typeof TODAY) =>
    (await targetsOn(db(), directiveId, on))[0]?.measured.map(({ agencyName, periodTo, value }) => [agencyName, periodTo, value])
  expect(await values(TODAY)).toEqual([
    ['Sở Xây dựng', '2022-04-30', 40],
    ['Sở Xây dựng', '2022-05-30', 45.25],
    ['UBND huyện Xuân Trường', '2022-05-30', 61],
  ])
  expect((await values(addDays(TODAY, 1)))?.[1]).toEqual(['Sở Xây dựng', '2022-05-30', 47])
  expect(await targetsOn(db(), directiveId, addDays(TODAY, -1))).toEqual([])
})

test('a target is amended with its ground, and days gone by keep what held on them', async () => {
  const later = addDays(TODAY, 3)
  const [set] = await targetsOn(db(), directiveId, TODAY)
  const amend = (goal: string, on = later) =>
    act(anyAct(amendTarget), 'vanPhong', { targetId: set?.id, goal, goalOn: '30/06/2023', reason: 'Theo Kế hoạch 45.' }, { on })
  expect(await amend('70,5')).toBe('done')
  expect(await amend('70,5')).toBe('target_unchanged')
  expect(await targetsOn(db(), directiveId, TODAY)).toMatchObject([{ goal: 60, goalOn: '2022-12-31', amendments: [] }])
  expect(await targetsOn(db(), directiveId, later)).toMatchObject([
    {
      goal: 70.5,
      goalOn: '2023-06-30',
      firstGoal: 60,
      firstGoalOn: '2022-12-31',
      amendments: [{ goal: 70.5, on: later, reason: 'Theo Kế hoạch 45.' }],
    },
  ])
})

test('who has no part in the directive does not measure it', async () => {
  const [found] = await rows<{ id: number }>(`select id from directive where ref = '5c'`)
  expect(await act(SET, 'vanPhong', { directiveId: found?.id, ...given })).toBe('done')
  const [target] = await targetsOn(db(), found?.id ?? 0, TODAY)
  expect(await act(MEASURE, 'vanPhong', { targetId: target?.id, value: '40', periodTo: '30/05/2022' })).toBe('forbidden')
  expect(await act(MEASURE, 'congAn', { targetId: target?.id, value: '40', periodTo: '30/05/2022' })).toBe('not_found')
  expect(await act(MEASURE, 'soTtTt', { targetId: target?.id, value: '40', periodTo: '30/05/2022' })).toBe('done')
})
