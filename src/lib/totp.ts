import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto'
import { sessionSecret } from '#lib/env.ts'

// RFC 6238 as every authenticator app takes it: SHA-1, six digits, a new number every half minute.
const SECONDS = 30
const DIGITS = 6
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

export const newSecret = (): string => [...randomBytes(32)].map((byte) => LETTERS[byte % 32]).join('')

const bytesOf = (secret: string): Buffer => {
  const bits = [...secret].map((letter) => LETTERS.indexOf(letter).toString(2).padStart(5, '0')).join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((eight) => Number.parseInt(eight, 2)))
}

export const stepAt = (at: Date): number => Math.floor(at.getTime() / 1000 / SECONDS)

export function numberAt(secret: string, step: number): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const digest = createHmac('sha1', bytesOf(secret)).update(counter).digest()
  const number = digest.readUInt32BE((digest.at(-1) ?? 0) & 0xf) & 0x7fffffff
  return String(number % 10 ** DIGITS).padStart(DIGITS, '0')
}

/** Which half minute a number is of: this one, or its neighbours, as clocks of phones differ; null where it is of none. */
export function stepOf(secret: string, number: string, at: Date): number | null {
  const now = stepAt(at)
  const given = Buffer.from(number.padEnd(DIGITS).slice(0, DIGITS))
  const isOf = (step: number) => number.length === DIGITS && timingSafeEqual(Buffer.from(numberAt(secret, step)), given)
  return [now - 1, now, now + 1].filter(isOf).at(-1) ?? null
}

/** What an app reads off the picture. */
export const appAddress = (secret: string, username: string, issuer: string): string =>
  `otpauth://totp/${encodeURIComponent(`${issuer}:${username}`)}?secret=${secret}&issuer=${encodeURIComponent(issuer)}`

const sealKey = () => Buffer.from(hkdfSync('sha256', sessionSecret(), '', 'second factor', 32))

/** As it lies in the database: of use only with the installation's secret, and only on the row of this person. */
export function sealed(secret: string, personId: number): string {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', sealKey(), iv).setAAD(Buffer.from(String(personId)))
  const body = Buffer.concat([cipher.update(secret, 'ascii'), cipher.final()])
  return `v1.${Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url')}`
}

/** Null where the installation's secret is another by now, or the row somebody else's. */
export function opened(seal: string, personId: number): string | null {
  const bytes = Buffer.from(seal.slice(3), 'base64url')
  try {
    const cipher = createDecipheriv('aes-256-gcm', sealKey(), bytes.subarray(0, 12)).setAAD(Buffer.from(String(personId)))
    cipher.setAuthTag(bytes.subarray(12, 28))
    return Buffer.concat([cipher.update(bytes.subarray(28)), cipher.final()]).toString('ascii')
  } catch {
    return null
  }
}
