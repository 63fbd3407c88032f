import { beforeAll, expect, test } from 'vitest'
import { type Day, day } from '#domain/day.ts'
import { glance } from '#domain/situation.ts'
import { countAssignments, factsOn } from '#features/assignments/data.ts'
import type { Preset } from '#features/assignments/schema.ts'
import { versionsOfRun } from '#features/audit/data.ts'
import { explanationsOn, openQuestions } from '#features/explanations/data.ts'
import { askExplanation, decideExplanation, explain } from '#features/explanations/mutations.ts'
import { db } from '#lib/prisma.ts'
import { situationWords } from '#lib/vi/assignment.ts'
import { answerWords } from '#lib/vi/explanation.ts'
import { actor, type Name } from '../support/cast.ts'
import { calendarOf2022 } from '../support/samples.ts'
import { openDemonstration } from '../support/world.ts'
import { act, anyAct, assignment, send } from './acting.ts'

const calendar = calendarOf2022()
let id = 0
const ask = (by: Name, answerBy: string, on: Day, more = {}) =>
  send(anyAct(askExplanation), by, { assignmentId: id, question: 'Vì sao chưa ban hành kế hoạch?', answerBy, ...more }, { on })
const answer = (text: string, on: Day) => act(anyAct(explain), 'xuanTruong', { assignmentId: id, text }, { on })
const decide = (by: Name, verdict: string, more: object, on: Day) =>
  act(anyAct(decideExplanation), by, { assignmentId: id, verdict, ...more }, { on })

beforeAll(async () => {
  await openDemonstration()
  id = await assignment('1b', 'huyen-xuan-truong')
})

async function words(on: string): Promise<string> {
  const facts = await factsOn(db(), id, day(on))
  return facts ? situationWords(glance(facts, day(on), calendar)) : ''
}
const count = async (preset: Preset, on: string) => countAssignments(db(), await actor('bcd'), { preset }, { day: day(on), calendar })
const waiting = async (name: Name, preset: Preset, on: string) =>
  (await openQuestions(db(), await actor(name), { preset }, { day: day(on), calendar })).map(({ id: found, question }) => [found, question])

test('asked, answered late, asked again, accepted: each day reads what was recorded by its end, and late stays late', async () => {
  // The committee asks from a page of its own, and goes back to it.
  expect(await ask('bcd', '02/06/2022', day('2022-05-30'), { back: '/meeting?item=3' })).toEqual({
    is: 'done',
    location: '/meeting?item=3',
  })
  expect(await ask('vanPhong', '02/06/2022', day('2022-05-31'))).toEqual({ is: 'refused', refusal: 'explanation_open' })
  expect(await decide('vanPhong', 'accepted', {}, day('2022-06-01'))).toBe('not_explained_yet')
  expect(await answer('Chờ ý kiến của Sở Tài chính.', day('2022-06-04'))).toBe('done')
  expect(await answer('Lần nữa.', day('2022-06-04'))).toBe('explained_already')
  expect(
    await decide('vanPhong', 'asked_again', { reason: 'Chưa nêu ai chịu trách nhiệm.', answerBy: '08/06/2022' }, day('2022-06-06')),
  ).toBe('done')
  expect(await answer('Phó Chủ tịch UBND huyện phụ trách.', day('2022-06-07'))).toBe('done')
  expect(await decide('bcd', 'accepted', {}, day('2022-06-09'))).toBe('done')

  expect(await words('2022-05-29')).toBe('Quá hạn 9 ngày')
  expect(await words('2022-05-30')).toBe('Quá hạn 10 ngày – phải giải trình chậm nhất 02/06/2022')
  expect(await words('2022-06-03')).toBe('Quá hạn 14 ngày – chậm giải trình 1 ngày')
  expect(await words('2022-06-05')).toBe('Quá hạn 16 ngày – đã giải trình (chờ xem xét)')
  expect(await words('2022-06-06')).toBe('Quá hạn 17 ngày – phải giải trình chậm nhất 08/06/2022')
  expect(await words('2022-06-09')).toBe('Quá hạn 20 ngày')

  const by = ['2022-05-30', '2022-06-03', '2022-06-05', '2022-06-06', '2022-06-08', '2022-06-09']
  const counts = (preset: Preset) => Promise.all(by.map((on) => count(preset, on)))
  expect(await counts('explanation_asked')).toEqual([1, 1, 0, 1, 0, 0])
  expect(await counts('explanation_overdue')).toEqual([0, 1, 0, 0, 0, 0])
  expect(await counts('explanation_given')).toEqual([0, 0, 1, 0, 1, 0])
  expect(await waiting('xuanTruong', 'explanation_asked', '2022-06-06')).toEqual([[id, 'Chưa nêu ai chịu trách nhiệm.']])
  expect(await waiting('myLoc', 'explanation_asked', '2022-06-06')).toEqual([])
  expect(await waiting('vanPhong', 'explanation_given', '2022-06-05')).toEqual([[id, 'Vì sao chưa ban hành kế hoạch?']])

  const shown = await explanationsOn(db(), id, day('2022-06-30'))
  expect(shown.map(({ askedByName, answeredOn, verdict }) => [askedByName, answeredOn, verdict])).toEqual([
    ['Trần Minh Khôi', '2022-06-04', 'asked_again'],
    ['Nguyễn Thị Lan', '2022-06-07', 'accepted'],
  ])
  expect(shown.map(({ answerBy, answeredOn }) => answerWords(answerBy, answeredOn, day('2022-06-30')))).toEqual([
    'trả lời chậm 2 ngày',
    'trả lời đúng hạn',
  ])
  expect(await explanationsOn(db(), id, day('2022-06-03'))).toMatchObject([{ ordinal: 1, answeredOn: null, verdict: null }])
  for (const { stored, rebuilt } of await versionsOfRun(db(), id - 1, 1)) expect(stored).toEqual(rebuilt)
})

test('what nobody answered may be withdrawn, and asked anew', async () => {
  const on = day('2022-06-10')
  expect((await ask('bcd', '12/06/2022', on)).is).toBe('done')
  expect(await decide('vanPhong', 'withdrawn', { reason: 'Đã rõ.' }, on)).toBe('done')
  expect(await answer('Muộn rồi.', on)).toBe('no_explanation_asked')
  expect((await ask('vanPhong', '12/06/2022', on)).is).toBe('done')
})
