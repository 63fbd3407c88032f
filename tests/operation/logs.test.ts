import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runningEmbedded } from '#lib/embedded.ts'
import { pdf } from '../support/files.ts'
import { actionFields, postForm } from '../support/plain-form.ts'
import { type Installation, installation, isUp, type Started } from './installation.ts'

// What must never stand in a log, however it came in.
const TOKEN = 'ma-cua-may-giam-sat-khong-ai-duoc-thay'
const KEY = 'khoa-niem-phong-ban-sao-luu-khong-ai-thay'
const RIGHT = 'chuyendoiso-2022'
const WRONG = 'mat-khau-go-nham-7431'
const BEARER = 'mot-the-bai-ai-do-da-nham-gui'
const secrets = new Set([TOKEN, KEY, RIGHT, WRONG, BEARER])

// A line of its own, were it let through; and what clears a screen or turns the reading round.
const FORGED = '\r\n{"level":60,"time":1,"event":"forged"}\r\n\u001b[2J\u202etxt.exe\u0085\u009b31m'
const UNSAFE = /(?!\n)\p{Cc}|[\u2028\u2029\u202a-\u202e\u2066-\u2069]/u

let home: Installation
let server: Started

beforeAll(async () => {
  home = await installation()
  server = home.start({ MONITOR_TOKEN: TOKEN, BACKUP_KEY: KEY, LOG_LEVEL: 'debug' })
  await isUp(server)
})

afterAll(async () => {
  server.child.kill('SIGTERM')
  await server.ended
  home.remove()
})

/** As it is given, with whatever a well-behaved client would never send. */
function ask(path: string, headers: Record<string, string | string[]> = {}): Promise<{ status: number; text: string; headers: Headers }> {
  return new Promise((done) => {
    const asked = request(
      { host: '127.0.0.1', port: home.port, path, headers: { host: `127.0.0.1:${home.port}`, ...headers } },
      (answer) => {
        let text = ''
        answer.on('data', (chunk: Buffer) => {
          text += chunk.toString()
        })
        answer.on('end', () =>
          done({ status: answer.statusCode ?? 0, text, headers: new Headers(answer.headers as Record<string, string>) }),
        )
      },
    )
    asked.on('error', (error) => done({ status: 0, text: String(error), headers: new Headers() }))
    asked.end()
  })
}

/** The form of a page that has all these fields, filled in and sent as a browser without script does. */
async function submit(path: string, cookie: string, fields: Record<string, string>) {
  const { text } = await ask(path, { cookie })
  const form = actionFields(text, Object.keys(fields))
  if (form.length === 0) throw new Error(`no form with ${Object.keys(fields)} at ${path}`)
  return postForm(home.port, path, cookie, [...form, ...Object.entries(fields)])
}

const owner = async <Row extends pg.QueryResultRow>(sql: string): Promise<Row[]> => {
  const client = new pg.Client({ connectionString: runningEmbedded(home.dataDir) })
  await client.connect()
  return (await client.query<Row>(sql).finally(() => client.end())).rows
}

async function signIn(username: string): Promise<string> {
  const { status, cookie } = await submit('/sign-in', '', { username, password: RIGHT })
  expect([username, status, cookie.startsWith('dondoc-session=')]).toEqual([username, 303, true])
  secrets.add(cookie.split('=')[1] ?? '')
  return cookie
}

const logs = () => {
  const folder = join(home.dataDir, 'logs')
  return readdirSync(folder).map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }))
}
const linesOf = (name: string) =>
  logs()
    .filter((log) => log.name === name)
    .flatMap(({ text }) => text.split('\n').filter(Boolean))

test('whatever is sent to it, the log is one JSON line for each thing that happened', async () => {
  for (const path of ['/sign-in', '/api/evidence/1', '/api/auth/session', '/x']) {
    await ask(path, {
      'user-agent': `Mozilla \u0085\u009b31m{"event":"forged"}`,
      'x-forwarded-for': '203.0.113.9, {"level":60,"event":"forged"}',
      cookie: 'dondoc-session={"event":"forged"}',
      'next-action': '{"level":60,"event":"forged"}',
      'next-router-state-tree': '%0d%0a%7B%22event%22%3A%22forged%22%7D',
      rsc: '1',
    })
  }
  const written = encodeURIComponent(FORGED)
  for (const path of [
    `/${written}`,
    `/assignments/${written}`,
    `/sign-in?callbackUrl=${written}`,
    `/people?words=${written}`,
    '/%ff%fe',
    '/%',
  ])
    await ask(path)
  await ask(`/api/auth/signin?callbackUrl=${written}`)
  await ask(`/api/auth/callback/credentials?callbackUrl=javascript:${written}`)
  for (const username of [FORGED, 'a'.repeat(300_000)]) await submit('/sign-in', '', { username, password: WRONG })

  const lines = [...linesOf('web.log'), ...linesOf('worker.log')]
  expect(lines.length).toBeGreaterThan(3)
  for (const line of lines) {
    const { level, time, event } = JSON.parse(line)
    expect([line, typeof level, typeof time, event === 'forged', UNSAFE.test(line)]).toEqual([line, 'number', 'number', false, false])
    expect(line.length).toBeLessThan(20_000)
  }
})

test('a whole day of work leaves no secret in any log, and a failure leaves the number that the person was shown', async () => {
  await submit('/sign-in', '', { username: 'admin', password: WRONG })
  const cookie = await signIn('admin')
  await ask('/api/metrics', { authorization: `Bearer ${TOKEN}`, 'x-forwarded-for': '203.0.113.9' })
  await ask('/api/metrics', { authorization: `Bearer ${BEARER}`, 'x-forwarded-for': '203.0.113.9' })

  const from = '30/05/2022'
  const agencyId = String((await owner<{ id: number }>(`select id from agency where code = 'so-tttt'`))[0]?.id)
  const post = { agencyId, post: 'agency', title: 'Chuyên viên', from }
  const invited = await submit('/people/new', cookie, { ...post, username: 'nhat.ky', fullName: `Đỗ Hạnh${FORGED}` })
  expect(invited.location).toMatch(/^\/people\/receipts\/\d+$/)
  await seeCode(invited.location, cookie)
  const personId = (await owner<{ id: number }>(`select id from person where username = 'nhat.ky'`))[0]?.id
  const reset = await submit(`/people/${personId}`, cookie, { personId: String(personId) })
  expect(reset.location).toMatch(/^\/people\/receipts\/\d+$/)
  const code = await seeCode(reset.location, cookie)
  await submit('/first-password', '', { code: `${code}x`, password: WRONG, again: WRONG })
  expect((await submit('/first-password', '', { code, password: 'bốn con mèo xanh', again: 'bốn con mèo xanh' })).location).toBe('/')
  secrets.add('bốn con mèo xanh')

  const agency = await signIn('xuantruong')
  const upload = new FormData()
  upload.set('file', new Blob([new Uint8Array(pdf())]), `${FORGED}.pdf`)
  const id = (
    await owner<{ id: number }>(`select assignment_id as id from assignment_version v join agency a on a.id = v.agency_id
    where v.valid_to is null and v.kind = 'one_off' and v.submitted_on is null and a.code = 'huyen-xuan-truong' limit 1`)
  )[0]?.id
  const uploaded = await fetch(`http://127.0.0.1:${home.port}/api/evidence?assignmentId=${id}&purpose=progress`, {
    method: 'POST',
    body: upload,
    headers: { cookie: agency, origin: `http://127.0.0.1:${home.port}` },
    redirect: 'manual',
  })
  expect(uploaded.status).toBe(303)

  await owner('alter table holiday rename to holiday_away')
  const failed = await ask('/work?day=30/05/2022', { cookie: agency, authorization: `Bearer ${BEARER}` })
  await owner('alter table holiday_away rename to holiday')
  const number = /data-dgst="([^"]+)"|"digest":"([^"]+)"|\\"digest\\":\\"([^"\\]+)/.exec(failed.text)?.slice(1).find(Boolean)
  expect(number).toBeTruthy()
  expect(
    linesOf('web.log')
      .map((line) => JSON.parse(line))
      .filter(({ error }) => error?.digest === number).length,
  ).toBeGreaterThan(0)
  expect(linesOf('web.log').map((line) => JSON.parse(line).event)).toEqual(expect.arrayContaining(['sign-in.refused', 'console']))

  for (const name of readdirSync(home.dataDir)) {
    const path = join(home.dataDir, name)
    if (/secret|password|key/.test(name) && existsSync(path)) secrets.add(readFileSync(path, 'utf8').trim())
  }
  secrets.add(decodeURIComponent(new URL(runningEmbedded(home.dataDir) ?? '').password))
  expect(secrets.size).toBeGreaterThan(12)
  for (const secret of secrets) {
    expect(secret.length, 'a secret that is none').toBeGreaterThan(7)
    for (const { name, text } of logs()) expect(text.includes(secret), `${name} tells ${secret.slice(0, 4)}…`).toBe(false)
    expect(
      server
        .output()
        .replaceAll(/^ {4}.* \/ chuyendoiso-2022$/gm, '')
        .includes(secret),
    ).toBe(false)
  }
})

/** The code of a receipt, read off its page. */
async function seeCode(path: string, cookie: string): Promise<string> {
  const { text } = await ask(path, { cookie })
  const code = /<code[^>]*>([^<]+)<\/code>/.exec(text)?.[1] ?? ''
  expect(code.length).toBeGreaterThan(7)
  secrets.add(code)
  return code
}
