import { expect, test } from 'vitest'
import { addDays, type Day, day } from '#domain/day.ts'
import { glance } from '#domain/situation.ts'
import { factsOn } from '#features/assignments/data.ts'
import { figuresByAgency } from '#features/dashboard/data.ts'
import type { Attribution } from '#features/dashboard/schema.ts'
import { planOf, successionById, takenOverOn } from '#features/successions/data.ts'
import { draftSuccession } from '#features/successions/mutations/draft.ts'
import { recordSuccession } from '#features/successions/mutations/succeed.ts'
import { db } from '#lib/prisma.ts'
import { situationWords } from '#lib/vi/assignment.ts'
import { takenOverWords } from '#lib/vi/succession.ts'
import { actor } from '../support/cast.ts'
import { calendarOf2022 } from '../support/samples.ts'
import { openDemonstration, rows } from '../support/world.ts'
import { act, anyAct, assignment, SUBMIT } from './acting.ts'

const calendar = calendarOf2022()
const cited = { documentNumber: '1104/NQ-UBTVQH15', documentOn: '25/05/2022', documentIssuer: 'UBTVQH' }

test('an agency merged while overdue: late stays late, the days before are the old agency’s, those after the new one’s', async () => {
  await openDemonstration()
  const id = await assignment('1b', 'huyen-xuan-truong')
  const merged = day('2022-05-31')
  const [from, to] = await Promise.all(
    ['huyen-xuan-truong', 'huyen-my-loc'].map(
      async (code) => (await rows<{ id: number }>('select id from agency where code = $1', [code]))[0]?.id ?? 0,
    ),
  )
  const given = { predecessorIds: [String(from)], successorIds: [String(to)], end: 'ends', takesOn: '31/05/2022', ...cited }
  expect(await act(anyAct(draftSuccession), 'admin', given, { on: merged })).toBe('done')
  const [{ id: successionId } = { id: 0 }] = await rows<{ id: number }>('select id from succession')
  const draft = await successionById(db(), successionId)
  if (!draft) throw new Error('no draft')
  const { seen } = await planOf(db(), await actor('admin'), draft, merged)
  expect(await act(anyAct(recordSuccession), 'admin', { successionId, seen }, { on: merged })).toBe('done')

  const words = async (on: Day) => {
    const facts = await factsOn(db(), id, on)
    return facts ? situationWords(glance(facts, on, calendar)) : 'chưa giao'
  }
  expect([await words(addDays(merged, -1)), await words(merged)]).toEqual(['Quá hạn 10 ngày', 'Quá hạn 11 ngày'])
  expect((await takenOverOn(db(), id, merged)).map(takenOverWords)).toEqual([
    'UBND huyện Xuân Trường, từ ngày 31/05/2022 theo 1104/NQ-UBTVQH15; khi chuyển đã quá hạn 10 ngày',
  ])
  expect(await takenOverOn(db(), id, addDays(merged, -1))).toEqual([])
  const overdue = async (on: Day, by: Attribution) => {
    const figures = await figuresByAgency(db(), await actor('bcd', on), {}, { day: on, calendar }, by)
    return [from, to].map((agency) => figures.find(({ agencyId }) => agencyId === agency)?.overdue ?? 0)
  }
  const [was, own] = await overdue(addDays(merged, -1), 'held')
  expect(was).toBe(1)
  expect(await overdue(merged, 'held')).toEqual([0, (own ?? 0) + 1])
  expect(await overdue(merged, 'assigned')).toEqual([1, own])
  const done = {
    assignmentId: id,
    summary: 'Đã ban hành.',
    documentNumber: '15/KH-UBND',
    documentIssuer: 'UBND huyện',
    documentOn: '31/05/2022',
  }
  expect(await act(SUBMIT, 'myLoc', done, { on: merged })).toBe('done')
  expect(await words(merged)).toBe('Nộp muộn 11 ngày – chờ xác nhận')
})
