'use client'

import { useEffect, useState } from 'react'

/** Fills the whole screen with the page; not there without script, where the browser's own key does the same. */
export function FullScreen() {
  const [is, setIs] = useState<boolean | null>(null)
  useEffect(() => {
    const look = () => setIs(document.fullscreenElement !== null)
    look()
    document.addEventListener('fullscreenchange', look)
    return () => document.removeEventListener('fullscreenchange', look)
  }, [])
  if (is === null) return null
  return (
    <button
      type="button"
      className="button button-quiet"
      aria-pressed={is}
      onClick={() => (is ? document.exitFullscreen() : document.documentElement.requestFullscreen())}
    >
      Toàn màn hình
    </button>
  )
}
