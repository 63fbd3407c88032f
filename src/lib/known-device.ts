import { randomUUID } from 'node:crypto'
import { decode, encode } from 'next-auth/jwt'
import { z } from 'zod'
import { sessionSecret } from '#lib/env.ts'

export const DEVICE_SECONDS = 180 * 24 * 3600
const MOST_NAMES = 10
// Another key than that of sessions: neither cookie is ever taken for the other.
const SALT = 'known-device'

/** A browser, and who has signed in on it before, the latest first. It opens nothing: its guesses are counted apart. */
export type KnownDevice = { id: string; usernames: string[] }

const knownDevice = z.object({ id: z.uuid(), usernames: z.array(z.string()) })

export async function deviceOf(cookie: string | undefined): Promise<KnownDevice | null> {
  if (!cookie) return null
  try {
    return knownDevice.safeParse(await decode({ token: cookie, secret: sessionSecret(), salt: SALT })).data ?? null
  } catch {
    // Tampered, too old, or of an old secret: a stranger's.
    return null
  }
}

/** The cookie of a device on which this person, too, has signed in. */
export function sealDevice(device: KnownDevice | null, username: string): Promise<string> {
  const usernames = [username, ...(device?.usernames ?? []).filter((one) => one !== username)].slice(0, MOST_NAMES)
  return encode({ token: { id: device?.id ?? randomUUID(), usernames }, secret: sessionSecret(), maxAge: DEVICE_SECONDS, salt: SALT })
}
