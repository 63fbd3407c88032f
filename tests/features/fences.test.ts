import { Readable } from 'node:stream'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { saved } from '#lib/attachment.ts'
import { sessionCookie, signInWithPassword } from '#lib/auth.ts'
import { adopt } from '#lib/env.ts'
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

test('auth.bruteforce: of many guesses few reach the hash, from one network or from two hundred', { timeout: 120_000 }, async () => {
  const guess = (username: string, network: number) => signInWithPassword({ username, password: 'đoán mò thôi mà' }, `198.51.${network}.1`)
  for (let turn = 0; turn < 60; turn++) await guess(`nguoi-${turn}`, 0)
  expect(hashed.count).toBe(30)
  hashed.count = 0
  for (let turn = 0; turn < 200; turn++) await guess('congan', 1 + turn)
  expect(hashed.count).toBe(50)
  await rows('delete from rate_limit')
})
