'use client'

import { type Choice, Choices } from '#ui/choices.tsx'
import { useField } from '#ui/form-context.ts'

type Props = { name: string; legend: string; hint?: string; options: Choice[]; defaultValue?: string[] }

export function CheckboxGroup({ name, legend, hint, options, defaultValue }: Props) {
  const field = useField(name)
  return (
    <Choices
      type="checkbox"
      id={field.id}
      name={name}
      legend={legend}
      hint={hint}
      error={field.error}
      options={options}
      chosen={field.many(defaultValue)}
    />
  )
}
