import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { checkServer } from '#lib/database.ts'
import { adopt, databaseUrl } from '#lib/env.ts'
import { command, OperatorError } from '#lib/failure.ts'
import { refuseConfiguration, refuseData } from '#lib/installation.ts'
import { refuseOtherVersion } from '#lib/migrate.ts'
import { ensurePortFree } from '#lib/port.ts'
import { isBuilt } from '#lib/production.ts'
import { serviceEnvironment, webProcess } from '#lib/services.ts'

/** One web server by itself, for a service manager that keeps several; it migrates nothing, builds nothing and seeds nothing. */
await command(async () => {
  refuseConfiguration()
  const warning = await checkServer(databaseUrl())
  if (warning) console.log(warning)
  await refuseOtherVersion(databaseUrl())
  await refuseData(databaseUrl())
  if (!isBuilt()) throw new OperatorError('Chưa dựng bản chạy của phiên bản này: hãy chạy npm run build.')
  adopt(serviceEnvironment())
  const { port, args, environment } = webProcess()
  await ensurePortFree(port)
  const child = spawn(process.execPath, args, { env: environment, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill('SIGTERM'))
  const [code] = await once(child, 'exit')
  process.exitCode = Number(code ?? 1)
})
process.exit()
