import { beforeEach, describe, expect, test } from 'vitest'
import { addDays, type Day, day, dayInVietnam } from '#domain/day.ts'
import { glance } from '#domain/situation.ts'
import { factsOn } from '#features/assignments/data.ts'
import { amendDirective } from '#features/changes/mutations/amend.ts'
import { reassignAssignments, resumeAssignments, suspendAssignments } from '#features/changes/mutations/change.ts'
import { decideExtension, requestExtension } from '#features/extensions/mutations.ts'
import { db } from '#lib/prisma.ts'
import { settingsOn } from '#lib/settings.ts'
import { situationWords } from '#lib/vi/assignment.ts'
import { openDemonstration, rows } from '../support/world.ts'
import { ACCEPT, act, anyAct, assignment, RETURN, SUBMIT } from './acting.ts'

// Whom the clock might treat unfairly, with the sentence the page shows. 1b is due on 20/5/2022; Xuân Trường has not handed in.

const ASK = anyAct(requestExtension)
const DECIDE = anyAct(decideExtension)
let id = 0

// Nothing before 12/5 was assigned; the acts of the demonstration end on 30/5, so histories begin after them.
const DUE = day('2022-06-20')
const paper = { documentNumber: '15/KH-UBND', documentIssuer: 'UBND huyện' }
const handIn = (on: Day, documentOn: string) =>
  act(SUBMIT, 'xuanTruong', { assignmentId: id, summary: 'Đã ban hành.', ...paper, documentOn }, { on })
const order = async () => {
  const [{ revision } = { revision: 0 }] = await rows<{ revision: number }>('select revision from assignment where id = $1', [id])
  return { chosenIds: [`${id}.${revision}`], reason: 'Theo chỉ đạo.', ...paper, documentOn: '30/05/2022' }
}

async function words(on: Day): Promise<string> {
  const [facts, { calendar }] = await Promise.all([factsOn(db(), id, on), settingsOn(db(), on)])
  return facts ? situationWords(glance(facts, on, calendar)) : 'chưa giao'
}

beforeEach(async () => {
  await openDemonstration()
  id = await assignment('1b', 'huyen-xuan-truong')
  const [directive] = await rows<{ id: number }>(`select id from directive where ref = '1b'`)
  const amended = { directiveId: directive?.id ?? 0, dueOn: '20/06/2022', reason: 'Lùi hạn.', ...paper, documentOn: '30/05/2022' }
  expect(await act(anyAct(amendDirective), 'vanPhong', amended)).toBe('done')
})

describe('the last second of the last day, on the wall in Vietnam', () => {
  test.each([
    ['2022-06-20T16:59:59.999Z', 'Đã nộp đúng hạn – chờ xác nhận'],
    ['2022-06-20T17:00:00.000Z', 'Nộp muộn 1 ngày – chờ xác nhận'],
  ])('%s', async (instant, sentence) => {
    const on = dayInVietnam(new Date(instant))
    expect(await handIn(on, '20/06/2022')).toBe('done')
    expect(await words(on)).toBe(sentence)
  })
})

test('sent in time and unchecked for weeks is never overdue', async () => {
  expect(await handIn(DUE, '20/06/2022')).toBe('done')
  expect(await words(addDays(DUE, 40))).toBe('Đã nộp đúng hạn – chờ xác nhận')
  expect(await act(ACCEPT, 'vanPhong', { assignmentId: id }, { on: addDays(DUE, 41) })).toBe('done')
  expect(await words(addDays(DUE, 41))).toBe('Hoàn thành đúng hạn')
})

test('sent in time, returned, and sent again late: late, with both days to be seen', async () => {
  expect(await handIn(DUE, '20/06/2022')).toBe('done')
  const back = { assignmentId: id, reason: 'Thiếu phụ lục.', resubmitBy: '24/06/2022' }
  expect(await act(RETURN, 'vanPhong', back, { on: day('2022-06-22') })).toBe('done')
  expect(await words(day('2022-06-21'))).toBe('Đã nộp đúng hạn – chờ xác nhận')
  expect(await words(day('2022-06-22'))).toBe('Quá hạn 2 ngày – bị trả lại, nộp lại trước 24/06/2022')
  expect(await handIn(day('2022-06-23'), '23/06/2022')).toBe('done')
  expect(await words(day('2022-06-23'))).toBe('Nộp muộn 3 ngày – chờ xác nhận')
  expect(await act(ACCEPT, 'vanPhong', { assignmentId: id }, { on: day('2022-06-24') })).toBe('done')
  expect(await words(day('2022-06-30'))).toBe('Hoàn thành quá hạn 3 ngày')
})

test('an extension granted after the day counts from the day it is granted; the days before stay overdue', async () => {
  const asked = { assignmentId: id, proposedOn: '30/06/2022', reason: 'Chờ dự toán.', ...paper, documentOn: '18/06/2022' }
  expect(await act(ASK, 'xuanTruong', asked, { on: day('2022-06-18') })).toBe('done')
  expect(await words(DUE)).toBe('Đến hạn hôm nay – đang xin gia hạn đến 30/06/2022 (chưa duyệt)')
  expect(await words(day('2022-06-21'))).toBe('Quá hạn 1 ngày – đang xin gia hạn đến 30/06/2022 (chưa duyệt)')
  expect(await act(DECIDE, 'vanPhong', { assignmentId: id, verdict: 'granted' }, { on: day('2022-06-23') })).toBe('done')
  expect(await words(day('2022-06-22'))).toMatch(/^Quá hạn 2 ngày/)
  expect(await words(day('2022-06-23'))).toBe('Còn 5 ngày làm việc, hạn Thứ Năm')
  expect(await handIn(day('2022-06-29'), '29/06/2022')).toBe('done')
  expect(await words(day('2022-06-29'))).toBe('Đã nộp đúng hạn – chờ xác nhận')
})

test('days off between are no working days left', async () => {
  // 2/9 is a holiday with a day beside it, then a weekend: of thirteen days to 12/9 seven are worked.
  const asked = { assignmentId: id, proposedOn: '12/09/2022', reason: 'Chờ kỳ họp.', ...paper, documentOn: '18/06/2022' }
  expect(await act(ASK, 'xuanTruong', asked, { on: day('2022-06-18') })).toBe('done')
  expect(await act(DECIDE, 'vanPhong', { assignmentId: id, verdict: 'granted' }, { on: DUE })).toBe('done')
  expect(await words(day('2022-08-30'))).toBe('Còn 7 ngày làm việc, hạn Thứ Hai')
  expect(await words(day('2022-09-06'))).toBe('Còn 4 ngày làm việc, hạn Thứ Hai')
  expect(await words(day('2022-09-07'))).toBe('Sắp đến hạn – còn 3 ngày làm việc')
})

test('a document of an earlier day may be recognised with a reason; the days it waited stay as recorded', async () => {
  expect(await handIn(day('2022-06-24'), '17/06/2022')).toBe('done')
  expect(await words(day('2022-06-24'))).toBe('Nộp muộn 4 ngày – chờ xác nhận')
  const recognised = { assignmentId: id, recognisedOn: '17/06/2022', reason: 'Văn bản ban hành đúng hạn, gửi chậm.' }
  expect(await act(ACCEPT, 'vanPhong', { ...recognised, reason: '' }, { on: day('2022-06-27') })).toBe('recognised_without_reason')
  expect(await act(ACCEPT, 'vanPhong', recognised, { on: day('2022-06-27') })).toBe('done')
  expect(await words(day('2022-06-26'))).toBe('Nộp muộn 4 ngày – chờ xác nhận')
  expect(await words(day('2022-06-27'))).toBe('Hoàn thành đúng hạn')
})

test('the days of a suspension are given back', async () => {
  expect(await act(anyAct(suspendAssignments), 'vanPhong', await order(), { on: day('2022-06-10') })).toBe('done')
  expect(await words(day('2022-06-25'))).toBe('Tạm dừng')
  expect(await act(anyAct(resumeAssignments), 'vanPhong', await order(), { on: day('2022-06-28') })).toBe('done')
  expect(await words(day('2022-06-28'))).toBe('Còn 8 ngày làm việc')
})

test('nobody is overdue on the day they are given the work', async () => {
  const to = { agencyId: String((await rows<{ id: number }>(`select id from agency where code = 'cong-an-tinh'`))[0]?.id) }
  const late = day('2022-06-25')
  expect(await act(anyAct(reassignAssignments), 'vanPhong', { ...(await order()), ...to }, { on: late })).toBe('reassigned_overdue')
  const given = { ...(await order()), ...to, dueOn: '15/07/2022' }
  expect(await act(anyAct(reassignAssignments), 'vanPhong', given, { on: late })).toBe('done')
  expect([await words(day('2022-06-24')), await words(late)]).toEqual(['Quá hạn 4 ngày', 'Còn 15 ngày làm việc'])
})

test('an order to be earlier makes nobody late who has handed in', async () => {
  expect(await handIn(day('2022-06-15'), '15/06/2022')).toBe('done')
  const [directive] = await rows<{ id: number }>(`select id from directive where ref = '1b'`)
  const sooner = { directiveId: directive?.id ?? 0, dueOn: '16/06/2022', reason: 'Sớm hơn.', ...paper, documentOn: '16/06/2022' }
  expect(await act(anyAct(amendDirective), 'vanPhong', sooner, { on: day('2022-06-16') })).toBe('done')
  expect(await words(day('2022-06-20'))).toBe('Đã nộp đúng hạn – chờ xác nhận')
})
