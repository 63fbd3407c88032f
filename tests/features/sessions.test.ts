import { beforeAll, describe, expect, test } from 'vitest'
import { endSession, giveOneTimeCode, openDemonstrationSession, redeemCode } from '#features/people/mutations.ts'
import { perform } from '#lib/act.ts'
import { db } from '#lib/prisma.ts'
import { openSession, readSession } from '#lib/sessions.ts'
import { transaction } from '#lib/transaction.ts'
import { actor, type Name, TODAY } from '../support/cast.ts'
import { openDemonstration, rows } from '../support/world.ts'

beforeAll(openDemonstration)

const personId = async (name: Name) => (await actor(name)).personId ?? 0
const open = async (name: Name) => {
  const id = await personId(name)
  return transaction((tx) => openSession(tx, id))
}
const isOpen = async (id: string) => (await readSession(db(), id)) !== null

test('a session is its person, with the post of the simulated day', async () => {
  const signed = await readSession(db(), await open('xuanTruong'))
  expect(signed).toMatchObject({ today: TODAY, demonstration: { isOn: true, isSimulated: true } })
  expect(signed?.actor).toMatchObject({ ...(await actor('xuanTruong')), sessionId: expect.any(String) })
})

describe('it ends at once', () => {
  test.each([
    ['when it is revoked', 'update session set revoked_at = now() where id = $1'],
    ['after twelve hours', `update session set expires_at = now() - interval '1 second' where id = $1`],
    ['after two hours without a request', `update session set last_seen_at = now() - interval '2 hours 1 second' where id = $1`],
    ['when the person is disabled', 'update person set disabled_at = now() where id = (select person_id from session where id = $1)'],
    ['when the post has ended', `update post set valid_to = '2022-05-30' where person_id = (select person_id from session where id = $1)`],
    ['when its row is gone', 'delete from session where id = $1'],
  ])('%s', async (_, statement) => {
    const id = await open('myLoc')
    expect(await isOpen(id)).toBe(true)
    await rows(statement, [id])
    expect(await isOpen(id)).toBe(false)
    await rows('update person set disabled_at = null')
    await rows(`update post set valid_to = null where valid_to = '2022-05-30'`)
  })

  test('when its person signs out, and no other', async () => {
    const [one, other] = [await open('soCt'), await open('soCt')]
    const result = await perform(endSession, {}, (tx) => readSession(tx, one), { key: null, revision: null })
    expect(result).toEqual({ is: 'done', location: '/sign-in' })
    expect([await isOpen(one), await isOpen(other)]).toEqual([false, true])
    expect(await perform(endSession, {}, (tx) => readSession(tx, one), { key: null, revision: null })).toEqual({ is: 'signed_out' })
  })
})

test('a request within two hours keeps it', async () => {
  const id = await open('soCt')
  await rows(`update session set last_seen_at = now() - interval '1 hour' where id = $1`, [id])
  expect(await isOpen(id)).toBe(true)
  const [seen] = await rows<{ fresh: boolean }>(`select last_seen_at > now() - interval '1 minute' as fresh from session where id = $1`, [
    id,
  ])
  expect(seen?.fresh).toBe(true)
})

test('a post that begins tomorrow is none today', async () => {
  const id = await open('soXd')
  await rows(`update post set valid_from = '2022-05-31' where person_id = (select person_id from session where id = $1)`, [id])
  expect(await isOpen(id)).toBe(false)
})

describe('a one-time code', () => {
  const redeem = (code: string) => transaction((tx) => redeemCode(tx, code, 'hash'))

  test('sets a password once, ends every session, and is kept only as a hash', async () => {
    const id = await personId('soTc')
    const session = await open('soTc')
    const code = await transaction((tx) => giveOneTimeCode(tx, id))
    const tried = await Promise.all([redeem(code), redeem(code), redeem(code)])
    expect(tried.filter((answer) => answer === id)).toHaveLength(1)
    expect(tried.filter((answer) => answer === null)).toHaveLength(2)
    expect(await isOpen(session)).toBe(false)
    expect(await rows('select 1 from one_time_code where code_hash = $1', [code])).toEqual([])
  })

  test('is worth nothing after a day, or when it is another', async () => {
    const id = await personId('soKhDt')
    const code = await transaction((tx) => giveOneTimeCode(tx, id))
    await rows(`update one_time_code set expires_at = now() - interval '1 second' where person_id = $1`, [id])
    expect(await redeem(code)).toBe(null)
    expect(await redeem('x')).toBe(null)
    expect(await rows('select 1 from person where password_hash = $1 and id = $2', ['hash', id])).toEqual([])
  })
})

test('one click signs in only where this is a demonstration', async () => {
  const click = () => transaction((tx) => openDemonstrationSession(tx, 'vanphong'))
  expect(await click()).not.toBe(null)
  expect(await transaction((tx) => openDemonstrationSession(tx, 'nobody'))).toBe(null)
  await rows('delete from demonstration')
  expect(await click()).toBe(null)
})
