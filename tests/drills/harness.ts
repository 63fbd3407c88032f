import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { type Embedded, startEmbedded } from '#lib/embedded.ts'
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

/** A PostgreSQL of the drill's own, which it may stop and start again in the same place. */
export async function database({ folder, after }: Stage): Promise<{ url: string; stop: () => Promise<void>; start: () => Promise<void> }> {
  const home = join(folder, 'server')
  let server: Embedded = await startEmbedded(home)
  after(() => server.stop())
  return {
    url: server.url,
    stop: () => server.stop(),
    start: async () => {
      server = await startEmbedded(home)
    },
  }
}

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
