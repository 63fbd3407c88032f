'use client'

import { Field } from '#ui/field.tsx'
import { useField } from '#ui/form-context.ts'
import { Theirs } from '#ui/theirs.tsx'

type Props = {
  name: string
  label: string
  hint?: string
  defaultValue?: string
  isOptional?: boolean
  width?: 'short' | 'medium' | 'full'
  inputMode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel' | 'url' | 'search'
  autoComplete?: string
  type?: 'text' | 'password' | 'number' | 'search'
  suffix?: string
}

export function TextInput({ name, label, hint, defaultValue, isOptional, width = 'full', suffix, type = 'text', ...input }: Props) {
  const field = useField(name)
  return (
    <Field id={field.id} label={label} hint={hint} error={field.error} isOptional={isOptional} beside={<Theirs name={name} />}>
      {(wiring) => (
        <span className={`control control-${width}`}>
          <input {...wiring} {...input} type={type} name={name} defaultValue={type === 'password' ? undefined : field.one(defaultValue)} />
          {suffix && <span className="control-suffix">{suffix}</span>}
        </span>
      )}
    </Field>
  )
}
