import { FieldNotes, wiring } from '#ui/field.tsx'
import { Theirs } from '#ui/theirs.tsx'

export type Choice = { value: string; label: string; hint?: string }

type Props = {
  type: 'radio' | 'checkbox'
  id: string
  name: string
  legend: string
  hint?: string
  error?: string
  options: Choice[]
  chosen: string[]
}

/** The first choice carries the field's id, so that the error summary leads to something that takes the focus. */
export function Choices({ type, id, name, legend, hint, error, options, chosen }: Props) {
  return (
    <fieldset
      className={error ? 'field choices field-wrong' : 'field choices'}
      aria-describedby={wiring(id, hint, error)['aria-describedby']}
    >
      <legend>{legend}</legend>
      <FieldNotes id={id} hint={hint} error={error} />
      {options.map((option, index) => (
        <label key={option.value}>
          <input
            type={type}
            id={index === 0 ? id : undefined}
            name={name}
            value={option.value}
            defaultChecked={chosen.includes(option.value)}
          />
          <span>
            {option.label}
            {option.hint && <small>{option.hint}</small>}
          </span>
        </label>
      ))}
      <Theirs name={name} words={(value) => options.find((option) => option.value === value)?.label ?? value} />
    </fieldset>
  )
}
