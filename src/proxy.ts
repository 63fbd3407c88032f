import { type NextRequest, NextResponse } from 'next/server'

const isDevelopment = process.env.NODE_ENV === 'development'

// Scripts run by the nonce of their page alone, so what a person typed never runs. The development server needs eval.
const policyWith = (nonce: string) =>
  [
    "default-src 'self'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')

/** Gives each page a policy with a nonce of its own; Next finds the nonce in the request's copy and puts it on its scripts. */
export function proxy(request: NextRequest): NextResponse {
  const policy = policyWith(crypto.randomUUID())
  const headers = new Headers(request.headers)
  headers.set('Content-Security-Policy', policy)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('Content-Security-Policy', policy)
  return response
}

// Never the routes that take files: the proxy would keep their bodies, and cut them.
export const config = { matcher: '/((?!api/|_next/|favicon.svg).*)' }
