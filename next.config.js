/** @type {import('next').NextConfig} */
export default {
  reactStrictMode: true,
  poweredByHeader: false,
  // The image endpoint was the way in for two remote executions; nothing here needs it.
  images: { unoptimized: true },
  experimental: {
    // forbidden() and unauthorized() answer real 403 and 401.
    authInterrupts: true,
    serverActions: { bodySizeLimit: '1mb' },
  },
  serverExternalPackages: ['@node-rs/argon2', 'pg', 'pino', '@prisma/client', '@prisma/adapter-pg', 'graphile-worker'],
}
