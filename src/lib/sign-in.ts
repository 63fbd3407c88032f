import { cookies, headers } from 'next/headers'
import { forbidden, redirect } from 'next/navigation'
import type { z } from 'zod'
import type { FormAction, FormState } from '#lib/action.ts'
import { addressOf, deviceCookie, type From, sealSession, sessionCookie } from '#lib/auth.ts'
import { nested, secretsOf, valuesOf, withoutSecrets } from '#lib/form-data.ts'
import { deviceOf, sealDevice } from '#lib/known-device.ts'
import { isOwnOrigin } from '#lib/origin.ts'
import { db } from '#lib/prisma.ts'
import { deviceWords } from '#lib/vi/device.ts'

export type Opened = { sessionId: string } | { message: string }

/**
 * The door for those who are not signed in yet: origin → schema → `open`, which answers with a session or a sentence.
 * A password is not sent back with what was typed.
 */
export function defineSignIn<Schema extends z.ZodType>(
  schema: Schema,
  open: (input: z.output<Schema>, from: Required<From>) => Promise<Opened>,
): FormAction {
  return async (_previous: FormState, data: FormData) => {
    const given = await headers()
    if (!(data instanceof FormData) || !isOwnOrigin(given)) forbidden()
    const shown = withoutSecrets(valuesOf(data))
    const parsed = schema.safeParse(nested({ ...shown, ...secretsOf(data) }))
    if (!parsed.success) {
      const errors = Object.fromEntries(parsed.error.issues.toReversed().map((issue) => [issue.path.join('.'), issue.message]))
      return { values: shown, errors, message: null }
    }
    const jar = await cookies()
    const device = deviceCookie()
    const known = await deviceOf(jar.get(device.name)?.value)
    const opened = await open(parsed.data, {
      address: addressOf(given.get('x-forwarded-for')),
      device: deviceWords(given.get('user-agent')),
      known,
    })
    if ('message' in opened) return { values: shown, errors: {}, message: opened.message }
    const { name, options } = sessionCookie()
    jar.set(name, await sealSession(opened.sessionId), options)
    const username = await usernameOf(opened.sessionId)
    if (username) jar.set(device.name, await sealDevice(known, username), device.options)
    return redirect('/')
  }
}

/** Whose session it is; null while it awaits its second step, by which alone a device becomes known. */
async function usernameOf(sessionId: string): Promise<string | null> {
  const session = await db().session.findUnique({
    where: { id: sessionId },
    select: { awaitsCode: true, person: { select: { username: true } } },
  })
  return session && !session.awaitsCode ? session.person.username : null
}
