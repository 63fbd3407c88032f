'use client'

import { useEffect } from 'react'

/** What belongs together lights together: under the pointer, and where the focus is. Nothing depends on it. */
export function PairLight() {
  useEffect(() => {
    const light = ({ target }: Event) => {
      const pair = target instanceof Element ? target.closest<HTMLElement>('[data-pair]') : null
      for (const one of document.querySelectorAll<HTMLElement>('[data-pair]')) {
        const isLit = pair !== null && one.dataset.pair === pair.dataset.pair
        one.toggleAttribute('data-lit', isLit)
        // The text beside follows the card that is read; the page itself stays where it is.
        if (isLit && pair?.matches('article') && one !== pair) showWithin(one.closest('[data-scroll]'), one)
      }
    }
    document.addEventListener('pointerover', light)
    document.addEventListener('focusin', light)
    return () => {
      document.removeEventListener('pointerover', light)
      document.removeEventListener('focusin', light)
    }
  }, [])
  return null
}

function showWithin(box: Element | null, one: Element): void {
  if (!box || box.scrollHeight <= box.clientHeight) return
  const [around, inside] = [box.getBoundingClientRect(), one.getBoundingClientRect()]
  if (inside.top >= around.top && inside.bottom <= around.bottom) return
  box.scrollTop += inside.top - around.top - around.height / 3
}
