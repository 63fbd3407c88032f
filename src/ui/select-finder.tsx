'use client'

import { type KeyboardEvent, type RefObject, useState } from 'react'
import { find } from '#ui/find.ts'
import { useScript } from '#ui/script.ts'

type Option = { value: string; label: string; words?: readonly string[] }
type Props = { select: RefObject<HTMLSelectElement | null>; options: readonly Option[] }

/** Typing picks the best match in the list above; Enter goes on to the next one. */
export function SelectFinder({ select, options }: Props) {
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  if (!useScript()) return null
  const found = typed.trim() === '' ? [] : find(typed, options)
  const pick = (one: Option | undefined) => {
    if (one && select.current) select.current.value = one.value
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    const next = found.length > 0 ? (at + 1) % found.length : 0
    setAt(next)
    pick(found[next])
  }
  return (
    <span className="control control-medium">
      <input
        type="search"
        aria-label="Gõ để tìm trong danh sách trên"
        placeholder="Gõ để tìm, ví dụ: stc"
        autoComplete="off"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value)
          setAt(0)
          if (event.target.value.trim() !== '') pick(find(event.target.value, options)[0])
        }}
        onKeyDown={onKeyDown}
      />
      <span className="control-suffix" role="status">
        {typed.trim() === '' ? '' : found.length === 0 ? 'không có' : `${Math.min(at, found.length - 1) + 1}/${found.length}`}
      </span>
    </span>
  )
}
