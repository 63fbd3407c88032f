import { beforeEach, describe, expect, test } from 'vitest'
import { type Day, day } from '#domain/day.ts'
import { resolveMention } from '#domain/register.ts'
import { agencyById, leftWith, registerOn } from '#features/agencies/data.ts'
import * as agency from '#features/agencies/mutations/agency.ts'
import * as alias from '#features/agencies/mutations/alias.ts'
import * as set from '#features/agencies/mutations/set.ts'
import { db } from '#lib/prisma.ts'
import { TODAY } from '../support/cast.ts'
import { openDemonstration, rows } from '../support/world.ts'
import { act, anyAct } from './acting.ts'

const ADD = anyAct(agency.addAgency)
const RENAME = anyAct(agency.renameAgency)
const END = anyAct(agency.endAgency)
const ALIAS = anyAct(alias.addAlias)
const UNALIAS = anyAct(alias.removeAlias)
const JOIN = anyAct(set.addMembers)
const LEAVE = anyAct(set.removeMembers)

const idOf = async (code: string, table: 'agency' | 'agency_set' = 'agency'): Promise<number> => {
  const text = table === 'agency' ? 'select id from agency where code = $1' : 'select id from agency_set where code = $1'
  return (await rows<{ id: number }>(text, [code]))[0]?.id ?? 0
}
const nameOn = async (id: number, on: string) => (await agencyById(db(), id, day(on)))?.name

beforeEach(openDemonstration)

describe('names', () => {
  const science = { name: 'Sở Khoa học, Công nghệ và Truyền thông', shortName: 'Sở KHCN&TT', symbol: 'SKHCNTT' }

  test('an agency is called otherwise from a day on, and past days keep the old name', async () => {
    const agencyId = await idOf('so-tttt')
    expect(await act(RENAME, 'admin', { agencyId, ...science, from: '01/06/2022' })).toBe('done')
    expect(await nameOn(agencyId, '2022-05-31')).toBe('Sở Thông tin và Truyền thông')
    expect(await nameOn(agencyId, '2022-06-01')).toBe(science.name)
    const named = async (on: Day) => (await registerOn(db(), on)).agencies.find(({ id }) => id === agencyId)?.name
    expect([await named(TODAY), await named(day('2022-06-01'))]).toEqual(['Sở Thông tin và Truyền thông', science.name])
    expect(await act(RENAME, 'admin', { agencyId, ...science, name: 'Sở khác', from: '31/05/2022' })).toBe('name_before_latest')
  })

  test('the words of the same day are put right in place', async () => {
    const agencyId = await idOf('so-tttt')
    expect(await act(RENAME, 'admin', { agencyId, ...science, from: '01/01/2016' })).toBe('done')
    expect(await rows('select name from agency_name where agency_id = $1', [agencyId])).toEqual([{ name: science.name }])
    const [event] = await rows<{ payload: string }>(`select payload from audit_event where name = 'agency.renamed'`)
    expect(JSON.parse(event?.payload ?? '')).toMatchObject({ isCorrection: true, before: { symbol: 'STTTT' }, after: science })
  })

  test('no two agencies are called the same on one day', async () => {
    const given = { name: 'sở y tế', shortName: 'SYT', level: 'province', from: '01/06/2022' }
    expect(await act(ADD, 'admin', given)).toBe('agency_known')
    expect(await act(RENAME, 'admin', { agencyId: await idOf('so-xd'), name: 'Sở Y tế', shortName: 'SYT', from: '01/06/2022' })).toBe(
      'agency_known',
    )
  })

  test('a new one is known to the importer from its day on', async () => {
    const given = { name: 'Sở Du lịch', shortName: 'Sở DL', level: 'province', from: '01/06/2022', aliases: 'Sở Du lịch tỉnh\n\nSDL' }
    expect(await act(ADD, 'admin', given)).toBe('done')
    const id = await idOf('so-dl')
    const found = async (on: Day) => resolveMention({ text: 'SDL', form: 'name' } as never, await registerOn(db(), on))
    expect([await found(TODAY), await found(day('2022-06-01'))]).toEqual([null, { agencyIds: [id], setCodes: [] }])
  })
})

test('a way of calling means one agency, and is taken away again', async () => {
  const agencyId = await idOf('so-xd')
  expect(await act(ALIAS, 'admin', { agencyId, alias: 'Sở Xây dựng và Nhà ở' })).toBe('done')
  expect(await act(ALIAS, 'admin', { agencyId: await idOf('so-yt'), alias: 'Sở xây dựng & nhà ở' })).toBe('alias_known')
  expect(await act(ALIAS, 'admin', { agencyId: await idOf('so-yt'), alias: 'SỞ XÂY DỰNG' })).toBe('alias_known')
  const [row] = await rows<{ id: number }>(`select id from agency_alias where alias = 'Sở Xây dựng và Nhà ở'`)
  expect(await act(UNALIAS, 'admin', { agencyId: await idOf('so-yt'), aliasId: row?.id ?? 0 })).toBe('not_found')
  expect(await act(UNALIAS, 'admin', { agencyId, aliasId: row?.id ?? 0 })).toBe('done')
  expect(await rows(`select 1 from agency_alias where alias = 'Sở Xây dựng và Nhà ở'`)).toEqual([])
})

test('an agency with work left does not end; one without ends and leaves its sets', async () => {
  const busy = await idOf('so-xd')
  expect((await leftWith(db(), busy, TODAY)).assignmentCount).toBeGreaterThan(0)
  expect(await act(END, 'admin', { agencyId: busy, on: '01/06/2022' })).toBe('agency_has_work')
  const agencyId = await idOf('buu-dien-tinh')
  const setId = await idOf('so-ban-nganh', 'agency_set')
  expect(await act(JOIN, 'admin', { setId, agencyIds: [String(agencyId)], from: '30/05/2022' })).toBe('done')
  expect(await act(END, 'admin', { agencyId, on: '01/06/2022' })).toBe('done')
  expect(await act(END, 'admin', { agencyId, on: '01/06/2022' })).toBe('agency_ended')
  const memberOn = async (on: string) =>
    (await registerOn(db(), day(on))).sets.find(({ code }) => code === 'so-ban-nganh')?.memberIds.includes(agencyId)
  expect([await memberOn('2022-05-31'), await memberOn('2022-06-01')]).toEqual([true, false])
  expect(await nameOn(agencyId, '2022-07-01')).toContain('Bưu điện')
})

test('a set has the members of each day', async () => {
  const setId = await idOf('huyen', 'agency_set')
  const agencyIds = [String(await idOf('huyen-my-loc'))]
  const countOn = async (on: string) => (await registerOn(db(), day(on))).sets.find(({ code }) => code === 'huyen')?.memberIds.length
  expect(await act(LEAVE, 'admin', { setId, agencyIds, from: '01/09/2024' })).toBe('done')
  expect([await countOn('2024-08-31'), await countOn('2024-09-01')]).toEqual([9, 8])
  expect(await act(LEAVE, 'admin', { setId, agencyIds, from: '01/10/2024' })).toBe('member_not_yet')
  expect(await act(JOIN, 'admin', { setId, agencyIds, from: '31/08/2024' })).toBe('member_already')
  expect(await act(JOIN, 'admin', { setId, agencyIds, from: '01/09/2025' })).toBe('done')
  expect([await countOn('2025-08-31'), await countOn('2025-09-01')]).toEqual([8, 9])
})
