'use client'

import { useRef } from 'react'
import { Field } from '#ui/field.tsx'
import { useField } from '#ui/form-context.ts'
import { SelectFinder } from '#ui/select-finder.tsx'
import { Theirs } from '#ui/theirs.tsx'

type Option = { value: string; label: string; group?: string; words?: readonly string[] }

type Props = {
  name: string
  label: string
  hint?: string
  options: Option[]
  defaultValue?: string
  isOptional?: boolean
  placeholder?: string
  /** Long enough to be found by typing. */
  isFound?: boolean
}

export function Select({ name, label, hint, options, defaultValue, isOptional, placeholder, isFound }: Props) {
  const field = useField(name)
  const value = field.one(defaultValue)
  const select = useRef<HTMLSelectElement>(null)
  const words = (of: string) => (of === '' ? (placeholder ?? '') : (options.find((option) => option.value === of)?.label ?? of))
  return (
    <Field
      id={field.id}
      label={label}
      hint={hint}
      error={field.error}
      isOptional={isOptional}
      beside={
        <>
          {isFound && <SelectFinder select={select} options={options} />}
          <Theirs name={name} words={words} />
        </>
      }
    >
      {(wiring) => (
        // React resets a form after its action but leaves a select's old default in place: a new key mounts the new one.
        <select key={value} {...wiring} name={name} defaultValue={value} ref={select}>
          {placeholder !== undefined && <option value="">{placeholder}</option>}
          {options.filter((option) => !option.group).map(toOption)}
          {groupsOf(options).map((group) => (
            <optgroup key={group} label={group}>
              {options.filter((option) => option.group === group).map(toOption)}
            </optgroup>
          ))}
        </select>
      )}
    </Field>
  )
}

const toOption = ({ value, label }: Option) => (
  <option key={value} value={value}>
    {label}
  </option>
)

const groupsOf = (options: Option[]) => [...new Set(options.flatMap((option) => option.group ?? []))]
