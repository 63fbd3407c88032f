import { createContext, useContext, useId } from 'react'
import type { FormState } from '#ui/form-state.ts'

type FormContext = { id: string; state: FormState }

export const FormContext = createContext<FormContext | null>(null)

export const fieldId = (form: string, name: string) => `${form}-${name}`

/** An answered form shows what was typed, also what was emptied; an unanswered one shows the defaults. */
export function useField(name: string) {
  const form = useContext(FormContext)
  const own = useId()
  const isAnswered = form !== null && Object.keys(form.state.values).length > 0
  const typed = form?.state.values[name]
  return {
    id: fieldId(form?.id ?? own, name),
    error: form?.state.errors[name],
    one: (otherwise = '') => (isAnswered ? [typed ?? ''].flat().join('') : otherwise),
    many: (otherwise: string[] = []) => (isAnswered ? [typed ?? []].flat() : otherwise),
  }
}
