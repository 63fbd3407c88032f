import { beforeAll, expect, test } from 'vitest'
import { countAssignments, handlingOn, listAssignments } from '#features/assignments/data.ts'
import { passOn } from '#features/assignments/mutations/pass-on.ts'
import { invitePerson } from '#features/people/mutations/posts.ts'
import { db } from '#lib/prisma.ts'
import { actor, TODAY } from '../support/cast.ts'
import { calendarOf2022 } from '../support/samples.ts'
import { openDemonstration, rows } from '../support/world.ts'
import { act, anyAct, assignment } from './acting.ts'

const PASS = anyAct(passOn)
const asOf = { day: TODAY, calendar: calendarOf2022() }

beforeAll(openDemonstration)

test('what is passed on counts by its last row, is found by its handler, and stays the agency’s', async () => {
  const { personId, agencyId } = await actor('xuanTruong')
  await act(anyAct(invitePerson), 'admin', {
    username: 'hanh.do',
    fullName: 'Đỗ Thị Hạnh',
    title: 'Chuyên viên',
    post: 'agency',
    agencyId: agencyId ?? 0,
    from: '30/05/2022',
  })
  const [hanh] = await rows<{ id: number }>(`select id from person where username = 'hanh.do'`)
  const assignmentId = await assignment('1b', 'huyen-xuan-truong')
  const found = async (handler: number) => (await listAssignments(db(), await actor('xuanTruong'), { handler }, asOf, null)).rows
  const versions = () => rows('select count(*)::int from assignment_version where assignment_id = $1', [assignmentId])
  const before = await versions()

  expect(await act(PASS, 'xuanTruong', { assignmentId, unit: 'Phòng Văn hóa – Thông tin' })).toBe('done')
  expect(await act(PASS, 'xuanTruong', { assignmentId, unit: 'Phòng Văn hóa – Thông tin', handlerId: personId ?? 0 })).toBe('done')
  expect(await found(personId ?? 0)).toMatchObject([{ id: assignmentId, ref: '1b', agencyId }])
  expect(await act(PASS, 'xuanTruong', { assignmentId, handlerId: hanh?.id ?? 0 })).toBe('done')
  expect(await found(personId ?? 0)).toEqual([])
  expect(await found(hanh?.id ?? 0)).toMatchObject([{ id: assignmentId }])
  expect(await countAssignments(db(), await actor('bcd'), { handler: hanh?.id }, asOf)).toBe(1)
  expect(await handlingOn(db(), assignmentId, TODAY)).toMatchObject({ unit: null, handlerName: 'Đỗ Thị Hạnh', on: TODAY })

  expect(await act(PASS, 'xuanTruong', { assignmentId, handlerId: hanh?.id ?? 0 })).toBe('handled_so_already')
  expect(await act(PASS, 'xuanTruong', { assignmentId, handlerId: (await actor('myLoc')).personId ?? 0 })).toBe('handler_elsewhere')
  expect(await versions()).toEqual(before)
})

test('the day before it was passed on nobody handled it', async () => {
  const yesterday = { ...asOf, day: '2022-05-29' as typeof TODAY }
  const [hanh] = await rows<{ id: number }>(`select id from person where username = 'hanh.do'`)
  expect(await countAssignments(db(), await actor('bcd'), { handler: hanh?.id }, yesterday)).toBe(0)
})
