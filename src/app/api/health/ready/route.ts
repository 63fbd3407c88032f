import { notFound } from 'next/navigation'
import { env } from '#lib/env.ts'
import { readiness } from '#lib/readiness.ts'
import { mayMonitor } from '#lib/watch.ts'

export const dynamic = 'force-dynamic'

export async function GET({ headers }: Request): Promise<Response> {
  if (!mayMonitor(headers, env().monitorToken)) notFound()
  const { isReady, failing } = await readiness()
  const words = failing.length > 0 ? failing.join('\n') : 'ok'
  return new Response(`${words}\n`, { status: isReady ? 200 : 503, headers: { 'Cache-Control': 'no-store' } })
}
