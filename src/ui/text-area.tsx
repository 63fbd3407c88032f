'use client'

import { Field } from '#ui/field.tsx'
import { useField } from '#ui/form-context.ts'
import { Theirs } from '#ui/theirs.tsx'

type Props = { name: string; label: string; hint?: string; defaultValue?: string; rows?: number; isOptional?: boolean }

export function TextArea({ name, label, hint, defaultValue, rows = 4, isOptional }: Props) {
  const field = useField(name)
  return (
    <Field id={field.id} label={label} hint={hint} error={field.error} isOptional={isOptional} beside={<Theirs name={name} />}>
      {(wiring) => <textarea {...wiring} name={name} rows={rows} defaultValue={field.one(defaultValue)} />}
    </Field>
  )
}
