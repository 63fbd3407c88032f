import { cookies, headers } from 'next/headers'
import { forbidden, redirect } from 'next/navigation'
import type { z } from 'zod'
import type { FormAction, FormState } from '#lib/action.ts'
import { addressOf, sealSession, sessionCookie } from '#lib/auth.ts'
import { nested, secretsOf, valuesOf, withoutSecrets } from '#lib/form-data.ts'
import { isOwnOrigin } from '#lib/origin.ts'
import { deviceWords } from '#lib/vi/device.ts'

/** Where a sign-in comes from. */
type Origin = { address: string; device: string }
export type Opened = { sessionId: string } | { message: string }

/**
 * The door for those who are not signed in yet: origin → schema → `open`, which answers with a session or a sentence.
 * A password is not sent back with what was typed.
 */
export function defineSignIn<Schema extends z.ZodType>(
  schema: Schema,
  open: (input: z.output<Schema>, from: Origin) => Promise<Opened>,
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
    const opened = await open(parsed.data, {
      address: addressOf(given.get('x-forwarded-for')),
      device: deviceWords(given.get('user-agent')),
    })
    if ('message' in opened) return { values: shown, errors: {}, message: opened.message }
    const { name, options } = sessionCookie()
    const jar = await cookies()
    jar.set(name, await sealSession(opened.sessionId), options)
    return redirect('/')
  }
}
