import { beforeEach, describe, expect, test } from 'vitest'
import { type Day, day } from '#domain/day.ts'
import { glance } from '#domain/situation.ts'
import { dueStepsOn, factsOn, handlingOn, listAssignments, readAssignment } from '#features/assignments/data.ts'
import { passOn } from '#features/assignments/mutations/pass-on.ts'
import { versionsOfRun } from '#features/audit/data.ts'
import { objectionsWaiting } from '#features/changes/data.ts'
import { cancelAssignments, reassignAssignments, resumeAssignments, suspendAssignments } from '#features/changes/mutations/change.ts'
import { insistOnAssignment, objectToAssignment } from '#features/changes/mutations/object.ts'
import { figuresByAgency, totalOf } from '#features/dashboard/data.ts'
import { requestExtension } from '#features/extensions/mutations.ts'
import type { Act } from '#lib/act.ts'
import { db } from '#lib/prisma.ts'
import { situationWords } from '#lib/vi/assignment.ts'
import { actor, type Name, TODAY } from '../support/cast.ts'
import { calendarOf2022 } from '../support/samples.ts'
import { digest, openDemonstration, rows } from '../support/world.ts'
import { act, anyAct, assignment, PLAN, plan, progress, REPORT } from './acting.ts'

const [SUSPEND, RESUME, CANCEL, REASSIGN] = [suspendAssignments, resumeAssignments, cancelAssignments, reassignAssignments].map(anyAct) as [
  Act,
  Act,
  Act,
  Act,
]
const OBJECT = anyAct(objectToAssignment)
const INSIST = anyAct(insistOnAssignment)
const calendar = calendarOf2022()
const cited = { documentNumber: '250/UBND-VP', documentOn: '30/05/2022', documentIssuer: 'UBND tỉnh' }

let id = 0
let others: number[] = []

beforeEach(async () => {
  await openDemonstration()
  id = await assignment('1b', 'huyen-xuan-truong')
  others = await Promise.all(['huyen-my-loc', 'huyen-nghia-hung', 'huyen-truc-ninh'].map((code) => assignment('1b', code)))
})

async function change(definition: Act, ids: number[], more: object = {}, on: Day = TODAY, name: Name = 'vanPhong'): Promise<string> {
  const seen = await rows<{ id: number; revision: number }>('select id, revision from assignment where id = any($1)', [ids])
  const chosenIds = seen.map((one) => `${one.id}.${one.revision}`)
  return act(definition, name, { chosenIds, reason: 'Theo chỉ đạo của Chủ tịch UBND tỉnh.', ...cited, ...more }, { on })
}

async function words(of: number, on: string): Promise<string> {
  const facts = await factsOn(db(), of, day(on))
  return facts ? situationWords(glance(facts, day(on), calendar)) : 'chưa giao'
}

const agencyId = async (code: string) => (await rows<{ id: number }>('select id from agency where code = $1', [code]))[0]?.id ?? 0
const figures = async (on: string) => totalOf(await figuresByAgency(db(), await actor('bcd'), {}, { day: day(on), calendar }))

test('suspended it is in no figure, resumed it has the days back, and past days stay as they were', async () => {
  const before = await figures('2022-05-30')
  expect(await change(SUSPEND, [id])).toBe('done')
  expect(await words(id, '2022-05-30')).toBe('Tạm dừng')
  expect(await figures('2022-05-30')).toMatchObject({ overdue: before.overdue - 1, outside: before.outside + 1 })
  expect(await act(REPORT, 'xuanTruong', { assignmentId: id, ...progress(50) })).toBe('suspended')
  expect(await change(SUSPEND, [id])).toBe('suspended')
  expect(await change(RESUME, [id], {}, day('2022-06-09'))).toBe('done')
  expect(await words(id, '2022-05-29')).toBe('Quá hạn 9 ngày')
  expect(await words(id, '2022-06-08')).toBe('Tạm dừng')
  expect(await words(id, '2022-06-09')).toBe('Quá hạn 10 ngày')
  expect(await dueStepsOn(db(), id, day('2022-06-09'))).toEqual([{ words: 'tiếp tục sau tạm dừng', dueOn: '2022-05-30' }])
})

test('cancelled, nothing is to be done any more, and what was recorded is still read', async () => {
  expect(await change(CANCEL, [id], {}, day('2022-06-01'))).toBe('done')
  expect(await words(id, '2022-06-01')).toBe('Đã hủy')
  expect(await words(id, '2022-05-31')).toBe('Quá hạn 11 ngày')
  expect(await act(PLAN, 'xuanTruong', { assignmentId: id, ...plan }, { on: day('2022-06-01') })).toBe('cancelled')
  expect(await change(RESUME, [id])).toBe('not_suspended')
})

describe('given to another agency', () => {
  test('it is held from that day on by the other, anew; the days before stay with the first', async () => {
    expect(await act(anyAct(passOn), 'xuanTruong', { assignmentId: id, unit: 'Phòng Nội vụ' })).toBe('done')
    const to = { agencyId: String(await agencyId('cong-an-tinh')) }
    expect(await change(REASSIGN, [id], to, day('2022-06-01'))).toBe('reassigned_overdue')
    expect(await change(REASSIGN, [id], { ...to, dueOn: '15/06/2022' }, day('2022-06-01'))).toBe('done')
    expect(await words(id, '2022-05-31')).toBe('Quá hạn 11 ngày')
    expect(await words(id, '2022-06-01')).toBe('Còn 10 ngày làm việc')
    expect(await dueStepsOn(db(), id, day('2022-06-01'))).toEqual([{ words: 'giao cho đơn vị khác', dueOn: '2022-06-15' }])
    expect(await handlingOn(db(), id, day('2022-05-31'))).toMatchObject({ unit: 'Phòng Nội vụ' })
    expect(await handlingOn(db(), id, day('2022-06-01'))).toBe(null)
    const holding = async (name: Name, on: string) => {
      const who = await actor(name, day(on))
      const listed = await listAssignments(db(), who, { agency: who.agencyId ?? 0 }, { day: day(on), calendar }, null, 500)
      return listed.rows.some((row) => row.id === id)
    }
    expect([await holding('xuanTruong', '2022-06-01'), await holding('congAn', '2022-06-01')]).toEqual([false, true])
    expect([await holding('xuanTruong', '2022-05-31'), await holding('congAn', '2022-05-31')]).toEqual([true, false])
    expect(await act(PLAN, 'xuanTruong', { assignmentId: id, ...plan }, { on: day('2022-06-01') })).toBe('not_found')
    expect(await act(PLAN, 'congAn', { assignmentId: id, ...plan }, { on: day('2022-06-01') })).toBe('done')
  })

  test('not to one that has the directive already, nor two to the same', async () => {
    const dueOn = '15/06/2022'
    expect(await change(REASSIGN, [id], { agencyId: String(await agencyId('huyen-my-loc')), dueOn })).toBe('agency_has_it')
    expect(await change(REASSIGN, [id], { agencyId: String(await agencyId('huyen-xuan-truong')), dueOn })).toBe('reassigned_to_itself')
    expect(await change(REASSIGN, [id, ...others], { agencyId: String(await agencyId('cong-an-tinh')), dueOn })).toBe('chosen_not_all')
    expect(await change(REASSIGN, [id], { agencyId: '999999', dueOn })).toBe('agency_not_active')
  })
})

describe('several at once', () => {
  test('all are suspended by one document', async () => {
    expect(await change(SUSPEND, [id, ...others])).toBe('done')
    for (const one of [id, ...others]) expect(await words(one, '2022-05-30')).toBe('Tạm dừng')
    const events = await rows<{ count: number }>(
      `select count(*)::int from audit_event where name = 'assignment.suspended' and payload like '%"togetherCount":4%'`,
    )
    expect(events).toEqual([{ count: 4 }])
    expect(await change(RESUME, [id, ...others], {}, day('2022-06-01'))).toBe('done')
  })

  test('or none: where one cannot be, where one has changed since, where one is out of sight', async () => {
    const accepted = await assignment('1b', 'so-ct')
    const before = await digest()
    expect(await change(SUSPEND, [id, accepted, ...others])).toBe('chosen_not_all')
    expect(await act(SUSPEND, 'vanPhong', { chosenIds: [`${id}.999`, `${others[0]}.1`], reason: 'x', ...cited })).toBe('chosen_changed')
    expect(await act(SUSPEND, 'vanPhong', { chosenIds: [`${id}.1`, '99999999.1'], reason: 'x', ...cited })).toBe('not_found')
    expect(await digest()).toEqual(before)
  })

  test('two clerks with the same list: one of them comes too late', async () => {
    const answers = await Promise.all([change(SUSPEND, [id, ...others]), change(CANCEL, [...others, id])])
    expect(answers.sort()).toEqual(['chosen_changed', 'done'])
  })
})

describe('sent back as wrongly assigned', () => {
  const object = async (more: object = {}) => act(OBJECT, 'xuanTruong', { assignmentId: id, reason: 'Không thuộc chức năng.', ...more })

  test('the clock runs on while the Office has not answered', async () => {
    expect(await object({ suggestedAgencyId: String(await agencyId('cong-an-tinh')) })).toBe('done')
    expect(await object()).toBe('objection_open')
    expect(await words(id, '2022-05-30')).toBe('Quá hạn 10 ngày – đơn vị trả lại vì giao không đúng (chờ xem xét)')
    expect(await objectionsWaiting(db(), await actor('vanPhong'), TODAY)).toMatchObject([
      { id, reason: 'Không thuộc chức năng.', suggestedName: 'Công an tỉnh' },
    ])
    expect((await figures('2022-05-30')).objected).toBe(1)
  })

  test('the Office insists, with a reason', async () => {
    expect(await object()).toBe('done')
    expect(await act(INSIST, 'vanPhong', { assignmentId: id, reason: 'Đúng chức năng theo Quyết định 10.' })).toBe('done')
    expect(await act(INSIST, 'vanPhong', { assignmentId: id, reason: 'lần nữa' })).toBe('no_objection_open')
    expect(await words(id, '2022-05-30')).toBe('Quá hạn 10 ngày')
    expect(await object()).toBe('done')
  })

  test('or gives it to another agency, which ends the objection', async () => {
    expect(await object()).toBe('done')
    const to = { agencyId: String(await agencyId('cong-an-tinh')), dueOn: '15/06/2022' }
    expect(await change(REASSIGN, [id], to)).toBe('done')
    expect(await objectionsWaiting(db(), await actor('vanPhong'), TODAY)).toEqual([])
    expect(await readAssignment(db(), await actor('congAn'), id)).toMatchObject({ agencyName: 'Công an tỉnh' })
    expect(await readAssignment(db(), await actor('xuanTruong'), id)).toBe(null)
  })
})

test('the versions are those the acts make, however many and on however many days', async () => {
  const asked = { proposedOn: '20/06/2022', reason: 'Chờ dự toán.', ...cited }
  expect(await act(anyAct(requestExtension), 'xuanTruong', { assignmentId: id, ...asked })).toBe('done')
  expect(await change(SUSPEND, [id], {}, day('2022-05-31'))).toBe('done')
  expect(await change(RESUME, [id], { dueOn: '10/06/2022' }, day('2022-06-02'))).toBe('done')
  expect(await act(OBJECT, 'xuanTruong', { assignmentId: id, reason: 'x' }, { on: day('2022-06-02') })).toBe('done')
  expect(await change(REASSIGN, [id], { agencyId: String(await agencyId('cong-an-tinh')) }, day('2022-06-03'))).toBe('done')
  expect(await change(CANCEL, [id], {}, day('2022-06-03'))).toBe('done')
  for (const { stored, rebuilt } of await versionsOfRun(db(), id - 1, 1)) {
    expect(stored).toHaveLength(6)
    expect(stored).toEqual(rebuilt)
  }
})
