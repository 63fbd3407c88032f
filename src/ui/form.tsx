'use client'

import Link from 'next/link'
import { type FormEvent, type KeyboardEvent, type ReactNode, useActionState, useEffect, useId, useRef, useState } from 'react'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { FormContext, fieldId } from '#ui/form-context.ts'
import { type FormState, initialFormState } from '#ui/form-state.ts'
import { useHeldAction } from '#ui/held-action.ts'
import { TextInput } from '#ui/text-input.tsx'

type Action = (previous: FormState, data: FormData) => Promise<FormState>

type Props = {
  action: Action
  /** A second thing to do with the same fields. */
  also?: { action: Action; submit: string }
  children?: ReactNode
  submit: string
  /** Read aloud after the button's words, for buttons that look alike on the page. */
  about?: string
  title: string
  hidden?: Record<string, string>
  cancelHref?: string
  tone?: 'primary' | 'warn' | 'quiet'
  id?: string
}

export function Form({ action, also, children, submit, about, title, hidden = {}, cancelHref, tone = 'primary', id }: Props) {
  const own = useId()
  const formId = id ?? own
  const [ofMain, dispatch, isSending] = useActionState(useHeldAction(action, formId), initialFormState)
  const [ofOther, dispatchOther, isKeeping] = useActionState(useHeldAction(also?.action ?? action, formId), initialFormState)
  const [isOtherLast, setOtherLast] = useState(false)
  const isPending = isSending || isKeeping
  const state = ofMain === initialFormState || (isOtherLast && ofOther !== initialFormState) ? ofOther : ofMain
  const summary = useRef<HTMLDivElement>(null)
  const errors = errorsOf(formId, state)

  useEffect(() => {
    if (state !== initialFormState) summary.current?.focus()
  }, [state])

  const holdSecondSubmit = (event: FormEvent) => {
    if (isPending) event.preventDefault()
    else setOtherLast(event.nativeEvent instanceof SubmitEvent && event.nativeEvent.submitter?.dataset.also !== undefined)
  }

  return (
    <form className="form" id={formId} action={dispatch} onSubmit={holdSecondSubmit} onKeyDown={submitOnControlEnter} noValidate>
      {errors.length > 0 && (
        <>
          <title>{`Lỗi: ${title} – Đôn Đốc`}</title>
          <ErrorSummary errors={errors} ref={summary} />
        </>
      )}
      {state.notice && (
        <p className="notice notice-good" role="status">
          {state.notice}
        </p>
      )}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={sentBack(state, name) ?? value} />
      ))}
      {state.conflict && <input type="hidden" name="_saved" value={JSON.stringify(state.conflict.saved)} />}
      <FormContext value={{ id: formId, state }}>
        {children}
        {state.asksPassword && (
          <TextInput
            name="_password"
            label="Mật khẩu của anh/chị"
            hint="Việc này cần xác nhận lại bằng mật khẩu; trong 10 phút sau đó không hỏi nữa."
            type="password"
            autoComplete="current-password"
            width="medium"
          />
        )}
      </FormContext>
      <div className="form-end">
        <button className={`button button-${tone}`} type="submit" aria-disabled={isPending || undefined}>
          {isSending ? 'Đang gửi…' : submit}
          {about && <span className="sr-only"> {about}</span>}
        </button>
        {also && (
          <button
            className="button button-quiet"
            type="submit"
            formAction={dispatchOther}
            data-also=""
            aria-disabled={isPending || undefined}
          >
            {isKeeping ? 'Đang lưu…' : also.submit}
          </button>
        )}
        {cancelHref && <Link href={cancelHref}>Hủy bỏ</Link>}
      </div>
    </form>
  )
}

/** The server may answer with a newer value, such as the revision a stale form is to be sent again with. */
const sentBack = ({ values }: FormState, name: string): string | undefined => {
  const value = values[name]
  return typeof value === 'string' ? value : undefined
}

function errorsOf(formId: string, { errors, message, at }: FormState) {
  const named = Object.entries(errors).map(([name, text]) => ({ href: `#${fieldId(formId, name)}`, text }))
  return message ? [{ href: at, text: message }, ...named] : named
}

function submitOnControlEnter(event: KeyboardEvent<HTMLFormElement>) {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit()
}
