'use client'

import { TextInput } from '#ui/text-input.tsx'

type Props = { name: string; label: string; hint?: string; defaultValue?: string; isOptional?: boolean }

export function DayInput({ name, label, hint = 'Ví dụ: 20/06/2022', defaultValue = '', isOptional }: Props) {
  const shown = /^\d{4}-\d{2}-\d{2}$/.test(defaultValue) ? defaultValue.split('-').reverse().join('/') : defaultValue
  return (
    <TextInput
      name={name}
      label={label}
      hint={hint}
      defaultValue={shown}
      isOptional={isOptional}
      width="short"
      inputMode="numeric"
      autoComplete="off"
    />
  )
}
