import { unstable_isUnrecognizedActionError, unstable_rethrow } from 'next/navigation'
import { useEffect, useState } from 'react'
import { type FormState, initialFormState } from '#ui/form-state.ts'

type Action = (previous: FormState, data: FormData) => Promise<FormState>

/**
 * The action as the server gave it until script runs, so that the form works without; from then on what was typed outlives a
 * server that is away or fails. An answer that leads elsewhere is left alone.
 */
export function useHeldAction(action: Action, formId: string): Action {
  const [isHeld, setHeld] = useState(false)
  useEffect(() => setHeld(true), [])
  if (!isHeld) return action
  return async (_, data) => {
    // Read before sending: once it is answered the form may be gone.
    const values = typedIn(data, formId)
    if (new Blob([...data].flat()).size > MOST_BYTES) return { values, errors: {}, message: TOO_LONG }
    try {
      // What was said before is of no use to the server, and would send all that was typed twice.
      return await action(initialFormState, data)
    } catch (error) {
      unstable_rethrow(error)
      return { values, errors: {}, message: unanswered(error) }
    }
  }
}

// The server takes 1 MB, of which names and boundaries are a little.
const MOST_BYTES = 1_000_000
const TOO_LONG =
  'Nội dung quá dài: phần chữ của một biểu mẫu không quá 1 MB, nên chưa ghi gì. Những gì anh/chị nhập vẫn còn dưới đây: hãy rút bớt hoặc chia nhỏ rồi gửi.'
const OF_A_BUILD_GONE =
  'Hệ thống vừa được cập nhật nên trang này đã cũ và không gửi được nữa; chưa ghi gì. Những gì anh/chị nhập vẫn còn dưới đây: hãy chép lại chỗ cần giữ, tải lại trang rồi nhập và gửi.'

function unanswered(error: unknown): string {
  if (unstable_isUnrecognizedActionError(error)) return OF_A_BUILD_GONE
  const code = error instanceof Error && 'digest' in error ? ` Nếu vẫn lỗi, báo quản trị mã ${String(error.digest)}.` : ''
  return `Máy chủ chưa trả lời nên chưa biết đã ghi hay chưa. Những gì anh/chị nhập vẫn còn dưới đây: hãy chờ một lát rồi gửi lại; gửi lại không bị ghi hai lần.${code}`
}

/** What is shown again; passwords are typed anew. */
function typedIn(data: FormData, formId: string): FormState['values'] {
  const form = document.getElementById(formId)
  const secret = new Set([...(form?.querySelectorAll<HTMLInputElement>('input[type=password]') ?? [])].map(({ name }) => name))
  const values: FormState['values'] = {}
  for (const name of new Set(data.keys())) {
    if (name.startsWith('$') || secret.has(name)) continue
    const all = data.getAll(name).filter((value) => typeof value === 'string')
    values[name] = name.endsWith('[]') ? all : (all[0] ?? '')
  }
  return values
}
