import { spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { generate } from '#lib/client.ts'
import { checkServer } from '#lib/database.ts'
import { startEmbedded } from '#lib/embedded.ts'
import { adopt, childEnvironment, databaseUrl, env } from '#lib/env.ts'
import { command } from '#lib/failure.ts'
import { lock } from '#lib/lock.ts'
import { migrate } from '#lib/migrate.ts'
import { ensurePortFree } from '#lib/port.ts'
import { ProcessTree } from '#lib/processes.ts'
import { NEXT } from '#lib/production.ts'
import { seedOnce } from '#lib/seeding.ts'
import { serviceEnvironment, workerPart } from '#lib/services.ts'

await command(async () => {
  const { dataDir, port } = env()
  mkdirSync(dataDir, { recursive: true, mode: 0o711 })
  const release = lock(dataDir)
  // Ctrl-C goes to Next as well, which shares our terminal; we only wait for it and then stop the database.
  process.on('SIGINT', () => undefined)
  try {
    await ensurePortFree(port)
    await generate()
    await withServer(develop)
  } finally {
    release()
  }
})
process.exit()

async function withServer(run: () => Promise<void>): Promise<void> {
  const { dataDir, isEmbedded } = env()
  if (!isEmbedded) {
    await checkServer(databaseUrl())
    return run()
  }
  const server = await startEmbedded(dataDir)
  adopt({ DATABASE_URL: server.url, EMBEDDED: '1' })
  try {
    await run()
  } finally {
    await server.stop()
  }
}

async function develop(): Promise<void> {
  adopt({ ...serviceEnvironment(), NODE_ENV: 'development', NEXT_MANUAL_SIG_HANDLE: '' })
  await migrate(databaseUrl())
  const { isDemonstration, isEmbedded } = env()
  const { seed } = await import('./seed.ts')
  if (isDemonstration || isEmbedded) await seedOnce(databaseUrl(), () => seed(databaseUrl(), { isDemonstration }))
  const background = new ProcessTree((line) => console.log(line))
  await background.add(workerPart())
  const child = spawn(process.execPath, [NEXT, 'dev', '--port', String(env().port)], { env: childEnvironment({}), stdio: 'inherit' })
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  await new Promise((resolve) => child.on('close', resolve))
  await background.stop()
}
