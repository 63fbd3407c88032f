'use client'

import { useEffect } from 'react'

const STEPS: Record<string, number> = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }

/**
 * Ctrl+K goes to the search; from a row of a list the arrows (or j and k) go to the next and the one before, and Enter
 * opens it as any link. Single letters count only where a row has the focus, so that nobody presses them unawares.
 */
export function Keys() {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || event.shiftKey) return
      if (event.ctrlKey || event.metaKey) {
        const box = event.key === 'k' ? document.querySelector<HTMLInputElement>('input[type=search]') : null
        if (!box) return
        event.preventDefault()
        box.select()
        box.focus()
        return
      }
      const step = STEPS[event.key]
      const row = event.target instanceof HTMLAnchorElement ? event.target.closest('tbody tr, .hits > li') : null
      if (!step || !row) return
      const next = step > 0 ? row.nextElementSibling : row.previousElementSibling
      const link = next?.querySelector<HTMLAnchorElement>('a[href]')
      if (!link) return
      event.preventDefault()
      link.focus()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
  return null
}
