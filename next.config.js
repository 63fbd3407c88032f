import { PHASE_DEVELOPMENT_SERVER } from 'next/constants.js'

// Nothing is loaded from elsewhere and nothing frames a page.
// The development server needs eval.
const policy = (isDevelopment) =>
  [
    "default-src 'self'",
    `script-src 'self' 'unsafe-inline'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')

const headersOf = (isDevelopment) => [
  { key: 'Content-Security-Policy', value: policy(isDevelopment) },
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=()' },
]

/** @returns {import('next').NextConfig} */
export default (phase) => ({
  reactStrictMode: true,
  poweredByHeader: false,
  headers: async () => [
    { source: '/:path*', headers: headersOf(phase === PHASE_DEVELOPMENT_SERVER) },
    // What people have sent us is saved, never shown; were it shown all the same, it could do nothing.
    { source: '/api/evidence/:id', headers: [{ key: 'Content-Security-Policy', value: "default-src 'none'; sandbox" }] },
  ],
  // The image endpoint was the way in for two remote executions; nothing here needs it.
  images: { unoptimized: true },
  experimental: {
    // forbidden() and unauthorized() answer real 403 and 401.
    authInterrupts: true,
    serverActions: { bodySizeLimit: '1mb' },
  },
  serverExternalPackages: ['@node-rs/argon2', 'pg', 'pino', '@prisma/client', '@prisma/adapter-pg', 'graphile-worker'],
})
