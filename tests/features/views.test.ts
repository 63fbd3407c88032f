import { beforeAll, expect, test } from 'vitest'
import { viewsOf } from '#features/views/data.ts'
import { removeView, saveView } from '#features/views/mutations.ts'
import { perform } from '#lib/act.ts'
import { db } from '#lib/prisma.ts'
import { moment, type Name } from '../support/cast.ts'
import { openDemonstration, rows } from '../support/world.ts'

beforeAll(openDemonstration)

const ALONE = { key: null, revision: null }
const save = async (name: Name, view: { name: string; query: string; share: 'own' | 'agency' }) => {
  const result = await perform(saveView, saveView.schema.parse(view), () => moment(name), ALONE)
  return result.is === 'refused' ? result.refusal : result.is
}
const seenBy = async (name: Name) => (await viewsOf(db(), (await moment(name)).actor)).map((view) => view.name)

test('what is saved is seen by oneself, what is shared by the agency, and by nobody else', async () => {
  expect(await save('soTtTt', { name: 'Chờ tôi', query: '?stage=returned', share: 'own' })).toBe('done')
  expect(await save('soTtTt', { name: 'Cả sở', query: '?timeliness=overdue', share: 'agency' })).toBe('done')
  expect(await seenBy('soTtTt')).toEqual(['Cả sở', 'Chờ tôi'])
  expect(await seenBy('soTtTtVp')).toEqual(['Cả sở'])
  expect(await seenBy('soKhDt')).toEqual([])
  expect(await seenBy('admin')).toEqual([])
})

test('one name is one list of a person; a filter is kept in its one order, and what is no filter is left out', async () => {
  expect(await save('soTtTt', { name: 'Chờ tôi', query: '?stage=returned', share: 'own' })).toBe('view_exists')
  expect(await save('congAn', { name: 'Chờ tôi', query: '?x=1&stage=returned&day=2022-05-20&agency=30', share: 'own' })).toBe('done')
  expect((await viewsOf(db(), (await moment('congAn')).actor)).map(({ query }) => query)).toEqual(['?agency=30&stage=returned'])
  expect(saveView.schema.safeParse({ name: 'Tất cả', query: '?day=2022-05-20', share: 'own' }).success).toBe(false)
})

test('whose it is removes it; it is told in the journal', async () => {
  const [shared] = await rows<{ id: number }>(`select id from saved_view where name = 'Cả sở'`)
  const remove = async (name: Name) => (await perform(removeView, { viewId: shared?.id ?? 0 }, () => moment(name), ALONE)).is
  expect([await remove('soTtTtVp'), await remove('soKhDt'), await remove('soTtTt')]).toEqual(['forbidden', 'not_found', 'done'])
  const told = await rows<{ name: string }>(`select name from audit_event where name like 'view.%' order by seq desc limit 1`)
  expect(told).toEqual([{ name: 'view.removed' }])
})

test('nobody keeps more lists than can be looked through', async () => {
  for (let index = 1; index < 30; index++) await save('soCt', { name: `Số ${index}`, query: '?stage=returned', share: 'own' })
  expect(await save('soCt', { name: 'Số 30', query: '?stage=returned', share: 'own' })).toBe('done')
  expect(await save('soCt', { name: 'Số 31', query: '?stage=returned', share: 'own' })).toBe('too_many_views')
})
