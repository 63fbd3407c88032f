import { expect, test } from 'vitest'
import { adopt } from '#lib/env.ts'
import { scrub, scrubbed } from '#lib/scrub.ts'

adopt({
  DATABASE_URL: 'postgresql://app:mat%20khau%20csdl@127.0.0.1:5432/dondoc',
  NEXTAUTH_SECRET: 'bi mat cua phien, dai hon ba muoi hai ky tu',
  MONITOR_TOKEN: 'ma cua may giam sat, dai hon ba muoi hai',
})

test.each([
  [
    'an address with its password',
    'cannot reach postgresql://dondoc:matkhau@10.0.0.7:5432/x',
    'cannot reach postgresql://…@10.0.0.7:5432/x',
  ],
  ['a token', '{ authorization: "Bearer abc.def-1" }', '{ authorization: "Bearer …" }'],
  ['a cookie', 'cookie: __Host-dondoc-session=eyJ.a.b; x=1', 'cookie: __Host-dondoc-session=…; x=1'],
  ['a hash', 'passwordHash: "$argon2id$v=19$m=1,t=2$c2Fs$aGFzaA"', 'passwordHash: "…"'],
  ['the secret of this installation', 'wrong: bi mat cua phien, dai hon ba muoi hai ky tu!', 'wrong: …!'],
  ['the password of its database', 'user app, mat khau csdl', 'user app, …'],
  ['a line of its own', 'a\r\n{"level":60}', 'a  {"level":60}'],
  ['what clears the screen', '\u001b[2J\u009b31mred', ' [2J 31mred'],
  ['what turns the reading round', 'a\u202egnp.exe\u2066b', 'a gnp.exe b'],
  ['what is harmless', 'Không tìm thấy lượt giao số 12.', 'Không tìm thấy lượt giao số 12.'],
])('%s', (_, given, expected) => expect(scrub(given)).toBe(expected))

test('no text is longer than two kilobytes', () => expect(scrub('x'.repeat(1_000_000)).length).toBe(2049))

test('an error tells its name, number, words and places, and nothing that hangs on it', () => {
  const error = Object.assign(new TypeError('Invalid URL'), { digest: '123', input: 'postgresql://a:b@c/d', code: 'ERR_INVALID_URL' })
  const told = scrubbed({ event: 'console', error }) as { error: { stack: string[] } }
  expect(told).toEqual({
    event: 'console',
    error: { name: 'TypeError', digest: '123', code: 'ERR_INVALID_URL', message: 'Invalid URL', stack: expect.any(Array) },
  })
  expect(told.error.stack[0]).toMatch(/^at /)
  expect(JSON.stringify(told)).not.toContain('a:b')
})

test('a thing within itself has an end', () => {
  const circle: Record<string, unknown> = { name: 'a' }
  circle.again = circle
  expect(JSON.stringify(scrubbed(circle))).toContain('…')
})
