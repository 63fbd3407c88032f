import type { ReactNode } from 'react'

type Props = {
  children: ReactNode
  tone?: 'primary' | 'warn' | 'quiet'
  type?: 'submit' | 'button' | 'reset'
  name?: string
  value?: string
  /** Another address for the same form. */
  formAction?: string
}

export function Button({ children, tone = 'primary', type = 'submit', name, value, formAction }: Props) {
  return (
    <button className={`button button-${tone}`} type={type} name={name} value={value} formAction={formAction}>
      {children}
    </button>
  )
}
