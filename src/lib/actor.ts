import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { sessionCookie, sessionIdOf } from '#lib/auth.ts'
import { db } from '#lib/prisma.ts'
import { readSession, type Signed } from '#lib/sessions.ts'

/** Id of the session the request carries, not yet looked up. */
export async function requestSessionId(): Promise<string | null> {
  const jar = await cookies()
  return sessionIdOf(jar.get(sessionCookie().name)?.value)
}

/** Who is signed in and which day it is; read once per request. */
export const currentSession = cache(async (): Promise<Signed | null> => {
  const id = await requestSessionId()
  return id ? readSession(db(), id) : null
})

/** For pages: the signed-in person, or the way to the sign-in page; to what must be done first, where something must. */
export async function requireActor(): Promise<Signed> {
  const signed = await requireSession()
  return signed.mustFirst ? redirect(signed.mustFirst) : signed
}

/** The same for the pages of what must be done first. */
export async function requireSession(): Promise<Signed> {
  const signed = await currentSession()
  return signed ?? redirect('/sign-in')
}
