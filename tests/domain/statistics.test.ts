import { describe, expect, test } from 'vitest'
import { STAGES, TIMELINESS } from '#domain/assignment.ts'
import { addTally, BUCKETS, bucket, countedOf, emptyTally, nationalRate, onTimeShare, rateOfAll, type Tally } from '#domain/statistics.ts'
import { BUCKET_WORDS, percentWords, rateWords } from '#lib/vi/assignment.ts'
import { digits } from '#lib/vi/number.ts'

const tally = (given: Partial<Tally>): Tally => ({ ...emptyTally(), ...given })
const rounded = (percent: number | null, digits: number) => percent?.toFixed(digits)

describe('published figures, computed again', () => {
  test('Report 1270/BC-TCTTTg: 98,63 % of what was due, 87,6 % of it on time', () => {
    const report = tally({ done_on_time: 14_068, done_late: 1983, in_term: 5640, overdue: 223 })
    expect(nationalRate(report)).toMatchObject({ numerator: 16_051, denominator: 16_274 })
    expect(rounded(nationalRate(report).percent, 2)).toBe('98.63')
    expect(rounded(onTimeShare(report).percent, 1)).toBe('87.6')
    expect(percentWords(nationalRate(report).percent)).toBe('98,6 %')
    expect(countedOf(report)).toBe(14_068 + 1983 + 5640 + 223)
  })

  test('Government Office, 2016: 2.501 done and 222 overdue are 91,8 %', () => {
    const office = tally({ done_on_time: 2501, overdue: 222 })
    expect(nationalRate(office)).toMatchObject({ numerator: 2501, denominator: 2723 })
    expect(rounded(nationalRate(office).percent, 1)).toBe('91.8')
  })

  test('Bình Định, 30/5/2022: undated work is open and in no rate of what was due', () => {
    const province = tally({ done_on_time: 1014, done_late: 146, in_term: 211 - 123, undated: 123, overdue: 16 })
    expect(nationalRate(province)).toMatchObject({ numerator: 1160, denominator: 1176 })
    expect(onTimeShare(province)).toMatchObject({ numerator: 1014, denominator: 1160 })
    expect(countedOf(province) - nationalRate(province).numerator).toBe(227)
    expect(rounded(onTimeShare(province).percent, 1)).toBe('87.4')
  })

  test('Hải Phòng: 13.119 of all 15.533 are 84,46 %', () => {
    const city = tally({ done_on_time: 13_000, done_late: 100, done_undated: 19, in_term: 2000, undated: 300, overdue: 100, awaiting: 14 })
    expect(rateOfAll(city)).toMatchObject({ numerator: 13_119, denominator: 15_533 })
    expect(rounded(rateOfAll(city).percent, 2)).toBe('84.46')
  })
})

test('what is handed in and unchecked is neither done nor overdue', () => {
  const waiting = tally({ awaiting: 9, done_on_time: 1 })
  expect(nationalRate(waiting)).toMatchObject({ numerator: 1, denominator: 1, percent: 100 })
  expect(countedOf(waiting)).toBe(10)
})

test('what is outside stands in no figure', () => {
  const outside = tally({ outside: 500 })
  for (const rate of [nationalRate, onTimeShare, rateOfAll]) expect(rate(outside)).toEqual({ numerator: 0, denominator: 0, percent: null })
  expect(countedOf(outside)).toBe(0)
  expect(percentWords(null)).toBe('–')
})

// stage → class by timeliness: none, undated, on_track, due_soon, overdue, on_time, late
const OPEN = 'outside undated in_term in_term overdue outside outside'
const CLASSES: Record<string, string> = {
  not_started: OPEN,
  in_progress: OPEN,
  returned: OPEN,
  awaiting_acceptance: 'outside awaiting awaiting awaiting awaiting awaiting awaiting',
  accepted: 'outside done_undated outside outside outside done_on_time done_late',
  suspended: OPEN,
  cancelled: OPEN,
  exempt: OPEN,
}

test.each(STAGES)('%s falls into these classes', (at) => {
  expect(TIMELINESS.map((time) => bucket(at, time)).join(' ')).toBe(CLASSES[at])
})

test('tallies add up class by class', () => {
  const ones = Object.fromEntries(BUCKETS.map((name, index) => [name, 10 ** index])) as Tally
  expect(addTally(ones, addTally(ones, emptyTally()))).toEqual(Object.fromEntries(BUCKETS.map((name, index) => [name, 2 * 10 ** index])))
  expect(emptyTally()).toEqual(Object.fromEntries(BUCKETS.map((name) => [name, 0])))
})

test('the official terms, word for word', () => {
  expect(BUCKET_WORDS).toMatchObject({
    done_on_time: 'Hoàn thành đúng hạn',
    done_late: 'Hoàn thành quá hạn',
    in_term: 'Chưa hoàn thành, trong hạn',
    overdue: 'Chưa hoàn thành, quá hạn',
  })
})

test('large figures are read by thousands, a rate with what it is divided by', () => {
  expect([0, 999, 1204, 16051, 1250000].map(digits)).toEqual(['0', '999', '1.204', '16.051', '1.250.000'])
  expect(rateWords({ percent: 91.8, numerator: 14735, denominator: 16051 })).toBe('91,8\u00a0%\u00a0(14.735/16.051)')
  expect(rateWords({ percent: null, numerator: 0, denominator: 0 })).toBe('–')
})
