import { beforeEach, describe, expect, test } from 'vitest'
import { codesGivenBy, listPeople, personById } from '#features/people/data.ts'
import { draftList, enterList } from '#features/people/mutations/list.ts'
import { peopleFilter } from '#features/people/schema.ts'
import { db } from '#lib/prisma.ts'
import { actor, type Name, TODAY } from '../support/cast.ts'
import { openDemonstration, rows } from '../support/world.ts'
import { anyAct, send } from './acting.ts'
import { invite, personId } from './people-acting.ts'

beforeEach(openDemonstration)

describe('a list', () => {
  const draft = async (source: string, by: Name = 'admin') => {
    const result = await send(anyAct(draftList), by, { source })
    return result.is === 'done' ? Number(result.location.split('/').at(-1)) : 0
  }
  const enter = (listId: number, by: Name = 'admin') => send(anyAct(enterList), by, { listId })
  const lines = (count: number) =>
    Array.from({ length: count }, (_, index) => `moi.${index}; Nguyễn Văn ${index}; Chuyên viên; Sở Công Thương`).join('\n')

  test('enters everybody with a code, once', async () => {
    const listId = await draft(lines(60))
    const both = await Promise.all([enter(listId), enter(listId)])
    expect(both.map(({ is }) => is).sort()).toEqual(['done', 'refused'])
    const people = await rows<{ id: number }>(`select id from person where username like 'moi.%'`)
    expect(people).toHaveLength(60)
    const codes = await codesGivenBy(
      db(),
      await actor('admin'),
      people.map(({ id }) => id),
      TODAY,
    )
    expect(new Set(codes.map(({ code }) => code)).size).toBe(60)
  })

  test('enters nobody where one line is wrong, also when it has become so since', async () => {
    const listId = await draft(`${lines(3)}\nbinh; Trần Bình; Chuyên viên; Sở Lạ`)
    expect(await enter(listId)).toEqual({ is: 'refused', refusal: 'list_with_errors' })
    const other = await draft(lines(3))
    await invite('moi.1', 'soCt')
    expect(await enter(other)).toEqual({ is: 'refused', refusal: 'list_with_errors' })
    expect(await enter(await draft(lines(501)))).toEqual({ is: 'refused', refusal: 'list_with_errors' })
    expect(await rows(`select username from person where username like 'moi.%'`)).toEqual([{ username: 'moi.1' }])
  })

  test('is nobody else’s, and an own administrator enters only the agency’s', async () => {
    await rows(`update post set is_agency_admin = true where person_id = $1`, [await personId('soCt')])
    const listId = await draft(lines(1), 'soCt')
    expect(await enter(listId, 'admin')).toEqual({ is: 'not_found' })
    expect(await enter(listId, 'soCt')).toMatchObject({ is: 'done' })
    expect(await enter(await draft('an; Nguyễn An; Chuyên viên; Sở Tài chính', 'soCt'), 'soCt')).toMatchObject({
      refusal: 'list_with_errors',
    })
  })
})

describe('the directory', () => {
  const names = async (name: Name, filter: object = {}) =>
    (await listPeople(db(), await actor(name), peopleFilter.parse(filter), TODAY)).rows.map(({ username }) => username)

  test('shows an agency its own and the Office’s, the others everybody', async () => {
    expect(await names('xuanTruong')).toEqual(['admin', 'vanphong', 'xuantruong'])
    expect((await names('admin')).length).toBe(32)
    expect(await names('bcd')).toEqual(await names('vanPhong'))
    expect(await personById(db(), await actor('xuanTruong'), await personId('myLoc'), TODAY)).toBe(null)
  })

  test('leaves out who is shut out, but for who looks after people', async () => {
    await rows('update person set disabled_at = now() where username = $1', ['vanphong'])
    for (const name of ['xuanTruong', 'bcd'] as const) expect(await names(name)).not.toContain('vanphong')
    expect(await names('admin', { state: 'disabled' })).toEqual(['vanphong'])
  })

  test.each([
    [{ words: 'nguyen' }, 'vanphong'],
    [{ words: 'NGUYỄN thị lan' }, 'vanphong'],
    [{ words: 'đặng văn' }, 'thanhtra'],
    [{ words: 'dang van' }, 'thanhtra'],
    [{ words: 'so-t' }, 'so-tp'],
    [{ role: 'committee' }, 'bcd'],
  ])('%o finds %s', async (filter, username) => expect(await names('admin', filter)).toContain(username))

  test('a sign of a pattern is only itself, and a page goes on where the last ended', async () => {
    expect(await names('admin', { words: '%' })).toEqual([])
    expect(await names('admin', { words: '_' })).toEqual([])
    const whole = await names('admin')
    const { rows: all } = await listPeople(db(), await actor('admin'), {}, TODAY)
    const tenth = all[9]
    expect(await names('admin', { after: `${tenth?.agencyId}_${tenth?.id}` })).toEqual(whole.slice(10))
    expect(await names('admin', { state: 'disabled' })).toEqual([])
  })
})
