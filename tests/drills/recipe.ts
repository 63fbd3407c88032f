import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { X509Certificate } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { request } from 'node:https'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { end, hasEnded } from '#lib/processes.ts'
import { until } from '../operation/installation.ts'
import { type Drill, database, query, run, SECRET, type Stage } from './harness.ts'

const NAME = 'dondoc.namdinh.gov.vn'
const RECIPE = resolve(import.meta.dirname, '../operation/recipe')
const [HTTP, HTTPS] = [18_080, 18_443]

type Answer = { status: number; headers: Record<string, string | string[] | undefined>; text: string }

function ask(
  path: string,
  { method = 'GET', headers = {}, body = '' }: { method?: string; headers?: Record<string, string>; body?: string | Buffer } = {},
): Promise<Answer> {
  return new Promise((done) => {
    const asked = request(
      { host: '127.0.0.1', port: HTTPS, servername: NAME, path, method, rejectUnauthorized: false, headers: { host: NAME, ...headers } },
      (answer) => {
        let text = ''
        answer.on('data', (chunk: Buffer) => {
          text += chunk.toString()
        })
        answer.on('end', () => done({ status: answer.statusCode ?? 0, headers: answer.headers, text }))
      },
    )
    asked.on('error', (error) => done({ status: 0, headers: {}, text: String(error) }))
    asked.end(body)
  })
}

/** The shipped file, with other ports and places, so that it runs beside whatever serves here. */
function configuration({ folder }: Stage): string {
  const files = { crt: join(folder, 'tls.crt'), key: join(folder, 'tls.key') }
  execFileSync(
    'openssl',
    [
      'req',
      '-x509',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-days',
      '30',
      '-subj',
      `/CN=${NAME}`,
      '-addext',
      `subjectAltName=DNS:${NAME}`,
      '-keyout',
      files.key,
      '-out',
      files.crt,
    ],
    { stdio: 'ignore' },
  )
  const server = readFileSync(join(RECIPE, 'nginx.conf'), 'utf8')
    .replaceAll('/etc/dondoc/tls.crt', files.crt)
    .replaceAll('/etc/dondoc/tls.key', files.key)
    .replaceAll(/listen (\[::\]:)?80;/g, `listen $1${HTTP};`)
    .replaceAll(/listen (\[::\]:)?443 /g, `listen $1${HTTPS} `)
  writeFileSync(join(folder, 'dondoc.conf'), server)
  const main = join(folder, 'nginx.conf')
  writeFileSync(
    main,
    `daemon off; pid ${folder}/nginx.pid; error_log ${folder}/error.log; events {} http { access_log off; include ${folder}/dondoc.conf; }`,
  )
  return main
}

/** What the units start, with what they read from /etc/dondoc. */
function service({ folder, after }: Stage, script: string, env: Record<string, string>): ChildProcess {
  const child = spawn(process.execPath, [`src/commands/${script}.ts`], {
    env: { ...process.env, ...env, DATA_DIR: join(folder, 'data') },
    stdio: 'ignore',
  })
  after(() =>
    end(child, [
      ['SIGTERM', 10_000],
      ['SIGKILL', 1_000],
    ]),
  )
  return child
}

async function signIn(): Promise<{ cookie: string; page: Answer }> {
  const first = await ask('/api/auth/csrf')
  const jar = [first.headers['set-cookie'] ?? []]
    .flat()
    .map((one) => one.split(';')[0])
    .join('; ')
  const { csrfToken }: { csrfToken: string } = JSON.parse(first.text)
  const body = new URLSearchParams({ csrfToken, username: 'admin', password: 'mật khẩu của người quản trị', json: 'true' }).toString()
  const headers = {
    cookie: jar,
    origin: `https://${NAME}`,
    'content-type': 'application/x-www-form-urlencoded',
    'content-length': String(Buffer.byteLength(body)),
  }
  const answer = await ask('/api/auth/callback/credentials', { method: 'POST', headers, body })
  const cookie = [answer.headers['set-cookie'] ?? []].flat().find((one) => /^[^=]*dondoc[^=]*=./.test(one)) ?? ''
  return { cookie, page: await ask('/account', { headers: { cookie: cookie.split(';')[0] ?? '' } }) }
}

/** The recipe of the README, end to end: three roles, two web servers and a worker behind nginx with TLS. */
export const drill: Drill = async (stage) => {
  const { check, figure, folder, after } = stage
  mkdirSync(join(folder, 'data'))
  const server = await database(stage)
  const as = (role: string) => Object.assign(new URL(server.url), { username: role, password: 'x', pathname: '/real' }).href
  for (const role of ['dondoc_owner', 'dondoc_app', 'dondoc_worker']) await query(server.url, `create role ${role} login password 'x'`)
  await query(server.url, `create database real owner dondoc_owner encoding 'UTF8' template template0`)
  const web = {
    DATABASE_URL: as('dondoc_app'),
    NEXTAUTH_SECRET: SECRET,
    APP_ORIGIN: `https://${NAME}`,
    HOST: '127.0.0.1',
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: Buffer.alloc(32, 7).toString('base64'),
  }
  const early = await run('web', [], { ...web, PORT: '3001' })
  check('before the migration the web server refuses', early.code === 1, early)
  const unfit = await run('backup', ['--out', join(folder, 'early.zip')], web)
  check('and so does a backup, in a sentence', unfit.code === 1 && /^[^\n]+npm run migrate[^\n]+\n$/.test(unfit.said), unfit)
  const owner = { ...web, MIGRATE_URL: as('dondoc_owner'), WORKER_URL: as('dondoc_worker') }
  const migrated = await run('migrate', [], owner)
  check('the owner migrates and gives the others their rights', migrated.code === 0, migrated)
  const admin = await run('admin', [], web)
  const code = /mã (\S+)/.exec(admin.said)?.[1]
  check('the first administrator gets a code', code !== undefined, admin.said)

  const servers = new Map([3001, 3002].map((port) => [port, service(stage, 'web', { ...web, PORT: String(port) })]))
  service(stage, 'worker', { ...web, DATABASE_URL: as('dondoc_worker') })
  const proxy = spawn('nginx', ['-p', folder, '-c', configuration(stage)], { stdio: 'ignore' })
  after(() =>
    end(proxy, [
      ['SIGTERM', 3_000],
      ['SIGKILL', 1_000],
    ]),
  )
  const isUp = (port: number) =>
    fetch(`http://127.0.0.1:${port}/api/health/ready`).then(
      ({ ok }) => ok,
      () => false,
    )
  await until('both web servers and the worker', async () => (await isUp(3001)) && (await isUp(3002)), 90_000)
  check('both are ready on the machine itself, the worker has made its queue', true)

  const page = await ask('/sign-in')
  check('the sign-in page comes by TLS', page.status === 200 && page.text.includes('Đăng nhập'), page.status)
  check(
    'and with its headers',
    String(page.headers['strict-transport-security']).includes('31536000') &&
      String(page.headers['content-security-policy']).includes("frame-ancestors 'none'"),
    page.headers,
  )
  check(
    'nothing tells a version',
    !/\d/.test(String(page.headers.server ?? '')) && page.headers['x-powered-by'] === undefined,
    page.headers,
  )
  check('the certificate is the one that was made', new X509Certificate(readFileSync(join(folder, 'tls.crt'))).checkHost(NAME) === NAME)
  const plain = await fetch(`http://127.0.0.1:${HTTP}/work`, { redirect: 'manual' })
  check('plain http is led to https', plain.status === 301 && plain.headers.get('location') === `https://${NAME}/work`)
  for (const path of ['/api/health/ready', '/api/metrics']) check(`${path} is not there from outside`, (await ask(path)).status === 404)
  check('/api/health/live is', (await ask('/api/health/live')).status === 200)
  check(
    'TRACE and PUT are refused',
    (await ask('/account', { method: 'TRACE' })).status === 405 && (await ask('/', { method: 'PUT' })).status === 405,
  )
  check(
    'a form of 2 MB is refused',
    (await ask('/sign-in', { method: 'POST', body: Buffer.alloc(2_000_000), headers: { 'content-length': '2000000' } })).status === 413,
  )

  await query(server.url.replace(/\/[^/]*$/, '/real'), `update person set password_hash = $1 where username = 'admin'`, [
    await (await import('#lib/passwords.ts')).hashPassword('mật khẩu của người quản trị'),
  ])
  const { cookie, page: work } = await signIn()
  check(
    'somebody signs in; the cookie is bound to the name and to TLS',
    /^__Host-/.test(cookie) && /Secure/i.test(cookie) && /HttpOnly/i.test(cookie) && work.status === 200,
    { cookie: cookie.replace(/=[^;]*/, '=…'), status: work.status },
  )

  const archive = join(folder, 'a.zip')
  const backedUp = await run('backup', ['--out', archive], web)
  check('the application role is enough for a backup', backedUp.code === 0, backedUp)
  await query(server.url, `create database again owner dondoc_owner encoding 'UTF8' template template0`)
  const again = Object.fromEntries(Object.entries(owner).map(([name, value]) => [name, value.replace(/\/real$/, '/again')]))
  const restored = await run('restore', ['--in', archive], { ...again, DATA_DIR: join(folder, 'data') })
  check('the owner restores it, and the others have their rights on it', restored.code === 0, restored)
  const { MIGRATE_URL: _, ...serving } = again
  const chain = await run('audit', [], serving)
  check('the chain holds, read as the application', chain.code === 0, chain)

  let isOver = false
  const seen: number[] = []
  const asking = Promise.all(
    Array.from({ length: 4 }, async () => {
      while (!isOver) {
        seen.push((await ask('/sign-in')).status)
        await sleep(80)
      }
    }),
  )
  await sleep(500)
  servers.get(3001)?.kill('SIGTERM')
  await until('the first to end', () => hasEnded(servers.get(3001) as ChildProcess), 15_000)
  servers.set(3001, service(stage, 'web', { ...web, PORT: '3001' }))
  await until('the first to be back', () => isUp(3001), 20_000)
  servers.get(3002)?.kill('SIGKILL')
  await sleep(1_500)
  isOver = true
  await asking
  figure('pages_during_restart_and_kill', seen.length)
  check(
    'one restarted and the other killed: nobody notices',
    seen.length > 50 && seen.every((status) => status === 200),
    seen.filter((status) => status !== 200),
  )
}
