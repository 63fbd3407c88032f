import { type Ref, useId } from 'react'

type Props = { errors: { href?: string; text: string }[]; ref?: Ref<HTMLDivElement> }

export function ErrorSummary({ errors, ref }: Props) {
  const id = useId()
  return (
    <div className="error-summary" role="alert" aria-labelledby={id} tabIndex={-1} ref={ref}>
      <h2 id={id}>{errors.some(({ href }) => href) ? 'Có lỗi cần sửa' : 'Chưa ghi được'}</h2>
      <ul>
        {errors.map(({ href, text }) => (
          <li key={`${href} ${text}`}>{href ? <a href={href}>{text}</a> : text}</li>
        ))}
      </ul>
    </div>
  )
}
