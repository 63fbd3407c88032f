import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { request } from 'node:http'
import { resolve } from 'node:path'
import { sealSession, sessionCookie } from '#lib/auth.ts'
import { childEnvironment, env } from '#lib/env.ts'
import { grantRights } from '#lib/grants.ts'
import { freePort } from '#lib/port.ts'
import { end } from '#lib/processes.ts'
import { databaseUrl } from '../support/database.ts'
import { rows } from '../support/world.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const built = (name: string) => JSON.parse(readFileSync(resolve(ROOT, '.next', name), 'utf8'))

type Reference = { filename: string; exportedName: string; workers: Record<string, unknown> }

/** Every action of the build, as a stranger can read it off the page: its number, its name, and the pages it answers on. */
export const builtActions = (): { id: string; file: string; name: string; pages: string[] }[] =>
  Object.entries(built('server/server-reference-manifest.json').node as Record<string, Reference>).map(([id, one]) => ({
    id,
    file: one.filename,
    name: one.exportedName,
    pages: Object.keys(one.workers).map((page) => page.replace(/^app|\/page$|\/\([^/]*\)/g, '') || '/'),
  }))

export const builtRoutes = (): string[] => [...new Set(Object.values(built('app-path-routes-manifest.json') as Record<string, string>))]

export type Web = { port: number; origin: string; stop: () => Promise<void> }

const APP = 'test_app'

/** The database of the test under the role that serves: without the owner’s rights, and held by row security. */
async function addressOfApp(): Promise<string> {
  const roles = await rows('select 1 from pg_roles where rolname = $1', [APP])
  if (roles.length === 0) await rows(`create role ${APP} login password 'x'`)
  await grantRights(databaseUrl, APP, APP)
  const url = new URL(databaseUrl)
  Object.assign(url, { username: APP, password: 'x' })
  return url.href
}

/** The built web server, on the database of the test. */
export async function serve(): Promise<Web> {
  if (!existsSync(resolve(ROOT, '.next/BUILD_ID'))) throw new Error('There is no build: npm run build.')
  const port = await freePort(0)
  const origin = `http://127.0.0.1:${port}`
  const given = { DATABASE_URL: await addressOfApp(), NEXTAUTH_SECRET: env().sessionSecret, DATA_DIR: env().dataDir, PORT: String(port) }
  const child = spawn(process.execPath, ['src/commands/web.ts'], {
    cwd: ROOT,
    env: childEnvironment({ ...given, NODE_ENV: 'production', DEMO: '1', APP_ORIGIN: origin, LOG_LEVEL: 'silent' }),
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  await isUp(child, origin)
  const stop = async () => {
    await end(child, [
      ['SIGTERM', 10_000],
      ['SIGKILL', 1_000],
    ])
  }
  return { port, origin, stop }
}

async function isUp(child: ChildProcess, origin: string): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    if (child.exitCode !== null) throw new Error('the web server has ended')
    const isHere = await fetch(`${origin}/api/health/live`).then(
      ({ ok }) => ok,
      () => false,
    )
    if (isHere) return
    await new Promise((done) => setTimeout(done, 100))
  }
  throw new Error('the web server is not up')
}

export const cookieOf = async (sessionId: string): Promise<string> => `${sessionCookie().name}=${await sealSession(sessionId)}`

export type Answered = { status: number; text: string; redirect: string | null }

/** As `fetch` would not let it be sent: with any Origin, or none. */
export function send(port: number, method: string, path: string, headers: Record<string, string>, body = ''): Promise<Answered> {
  return new Promise((done) => {
    const failed = (error: unknown) => done({ status: 0, text: String(error), redirect: null })
    const length = method === 'GET' ? {} : { 'content-length': String(Buffer.byteLength(body)) }
    const asked = request({ host: '127.0.0.1', port, method, path, headers: { ...length, ...headers } }, (answer) => {
      let text = ''
      answer.on('data', (chunk: Buffer) => {
        text += chunk.toString()
      })
      answer.on('error', failed)
      answer.on('end', () => {
        const { location, 'x-action-redirect': redirect } = answer.headers
        done({ status: answer.statusCode ?? 0, text, redirect: location ?? [redirect].flat()[0] ?? null })
      })
    })
    asked.setTimeout(30_000, () => asked.destroy(new Error('no answer in 30 s')))
    asked.on('error', failed)
    asked.end(body)
  })
}

const BOUNDARY = 'don-doc-http'

/** An action called as script calls it: by its number, with the state of a fresh form and the form. */
export function called(id: string, fields: readonly (readonly [string, string])[]): { headers: Record<string, string>; body: string } {
  const before = JSON.stringify([{ values: {}, errors: {}, message: null }, '$K1'])
  const parts = [...fields.map(([name, value]) => [`_1_${name}`, value] as const), ['0', before] as const]
  const body = parts.map(([name, value]) => `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`).join('')
  return {
    headers: { 'next-action': id, accept: 'text/x-component', 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
    body: `${body}--${BOUNDARY}--\r\n`,
  }
}

/** Runs over all of them, so many at a time. */
export async function each<Item>(items: readonly Item[], run: (item: Item) => Promise<void>, atOnce = 6): Promise<void> {
  const rest = [...items]
  const worker = async () => {
    for (let item = rest.shift(); item !== undefined; item = rest.shift()) await run(item)
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
}
