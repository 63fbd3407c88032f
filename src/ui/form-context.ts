import { createContext, useContext, useId } from 'react'
import type { FormState } from '#ui/form-state.ts'

type FormContext = { id: string; state: FormState }

export const FormContext = createContext<FormContext | null>(null)

export const fieldId = (form: string, name: string) => `${form}-${name}`

/** An answered form shows what was typed, also what was emptied; an unanswered one shows the defaults. */
export function useField(name: string) {
  const form = useContext(FormContext)
  const own = useId()
  const conflict = form?.state.conflict
  const saved = conflict?.saved[name]
  const isAnswered = form !== null && Object.keys(form.state.values).length > 0
  const typed = form?.state.values[name]
  return {
    id: fieldId(form?.id ?? own, name),
    error: form?.state.errors[name],
    /** What somebody else kept here meanwhile; `isTaken` where only they changed it. */
    theirs:
      conflict && (saved !== undefined || conflict.taken.includes(name))
        ? { who: conflict.who, saved, isTaken: saved === undefined }
        : null,
    one: (otherwise = '') => (isAnswered ? [typed ?? ''].flat().join('') : otherwise),
    many: (otherwise: string[] = []) => (isAnswered ? [typed ?? []].flat() : otherwise),
  }
}
