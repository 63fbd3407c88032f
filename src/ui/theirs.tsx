'use client'

import { useField } from '#ui/form-context.ts'

type Props = { name: string; words?: (value: string) => string }

/** Beside a field two people wrote: what the other kept, and the choice of it. */
export function Theirs({ name, words = (value) => value }: Props) {
  const { theirs } = useField(name)
  if (!theirs) return null
  if (theirs.isTaken) return <p className="theirs">Đã đổi theo bản của {theirs.who}.</p>
  const saved = [theirs.saved ?? ''].flat().map(words).filter(Boolean)
  return (
    <div className="theirs">
      <p>Bản của {theirs.who}:</p>
      <blockquote>{saved.length > 0 ? saved.join('; ') : '(để trống)'}</blockquote>
      <label>
        <input type="checkbox" name="_theirs[]" value={name} />
        Dùng bản này
      </label>
    </div>
  )
}
