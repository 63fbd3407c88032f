import { beforeEach, describe, expect, test } from 'vitest'
import { type Day, day } from '#domain/day.ts'
import { glance } from '#domain/situation.ts'
import { countAssignments, dueStepsOn, factsOn } from '#features/assignments/data.ts'
import { versionsOfRun } from '#features/audit/data.ts'
import { requestsWaiting } from '#features/extensions/data.ts'
import { decideExtension, replyToOffer, requestExtension } from '#features/extensions/mutations.ts'
import { db } from '#lib/prisma.ts'
import { situationWords } from '#lib/vi/assignment.ts'
import { actor, type Name, TODAY } from '../support/cast.ts'
import { calendarOf2022 } from '../support/samples.ts'
import { openDemonstration, rows } from '../support/world.ts'
import { ACCEPT, act, anyAct, assignment, EXEMPT, proof, SUBMIT, send } from './acting.ts'

const ASK = anyAct(requestExtension)
const DECIDE = anyAct(decideExtension)
const REPLY = anyAct(replyToOffer)
const calendar = calendarOf2022()
const cited = { documentNumber: '31/UBND-VP', documentOn: '30/05/2022', documentIssuer: 'UBND huyện Xuân Trường' }

let id = 0

beforeEach(async () => {
  await openDemonstration()
  id = await assignment('1b', 'huyen-xuan-truong')
})

const ask = (until: string, on: Day = TODAY, name: Name = 'xuanTruong') =>
  act(ASK, name, { assignmentId: id, proposedOn: until, reason: 'Chờ dự toán.', ...cited }, { on })
const decide = (input: object, on: Day = TODAY, name: Name = 'vanPhong') => act(DECIDE, name, { assignmentId: id, ...input }, { on })
const reply = (answer: string, on: Day = TODAY) => act(REPLY, 'xuanTruong', { assignmentId: id, reply: answer }, { on })

test('decided in a meeting, it leads back to the meeting; otherwise to its receipt', async () => {
  const meeting = `/meeting/2?of=${id}`
  for (const [back, location] of [
    [meeting, meeting],
    ['https://example.org/', expect.stringMatching(/\/receipts\/\d+$/)],
  ] as const) {
    expect(await ask('20/06/2022')).toBe('done')
    const input = { assignmentId: id, verdict: 'refused', reason: 'Phải làm xong.', back }
    expect(await send(DECIDE, 'vanPhong', input)).toMatchObject({ is: 'done', location })
  }
})

/** What the page says of it as recorded by the end of a day. */
async function words(on: string): Promise<string> {
  const facts = await factsOn(db(), id, day(on))
  return facts ? situationWords(glance(facts, day(on), calendar)) : 'chưa giao'
}

async function waiting(name: Name, on: Day = TODAY): Promise<number[]> {
  return (await requestsWaiting(db(), await actor(name, on), on)).map((row) => row.id)
}

const count = async (preset: 'extension_asked' | 'extended_often', on: Day) =>
  countAssignments(db(), await actor('bcd'), { preset }, { day: on, calendar })

describe('granted after the day', () => {
  const granted = day('2022-06-02')
  beforeEach(async () => {
    expect(await ask('20/06/2022')).toBe('done')
    expect(await waiting('vanPhong')).toEqual([id])
    expect(await decide({ verdict: 'granted' }, granted)).toBe('done')
  })

  test('it is in term from the day of the decision on, and the days before stay overdue', async () => {
    expect(await words('2022-05-29')).toBe('Quá hạn 9 ngày')
    expect(await words('2022-05-30')).toBe('Quá hạn 10 ngày – đang xin gia hạn đến 20/06/2022 (chưa duyệt)')
    expect(await words('2022-06-01')).toBe('Quá hạn 12 ngày – đang xin gia hạn đến 20/06/2022 (chưa duyệt)')
    expect(await words('2022-06-02')).toBe('Còn 12 ngày làm việc')
    expect(await count('extension_asked', day('2022-06-01'))).toBe(1)
    expect(await count('extension_asked', granted)).toBe(0)
    expect(await waiting('vanPhong', granted)).toEqual([])
  })

  test('the original day stays visible, and every step after it', async () => {
    expect(await ask('30/06/2022', day('2022-06-10'))).toBe('done')
    expect(await decide({ verdict: 'granted' }, day('2022-06-11'))).toBe('done')
    expect(await dueStepsOn(db(), id, day('2022-06-11'))).toEqual([
      { words: 'gia hạn lần 1', dueOn: '2022-06-20' },
      { words: 'gia hạn lần 2', dueOn: '2022-06-30' },
    ])
    expect(await dueStepsOn(db(), id, day('2022-06-10'))).toHaveLength(1)
    expect(await rows('select original_due_on::text as day from assignment where id = $1', [id])).toEqual([{ day: '2022-05-20' }])
    expect(await count('extended_often', day('2022-06-11'))).toBe(0)
    expect(await ask('10/07/2022', day('2022-06-12'))).toBe('done')
    expect(await count('extended_often', day('2022-06-12'))).toBe(1)
  })

  test('handed in by the new day it is on time, a day later late', async () => {
    expect(await act(SUBMIT, 'xuanTruong', { assignmentId: id, ...proof }, { on: day('2022-06-20') })).toBe('done')
    expect(await words('2022-06-20')).toBe('Đã nộp đúng hạn – chờ xác nhận')
  })
})

test('a request waits while the work is handed in; accepted it is only once the request is decided', async () => {
  expect(await ask('10/06/2022')).toBe('done')
  expect(await act(SUBMIT, 'xuanTruong', { assignmentId: id, ...proof }, { on: day('2022-06-08') })).toBe('done')
  expect(await words('2022-06-08')).toBe('Nộp muộn 19 ngày – chờ xác nhận – đang xin gia hạn đến 10/06/2022 (chưa duyệt)')
  expect(await act(ACCEPT, 'vanPhong', { assignmentId: id }, { on: day('2022-06-09') })).toBe('extension_undecided')
  expect(await decide({ verdict: 'granted' }, day('2022-06-13'))).toBe('done')
  expect(await act(ACCEPT, 'vanPhong', { assignmentId: id }, { on: day('2022-06-14') })).toBe('done')
  expect(await words('2022-06-08')).toMatch(/^Nộp muộn/)
  expect(await words('2022-06-14')).toBe('Hoàn thành đúng hạn')
})

test('refused with a reason, the day stays and it may be asked again', async () => {
  expect(await ask('20/06/2022')).toBe('done')
  expect(await ask('25/06/2022')).toBe('extension_open')
  expect(await decide({ verdict: 'refused' })).toBe('extension_without_reason')
  expect(await decide({ verdict: 'refused', reason: 'Việc gấp.' })).toBe('done')
  expect(await decide({ verdict: 'granted' })).toBe('no_extension_open')
  expect(await words('2022-05-30')).toBe('Quá hạn 10 ngày')
  expect(await ask('15/06/2022')).toBe('done')
})

test('another day is an offer: taken it counts, declined or withdrawn nothing changes', async () => {
  expect(await ask('20/06/2022')).toBe('done')
  expect(await decide({ verdict: 'countered', dueOn: '10/06/2022', reason: 'Cần sớm hơn.' })).toBe('done')
  expect(await words('2022-05-30')).toBe('Quá hạn 10 ngày – được đề nghị gia hạn đến 10/06/2022, chờ đơn vị trả lời')
  expect(await waiting('vanPhong')).toEqual([])
  expect(await reply('declined')).toBe('done')
  expect(await words('2022-05-30')).toBe('Quá hạn 10 ngày')
  expect(await ask('20/06/2022')).toBe('done')
  expect(await reply('withdrawn')).toBe('done')
  expect(await ask('20/06/2022')).toBe('done')
  expect(await decide({ verdict: 'countered', dueOn: '10/06/2022', reason: 'Cần sớm hơn.' })).toBe('done')
  expect(await reply('accepted', day('2022-06-01'))).toBe('done')
  expect(await words('2022-05-31')).toMatch(/^Quá hạn 11 ngày/)
  expect(await words('2022-06-01')).toBe('Còn 7 ngày làm việc, hạn Thứ Sáu')
})

test('the Office’s own is decided by the desk that accepts it', async () => {
  id = await assignment('3d', 'van-phong-ubnd-tinh')
  expect(await ask('20/06/2022', TODAY, 'vanPhong')).toBe('only_lead_extends')
  await rows(`update assignment_version set role = 'lead' where assignment_id = $1 and valid_to is null`, [id])
  expect(await ask('20/06/2022', TODAY, 'vanPhong')).toBe('done')
  expect(await waiting('vanPhong')).toEqual([])
  expect(await waiting('soTtTt')).toEqual([id])
  expect(await decide({ verdict: 'granted' }, TODAY, 'vanPhong')).toBe('forbidden')
  expect(await decide({ verdict: 'granted' }, TODAY, 'soTtTt')).toBe('done')
})

test('what ends the work ends the request, and the versions are those the acts make', async () => {
  expect(await ask('20/06/2022')).toBe('done')
  expect(await act(EXEMPT, 'vanPhong', { assignmentId: id, reason: 'Đã ban hành.', ...cited }, { on: day('2022-06-01') })).toBe('done')
  expect(await waiting('vanPhong')).toEqual([])
  expect(await decide({ verdict: 'granted' })).toBe('no_extension_open')
  for (const { stored, rebuilt } of await versionsOfRun(db(), id - 1, 1)) expect(stored).toEqual(rebuilt)
})

test('of two requests at once one is taken', async () => {
  const answers = await Promise.all([ask('20/06/2022'), ask('25/06/2022')])
  expect(answers.sort()).toEqual(['done', 'extension_open'])
})
