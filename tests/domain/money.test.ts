import { expect, test } from 'vitest'
import { day } from '#domain/day.ts'
import { type MoneyLine, mayRecordMoney, overPlan, overPlanOf, totalOfLines } from '#domain/money.ts'
import { moneyForm } from '#features/finance/schema.ts'
import { dong } from '#lib/vi/money.ts'
import { facts } from '../support/samples.ts'

const amounts = (planned: number, allocated: number, committed: number, disbursed: number) => ({ planned, allocated, committed, disbursed })
const line = (source: MoneyLine['source'], planned = 1) => ({ source, ...amounts(planned, 0, 0, 0) })

test.each([
  ['within the plan', amounts(100, 80, 60, 40), 0],
  ['bound beyond it', amounts(100, 80, 120, 40), 20],
  ['paid beyond it', amounts(100, 80, 90, 130), 30],
  ['without a plan', amounts(0, 50, 0, 10), 10],
  ['given more than planned is no spending', amounts(100, 150, 0, 0), 0],
])('%s', (_, given, over) => expect(overPlan(given)).toBe(over))

test('one source within its plan does not hide another beyond it', () => {
  const lines = [amounts(100, 0, 20, 0), amounts(10, 0, 30, 0)]
  expect(overPlan(totalOfLines(lines))).toBe(0)
  expect(overPlanOf(lines)).toBe(20)
})

test.each([
  [{}, [line('province')], 'done'],
  [{ submittedOn: day('2022-05-20'), acceptedOn: day('2022-05-21') }, [line('province')], 'done'],
  [{}, [line('province', 0)], 'money_nothing'],
  [{}, [line('province'), line('province')], 'money_source_twice'],
  [{ exemptOn: day('2022-05-20') }, [line('province')], 'exempt'],
])('%o: %s', (given, lines, expected) => {
  const outcome = mayRecordMoney(facts(given), lines)
  expect(outcome.ok ? 'done' : outcome.refusal).toBe(expected)
})

test.each([
  ['1.250.000.000', 1_250_000_000],
  ['1 250 000 000', 1_250_000_000],
  ['1250000000', 1_250_000_000],
  ['', 0],
  ['1,5', null],
  ['-5', null],
  ['1234567890123456', null],
])('“%s” is %d', (written, amount) => {
  const parsed = moneyForm.safeParse({ assignmentId: '1', lines: [{ source: 'province', planned: written }] })
  expect(parsed.success ? parsed.data.lines[0]?.planned : null).toBe(amount)
})

test('amounts are read in đồng', () => expect(dong(1_250_000_000)).toBe('1.250.000.000\u00a0đồng'))
