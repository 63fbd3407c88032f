// Pages get their policy, with a nonce each, in src/proxy.ts. A route answers with data, or a sentence in plain HTML.
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"

const headers = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=()' },
]

/** @type {import('next').NextConfig} */
export default {
  reactStrictMode: true,
  poweredByHeader: false,
  headers: async () => [
    { source: '/:path*', headers },
    { source: '/api/:path*', headers: [{ key: 'Content-Security-Policy', value: POLICY }] },
    // What people have sent us is saved, never shown; were it shown all the same, it could do nothing.
    ...['/api/evidence/:id', '/api/sources/:path*'].map((source) => ({
      source,
      headers: [{ key: 'Content-Security-Policy', value: "default-src 'none'; sandbox" }],
    })),
  ],
  // The image endpoint was the way in for two remote executions; nothing here needs it.
  images: { unoptimized: true },
  experimental: {
    // forbidden() and unauthorized() answer real 403 and 401.
    authInterrupts: true,
    serverActions: { bodySizeLimit: '1mb' },
  },
  serverExternalPackages: ['@node-rs/argon2', 'pg', 'pino', '@prisma/client', '@prisma/adapter-pg', 'graphile-worker'],
}
