import { beforeAll, expect, test } from 'vitest'
import { addDays } from '#domain/day.ts'
import { countAssignments, readAssignment } from '#features/assignments/data.ts'
import { historyOf, versionsOfRun } from '#features/audit/data.ts'
import { annexOn, contributionsOn } from '#features/contributions/data.ts'
import { nameCoordinator, nameLead } from '#features/contributions/mutations.ts'
import { setSchedule } from '#features/occurrences/mutations.ts'
import { db } from '#lib/prisma.ts'
import { actor, TODAY } from '../support/cast.ts'
import { calendarOf2022 } from '../support/samples.ts'
import { openDemonstration, rows } from '../support/world.ts'
import { act, anyAct, assignment, document, proof, REPORT, SUBMIT } from './acting.ts'

const LEAD = anyAct(nameLead)
const COORDINATOR = anyAct(nameCoordinator)
const TOMORROW = addDays(TODAY, 1)
const directive = async (ref: string) => (await rows<{ id: number }>('select id from directive where ref = $1', [ref]))[0]?.id ?? 0
const agency = async (code: string) => (await rows<{ id: number }>('select id from agency where code = $1', [code]))[0]?.id ?? 0

beforeAll(openDemonstration)

test('a coordinating agency sends its part with its document; the lead sees it, and the lead alone hands in', async () => {
  const [lead, helper, directiveId] = await Promise.all([assignment('4', 'so-tttt'), assignment('4', 'so-ct'), directive('4')])
  expect(await act(REPORT, 'soCt', { assignmentId: helper, done: 'Đã rà soát danh mục sàn.', percent: 60, ...document })).toBe('done')
  const [sent] = await contributionsOn(db(), await actor('soTtTt'), directiveId, TODAY)
  expect(sent).toMatchObject({ assignmentId: helper, agencyName: 'Sở Công Thương' })
  expect(sent?.reports[0]).toMatchObject({ on: TODAY, done: 'Đã rà soát danh mục sàn.', documents: [{ number: '15/KH-UBND' }] })
  // By the end of the day before nothing had been sent of it.
  const before = await contributionsOn(db(), await actor('soTtTt'), directiveId, addDays(TODAY, -1))
  expect(before[0]?.reports.some(({ done }) => done.includes('danh mục sàn'))).toBe(false)
  expect(await act(SUBMIT, 'soCt', { assignmentId: helper, ...proof })).toBe('only_lead_completes')
  expect(await act(SUBMIT, 'soTtTt', { assignmentId: lead, ...proof })).toBe('done')
})

test('the lead gives an open set its members; each sees the work from then on', async () => {
  const assignmentId = await assignment('3d', 'so-tttt')
  const agencyId = await agency('so-kh-dt').then(async (id) => id || (await agency('so-khdt')))
  expect(await readAssignment(db(), await actor('soKhDt'), assignmentId)).toBe(null)
  expect(await act(COORDINATOR, 'soTtTt', { assignmentId, agencyId, reason: 'cân đối nguồn lực' })).toBe('done')
  expect(await act(COORDINATOR, 'soTtTt', { assignmentId, agencyId })).toBe('agency_already_in')
  expect(await readAssignment(db(), await actor('soKhDt'), assignmentId)).toMatchObject({ id: assignmentId })
  const own = await rows<{ id: number }>('select id from assignment where directive_id = $1 and agency_id = $2', [
    await directive('3d'),
    agencyId,
  ])
  expect(await act(REPORT, 'soKhDt', { assignmentId: own[0]?.id, done: 'Đã gửi số liệu.', percent: 100 })).toBe('done')
})

test('two name the same agency at once: one of them is told it is in already', async () => {
  const [one, other] = await Promise.all([assignment('9', 'so-tttt'), assignment('9', 'cong-an-tinh')])
  const agencyId = await agency('so-ct')
  const outcomes = await Promise.all([
    act(COORDINATOR, 'soTtTt', { assignmentId: one, agencyId }),
    act(COORDINATOR, 'congAn', { assignmentId: other, agencyId }),
  ])
  expect(outcomes.sort()).toEqual(['agency_already_in', 'done'])
})

test('a lead is named: from that day one answers and the others coordinate; the days before stay as they were', async () => {
  const [directiveId, agencyId, police] = [await directive('6'), await agency('so-tttt'), await assignment('6', 'cong-an-tinh')]
  const reader = await actor('bcd')
  const unstated = (day: typeof TODAY) =>
    countAssignments(db(), reader, { directive: directiveId, preset: 'lead_unstated' }, { day, calendar: calendarOf2022() })
  expect(await act(LEAD, 'vanPhong', { directiveId, agencyId: await agency('so-ct'), reason: 'ý kiến' })).toBe('lead_not_member')
  expect(await act(LEAD, 'vanPhong', { directiveId, agencyId, reason: 'Ý kiến của Chủ tịch' }, { on: TOMORROW })).toBe('done')
  expect(await act(LEAD, 'vanPhong', { directiveId, agencyId, reason: 'lần nữa' }, { on: TOMORROW })).toBe('lead_known')
  expect([await unstated(TODAY), await unstated(TOMORROW)]).toEqual([2, 0])
  expect((await readAssignment(db(), reader, police))?.facts.role).toBe('coordinating')
  const told = await historyOf(db(), { id: police, directiveId }, TOMORROW)
  expect(told[0]?.event).toMatchObject({ name: 'lead.named', agencyName: 'Sở Thông tin và Truyền thông', otherNames: ['Công an tỉnh'] })
  for (const { stored, rebuilt } of await versionsOfRun(db(), 0, 1000)) expect(stored).toEqual(rebuilt)
})

test('the recipient reads what all have registered, a member only its own', async () => {
  const directiveId = await directive('3c')
  const all = await annexOn(db(), await actor('soTtTt'), directiveId, TODAY)
  expect(all.length).toBe(18)
  expect(all.filter(({ plan }) => plan !== null).length).toBe(
    (
      await rows(`select distinct p.assignment_id from plan p join assignment a on a.id = p.assignment_id where a.directive_id = $1`, [
        directiveId,
      ])
    ).length,
  )
  expect((await annexOn(db(), await actor('soXd'), directiveId, TODAY)).map(({ agencyName }) => agencyName)).toEqual(['Sở Xây dựng'])
})

test('a lead named for what recurs answers for what is open; a period that is handed in stays with who did it', async () => {
  const [directiveId, finance] = [await directive('8c'), await agency('so-tc')]
  const monthly = { frequency: 'monthly', weekday: '5', dayOfMonth: '25', when: 'within', holidayRule: 'before', startsOn: '30/05/2022' }
  expect(await act(anyAct(setSchedule), 'vanPhong', { directiveId, ...monthly })).toBe('done')
  const periods = await rows<{ id: number; code: string }>(
    'select a.id, g.code from assignment a join agency g on g.id = a.agency_id where a.directive_id = $1 and a.occurrence_id is not null',
    [directiveId],
  )
  const of = (code: string) => periods.find((one) => one.code === code)?.id ?? 0
  expect(await act(SUBMIT, 'soKhDt', { assignmentId: of('so-khdt'), ...proof })).toBe('done')
  expect(await act(LEAD, 'vanPhong', { directiveId, agencyId: finance, reason: 'Ý kiến của Chủ tịch' })).toBe('done')
  const reader = await actor('bcd')
  expect((await readAssignment(db(), reader, of('so-khdt')))?.facts.role).toBe('co_equal')
  expect((await readAssignment(db(), reader, of('so-tc')))?.facts.role).toBe('lead')
  // Who helps with a period helps with the duty: it gets no day of its own.
  expect(await act(COORDINATOR, 'soTc', { assignmentId: of('so-tc'), agencyId: await agency('so-ct') })).toBe('done')
  const helping = `select original_due_on from assignment where directive_id = $1 and role = 'coordinating' and agency_id = $2`
  expect(await rows(helping, [directiveId, await agency('so-ct')])).toEqual([{ original_due_on: null }])
})
