import type { ReactNode } from 'react'
import { Shape } from '#ui/shape.tsx'

type Wiring = { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true }

type Props = {
  id: string
  label: string
  hint?: string
  error?: string
  isOptional?: boolean
  /** Shown beside the control. */
  beside?: ReactNode
  children: (wiring: Wiring) => ReactNode
}

export function Field({ id, label, hint, error, isOptional, beside, children }: Props) {
  return (
    <div className={error ? 'field field-wrong' : 'field'}>
      <label htmlFor={id}>
        {label}
        {isOptional && <span className="field-optional"> (không bắt buộc)</span>}
      </label>
      <FieldNotes id={id} hint={hint} error={error} />
      {children(wiring(id, hint, error))}
      {beside}
    </div>
  )
}

export function FieldNotes({ id, hint, error }: { id: string; hint?: string; error?: string }) {
  return (
    <>
      {hint && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="field-error" id={`${id}-error`}>
          <Shape glyph="!" />
          <span className="sr-only">Lỗi: </span>
          {error}
        </p>
      )}
    </>
  )
}

export function wiring(id: string, hint?: string, error?: string): Wiring {
  const notes = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return { id, 'aria-describedby': notes || undefined, 'aria-invalid': error ? true : undefined }
}
