export const dynamic = 'force-dynamic'

/** The process answers; it says nothing else to anybody. */
export const GET = (): Response => new Response('ok\n', { headers: { 'Cache-Control': 'no-store' } })
