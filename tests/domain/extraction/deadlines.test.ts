import { describe, expect, test } from 'vitest'
import { day } from '../../../src/domain/day.ts'
import { readDates } from '../../../src/domain/extraction/dates.ts'
import { readDeadlines } from '../../../src/domain/extraction/deadlines.ts'
import { sourceOf } from '../../../src/domain/extraction/source.ts'
import { readTerm } from '../../../src/domain/extraction/terms.ts'

const issuedOn = day('2022-12-20')
const read = (text: string) => readDeadlines(sourceOf(text), { start: 0, end: text.length }, issuedOn)

describe('a dated term', () => {
  test.each([
    ['hoàn thành trước ngày 20/5/2023', '2023-05-20', 'before', 'hoàn thành trước ngày 20/5/2023'],
    ['báo cáo trước ngày 05.01.2023./.', '2023-01-05', 'before', 'trước ngày 05.01.2023'],
    ['chậm nhất ngày 15-8-2023', '2023-08-15', 'by', 'chậm nhất ngày 15-8-2023'],
    ['chậm nhất là ngày 16/12/2023 trình', '2023-12-16', 'by', 'chậm nhất là ngày 16/12/2023'],
    ['không muộn hơn ngày 10 tháng 10 năm 2023', '2023-10-10', 'by', 'không muộn hơn ngày 10 tháng 10 năm 2023'],
    ['hạn cuối bàn giao mặt bằng là ngày 31/12/2023', '2023-12-31', 'by', 'hạn cuối bàn giao mặt bằng là ngày 31/12/2023'],
    ['hoàn thành đến hết ngày 25/8/2023', '2023-08-25', 'by', 'hoàn thành đến hết ngày 25/8/2023'],
    ['trực từ ngày 26/4/2023 đến hết ngày 02/5/2023', '2023-05-02', 'within', 'từ ngày 26/4/2023 đến hết ngày 02/5/2023'],
    ['trong tháng 9 năm 2023', '2023-09-30', 'within', 'trong tháng 9 năm 2023'],
    ['trình trong quý II/2023', '2023-06-30', 'within', 'trong quý II/2023'],
    ['thời hạn hoàn thành trong năm 2023', '2023-12-31', 'within', 'thời hạn hoàn thành trong năm 2023'],
    ['mở lớp trong tháng 6 và tháng 7/2023', '2023-07-31', 'within', 'trong tháng 6 và tháng 7/2023'],
    ['vào giữa tháng 4/2023', '2023-04-15', 'within', 'vào giữa tháng 4/2023'],
    ['hoàn thành vào cuối năm 2023', '2023-12-31', 'within', 'hoàn thành vào cuối năm 2023'],
    ['từ nay đến ngày 30/6/2023', '2023-06-30', 'by', 'từ nay đến ngày 30/6/2023'],
    ['Trong 02 tuần tới khoanh vùng', '2023-01-03', 'computed', 'Trong 02 tuần tới'],
    ['trong vòng 07 ngày làm việc kể từ ngày 25-7-2024', '2024-08-05', 'computed', 'trong vòng 07 ngày làm việc kể từ ngày 25-7-2024'],
    [
      'trong vòng 10 ngày kể từ ngày ban hành Thông báo này',
      '2022-12-30',
      'computed',
      'trong vòng 10 ngày kể từ ngày ban hành Thông báo này',
    ],
    ['trước ngày 3l/8/2023', '2023-08-31', 'before', 'trước ngày 3l/8/2023'],
  ])('%s', (text, on, rule, words) => {
    expect(read(text).map((one) => [one.on, one.rule, one.text])).toEqual([[on, rule, words]])
  })

  test.each([
    ['trước 17h00 ngày 10/01', '2023-01-10', '17:00'],
    ["trước 17 giờ 00' ngày 05/02 (tức ngày 26 tháng Chạp)", '2023-02-05', '17:00'],
    ['trước 20/12', '2022-12-20', null],
    ['trước ngày 19/12', '2023-12-19', null],
    ['trong tháng 12', '2022-12-31', null],
  ])('without its year %s is the first such day from issue on', (text, on, time) => {
    expect(read(text).map((one) => [one.on, one.time, one.isYearInferred])).toEqual([[on, time, true]])
  })

  test('several stand side by side', () => {
    expect(read('rà soát đất đai trong quý I, đầu tư trong quý II năm 2023').map((one) => one.on)).toEqual(['2023-03-31', '2023-06-30'])
    expect(read('đợt 1 trước ngày 15/7/2023, đợt 2 trước ngày 15/10/2023').map((one) => one.on)).toEqual(['2023-07-15', '2023-10-15'])
  })

  test('a day that does not exist is no term', () => {
    expect(read('trước ngày 31/4/2023')).toEqual([])
  })
})

test.each([
  ['định kỳ trước ngày 20 hằng tháng', 'monthly', '20', null],
  ['Định kỳ từ ngày 1 đến ngày 5 hàng tháng', 'monthly', '5', null],
  ['vào ngày thứ Sáu hằng tuần', 'weekly', 'friday', null],
  ["trước 16h00' hằng ngày", 'daily', null, '16:00'],
  ['trước ngày 15 của tháng cuối quý', 'quarterly', '15', null],
  ['6 tháng một lần', 'semiannual', null, null],
  ['hằng năm trước ngày 15/12', 'yearly', '12-15', null],
  ['Hằng quý', 'quarterly', null, null],
])('%s comes back %s', (text, recurring, recurringDay, time) => {
  expect(read(text).map((one) => [one.on, one.recurring, one.recurringDay, one.time])).toEqual([[null, recurring, recurringDay, time]])
})

test.each(['báo cáo trong tuần này', 'trình trước kỳ họp thứ 12', 'hoàn thành trước Tết Nguyên đán', 'xong trước mùa mưa bão năm 2023'])(
  'a term without a day hangs on an event: %s',
  (text) => {
    expect(read(text)).toMatchObject([{ on: null, rule: 'event' }])
  },
)

test('today is the day of issue', () => {
  expect(read('che phủ ngay trong ngày hôm nay')).toMatchObject([{ on: issuedOn, rule: 'computed' }])
  expect(read('kiểm tra trước, trong và sau Tết')).toEqual([])
})

test('the last of several periods ends a range', () => {
  expect(read('thời gian thực hiện: Quý II - III/2023').map((one) => one.on)).toContain('2023-09-30')
})

test('a term from a decision yet to come hangs on an event', () => {
  expect(read('chi trả trong thời hạn 30 ngày kể từ ngày có quyết định nghỉ việc')).toMatchObject([{ on: null, rule: 'event' }])
})

test('a series of periods is one term each', () => {
  expect(read('đăng ký trong tháng 4 hằng năm').map((one) => one.recurring)).toEqual(['yearly'])
  expect(read('6 tháng, năm báo cáo kết quả về Sở').map((one) => one.recurring)).toEqual(['semiannual', 'yearly'])
  expect(read('Định kỳ 6 tháng, hằng năm tham mưu').map((one) => one.recurring)).toEqual(['semiannual', 'yearly'])
  expect(read('báo cáo 6 tháng (trước ngày 15/6), năm (trước ngày 15/12)').map((one) => [one.recurring, one.recurringDay])).toEqual([
    ['semiannual', '06-15'],
    ['yearly', '12-15'],
  ])
})

test.each([
  'ngay sau khi Luật được Quốc hội thông qua',
  'trong thời hạn 03 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ',
  'theo lộ trình của Bộ Tư pháp',
])('%s hangs on an event', (text) => {
  expect(read(text).map((one) => [one.on, one.rule])).toEqual([[null, 'event']])
})

test.each([
  'Quyết định có hiệu lực thi hành sau 10 ngày kể từ ngày ký',
  'tính đến ngày 30/9/2022',
  'chuyển đổi số đến năm 2025, định hướng đến năm 2030',
  'trước, trong và sau Tết',
  'xây dựng kế hoạch chuyển đổi số năm 2022',
  'khai giảng ngày 05-9-2022',
  'số liệu tính từ ngày 15/12/2021 đến ngày 14/12/2022 ',
  'trong dự toán hằng năm',
  '31/104 xã, trực 24/24 giờ',
  'báo cáo quý II/2022',
])('%s sets no day', (text) => {
  expect(read(text).filter((one) => one.on !== null || one.recurring !== null)).toEqual([])
})

test.each([
  ['Quý II/2023', '2023-06-30'],
  ['Tháng 8/2023', '2023-08-31'],
  ['15/11/2023', '2023-11-15'],
  ['Năm 2023', '2023-12-31'],
  ['trước ngày 30/6/2023', '2023-06-30'],
])('in a column %s is %s', (text, on) => {
  expect(readTerm(sourceOf(text), { start: 0, end: text.length }, issuedOn).map((one) => one.on)).toEqual([on])
})

test('only a term makes a date oblige', () => {
  const source = sourceOf('tính đến ngày 30/9/2022 … từ ngày 01/1/2023 … trước ngày 20/1/2023')
  const dates = readDates(source, read(source.text), [], null)
  expect(dates.map((one) => [one.on, one.role])).toEqual([
    ['2022-09-30', 'as_of'],
    ['2023-01-01', 'period'],
    ['2023-01-20', 'deadline'],
  ])
})
