import { expect, test } from 'vitest'
import type { Facts } from '#domain/assignment.ts'
import { day } from '#domain/day.ts'
import { isSilent, isUnreported, reportPeriod } from '#domain/reporting.ts'
import { periodWords } from '#lib/vi/day.ts'
import { facts, NO_HOLIDAYS } from '../support/samples.ts'

test.each([
  ['2022-05-30', 31, '2022-05-01', '2022-05-31'],
  ['2022-02-28', 31, '2022-02-01', '2022-02-28'],
  ['2022-05-14', 14, '2022-04-15', '2022-05-14'],
  ['2022-05-15', 14, '2022-05-15', '2022-06-14'],
  ['2022-12-20', 14, '2022-12-15', '2023-01-14'],
  ['2022-03-01', 30, '2022-03-01', '2022-03-30'],
  ['2022-03-31', 30, '2022-03-31', '2022-04-30'],
])('%s, closed on the %i: from %s to %s', (of, lastDay, from, to) => expect(reportPeriod(day(of), lastDay)).toEqual({ from, to }))

test.each([
  ['2022-05-01', '2022-05-31', '01/05–31/05/2022'],
  ['2022-12-15', '2023-01-14', '15/12/2022–14/01/2023'],
])('%s to %s is written %s', (from, to, words) => expect(periodWords({ from: day(from), to: day(to) })).toBe(words))

const [before, first, last] = [day('2022-04-30'), day('2022-05-01'), day('2022-05-31')]

test.each<[string, Partial<Facts>, string, boolean]>([
  ['nothing was ever reported', {}, '2022-05-12', true],
  ['it was last reported in the period before', { reportedOn: before }, '2022-05-12', true],
  ['it was reported on the first day of the period', { reportedOn: first }, '2022-05-31', false],
  ['a new period has begun', { reportedOn: last }, '2022-06-01', true],
  ['only a plan was registered', { plannedOn: first }, '2022-05-12', true],
  ['it is overdue', { dueOn: before }, '2022-05-12', true],
  ['it is handed in', { submittedOn: first, dueOn: last }, '2022-05-12', false],
  ['it is outside the statistic', { kind: 'standing' }, '2022-05-12', false],
  ['it is exempt', { exemptOn: first }, '2022-05-12', false],
])('a report of the period is owed or not where %s', (_, given, today, expected) =>
  expect(isUnreported(facts(given), day(today), NO_HOLIDAYS)).toBe(expected),
)

// Silent for more than 30 days.
test.each<[string, Partial<Facts>, string, boolean]>([
  ['never reported, assigned 30 days ago', {}, '2022-06-11', false],
  ['never reported, assigned 31 days ago', {}, '2022-06-12', true],
  ['reported since', { reportedOn: day('2022-05-20') }, '2022-06-12', false],
  ['planned since and reported before', { reportedOn: day('2022-05-13'), plannedOn: day('2022-05-20') }, '2022-06-12', false],
  ['neither for long', { reportedOn: day('2022-05-13'), plannedOn: day('2022-05-14') }, '2022-06-14', true],
  ['handed in', { submittedOn: day('2022-05-13') }, '2022-12-01', false],
])('silence: %s', (_, given, today, expected) => expect(isSilent(facts(given), day(today), NO_HOLIDAYS)).toBe(expected))
