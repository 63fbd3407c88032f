export type FormState = {
  values: Record<string, string | string[]>
  errors: Record<string, string>
  message: string | null
  notice?: string | null
}

export const initialFormState: FormState = { values: {}, errors: {}, message: null }
