import { beforeAll, expect, test } from 'vitest'
import { day } from '#domain/day.ts'
import { systemActor } from '#domain/permissions.ts'
import { submitCompletion } from '#features/acceptance/mutations.ts'
import { countAssignments, listAssignments } from '#features/assignments/data.ts'
import { versionsOfRun } from '#features/audit/data.ts'
import { countWords, holdersNamed } from '#features/dashboard/components/concern-words.ts'
import { overview } from '#features/dashboard/data.ts'
import { makeOccurrences, setSchedule } from '#features/occurrences/mutations.ts'
import { db } from '#lib/prisma.ts'
import { transaction } from '#lib/transaction.ts'
import { actor } from '../support/cast.ts'
import { calendarOf2022, noticeText } from '../support/samples.ts'
import { openDemonstration, publishNotice, rows } from '../support/world.ts'
import { act, anyAct, document, PLAN, plan } from './acting.ts'

const SCHEDULE = anyAct(setSchedule)
const calendar = calendarOf2022()
const monthly = { frequency: 'monthly', weekday: '5', dayOfMonth: '25', when: 'within', holidayRule: 'before', startsOn: '30/05/2022' }
let directiveId = 0

const worked = (on: string) => transaction((tx) => makeOccurrences(tx, { actor: systemActor('Kỳ báo cáo'), today: day(on) }))
const occurrences = () =>
  rows<{ due: string; count: number }>(
    `select o.due_on::text as due, count(a.id)::int as count from occurrence o left join assignment a on a.occurrence_id = o.id group by 1 order by 1`,
  )

beforeAll(async () => {
  await openDemonstration()
  const [found] = await rows<{ id: number }>(`select id from directive where ref = '8c'`)
  directiveId = found?.id ?? 0
})

test('a rule makes the occurrences ahead at once, one assignment for each agency that answers', async () => {
  expect(await act(SCHEDULE, 'vanPhong', { directiveId, ...monthly })).toBe('done')
  // Two agencies; 25/6/2022 is a Saturday.
  expect(await occurrences()).toEqual([{ due: '2022-06-24', count: 2 }])
})

test('the worker makes those of later days, once, and the journal says so', async () => {
  expect(await worked('2022-05-30')).toBe(0)
  expect(await worked('2022-06-15')).toBe(1)
  expect(await worked('2022-06-15')).toBe(0)
  await Promise.all([worked('2022-07-15'), worked('2022-07-15')])
  expect(await occurrences()).toEqual([
    { due: '2022-06-24', count: 2 },
    { due: '2022-07-25', count: 2 },
    { due: '2022-08-25', count: 2 },
  ])
  const told = await rows(`select 1 from audit_event where name = 'occurrences.made' and directive_id = $1`, [directiveId])
  expect(told.length).toBe(2)
})

test('an occurrence is counted, due, overdue and handed in like any work with a day; the duty as a whole is not', async () => {
  const reader = await actor('bcd')
  const listed = async (on: string, timeliness: 'overdue' | 'due_soon') =>
    (await listAssignments(db(), reader, { directive: directiveId, timeliness }, { day: day(on), calendar }, null)).rows
  expect((await listed('2022-06-22', 'due_soon')).map(({ period }) => period)).toEqual(
    Array(2).fill({ from: '2022-06-01', to: '2022-06-30' }),
  )
  const late = await listed('2022-06-27', 'overdue')
  expect(late.map(({ agencyName }) => agencyName)).toEqual(['Sở KH&ĐT', 'Sở Tài chính'])
  const [second, first] = late
  expect(
    await act(
      anyAct(submitCompletion),
      'soTc',
      { assignmentId: first?.id, summary: 'Đã kiểm tra.', ...document },
      { on: day('2022-06-27') },
    ),
  ).toBe('done')
  expect((await listed('2022-06-28', 'overdue')).map(({ id }) => id)).toEqual([second?.id])
  expect(await act(PLAN, 'soKhDt', { assignmentId: second?.id, ...plan }, { on: day('2022-06-27') })).toBe('planned_once')
  const asOf = { day: day('2022-06-28'), calendar }
  expect(await countAssignments(db(), reader, { directive: directiveId, preset: 'counted' }, asOf)).toBe(4)
  expect(await countAssignments(db(), reader, { directive: directiveId, preset: 'no_plan' }, asOf)).toBe(0)
  const unled = (on: string) =>
    countAssignments(db(), reader, { directive: directiveId, preset: 'lead_unstated' }, { day: day(on), calendar })
  expect((await unled('2022-06-26')) - (await unled('2022-06-27'))).toBe(1)
  const { concerns } = await overview(db(), reader, {}, { day: day('2022-05-30'), calendar })
  const unstated = concerns.find((concern) => concern.directiveId === directiveId && concern.reason === 'lead_unstated')
  expect(unstated && countWords(unstated)).toBe('4\u00a0lượt\u00a0giao của 2\u00a0đơn\u00a0vị')
  expect(unstated && holdersNamed(unstated).map(({ agencyName }) => agencyName)).toEqual(['Sở KH&ĐT', 'Sở Tài chính'])
})

test('the versions of occurrences follow from their acts', async () => {
  for (const { stored, rebuilt } of await versionsOfRun(db(), 0, 1000)) expect(stored).toEqual(rebuilt)
})

test('what the text or an answer gives a period is assigned with its first occurrences', async () => {
  const text = noticeText().replaceAll('128/TB-UBND', '140/TB-UBND').replace('thường xuyên kiểm tra', 'hằng quý kiểm tra')
  const noticeId = await publishNotice(text)
  const made = await rows<{ ref: string; rule: string; count: number }>(
    `select d.ref, s.rule, (select count(*)::int from assignment a join occurrence o on o.id = a.occurrence_id where o.directive_id = d.id) as count
     from directive d join schedule s on s.directive_id = d.id where d.notice_id = $1`,
    [noticeId],
  )
  expect(made).toEqual([{ ref: '8c', rule: 'FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1', count: 2 }])
})

test('a standing duty is asked for a note every quarter, and warns after three months of silence', async () => {
  const reader = await actor('bcd')
  const count = (preset: 'note_due' | 'standing_silent', on: string) =>
    countAssignments(db(), reader, { notice: 1, kind: 'standing', preset }, { day: day(on), calendar })
  const [{ all = 0 } = {}] = await rows<{ all: number }>(
    `select count(*)::int as all from assignment_version v where directive_id in (select id from directive where notice_id = 1) and kind = 'standing' and role <> 'coordinating' and valid_to is null`,
  )
  const [{ noted = 0 } = {}] = await rows<{ noted: number }>(
    `select count(*)::int as noted from assignment_version v where directive_id in (select id from directive where notice_id = 1) and kind = 'standing' and role <> 'coordinating' and valid_to is null and reported_on is not null`,
  )
  expect(await count('note_due', '2022-05-30')).toBe(all - noted)
  expect(await count('note_due', '2022-07-01')).toBe(all)
  expect(await count('standing_silent', '2022-08-10')).toBe(0)
  expect(await count('standing_silent', '2022-08-11')).toBe(all - noted)
})
