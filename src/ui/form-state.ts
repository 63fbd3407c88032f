export type FormState = {
  values: Record<string, string | string[]>
  errors: Record<string, string>
  message: string | null
  /** Where the message leads. */
  at?: string
  notice?: string | null
  /** What is sent is done only with the password. */
  asksPassword?: boolean
  /** What somebody else kept of the same form meanwhile; of fields only they changed the names. */
  conflict?: { who: string; saved: Record<string, string | string[]>; taken: string[] }
}

export const initialFormState: FormState = { values: {}, errors: {}, message: null }
