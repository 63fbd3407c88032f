import { env } from '#lib/env.ts'

/**
 * Whether a write comes from our own pages. Next refuses a foreign Origin but runs an action when Origin is absent or when
 * X-Forwarded-Host is forged to match, so the door looks for itself.
 */
export function isOwnOrigin(headers: Headers): boolean {
  const origin = headers.get('origin')
  if (!origin) return headers.get('sec-fetch-site') === 'same-origin'
  const configured = env().appOrigin
  if (configured) return origin === configured
  return URL.canParse(origin) && new URL(origin).host === headers.get('host')
}
