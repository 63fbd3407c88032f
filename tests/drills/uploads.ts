import { randomBytes, randomUUID } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { sealSession, sessionCookie } from '#lib/auth.ts'
import { adopt } from '#lib/env.ts'
import { type Drill, database, query, SECRET, served } from './harness.ts'

const MEGABYTE = 1024 * 1024
const MOST_GROWTH = 30
const FILES = join(import.meta.dirname, '../notices/files')

type Sent = { name: string; content: Buffer }

/** Everything the readers know, something nobody can read, and what is as long as may be. */
const files = (): Sent[] => [
  ...readdirSync(FILES).map((name) => ({ name, content: readFileSync(join(FILES, name)) })),
  ...[5, 25, 49].map((size) => ({
    name: `${size} MB.pdf`,
    content: Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(size * MEGABYTE)]),
  })),
  { name: '60 MB.pdf', content: randomBytes(60 * MEGABYTE) },
]

async function cookieOf(url: string): Promise<string> {
  const [session] = await query<{ id: string }>(
    url,
    `insert into session (id, person_id, created_at, last_seen_at, expires_at)
     select gen_random_uuid(), id, now(), now(), now() + interval '10 hours' from person where username = 'admin' returning id`,
  )
  adopt({ NEXTAUTH_SECRET: SECRET })
  return `${sessionCookie().name}=${await sealSession(session?.id ?? '')}`
}

const megabytesOf = async (port: number): Promise<number> => {
  const metrics = await (await fetch(`http://127.0.0.1:${port}/api/metrics`)).text()
  return Number(/^\S*resident_memory_bytes (\S+)/m.exec(metrics)?.[1]) / MEGABYTE
}

/** The web server while files come in and are read: what it needs beside may not depend on what people send. */
export const drill: Drill = async (stage) => {
  const { check, figure } = stage
  const { url } = await database(stage)
  const { port, dataDir } = await served(stage, url)
  const cookie = await cookieOf(url)

  async function send({ name, content }: Sent): Promise<string> {
    const body = new FormData()
    body.set('_key', randomUUID())
    body.set('file', new Blob([new Uint8Array(content)]), name)
    const origin = `http://127.0.0.1:${port}`
    const answer = await fetch(`${origin}/api/sources`, { method: 'POST', body, headers: { cookie, origin }, redirect: 'manual' })
    return answer.headers.get('location') ?? String(answer.status)
  }
  const waiting = async () => (await query(url, `select 1 from source_file where is_waiting`)).length

  // Warm: every path has been taken once.
  const done = async () => {
    while ((await waiting()) > 0) await sleep(500)
  }
  for (const file of files().filter(({ content }) => content.length < MEGABYTE)) await send(file)
  await done()
  await sleep(3_000)
  const before = await megabytesOf(port)
  let most = before
  const watch = setInterval(() => void megabytesOf(port).then((now) => (most = Math.max(most, now))), 200)
  const answers: string[] = []
  for (const file of files()) {
    answers.push(await send({ ...file, content: Buffer.concat([file.content, Buffer.from('\n')]) }))
    if ((await waiting()) > 7) await done()
  }
  await done()
  clearInterval(watch)
  await sleep(3_000)
  figure('files', answers.length)
  figure('megabytesBefore', Math.round(before))
  figure('growthAtMost', Math.round(most - before))
  figure('growthAfter', Math.round((await megabytesOf(port)) - before))
  check(
    'every file was answered',
    answers.every((answer) => answer.startsWith('/notices/')),
    answers,
  )
  check(
    'what is too long was refused',
    answers.some((answer) => answer.endsWith('file_too_big')),
    answers,
  )
  check('memory was measured', before > 20, before)
  check(`the web server grew by no more than ${MOST_GROWTH} MB`, most - before <= MOST_GROWTH, most - before)
  const kept = await query<{ count: number }>(url, `select count(distinct sha256)::int as count from stored_contents()`)
  check('nothing is left of what could not be read', kept[0]?.count === filesIn(join(dataDir, 'evidence')), kept)
}

const filesIn = (folder: string): number =>
  existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length : 0
