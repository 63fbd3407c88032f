import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { logFile } from './cluster.ts'
import { type Embedded, startEmbedded } from './embedded.ts'
import { childEnvironment, databaseUrl, env, sessionSecret } from './env.ts'
import { OperatorError } from './failure.ts'
import { end, FLAGS, type Part, spawnNode } from './processes.ts'
import { NEXT } from './production.ts'
import { secret } from './secrets.ts'

// Whoever breaks into a page finds no right to change tables, and none of the worker's.
const WITHHELD = { MIGRATE_URL: '', WORKER_URL: '', BACKUP_KEY: '' }
const ACTIONS_KEY = 'NEXT_SERVER_ACTIONS_ENCRYPTION_KEY'

/** Kept with the data, so that the ids of actions in an open page outlive a new build. */
export const buildEnvironment = (): Record<string, string> => ({
  NODE_ENV: 'production',
  NEXT_TELEMETRY_DISABLED: '1',
  [ACTIONS_KEY]: env().actionsKey ?? secret(env().dataDir, 'actions-key', 32, 'base64'),
})

/** Everything web server, worker and seed need to know, once the database stands. */
export function serviceEnvironment(): Record<string, string> {
  const { appOrigin, dataDir, isDemonstration, isEmbedded, logLevel, port } = env()
  return {
    ...buildEnvironment(),
    NEXT_MANUAL_SIG_HANDLE: '1',
    DATABASE_URL: databaseUrl(),
    EMBEDDED: isEmbedded ? '1' : '0',
    DEMO: isDemonstration ? '1' : '0',
    NEXTAUTH_SECRET: isEmbedded ? (env().sessionSecret ?? secret(dataDir, 'session-secret', 48)) : sessionSecret(),
    NEXTAUTH_URL: appOrigin ?? `http://localhost:${port}`,
    DATA_DIR: dataDir,
    PORT: String(port),
    LOG_LEVEL: logLevel,
  }
}

/** The embedded PostgreSQL as a part that is kept alive; `found` hears its address the first time. */
export function databasePart(found: (url: string) => void): Part {
  const { dataDir } = env()
  let server: Embedded | undefined
  return {
    name: 'PostgreSQL',
    log: logFile(dataDir, 'postgresql'),
    launch: async () => {
      const before = server?.url
      server = await startEmbedded(dataDir)
      // The others know the old address; only a start from the beginning tells them a new one.
      if (before && before !== server.url) {
        await server.stop()
        throw new OperatorError('Cổng của PostgreSQL nhúng vừa bị chương trình khác chiếm.')
      }
      found(server.url)
      return server.process
    },
    stop: async () => server?.stop(),
  }
}

const SERVING = import.meta.resolve('./serving.ts')

const webArguments = (): string[] => {
  const { host, port } = env()
  return [NEXT, 'start', '--port', String(port), ...(host ? ['--hostname', host] : [])]
}

export const webPart = (): Part => nodePart('Trang web', 'web', webArguments(), SERVING)

/** The web server for whoever starts it as a child of its own. */
export const webProcess = () => ({
  port: env().port,
  args: [...FLAGS, '--import', SERVING, ...webArguments()],
  environment: childEnvironment(WITHHELD),
})

export const workerPart = (): Part =>
  nodePart('Tiến trình nền', 'worker', [fileURLToPath(import.meta.resolve('../commands/worker.ts'))], import.meta.resolve('./tether.ts'), {
    DATABASE_URL: env().workerUrl ?? databaseUrl(),
  })

function nodePart(name: string, part: string, args: string[], preload: string, own: Record<string, string> = {}): Part {
  const log = logFile(env().dataDir, part)
  return {
    name,
    log,
    launch: async () => spawnNode(args, { log, preload, env: childEnvironment({ ...WITHHELD, ...own }) }),
    // A slow client may not hold up the end: after its grace the process is killed.
    stop: (child) =>
      end(child, [
        ['SIGTERM', 8_000],
        ['SIGKILL', 1_000],
      ]),
  }
}

/** Comes back when the web server answers. */
export async function answering(): Promise<void> {
  for (let waited = 0; waited < 60_000; waited += 50) {
    const isUp = await fetch(`http://127.0.0.1:${env().port}/api/health/live`).then(
      ({ ok }) => ok,
      () => false,
    )
    if (isUp) return
    await sleep(50)
  }
  throw new OperatorError('Trang web không trả lời sau 60 giây; xem nhật ký web.log.')
}
