import { hash, verify } from '@node-rs/argon2'

// About 12 ms a hash here; ASVS appendix C accepts it. At most four at once, so that a flood of sign-ins starves no page.
const PARAMETERS = { memoryCost: 47_104, timeCost: 1, parallelism: 1 }
const MOST_AT_ONCE = 4
const MOST_WAITING = 50

let running = 0
const waiting: (() => void)[] = []

export class TooBusy extends Error {}

async function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
  if (running >= MOST_AT_ONCE) {
    if (waiting.length >= MOST_WAITING) throw new TooBusy()
    await new Promise<void>((resolve) => waiting.push(resolve))
  }
  running++
  try {
    return await work()
  } finally {
    running--
    waiting.shift()?.()
  }
}

export const hashPassword = (password: string): Promise<string> => inTurn(() => hash(password, PARAMETERS))

let decoy: Promise<string> | undefined

/** Takes the same time for an unknown person (null hash), so that names cannot be guessed by the clock. */
export async function isPassword(password: string, stored: string | null): Promise<boolean> {
  decoy ??= hashPassword('không ai dùng mật khẩu này')
  const against = stored ?? (await decoy)
  const isRight = await inTurn(() => verify(against, password))
  return isRight && stored !== null
}
