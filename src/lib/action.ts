import { randomUUID } from 'node:crypto'
import { revalidatePath } from 'next/cache'
import { headers } from 'next/headers'
import { forbidden, notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import type { AuditName } from '#domain/audit.ts'
import type { Permission, SubjectOf } from '#domain/permissions.ts'
import { type Act, perform, type Result } from '#lib/act.ts'
import { requestSessionId } from '#lib/actor.ts'
import { confirmation } from '#lib/confirmation.ts'
import { compare, only, sentOf } from '#lib/conflict.ts'
import { type FormValues, nested, secretsOf, valuesOf, withoutSecrets } from '#lib/form-data.ts'
import { isWithinLimit } from '#lib/limit.ts'
import { log } from '#lib/log.ts'
import { isOwnOrigin } from '#lib/origin.ts'
import type { Tx } from '#lib/prisma.ts'
import { readSession } from '#lib/sessions.ts'
import { EVENT_TITLES } from '#lib/vi/audit-titles.ts'
import { conflictWords, staleWords } from '#lib/vi/conflict.ts'
import { hourMinute } from '#lib/vi/day.ts'
import { REFUSALS } from '#lib/vi/refusal.ts'

/** What a form shows again: what was typed, what is wrong with it, where the message leads. Structurally the state of the form component. */
export type FormState = {
  values: FormValues
  errors: Record<string, string>
  message: string | null
  at?: string
  conflict?: Conflict
  asksPassword?: boolean
}

/** What somebody else kept meanwhile: of fields both changed their text, of those only they did the names. */
type Conflict = { who: string; saved: FormValues; taken: string[] }
export type FormAction = (previous: FormState, data: FormData) => Promise<FormState>

/**
 * The only way to export a server action: origin → session → limit → schema → password, where the act needs it → (in one transaction) actor, object in scope, permit,
 * once, rule, audit → 303. What goes wrong foreseeably comes back as the form with everything that was typed.
 */
export function defineAction<Schema extends z.ZodType, P extends Permission, Subject extends SubjectOf<P>>(
  act: Act<Schema, P, Subject>,
): FormAction {
  return async (...received: unknown[]) => {
    const data = received[1]
    if (received.length !== 2 || !(data instanceof FormData)) return stateOf({}, {}, 'Yêu cầu không hợp lệ.')
    if (!isOwnOrigin(await headers())) {
      log().warn({ event: 'action.foreign-origin', action: act.name })
      forbidden()
    }
    const sessionId = await requestSessionId()

    const { _password: confirming, ...secrets } = secretsOf(data)
    const { key, revision, was, typed } = sentOf(withoutSecrets(valuesOf(data)))
    const values: FormValues = { ...typed, _key: key ?? '', _revision: revision ?? '', _was: was ? JSON.stringify(was) : '' }
    if (!sessionId) return stateOf(values, {}, SIGNED_OUT)
    if (!(await isWithinLimit(sessionId))) return stateOf(values, {}, TOO_MANY)
    const parsed = act.schema.safeParse(nested({ ...typed, ...secrets }))
    if (!parsed.success) return stateOf(values, errorsOf(parsed.error), null)

    const asked = await confirmation(act, parsed.data, sessionId, confirming)
    if (asked) return { ...stateOf(values, {}, null), ...asked, asksPassword: true }
    if (act.isWithinLimit && !(await act.isWithinLimit(sessionId))) return stateOf(values, {}, REFUSALS.too_many_tries)

    const signedIn = async (tx: Tx) => {
      const signed = await readSession(tx, sessionId)
      return signed?.mustFirst && !act.isOpenFirst ? redirect(signed.mustFirst) : signed
    }
    const result = await perform(act, parsed.data, signedIn, {
      // Of a form with a password not even a hash is kept.
      key: Object.keys(secrets).length > 0 ? null : (z.uuid().safeParse(key).data ?? null),
      revision:
        z.coerce
          .number()
          .int()
          .safeParse(revision || undefined).data ?? null,
      was,
    })
    return answer(act.name, result, values, was)
  }
}

function answer(name: string, result: Result, values: FormValues, was: FormValues | null): FormState {
  switch (result.is) {
    case 'done':
      // The browser keeps pages it has shown; going back must show what is true now, and a form with a new key.
      revalidatePath('/', 'layout')
      return redirect(result.location)
    case 'refused':
      return { ...stateOf(values, {}, REFUSALS[result.refusal]), at: result.at }
    case 'stale':
      return staleState(result, values, was)
    case 'other_body':
      return stateOf({ ...values, _key: randomUUID() }, {}, SENT_BEFORE)
    case 'signed_out':
      return stateOf(values, {}, SIGNED_OUT)
    case 'not_found':
      return notFound()
    case 'forbidden':
      log().warn({ event: 'action.forbidden', action: name })
      return forbidden()
  }
}

/** The form again, each text that differs from what was kept meanwhile beside it. */
function staleState({ revision, saved, last }: Extract<Result, { is: 'stale' }>, values: FormValues, was: FormValues | null): FormState {
  const who = last ? `${last.actorName}, lúc ${hourMinute(last.at)}` : 'người khác'
  const again = { ...values, _revision: String(revision) }
  if (!saved) return stateOf(again, {}, staleWords(last && EVENT_TITLES[last.name as AuditName], who))
  const { values: merged, both, taken } = compare(was, again, saved)
  const errors = Object.fromEntries(both.map((name) => [name, `${who}, đã lưu khác với những gì anh/chị nhập. Hãy chọn một.`]))
  const shown = { ...merged, _was: JSON.stringify(was ? { ...was, ...only(saved, Object.keys(was)) } : saved) }
  return {
    values: shown,
    errors,
    message: conflictWords(who, both.length, taken.length),
    conflict: { who, saved: only(saved, both), taken },
  }
}

const SENT_BEFORE = 'Biểu mẫu này đã được gửi một lần với nội dung khác. Nếu muốn gửi cả nội dung đang thấy dưới đây, hãy bấm gửi lần nữa.'
const TOO_MANY = 'Gửi quá nhiều lần trong một phút. Hãy chờ một lát rồi gửi lại; nội dung anh/chị nhập vẫn còn dưới đây.'
const SIGNED_OUT = 'Phiên làm việc đã hết. Hãy đăng nhập lại ở một cửa sổ khác rồi gửi lại: nội dung anh/chị nhập vẫn còn dưới đây.'

const stateOf = (values: FormValues, errors: Record<string, string>, message: string | null): FormState => ({ values, errors, message })

// A list's inputs carry the brackets in their name.
const LISTS = /:agencies$|Ids$|Codes$/

/** The first sentence of each field, by the name its input has. */
function errorsOf(error: z.ZodError): Record<string, string> {
  const errors: Record<string, string> = {}
  for (const issue of error.issues) {
    const name = issue.path.join('.')
    errors[LISTS.test(name) ? `${name}[]` : name] ??= issue.message
  }
  return errors
}
