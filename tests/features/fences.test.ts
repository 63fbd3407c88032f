import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { saved } from '#lib/attachment.ts'
import { deviceCookie, sealSession, sessionCookie, sessionIdOf, signInWithPassword } from '#lib/auth.ts'
import { adopt } from '#lib/env.ts'
import { deviceOf, type KnownDevice, sealDevice } from '#lib/known-device.ts'
import { isOwnOrigin } from '#lib/origin.ts'
import { openDemonstration, rows } from '../support/world.ts'

const hashed = vi.hoisted(() => ({ count: 0 }))
vi.mock('@node-rs/argon2', async (original) => {
  const argon2 = await original<typeof import('@node-rs/argon2')>()
  // Counted, and quick: what is asked is how many reach it.
  const verify = async (_: string, password: string) => {
    hashed.count++
    return password === 'chuyendoiso-2022'
  }
  return { ...argon2, verify }
})

beforeAll(openDemonstration)
afterEach(() => adopt({ APP_ORIGIN: '' }))

test('session.cookie: over https it is of this host alone, and no script reads it', () => {
  adopt({ APP_ORIGIN: 'https://dondoc.example.vn' })
  const { name, options } = sessionCookie()
  expect(name).toMatch(/^__Host-/)
  expect(options).toMatchObject({ httpOnly: true, secure: true, sameSite: 'lax', path: '/' })
  expect(options).not.toHaveProperty('domain')
})

test('csrf.origin: a form of another site, of none, or one that forges whose it is does nothing', () => {
  adopt({ APP_ORIGIN: 'https://dondoc.example.vn' })
  const taken = (headers: Record<string, string>) => isOwnOrigin(new Headers({ host: 'dondoc.example.vn', ...headers }))
  expect(taken({ origin: 'https://dondoc.example.vn' })).toBe(true)
  expect(taken({ 'sec-fetch-site': 'same-origin' })).toBe(true)
  for (const headers of [
    {},
    { origin: 'https://example.org' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
    { origin: 'https://example.org', 'x-forwarded-host': 'example.org' },
    { origin: 'https://dondoc.example.vn.example.org', 'sec-fetch-site': 'same-origin' },
  ] as Record<string, string>[]) {
    expect([headers, taken(headers)]).toEqual([headers, false])
  }
})

test('file.name: a name in Vietnamese comes whole, and none ends the header', () => {
  const named = (name: string) =>
    saved(Readable.from(['a']), { name, size: 1, media: 'application/pdf' }).headers.get('content-disposition')
  expect(named('Báo cáo số 12/BC-SKHĐT.pdf')).toBe(
    `attachment; filename="Bao cao so 12_BC-SKHDT.pdf"; filename*=UTF-8''B%C3%A1o%20c%C3%A1o%20s%E1%BB%91%2012%2FBC-SKH%C4%90T.pdf`,
  )
  for (const name of ['a"; filename="b.exe', 'a\r\nSet-Cookie: a=b', "a'*", '\ud800', '\u202Efdp.exe']) {
    expect(named(name)).toMatch(/^attachment; filename="[\w .()-]*"; filename\*=UTF-8''[\w.~%!-]*$/)
  }
})

test('auth.bruteforce: of many guesses few reach the hash, from one network or from two hundred, and none shuts out a known device', {
  timeout: 120_000,
}, async () => {
  const wrong = 'đoán mò thôi mà'
  const from = (network: number, known: KnownDevice | null = null) => ({ address: `198.51.${network}.1`, known })
  const guess = (username: string, ...where: Parameters<typeof from>) => signInWithPassword({ username, password: wrong }, from(...where))
  const owner = async (...where: Parameters<typeof from>) =>
    (await signInWithPassword({ username: 'congan', password: 'chuyendoiso-2022' }, from(...where))).is
  for (let turn = 0; turn < 60; turn++) await guess(`nguoi-${turn}`, 0)
  expect(hashed.count).toBe(30)
  hashed.count = 0
  for (let turn = 0; turn < 200; turn++) await guess('congan', 1 + turn)
  expect(hashed.count).toBe(50)

  const cookie = await sealDevice(null, 'congan')
  const known = await deviceOf(cookie)
  // From the very network that is used up; only with the whole cookie; on which nobody else is known.
  expect([await owner(0, known), await owner(201), await owner(202, await deviceOf(`${cookie.slice(0, -2)}AA`))]).toEqual([
    'opened',
    'throttled',
    'throttled',
  ])
  expect(await guess('chutich', 0, known)).toMatchObject({ is: 'throttled' })
  // Its own tries are few, and those of the next device are others.
  hashed.count = 0
  for (let turn = 0; turn < 20; turn++) await guess('congan', 203, known)
  expect(hashed.count).toBe(5)
  expect([await owner(203, known), await owner(203, await deviceOf(await sealDevice(null, 'congan')))]).toEqual(['throttled', 'opened'])
  await rows('delete from rate_limit')
})

test('a device that many have signed in on knows the last ten of them, and is no session', async () => {
  let device: KnownDevice | null = null
  for (let turn = 0; turn < 12; turn++) device = await deviceOf(await sealDevice(device, `nguoi-${turn % 11}`))
  expect(device?.usernames).toEqual(['nguoi-0', ...[10, 9, 8, 7, 6, 5, 4, 3, 2].map((turn) => `nguoi-${turn}`)])
  const sealed = await sealSession(randomUUID())
  expect([await deviceOf(sealed), await sessionIdOf(await sealDevice(device, 'a'))]).toEqual([null, null])
  adopt({ APP_ORIGIN: 'https://dondoc.example.vn' })
  expect(deviceCookie()).toMatchObject({ name: '__Host-dondoc-device', options: { httpOnly: true, secure: true, sameSite: 'lax' } })
})
