import { beforeEach, expect, test } from 'vitest'
import { enterBasics, seed } from '#commands/seed.ts'
import { readAgencies } from '#domain/agency-list.ts'
import { day } from '#domain/day.ts'
import { resolveMention } from '#domain/register.ts'
import { registerOn, shippedList } from '#features/agencies/data.ts'
import { draftAgencyList, enterAgencyList } from '#features/agencies/mutations/list.ts'
import { actorNamed } from '#features/people/data.ts'
import { appoint } from '#features/people/mutations.ts'
import { type Act, perform } from '#lib/act.ts'
import { db } from '#lib/prisma.ts'
import { transaction } from '#lib/transaction.ts'
import { databaseUrl, reset } from '../support/database.ts'
import { rows } from '../support/world.ts'
import { anyAct } from './acting.ts'

const TODAY = day('2026-11-26')

async function submit(act: Act, input: object) {
  const parsed = act.schema.parse(input)
  return perform(act, parsed, async (tx) => ({ actor: (await actorNamed(tx, 'admin', TODAY)) ?? never(), today: TODAY }), {
    key: null,
    revision: null,
  })
}
const never = (): never => {
  throw new Error('nobody is admin')
}

const listed = async (source: string): Promise<string> => {
  const result = await submit(anyAct(draftAgencyList), { source })
  return result.is === 'done' ? (result.location.split('/').at(-1) ?? '') : ''
}

beforeEach(async () => {
  await reset()
  await transaction(async (tx) => {
    await enterBasics(tx)
    const office = await tx.agency.findFirstOrThrow({ where: { isOffice: true } })
    const given = {
      username: 'admin',
      fullName: 'Trần An',
      title: 'Quản trị',
      role: 'admin',
      agencyId: office.id,
      from: TODAY,
      passwordHash: null,
    } as const
    const actor = {
      role: 'system',
      personId: null,
      agencyId: null,
      name: 'x',
      title: '',
      agencyName: '',
      sessionId: null,
      isAgencyAdmin: false,
      isHead: false,
    } as const
    await appoint(tx, given, { actor, today: TODAY })
  })
})

test('a real installation begins with the Office and the calendar, and nothing of another province', async () => {
  await seed(databaseUrl, { isDemonstration: false })
  expect(await rows('select code from agency')).toEqual([{ code: 'van-phong-ubnd-tinh' }])
  expect(await rows('select 1 from agency_set')).toEqual([])
  expect(await rows(`select 1 from agency_alias where alias ilike '%nam định%'`)).toEqual([])
  expect(await rows('select 1 from setting')).toEqual([])
  expect((await rows('select 1 from holiday')).length).toBeGreaterThan(60)
})

test('the list that ships is entered as it is, with its sets', async () => {
  const listId = await listed(shippedList())
  expect(readAgencies(shippedList()).length).toBe(58)
  expect(await submit(anyAct(enterAgencyList), { listId })).toEqual({ is: 'done', location: '/setup' })
  expect(await submit(anyAct(enterAgencyList), { listId })).toEqual({ is: 'refused', refusal: 'list_entered' })
  const register = await registerOn(db(), day('2022-05-12'))
  expect(register.agencies).toHaveLength(59)
  expect(register.agencies.filter(({ isStanding }) => isStanding).map(({ name }) => name)).toEqual(['Sở Thông tin và Truyền thông'])
  const counts = ['các Sở, ban, ngành', 'các huyện, thành phố', 'các huyện'].map(
    (text) => resolveMention({ text, form: 'group' } as never, register)?.agencyIds.length,
  )
  expect(counts).toEqual([18, 10, 9])
  expect(await rows(`select count(*)::int as count from audit_event where name like 'agencies.%'`)).toEqual([{ count: 2 }])
})

test('a list with anything wrong in it enters nothing', async () => {
  const listId = await listed('Sở Y tế;Sở YT;SYT;Sở\nSở Y tế;;;Sở')
  expect(await submit(anyAct(enterAgencyList), { listId })).toEqual({ is: 'refused', refusal: 'list_with_errors' })
  expect(await rows('select 1 from agency')).toHaveLength(1)
})
