import type { z } from 'zod'
import type { Permission, SubjectOf } from '#domain/permissions.ts'
import type { Act } from '#lib/act.ts'
import { mayTryOwnPassword } from '#lib/auth.ts'
import { now } from '#lib/clock.ts'
import { log } from '#lib/log.ts'
import { isPassword, TooBusy } from '#lib/passwords.ts'
import { db } from '#lib/prisma.ts'
import { readSession } from '#lib/sessions.ts'
import { REFUSALS } from '#lib/vi/refusal.ts'

type Asked = { errors: Record<string, string>; message: string | null }

/**
 * Null where an act may go on: it needs no password, or its person has given it in the last minutes or just now. Else what
 * the form says, which then asks for it beside everything that was typed.
 */
export async function confirmation<Schema extends z.ZodType, P extends Permission, Subject extends SubjectOf<P>>(
  { name, needsPassword = false }: Act<Schema, P, Subject>,
  input: z.output<Schema>,
  sessionId: string,
  given: string | undefined,
): Promise<Asked | null> {
  if (typeof needsPassword === 'function' ? !needsPassword(input) : !needsPassword) return null
  const signed = await readSession(db(), sessionId)
  // Who is not signed in hears so from the act itself.
  if (!signed || signed.isConfirmed) return null
  if (!given) return { errors: { _password: 'Hãy ghi mật khẩu để xác nhận.' }, message: null }
  if (!(await mayTryOwnPassword(sessionId))) return { errors: {}, message: REFUSALS.too_many_tries }
  try {
    const person = await db().person.findUnique({ where: { id: signed.actor.personId ?? 0 }, select: { passwordHash: true } })
    if (!(await isPassword(given, person?.passwordHash ?? null))) {
      log().warn({ event: 'confirmation.refused', action: name })
      return { errors: { _password: 'Mật khẩu không đúng.' }, message: null }
    }
  } catch (error) {
    if (error instanceof TooBusy) return { errors: {}, message: 'Máy chủ đang bận. Hãy thử lại sau ít giây.' }
    throw error
  }
  await db().session.update({ where: { id: sessionId }, data: { confirmedAt: now() }, select: { id: true } })
  return null
}
