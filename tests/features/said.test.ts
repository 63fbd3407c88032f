import { beforeAll, expect, test } from 'vitest'
import { addDays, day } from '#domain/day.ts'
import { historyOf } from '#features/audit/data.ts'
import { commentsOn } from '#features/comments/data.ts'
import { addComment } from '#features/comments/mutations.ts'
import { instructionsOfDirective, instructionsOn, NEW_DAYS, newInstructionsFor } from '#features/instructions/data.ts'
import { giveInstruction } from '#features/instructions/mutations.ts'
import { db } from '#lib/prisma.ts'
import { actor, type Name, TODAY } from '../support/cast.ts'
import { openDemonstration, rows } from '../support/world.ts'
import { act, anyAct, assignment, send } from './acting.ts'

let own = 0
let other = 0
let directiveId = 0

beforeAll(async () => {
  await openDemonstration()
  own = await assignment('1b', 'huyen-xuan-truong')
  other = await assignment('1b', 'huyen-my-loc')
  const [found] = await rows<{ id: number }>('select directive_id as id from assignment where id = $1', [own])
  directiveId = found?.id ?? 0
})

const give = (by: Name, text: string, more = {}) =>
  send(anyAct(giveInstruction), by, { directiveId, text, givenBy: 'Chủ tịch UBND tỉnh', givenOn: '30/05/2022', ...more })
const texts = (shown: { text: string }[]) => shown.map(({ text }) => text)

test('an instruction is read by whom it is about, from its day on, and stands apart from what was reported', async () => {
  expect(await give('bcd', 'Xong trước 05/6.')).toEqual({ is: 'done', location: `/directives/${directiveId}#instructions` })
  expect(await give('vanPhong', 'Báo cáo riêng.', { assignmentId: own, back: '/meeting' })).toEqual({ is: 'done', location: '/meeting' })
  expect(await give('vanPhong', 'Ngày mai.', { givenOn: '31/05/2022' })).toEqual({ is: 'refused', refusal: 'instruction_in_future' })
  expect((await give('vanPhong', 'Của nội dung khác.', { assignmentId: await assignment('3c', 'so-xd') })).is).toBe('not_found')

  const of = async (id: number, on = TODAY) => texts(await instructionsOn(db(), { id, directiveId }, on))
  expect(await of(own)).toEqual(['Báo cáo riêng.', 'Xong trước 05/6.'])
  expect(await of(other)).toEqual(['Xong trước 05/6.'])
  expect(await of(own, day('2022-05-29'))).toEqual([])
  const read = async (name: Name) => texts(await instructionsOfDirective(db(), await actor(name), directiveId, TODAY))
  expect(await read('xuanTruong')).toEqual(['Báo cáo riêng.', 'Xong trước 05/6.'])
  expect(await read('myLoc')).toEqual(['Xong trước 05/6.'])
  const lately = async (name: Name, on = TODAY) => texts(await newInstructionsFor(db(), (await actor(name)).agencyId ?? 0, on))
  expect(await lately('xuanTruong')).toEqual(['Báo cáo riêng.', 'Xong trước 05/6.'])
  expect(await lately('myLoc')).toEqual(['Xong trước 05/6.'])
  expect(await lately('congAn')).toEqual([])
  expect(await lately('myLoc', addDays(TODAY, NEW_DAYS + 1))).toEqual([])
})

test('a comment is for those who may read the assignment, and no act of it', async () => {
  const before = await rows('select * from assignment_version where assignment_id = $1', [own])
  expect(await act(anyAct(addComment), 'xuanTruong', { assignmentId: own, text: 'Đã gửi dự thảo.' })).toBe('done')
  expect(await act(anyAct(addComment), 'bcd', { assignmentId: own, text: 'Cần bản chính.' })).toBe('done')
  expect(await act(anyAct(addComment), 'myLoc', { assignmentId: own, text: 'Không được đọc.' })).toBe('not_found')
  expect((await commentsOn(db(), own, TODAY)).map(({ personName, text }) => [personName, text])).toEqual([
    ['Mai Văn Trường', 'Đã gửi dự thảo.'],
    ['Trần Minh Khôi', 'Cần bản chính.'],
  ])
  expect(await commentsOn(db(), own, day('2022-05-29'))).toEqual([])
  expect(await rows('select * from assignment_version where assignment_id = $1', [own])).toEqual(before)
  const told = await historyOf(db(), { id: own, directiveId }, TODAY)
  expect(told.map(({ event }) => event.name)).toEqual(['progress.reported'])
})
