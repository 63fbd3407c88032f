'use client'

import { useField } from '#ui/form-context.ts'

type Props = { name: string; of: number; label: string; options: readonly { key: string; label: string }[]; chosen: string }

/** Who takes over this one row; its value says of which row it is, so that rows without a choice need no number. */
export function HeirField({ name, of, label, options, chosen }: Props) {
  const field = useField(name)
  const value = field.many([`${of}:${chosen}`]).find((one) => one.startsWith(`${of}:`)) ?? `${of}:`
  return (
    <span className="field">
      <select key={value} name={name} defaultValue={value} aria-label={label}>
        {options.map((option) => (
          <option key={option.key} value={`${of}:${option.key}`}>
            {option.label}
          </option>
        ))}
      </select>
    </span>
  )
}
