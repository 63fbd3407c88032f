import { notFound } from 'next/navigation'
import { env } from '#lib/env.ts'
import { metricsText } from '#lib/metrics.ts'
import { mayMonitor, watched } from '#lib/watch.ts'

export const dynamic = 'force-dynamic'

export function GET({ headers }: Request): Response {
  const state = watched()
  if (!state || !mayMonitor(headers, env().monitorToken)) notFound()
  return new Response(metricsText(state), {
    headers: { 'Content-Type': 'text/plain; version=0.0.4; charset=utf-8', 'Cache-Control': 'no-store' },
  })
}
