import { beforeEach, describe, expect, test, vi } from 'vitest'
import { ownFactor } from '#features/factors/data.ts'
import * as factors from '#features/factors/mutations.ts'
import { perform } from '#lib/act.ts'
import { signInWithPassword } from '#lib/auth.ts'
import { now } from '#lib/clock.ts'
import { confirmation } from '#lib/confirmation.ts'
import { db } from '#lib/prisma.ts'
import { awaitingCode, openSession, readSession } from '#lib/sessions.ts'
import { numberAt, opened, sealed, stepAt, stepOf } from '#lib/totp.ts'
import { transaction } from '#lib/transaction.ts'
import { openDemonstration, rows } from '../support/world.ts'
import { act, anyAct } from './acting.ts'
import { isOpen, open, personId } from './people-acting.ts'

const count = vi.hoisted(() => ({ verified: 0 }))
vi.mock('@node-rs/argon2', async (original) => {
  const argon2 = await original<typeof import('@node-rs/argon2')>()
  const verify: typeof argon2.verify = (...given) => {
    count.verified++
    return argon2.verify(...given)
  }
  return { ...argon2, verify }
})

const PASSWORD = 'chuyendoiso-2022'
const BEGIN = anyAct(factors.beginFactor)
const ENABLE = anyAct(factors.enableFactor)
const REMOVE = anyAct(factors.removeFactor)
const RESET = anyAct(factors.resetFactor)

const signIn = async (username: string, password = PASSWORD) => {
  const result = await signInWithPassword({ username, password }, { address: '203.0.113.7' })
  if (result.is !== 'opened') throw new Error(result.is)
  return result.sessionId
}
const second = (session: string, code: string) => transaction((tx) => factors.takeSecondStep(tx, session, code))

/** The Office’s person sets the second step up, with the number of half a minute ago; the secret and the codes are what they wrote down. */
async function setUp() {
  const id = await personId('vanPhong')
  expect(await act(BEGIN, 'vanPhong', {})).toBe('done')
  const shown = await ownFactor(db(), id)
  if (shown.is !== 'begun') throw new Error(shown.is)
  const number = (steps: number) => numberAt(shown.secret, stepAt(now()) + steps)
  expect(await act(ENABLE, 'vanPhong', { number: number(-5) })).toBe('factor_number_wrong')
  expect(await act(ENABLE, 'vanPhong', { number: number(-1) })).toBe('done')
  return { id, ...shown, number }
}

beforeEach(openDemonstration)

test('numbers are those of RFC 6238', () => {
  const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
  const seen = [59, 1_111_111_109, 1_234_567_890, 2_000_000_000].map((second) => numberAt(secret, stepAt(new Date(second * 1000))))
  expect(seen).toEqual(['287082', '081804', '005924', '279037'])
  // The number of the half minute before, of this one and of the next is taken; no other.
  expect([59, 89, 119].map((second) => stepOf(secret, '287082', new Date(second * 1000)))).toEqual([1, 1, null])
  expect(stepOf(secret, '081804', new Date(1_111_111_079_000))).toBe(stepAt(new Date(1_111_111_109_000)))
})

describe('the second step', () => {
  test('stands between the password and a session, and each number is taken once', async () => {
    const before = await open('vanPhong')
    const { number } = await setUp()
    expect(await isOpen(before)).toBe(false)
    const half = await signIn('vanphong')
    expect([await isOpen(half), await awaitingCode(db(), half)]).toEqual([false, expect.objectContaining({ id: half })])
    expect(await second(half, number(-1))).toBe(null)
    expect(await second(half, '000000')).toBe(null)
    const tries = await Promise.all(Array.from({ length: 10 }, () => second(half, number(0)).catch(() => null)))
    const whole = tries.filter((session) => session !== null)
    expect(whole).toHaveLength(1)
    expect(whole[0]).not.toBe(half)
    expect([await isOpen(whole[0] ?? ''), await awaitingCode(db(), half)]).toEqual([true, null])
    expect(await second(await signIn('vanphong'), number(0))).toBe(null)
    expect(await second(await signIn('vanphong'), number(1))).not.toBe(null)
  })

  test('is passed once by each recovery code, which nobody sees again', async () => {
    const { id, codes } = await setUp()
    expect(new Set(codes).size).toBe(10)
    expect(await ownFactor(db(), id)).toMatchObject({ is: 'enabled', codesLeft: 10 })
    const typed = codes[3]?.toLowerCase().replaceAll('-', ' ') ?? ''
    const tries = await Promise.all([await signIn('vanphong'), await signIn('vanphong')].map((half) => second(half, typed)))
    expect(tries.filter((session) => session !== null)).toHaveLength(1)
    expect(await ownFactor(db(), id)).toMatchObject({ codesLeft: 9 })
    expect(await rows(`select payload::json->>'codesLeft' as left from audit_event where name = 'factor.recovered'`)).toEqual([
      { left: '9' },
    ])
  })

  test('is kept sealed: neither the secret nor a code stands in the database, and a row is of use to its person alone', async () => {
    const { id, secret, codes } = await setUp()
    const told = JSON.stringify(await rows('select * from second_factor, recovery_code, audit_event'))
    expect([secret, ...codes].filter((one) => told.includes(one))).toEqual([])
    expect([opened(sealed(secret, id), id), opened(sealed(secret, id), id + 1)]).toEqual([secret, null])
  })

  test('is awaited for ten minutes, and not by who has been disabled meanwhile', async () => {
    const { number } = await setUp()
    const [late, disabled] = [await signIn('vanphong'), await signIn('vanphong')]
    await rows(`update session set expires_at = now() - interval '1 second' where id = $1`, [late])
    expect(await second(late, number(0))).toBe(null)
    await rows(`update person set disabled_at = now() where username = 'vanphong'`)
    expect(await second(disabled, number(0))).toBe(null)
  })

  test('is taken away by its person, or by somebody else who looks after people, never by an administrator from themself', async () => {
    await setUp()
    expect(await act(BEGIN, 'vanPhong', {})).toBe('factor_enabled')
    expect(await act(RESET, 'admin', { personId: await personId('admin') })).toBe('forbidden')
    const session = await open('vanPhong')
    expect(await act(RESET, 'admin', { personId: await personId('vanPhong') })).toBe('done')
    expect([await isOpen(session), await isOpen(await signIn('vanphong'))]).toEqual([false, true])
    expect(await rows('select * from recovery_code')).toEqual([])
    await setUp()
    expect(await act(REMOVE, 'vanPhong', {})).toBe('done')
    expect(await act(REMOVE, 'vanPhong', {})).toBe('factor_not_begun')
  })

  test('is asked of whom the province says, until they have one', async () => {
    const mustFirst = async (name: 'admin' | 'vanPhong' | 'soCt') => (await readSession(db(), await open(name)))?.mustFirst
    expect([await mustFirst('admin'), await mustFirst('vanPhong')]).toEqual([null, null])
    await rows(
      `insert into setting (key, valid_from, value) values ('adminSecondFactor', '2022-05-30', 'true'), ('officeSecondFactor', '2022-05-30', 'true')`,
    )
    expect([await mustFirst('admin'), await mustFirst('vanPhong'), await mustFirst('soCt')]).toEqual([
      '/account/factor',
      '/account/factor',
      null,
    ])
    await setUp()
    const whole = await transaction(async (tx) => openSession(tx, await personId('vanPhong'), null, 'both'))
    expect((await readSession(db(), whole))?.mustFirst).toBe(null)
  })
})

test('unknown, wrong, disabled and without a password cost one hash each, ask the same and hear the same', async () => {
  await rows(`update person set disabled_at = now() where username = 'so-ct'`)
  await rows(`update person set password_hash = null where username = 'so-tc'`)
  const seen = []
  for (const [username, password] of [
    ['khong.ai', PASSWORD],
    ['so-xd', 'sai mật khẩu rồi'],
    ['so-ct', PASSWORD],
    ['so-tc', PASSWORD],
  ]) {
    count.verified = 0
    const answer = await signInWithPassword({ username, password }, { address: '198.51.100.1' })
    seen.push([answer, count.verified])
  }
  expect(seen).toEqual(Array.from({ length: 4 }, () => [{ is: 'wrong' }, 1]))
})

describe('the password again', () => {
  const SENSITIVE = { ...anyAct(factors.resetFactor), name: 'x' }
  const asked = (session: string, given?: string) => confirmation(SENSITIVE, {}, session, given)

  test('is asked ten minutes after it was given, and holds for ten more', async () => {
    await rows('update demonstration set today = null')
    await rows(`update post set valid_from = '2022-01-01'`)
    const session = await signIn('admin')
    expect(await asked(session)).toBe(null)
    await rows(`update session set confirmed_at = now() - interval '10 minutes 1 second'`)
    expect(await asked(session)).toMatchObject({ errors: { _password: expect.any(String) } })
    expect(await asked(session, 'không phải')).toMatchObject({ errors: { _password: 'Mật khẩu không đúng.' } })
    expect(await asked(session, PASSWORD)).toBe(null)
    expect(await asked(session)).toBe(null)
    expect(await asked(await transaction(async (tx) => openSession(tx, await personId('admin'))))).not.toBe(null)
    expect(await confirmation(anyAct(factors.enableFactor), {}, session, undefined)).toBe(null)
  })

  test('is guessed at five times at most', async () => {
    await rows('update demonstration set today = null')
    const session = await signIn('admin')
    await rows('update session set confirmed_at = null')
    for (let time = 0; time < 5; time++) await asked(session, 'không phải')
    expect(await asked(session, PASSWORD)).toMatchObject({ message: expect.stringContaining('15 phút') })
  })
})

test('a session that awaits its second step does nothing', async () => {
  await setUp()
  const half = await signIn('vanphong')
  const result = await perform(REMOVE, {}, (tx) => readSession(tx, half), { key: null, revision: null })
  expect(result).toEqual({ is: 'signed_out' })
})
