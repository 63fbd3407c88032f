import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { seed } from '#commands/seed.ts'
import { type Embedded, startEmbedded } from '#lib/embedded.ts'
import { adopt } from '#lib/env.ts'
import { migrate } from '#lib/migrate.ts'
import { freePort } from '#lib/port.ts'
import { disconnect } from '#lib/prisma.ts'
import { end } from '#lib/processes.ts'
import { type Installation, installation, isUp, type Started } from '../operation/installation.ts'

export type Stage = {
  folder: string
  /** A failed one fails the drill; what was seen is printed. */
  check: (what: string, holds: boolean, seen?: unknown) => void
  figure: (key: string, value: unknown) => void
  after: (cleanup: () => unknown) => void
}
export type Drill = (stage: Stage) => Promise<void>

export async function query<Row extends pg.QueryResultRow>(url: string, sql: string, values: unknown[] = []): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  return (await client.query<Row>(sql, values).finally(() => client.end())).rows
}

const childrenOf = (pid: number | undefined): number[] => {
  const list = `/proc/${pid}/task/${pid}/children`
  return existsSync(list) ? readFileSync(list, 'utf8').trim().split(' ').filter(Boolean).map(Number) : []
}

export type Server = { url: string; stop: () => Promise<void>; start: () => Promise<void>; crash: () => Promise<void> }

/** A PostgreSQL of the drill's own, which it may stop, or kill with all its processes, and start again in the same place. */
export async function database({ folder, after }: Stage, settings: Record<string, string> = {}): Promise<Server> {
  const home = join(folder, 'server')
  let server: Embedded = await startEmbedded(home, settings)
  after(() => server.stop())
  return {
    url: server.url,
    stop: () => server.stop(),
    start: async () => {
      server = await startEmbedded(home, settings)
    },
    crash: async () => {
      const { pid } = server.process
      const gone = once(server.process, 'exit')
      for (const each of [pid, ...childrenOf(pid)]) if (each) process.kill(each, 'SIGKILL')
      await gone
    },
  }
}

/** A database with the demonstration in it, for a drill that serves it itself; this process works on it too. */
export async function demonstration({ folder, after }: Stage, url: string): Promise<void> {
  adopt({ DATABASE_URL: url, DATA_DIR: folder, NEXTAUTH_SECRET: SECRET, DEMO: '1', APP_ORIGIN: '' })
  await disconnect()
  after(disconnect)
  await migrate(url)
  await seed(url, { isDemonstration: true })
}

/** One web server, started again whenever it dies, as a service manager does. */
export async function kept(
  { folder, after }: Stage,
  env: Record<string, string>,
): Promise<{ port: number; kill: () => void; starts: () => number }> {
  const port = await freePort(0)
  let [isOver, starts] = [false, 0]
  let child: ChildProcess | undefined
  const start = (): void => {
    starts++
    child = spawn(process.execPath, ['src/commands/web.ts'], {
      env: { ...process.env, NEXTAUTH_SECRET: SECRET, DATA_DIR: folder, APP_ORIGIN: '', DEMO: '1', PORT: String(port), ...env },
      stdio: 'ignore',
    })
    child.on('exit', () => isOver || sleep(100).then(start))
  }
  start()
  after(async () => {
    isOver = true
    if (child) await end(child, STOPPING)
  })
  return {
    port,
    starts: () => starts,
    // The server itself, not who looks after it.
    kill: () => {
      for (const pid of childrenOf(child?.pid)) process.kill(pid, 'SIGKILL')
    },
  }
}

const STOPPING = [
  ['SIGTERM', 10_000],
  ['SIGKILL', 1_000],
] as const

export const another = async (url: string, name: string): Promise<string> => {
  await query(url, `create database ${name}`)
  const address = new URL(url)
  address.pathname = `/${name}`
  return address.href
}

export const SECRET = 'only for drills, only for drills, only'

/** The product's own `npm start` on the given database, with the demonstration in it. */
export async function served(
  { after }: Stage,
  url: string,
  env: Record<string, string> = {},
): Promise<Installation & { started: Started }> {
  const home = await installation()
  const started = home.start({ DATABASE_URL: url, NEXTAUTH_SECRET: SECRET, DEMO: '1', ...env })
  after(async () => {
    started.child.kill('SIGTERM')
    await started.ended
    home.remove()
  })
  await isUp(started)
  return { ...home, started }
}

export type Answer = { status: number; text: string; ms: number }

/** Status 0: no answer came, or not to its end. */
export async function ask(port: number, path: string, headers: Record<string, string> = {}, patience = 15_000): Promise<Answer> {
  const begun = performance.now()
  try {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, { headers, redirect: 'manual', signal: AbortSignal.timeout(patience) })
    return { status: answer.status, text: await answer.text(), ms: performance.now() - begun }
  } catch (error) {
    return { status: 0, text: String(error instanceof Error && error.cause ? error.cause : error), ms: performance.now() - begun }
  }
}

/** A command of the product, as an operator runs it. */
export async function run(script: string, args: string[], env: Record<string, string>): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, [`src/commands/${script}.ts`, ...args], {
    env: { ...process.env, NEXTAUTH_SECRET: SECRET, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      said += chunk.toString()
    })
  }
  const [code] = await once(child, 'close')
  return { code, said }
}

export const logOf = ({ dataDir }: Installation, part: string): string => {
  const path = join(dataDir, 'logs', `${part}.log`)
  return existsSync(path) ? readFileSync(path, 'utf8') : ''
}
