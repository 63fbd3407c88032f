import { createHash, createHmac, randomBytes } from 'node:crypto'
import { sessionSecret } from '#lib/env.ts'

// Without 0, 1, I and O: a code is read aloud and copied by hand. Sixteen letters are 80 bits.
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
const LENGTH = 16

const written = (bytes: Buffer): string => {
  const letters = [...bytes.subarray(0, LENGTH)].map((byte) => LETTERS[byte % LETTERS.length]).join('')
  return letters.match(/.{4}/g)?.join('-') ?? letters
}

export const randomCode = (): string => written(randomBytes(LENGTH))
export const newSalt = (): string => randomBytes(LENGTH).toString('base64url')

/** The same salt gives the same code, but only to who holds the installation's secret: the database alone tells no code. */
export const codeOf = (salt: string): string => written(createHmac('sha256', sessionSecret()).update(`one-time-code ${salt}`).digest())

/** Hash of a code as typed: blanks, dashes and case do not matter. */
export const hashOfCode = (code: string): string =>
  createHash('sha256')
    .update(code.toUpperCase().replace(/[^A-Z0-9]/g, ''))
    .digest('hex')
