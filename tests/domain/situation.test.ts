import { expect, test } from 'vitest'
import type { Facts } from '#domain/assignment.ts'
import { day } from '#domain/day.ts'
import { glance, SITUATIONS, type Situation } from '#domain/situation.ts'
import { situationWords } from '#lib/vi/assignment.ts'
import { dmy, relative, weekdayDmy } from '#lib/vi/day.ts'
import { calendarOf2022, crossedFacts, facts } from '../support/samples.ts'

const due = day('2022-05-20')
const at = day('2022-05-24')
const year = calendarOf2022()
const sent = (on: string) => ({ submittedOn: day(on), dueOn: due })

// situation, facts, today, words
const TABLE: [Situation, Partial<Facts>, string, string][] = [
  ['on_track', { dueOn: day('2022-06-01') }, '2022-05-16', 'Còn 12 ngày làm việc'],
  ['on_track', { dueOn: day('2022-05-26') }, '2022-05-16', 'Còn 8 ngày làm việc'],
  ['in_sight', { dueOn: day('2022-05-25') }, '2022-05-16', 'Còn 7 ngày làm việc, hạn Thứ Tư'],
  ['in_sight', { dueOn: day('2022-05-09') }, '2022-04-29', 'Còn 4 ngày làm việc, hạn Thứ Hai'],
  ['due_soon', { dueOn: due }, '2022-05-18', 'Sắp đến hạn – còn 2 ngày làm việc'],
  ['due_soon', { dueOn: due }, '2022-05-17', 'Sắp đến hạn – còn 3 ngày làm việc'],
  [
    'due_soon',
    { dueOn: due, askedDueOn: day('2022-05-30') },
    '2022-05-18',
    'Sắp đến hạn – còn 2 ngày làm việc – đang xin gia hạn đến 30/05/2022 (chưa duyệt)',
  ],
  ['overdue', { dueOn: due, askedDueOn: day('2022-05-30') }, '2022-05-26', 'Quá hạn 6 ngày – đang xin gia hạn đến 30/05/2022 (chưa duyệt)'],
  [
    'overdue',
    { dueOn: due, askedDueOn: day('2022-05-30'), offeredDueOn: day('2022-05-27') },
    '2022-05-26',
    'Quá hạn 6 ngày – được đề nghị gia hạn đến 27/05/2022, chờ đơn vị trả lời',
  ],
  ['due_today', { dueOn: due }, '2022-05-20', 'Đến hạn hôm nay'],
  ['overdue', { dueOn: due }, '2022-05-21', 'Quá hạn 1 ngày'],
  ['overdue', { dueOn: due, startedOn: due, percent: 100 }, '2022-05-26', 'Quá hạn 6 ngày'],
  ['returned_overdue', { dueOn: due, returnedOn: at }, '2022-05-26', 'Quá hạn 6 ngày – bị trả lại'],
  [
    'returned_overdue',
    { dueOn: due, returnedOn: at, resubmitBy: day('2022-05-27') },
    '2022-05-26',
    'Quá hạn 6 ngày – bị trả lại, nộp lại trước 27/05/2022',
  ],
  ['returned', { dueOn: day('2022-06-20'), returnedOn: at }, '2022-05-26', 'Bị trả lại – phải nộp lại'],
  ['returned', { returnedOn: at, resubmitBy: day('2022-05-27') }, '2022-05-26', 'Bị trả lại – phải nộp lại trước 27/05/2022'],
  ['sent_in_time', sent('2022-05-20'), '2022-06-30', 'Đã nộp đúng hạn – chờ xác nhận'],
  ['sent_late', sent('2022-05-22'), '2022-06-30', 'Nộp muộn 2 ngày – chờ xác nhận'],
  ['sent_undated', { submittedOn: at }, '2022-06-30', 'Đã nộp – chờ xác nhận'],
  ['done_in_time', { ...sent('2022-05-19'), acceptedOn: at }, '2022-06-30', 'Hoàn thành đúng hạn'],
  ['done_late', { ...sent('2022-05-23'), acceptedOn: at }, '2022-06-30', 'Hoàn thành quá hạn 3 ngày'],
  ['done', { submittedOn: at, acceptedOn: at }, '2022-06-30', 'Hoàn thành'],
  ['undated', {}, '2022-05-26', 'Chưa xác định thời hạn'],
  ['standing', { kind: 'standing' }, '2022-05-26', 'Thường xuyên'],
  ['recurring', { kind: 'recurring' }, '2022-05-26', 'Định kỳ'],
  ['target', { kind: 'target', dueOn: due }, '2022-05-26', 'Chỉ tiêu'],
  ['norm', { kind: 'norm' }, '2022-05-26', 'Yêu cầu chung'],
  ['coordinating', { role: 'coordinating', dueOn: due }, '2022-05-26', 'Phối hợp'],
  ['suspended', { dueOn: due, suspendedOn: at }, '2022-05-26', 'Tạm dừng'],
  ['cancelled', { dueOn: due, cancelledOn: at }, '2022-05-26', 'Đã hủy'],
  ['exempt', { dueOn: due, exemptOn: at }, '2022-05-26', 'Không thuộc diện'],
]

test.each(TABLE)('%s', (situation, given, today, words) => {
  const seen = glance(facts(given), day(today), year)
  expect(seen.situation).toBe(situation)
  expect(situationWords(seen)).toBe(words)
})

test('the table names every situation', () => expect(new Set(TABLE.map(([situation]) => situation))).toEqual(new Set(SITUATIONS)))

test('whatever the facts, there is a sentence, and no day is counted below zero', () => {
  for (const one of crossedFacts()) {
    const seen = glance(one, day('2022-05-21'), year)
    expect(seen.days).toBeGreaterThanOrEqual(0)
    expect(situationWords(seen)).toMatch(/^\p{Lu}/u)
  }
})

test('days are written as offices write them', () => {
  expect(dmy(due)).toBe('20/05/2022')
  expect(weekdayDmy(due)).toBe('Thứ Sáu, 20/05/2022')
  expect(weekdayDmy(day('2022-05-22'))).toBe('Chủ nhật, 22/05/2022')
  expect(['2022-05-15', '2022-05-19', '2022-05-20', '2022-05-21', '2022-05-23'].map((of) => relative(day(of), due))).toEqual([
    '5 ngày trước',
    'hôm qua',
    'hôm nay',
    'ngày mai',
    '3 ngày nữa',
  ])
})
