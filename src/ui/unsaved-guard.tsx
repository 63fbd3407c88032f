'use client'

import { useEffect } from 'react'

const ASKED = 'Phần vừa nhập trên trang này chưa lưu và sẽ mất nếu rời đi. Vẫn rời trang?'

/** Asks before a link, or the window, takes away what was typed into a form and not sent. */
export function UnsavedGuard({ formId }: { formId: string }) {
  useEffect(() => {
    let isTyped = false
    const isOurs = ({ target }: Event) => target instanceof Element && target.closest('form')?.id === formId
    const type = (event: Event) => {
      if (isOurs(event)) isTyped = true
    }
    const send = (event: Event) => {
      if (isOurs(event)) isTyped = false
    }
    const leave = (event: BeforeUnloadEvent) => {
      if (isTyped) event.preventDefault()
    }
    const follow = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null
      const isElsewhere = link && link.target === '' && !event.ctrlKey && !event.metaKey && link.pathname !== window.location.pathname
      if (!isTyped || !isElsewhere) return
      // Asked once: the window itself must not ask again.
      if (window.confirm(ASKED)) isTyped = false
      else {
        event.preventDefault()
        event.stopPropagation()
      }
    }
    document.addEventListener('input', type)
    document.addEventListener('submit', send)
    document.addEventListener('click', follow, true)
    window.addEventListener('beforeunload', leave)
    return () => {
      document.removeEventListener('input', type)
      document.removeEventListener('submit', send)
      document.removeEventListener('click', follow, true)
      window.removeEventListener('beforeunload', leave)
    }
  }, [formId])
  return null
}
