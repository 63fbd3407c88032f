import { beforeEach, expect, test } from 'vitest'
import { agencyNames, runningAgencies } from '#features/agencies/data.ts'
import { ownContact, personById } from '#features/people/data.ts'
import { correctPerson, correctProfile } from '#features/people/mutations/contact.ts'
import { db } from '#lib/prisma.ts'
import { eventLines } from '#lib/vi/audit.ts'
import { actor, TODAY } from '../support/cast.ts'
import { openDemonstration, rows } from '../support/world.ts'
import { act, anyAct } from './acting.ts'
import { idOf, personId } from './people-acting.ts'

const CORRECT = anyAct(correctPerson)
const OWN = anyAct(correctProfile)
const event = async () => {
  const [last] = await rows<{ payload: string }>(
    `select payload from audit_event where name = 'person.corrected' order by seq desc limit 1`,
  )
  return JSON.parse(last?.payload ?? '{}')
}

beforeEach(openDemonstration)

test('a name and how somebody is reached are put right by who looks after people, and the audit tells what stood there', async () => {
  const id = await idOf('so-tttt')
  const after = { fullName: 'Vũ Thị Minh Châu', email: 'Chau.VTM@namdinh.gov.vn', phone: '0228 3649 888' }
  expect(await act(CORRECT, 'soTtTtVp', { personId: id, ...after })).toBe('done')
  expect(await personById(db(), await actor('admin'), id, TODAY)).toMatchObject({ ...after, email: 'chau.vtm@namdinh.gov.vn' })
  expect(eventLines(await event())).toEqual([
    'so-tttt',
    'Thư điện tử: chưa ghi → chau.vtm@namdinh.gov.vn',
    'Điện thoại: chưa ghi → 0228 3649 888',
  ])
  expect(await act(CORRECT, 'admin', { personId: id, ...after })).toBe('contact_unchanged')
  expect(await act(CORRECT, 'admin', { personId: id, fullName: after.fullName })).toBe('done')
  expect(eventLines(await event())).toContain('Điện thoại: 0228 3649 888 → bỏ')
  expect(await act(CORRECT, 'soTtTtVp', { personId: await personId('xuanTruong'), ...after })).toBe('not_found')
  expect(await act(CORRECT, 'soTtTtVp', { personId: await personId('soTtTtVp'), ...after })).toBe('forbidden')
})

test('everybody puts the own right, and nobody else’s', async () => {
  expect(await act(OWN, 'xuanTruong', { fullName: 'Trần Văn Xuân', email: '', phone: '+84 228 123456' })).toBe('done')
  expect(await ownContact(db(), await actor('xuanTruong'))).toEqual({ fullName: 'Trần Văn Xuân', email: null, phone: '+84 228 123456' })
  expect((await actor('xuanTruong')).name).toBe('Trần Văn Xuân')
})

test.each([
  { fullName: '' },
  { fullName: 'A', email: 'a@b' },
  { fullName: 'A', email: 'a b@c.vn' },
  { fullName: 'A', email: '<a@b.vn>' },
  { fullName: 'A', phone: '113' },
  { fullName: 'A', phone: 'gọi Lan' },
])('what reaches nobody is not taken: %o', (given) => expect(OWN.schema.safeParse(given).success).toBe(false))

test('an agency that has ended is offered no more, and keeps its name', async () => {
  const [ended] = await rows<{ id: number }>(`update agency set valid_to = '2022-05-30' where code = 'buu-dien-tinh' returning id`)
  const has = (list: { id: number }[]) => list.some(({ id }) => id === ended?.id)
  expect(has(await runningAgencies(db(), TODAY))).toBe(false)
  expect(has(await agencyNames(db(), TODAY))).toBe(true)
})
