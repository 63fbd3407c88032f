'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

/** Asks again how far the reading has come; without script the page loads itself anew. */
export function Refresh({ seconds }: { seconds: number }) {
  const router = useRouter()
  useEffect(() => {
    const asking = setInterval(() => document.visibilityState === 'visible' && router.refresh(), seconds * 1000)
    return () => clearInterval(asking)
  }, [router, seconds])
  return (
    <noscript>
      <meta httpEquiv="refresh" content={String(seconds + 2)} />
    </noscript>
  )
}
