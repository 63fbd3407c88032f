'use client'

import { useActionState } from 'react'
import { type FormState, initialFormState } from '#ui/form-state.ts'

/** A form, so that signing out works without script and cannot be caused by a link. */
export function SignOut({ action }: { action: (previous: FormState, data: FormData) => Promise<FormState> }) {
  const [, dispatch] = useActionState(action, initialFormState)
  return (
    <form action={dispatch}>
      <button className="button button-quiet" type="submit">
        Đăng xuất
      </button>
    </form>
  )
}
