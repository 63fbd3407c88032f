import { beforeEach, describe, expect, test } from 'vitest'
import { changePassword, revokeSessions } from '#features/people/mutations/account.ts'
import { perform } from '#lib/act.ts'
import { mayTryOwnPassword } from '#lib/auth.ts'
import { db } from '#lib/prisma.ts'
import { readSession } from '#lib/sessions.ts'
import { openDemonstration, rows } from '../support/world.ts'
import { act, anyAct } from './acting.ts'
import { isOpen, open, personId, RESET } from './people-acting.ts'

const CHANGE = anyAct(changePassword)
const REVOKE = anyAct(revokeSessions)

beforeEach(openDemonstration)

describe('the own account', () => {
  const words = 'bốn con mèo xanh ngủ trưa'
  const change = (given: object) => act(CHANGE, 'soCt', { current: 'chuyendoiso-2022', password: words, again: words, ...given })

  test('a password is changed by who knows the old one, and is not a usual one', async () => {
    expect(await change({ current: 'sai mật khẩu' })).toBe('password_wrong')
    expect(await change({ password: 'chuyendoiso-2022', again: 'chuyendoiso-2022' })).toBe('password_same')
    expect(await change({ password: 'So-CT matkhau 2022', again: 'So-CT matkhau 2022' })).toBe('password_usual')
    const session = await open('soCt')
    await rows('update person set must_change_password = true where username = $1', ['so-ct'])
    expect(await change({})).toBe('done')
    expect(await isOpen(session)).toBe(false)
    expect(await rows('select must_change_password from person where username = $1', ['so-ct'])).toEqual([{ must_change_password: false }])
    expect(await change({})).toBe('password_wrong')
  })

  test('five wrong guesses in a quarter of an hour are enough, in every session of the person', async () => {
    const sessions = [await open('soCt'), await open('soCt')]
    const tries = []
    for (let index = 0; index < 7; index++) tries.push(await mayTryOwnPassword(sessions[index % 2] ?? ''))
    expect(tries).toEqual([true, true, true, true, true, false, false])
    expect(await mayTryOwnPassword(await open('soTc'))).toBe(true)
  })

  test('sessions are ended one by one, or all but this', async () => {
    const [one, two, three, other] = [await open('soCt'), await open('soCt'), await open('soCt'), await open('soTc')]
    const revoke = (by: string, which: string) => perform(REVOKE, { which }, (tx) => readSession(tx, by), { key: null, revision: null })
    expect(await revoke(one, other)).toEqual({ is: 'not_found' })
    expect(await revoke(one, two)).toMatchObject({ is: 'done', location: '/account?done=sessions' })
    expect(await Promise.all([one, two, three, other].map(isOpen))).toEqual([true, false, true, true])
    expect(await revoke(one, 'others')).toMatchObject({ is: 'done' })
    expect(await Promise.all([one, three].map(isOpen))).toEqual([true, false])
    expect(await revoke(one, 'all')).toMatchObject({ is: 'done', location: '/sign-in' })
    expect(await isOpen(one)).toBe(false)
  })

  test('who is reset has no password, must choose one, and is out', async () => {
    const session = await open('soCt')
    expect(await act(RESET, 'admin', { personId: await personId('soCt') })).toBe('done')
    expect(await isOpen(session)).toBe(false)
    expect(await readSession(db(), await open('soCt'))).toMatchObject({ mustFirst: '/account/password' })
    expect(await change({})).toBe('password_wrong')
  })
})
