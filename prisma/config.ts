import { join } from 'node:path'
import { defineConfig } from 'prisma/config'

// `prisma generate` looks for a schema engine it does not use and would try to download it; any executable keeps it quiet.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath
process.env.PRISMA_HIDE_UPDATE_MESSAGE ??= '1'

export default defineConfig({
  schema: join(import.meta.dirname, 'schema.prisma'),
  migrations: { path: join(import.meta.dirname, 'migrations') },
  // For those who have the native engine and run `prisma migrate deploy`; the project's own commands do not need it.
  datasource: { url: process.env.DATABASE_URL ?? '' },
})
