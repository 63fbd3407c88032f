import { beforeEach, expect, test } from 'vitest'
import { type Day, day } from '#domain/day.ts'
import { glance } from '#domain/situation.ts'
import { factsOn, listAssignments } from '#features/assignments/data.ts'
import { historyOf, versionsOfRun } from '#features/audit/data.ts'
import { amendmentsOn } from '#features/changes/data.ts'
import { amendDirective } from '#features/changes/mutations/amend.ts'
import { overview } from '#features/dashboard/data.ts'
import { directiveById } from '#features/directives/data.ts'
import { db } from '#lib/prisma.ts'
import { situationWords } from '#lib/vi/assignment.ts'
import { actor, TODAY } from '../support/cast.ts'
import { calendarOf2022 } from '../support/samples.ts'
import { openDemonstration, rows } from '../support/world.ts'
import { act, anyAct, assignment } from './acting.ts'

const AMEND = anyAct(amendDirective)
const calendar = calendarOf2022()
const cited = { documentNumber: '140/TB-UBND', documentOn: '30/05/2022', documentIssuer: 'UBND tỉnh' }
const later = day('2022-06-02')
let directiveId = 0

const agencyId = async (code: string) => String((await rows<{ id: number }>('select id from agency where code = $1', [code]))[0]?.id)
const amend = (input: object, on: Day = TODAY) =>
  act(AMEND, 'vanPhong', { directiveId, reason: 'Theo Thông báo 140.', ...cited, ...input }, { on })

async function words(code: string, on: string): Promise<string> {
  const facts = await factsOn(db(), await assignment('3c', code), day(on))
  return facts ? situationWords(glance(facts, day(on), calendar)) : 'chưa giao'
}

beforeEach(async () => {
  await openDemonstration()
  const [found] = await rows<{ id: number }>(`select id from directive where ref = '3c'`)
  directiveId = found?.id ?? 0
})

test('a new day holds from the day it is recorded on, for what is open; what is done keeps its own', async () => {
  expect(await amend({ dueOn: '20/06/2022' }, later)).toBe('done')
  expect(await words('so-xd', '2022-06-01')).toBe('Quá hạn 7 ngày')
  expect(await words('so-xd', '2022-06-02')).toBe('Còn 12 ngày làm việc')
  expect(await words('bql-kcn', '2022-06-01')).toBe('Nộp muộn 2 ngày – chờ xác nhận')
  expect(await words('bql-kcn', '2022-06-02')).toBe('Đã nộp đúng hạn – chờ xác nhận')
  const [done] = await rows(`select due_on::text as due from assignment_version where assignment_id = $1 and valid_to is null`, [
    await assignment('3c', 'so-ct'),
  ])
  expect(done).toEqual({ due: '2022-05-25' })
  const drawn = async (on: string) =>
    (await overview(db(), await actor('bcd'), {}, { day: day(on), calendar })).dated.find(({ id }) => id === directiveId)?.dueOn
  expect([await drawn('2022-06-01'), await drawn('2022-06-02')]).toEqual(['2022-05-25', '2022-06-20'])
})

test('new words are read from that day on, the old ones before; both stay', async () => {
  const text = 'Đăng ký các nội dung chuyển đổi số năm 2022, kèm dự toán.'
  expect(await amend({ text }, later)).toBe('done')
  const shown = async (on: Day) => (await directiveById(db(), await actor('bcd'), directiveId, on))?.text
  expect(await shown(later)).toBe(text)
  expect(await shown(TODAY)).toMatch(/^Đăng ký các nội dung, nhiệm vụ/)
  const listed = async (on: Day) => {
    const { rows: list } = await listAssignments(db(), await actor('bcd'), { directive: directiveId }, { day: on, calendar }, null, 1)
    return list[0]?.text
  }
  expect(await listed(later)).toBe(text)
  expect(await listed(TODAY)).not.toBe(text)
  expect(await amendmentsOn(db(), directiveId, TODAY)).toEqual([])
  expect(await amendmentsOn(db(), directiveId, later)).toMatchObject([{ ordinal: 1, text, dueOn: null, documentNumber: '140/TB-UBND' }])
  const history = await historyOf(db(), { id: await assignment('3c', 'so-xd'), directiveId }, later)
  expect(history[0]?.event).toMatchObject({ name: 'directive.amended', text, reason: 'Theo Thông báo 140.' })
})

test('an agency comes, another goes, each from that day on', async () => {
  expect(
    await amend({ addedIds: [await agencyId('cong-an-tinh')], droppedIds: [await agencyId('so-xd')], dueOn: '20/06/2022' }, later),
  ).toBe('done')
  expect([await words('cong-an-tinh', '2022-06-01'), await words('cong-an-tinh', '2022-06-02')]).toEqual([
    'chưa giao',
    'Còn 12 ngày làm việc',
  ])
  expect([await words('so-xd', '2022-06-01'), await words('so-xd', '2022-06-02')]).toEqual(['Quá hạn 7 ngày', 'Đã hủy'])
  expect(await amend({ addedIds: [await agencyId('so-xd')] }, later)).toBe('agency_has_it')
  expect(await amend({ droppedIds: [await agencyId('so-ct')] }, later)).toBe('dropped_not_open')
  expect(await amend({}, later)).toBe('nothing_amended')
})

test('the versions of all its assignments are those the acts make', async () => {
  expect(await amend({ dueOn: '20/06/2022' })).toBe('done')
  expect(await amend({ dueOn: '10/06/2022', droppedIds: [await agencyId('so-xd')] }, later)).toBe('done')
  const off = (await versionsOfRun(db(), 0, 1000)).filter(({ stored, rebuilt }) => JSON.stringify(stored) !== JSON.stringify(rebuilt))
  expect(off).toEqual([])
})
