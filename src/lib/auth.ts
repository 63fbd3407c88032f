import type { NextAuthOptions } from 'next-auth'
import { decode, encode } from 'next-auth/jwt'
import CredentialsProvider from 'next-auth/providers/credentials'
import { RateLimiterPrisma, RateLimiterRes } from 'rate-limiter-flexible'
import { z } from 'zod'
import { env, sessionSecret } from '#lib/env.ts'
import { DEVICE_SECONDS, type KnownDevice } from '#lib/known-device.ts'
import { log } from '#lib/log.ts'
import { isPassword, TooBusy } from '#lib/passwords.ts'
import { db } from '#lib/prisma.ts'
import { ABSOLUTE_HOURS, openSession } from '#lib/sessions.ts'
import { transaction } from '#lib/transaction.ts'

const isSecure = () => env().appOrigin?.startsWith('https:') ?? false

/** `__Host-` binds a cookie to this host and to https; plain http (evaluation) cannot have it. No script reads it. */
const cookieOf = (name: string, maxAge: number) => ({
  name: isSecure() ? `__Host-${name}` : name,
  options: { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure(), maxAge } as const,
})

export const sessionCookie = () => cookieOf('dondoc-session', ABSOLUTE_HOURS * 3600)
export const deviceCookie = () => cookieOf('dondoc-device', DEVICE_SECONDS)

/** The cookie's value: an encrypted token that holds a session id and nothing else. */
export const sealSession = (sid: string): Promise<string> =>
  encode({ token: { sid }, secret: sessionSecret(), maxAge: ABSOLUTE_HOURS * 3600 })

export async function sessionIdOf(cookie: string | undefined): Promise<string | null> {
  if (!cookie) return null
  try {
    const token = await decode({ token: cookie, secret: sessionSecret() })
    return z.uuid().safeParse(token?.sid).data ?? null
  } catch {
    // A cookie that cannot be opened (old secret, tampered) is no session.
    return null
  }
}

const credentials = z.object({ username: z.string().min(1).max(100), password: z.string().min(1).max(128) })

type Limit = { name: string; points: number; duration: number }
const limiters = new Map<string, RateLimiterPrisma>()

/** One for each name: each sweeps away what has expired, by a timer that never ends. */
function limiterOf({ name, points, duration }: Limit): RateLimiterPrisma {
  const made = limiters.get(name)
  if (made) return made
  const limiter = new RateLimiterPrisma({ storeClient: db(), tableName: 'rateLimit', keyPrefix: name, points, duration })
  limiters.set(name, limiter)
  return limiter
}

type Counted = Limit & { keyOf: (username: string, network: string) => string }

// Five tries of a person from a network in a quarter of an hour, thirty of a network, fifty of a person in an hour:
// slowed down, never locked for ever, else anybody could lock an official out on the day of a deadline.
const STRANGER: readonly Counted[] = [
  { name: 'sign-in-pair', points: 5, duration: 900, keyOf: (username, network) => `${username}|${network}` },
  { name: 'sign-in-network', points: 30, duration: 900, keyOf: (_, network) => network },
  { name: 'sign-in-person', points: 50, duration: 3600, keyOf: (username) => username },
]

/** Where this person has signed in before they have five tries of their own, which no stranger can use up. */
const limitsOf = (username: string, device: KnownDevice | null): readonly Counted[] =>
  device?.usernames.includes(username)
    ? [{ name: 'sign-in-device', points: 5, duration: 900, keyOf: () => `${device.id}|${username}` }]
    : STRANGER

/** /24 or /64: the network an address belongs to. */
const networkOf = (address: string): string =>
  address.includes(':') ? address.split(':').slice(0, 4).join(':') : address.split('.').slice(0, 3).join('.')

/** Where a sign-in comes from: its address, the browser in words, and what that browser is known by. */
export type From = { address: string; device?: string | null; known?: KnownDevice | null }

export type SignIn = { is: 'opened'; sessionId: string } | { is: 'wrong' } | { is: 'throttled'; minutes: number } | { is: 'busy' }

/** Unknown name, wrong password and disabled person look the same, and take the same time. */
export async function signInWithPassword(given: unknown, { address, device = null, known = null }: From): Promise<SignIn> {
  const parsed = credentials.safeParse(given)
  if (!parsed.success) return { is: 'wrong' }
  const username = parsed.data.username.toLowerCase()
  const network = networkOf(address)
  const tried: (() => Promise<unknown>)[] = []
  for (const limit of limitsOf(username, known)) {
    const limiter = limiterOf(limit)
    const key = limit.keyOf(username, network)
    try {
      await limiter.consume(key)
      tried.push(() => limiter.reward(key))
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error
      log().warn({ event: 'sign-in.throttled', network })
      return { is: 'throttled', minutes: Math.max(1, Math.ceil(error.msBeforeNext / 60_000)) }
    }
  }
  const person = await db().person.findUnique({ where: { username }, select: { id: true, passwordHash: true, disabledAt: true } })
  try {
    const isRight = await isPassword(parsed.data.password, person && !person.disabledAt ? person.passwordHash : null)
    if (!isRight || !person) {
      log().warn({ event: 'sign-in.refused', network })
      return { is: 'wrong' }
    }
  } catch (error) {
    if (error instanceof TooBusy) return { is: 'busy' }
    throw error
  }
  await Promise.all(tried.map((reward) => reward()))
  return { is: 'opened', sessionId: await transaction((tx) => openSession(tx, person.id, device, 'password')) }
}

const GUESSES = { 'own-password': 5, code: 30, 'second-step': 10 }

/** Guessing at something is slowed down as a sign-in is: so many tries in a quarter of an hour. */
async function mayGuess(name: keyof typeof GUESSES, key: string | number): Promise<boolean> {
  try {
    await limiterOf({ name, points: GUESSES[name], duration: 900 }).consume(key)
    return true
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error
    log().warn({ event: `${name}.throttled` })
    return false
  }
}

/** At the own password, from an open session. */
export async function mayTryOwnPassword(sessionId: string): Promise<boolean> {
  const session = await db().session.findUnique({ where: { id: sessionId }, select: { personId: true } })
  return session === null || mayGuess('own-password', session.personId)
}

/** At the second step of one's own sign-in, or of setting it up. */
export const mayTryNumber = (personId: number): Promise<boolean> => mayGuess('second-step', personId)

/** At a one-time code, from a network. */
export const mayTryCode = (address: string): Promise<boolean> => mayGuess('code', networkOf(address))

/** Where an address may be read from: the last hop that our own proxy (or Next itself) wrote. */
export const addressOf = (forwardedFor: string | null): string => forwardedFor?.split(',').at(-1)?.trim() || '127.0.0.1'

/** The same sign-in behind next-auth's own endpoint, for clients that speak to it. */
export const authOptions = (): NextAuthOptions => ({
  secret: sessionSecret(),
  session: { strategy: 'jwt', maxAge: ABSOLUTE_HOURS * 3600 },
  pages: { signIn: '/sign-in', error: '/sign-in' },
  cookies: { sessionToken: sessionCookie() },
  providers: [
    CredentialsProvider({
      name: 'Đôn Đốc',
      credentials: { username: {}, password: {} },
      async authorize(given, request) {
        const forwarded = z.string().safeParse(request.headers?.['x-forwarded-for'])
        const result = await signInWithPassword(given, { address: addressOf(forwarded.data ?? null) })
        return result.is === 'opened' ? { id: result.sessionId } : null
      },
    }),
  ],
  callbacks: {
    jwt: ({ token, user }) => (user ? { sid: user.id } : { sid: token.sid }),
    session: ({ session }) => ({ expires: session.expires }),
    redirect: ({ url, baseUrl }) => (/^\/[^/\\]/.test(url) ? `${baseUrl}${url}` : baseUrl),
  },
})
