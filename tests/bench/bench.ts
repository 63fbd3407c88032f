import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { sealSession, sessionCookie } from '#lib/auth.ts'
import { startEmbedded } from '#lib/embedded.ts'
import { adopt, childEnvironment, env } from '#lib/env.ts'
import { command } from '#lib/failure.ts'
import { migrate } from '#lib/migrate.ts'
import { freePort } from '#lib/port.ts'
import { end, spawnNode } from '#lib/processes.ts'
import { build, isBuilt, NEXT } from '#lib/production.ts'
import { answering, buildEnvironment, serviceEnvironment } from '#lib/services.ts'
import { actionFields, encodeForm } from '../support/plain-form.ts'
import { benchExports } from './export.ts'
import { fire, type Round, type Shot, send } from './load.ts'
import { benchOcr } from './ocr.ts'

const SECONDS = Number(process.env.BENCH_SECONDS ?? 6)
const AGENCY = 7

type Page = { name: string; shot: () => Shot; expected: number }

if (process.argv[2] === 'ocr') {
  await command(benchOcr)
  process.exit()
}

/** 100,000 assignments over 200 agencies in a database of its own; what each page costs, alone and under load. */
await command(async () => {
  const folder = join(env().dataDir, 'bench')
  const statements = {
    shared_preload_libraries: 'pg_stat_statements',
    'pg_stat_statements.track': 'all',
    work_mem: '32MB',
    shared_buffers: '1GB',
  }
  const server = await startEmbedded(folder, statements)
  const url = new URL(server.url)
  url.pathname = '/bench'
  const client = new pg.Client({ connectionString: server.url })
  await client.connect()
  const exists = await client.query(`select 1 from pg_database where datname = 'bench'`)
  if (exists.rowCount === 0) await client.query('create database bench')
  await client.end()
  const port = await freePort(4390)
  adopt({ DATABASE_URL: url.href, EMBEDDED: '1', DEMO: '0', DATA_DIR: folder, PORT: String(port), LOG_LEVEL: 'error' })
  adopt(serviceEnvironment())
  await migrate(url.href)
  const db = new pg.Client({ connectionString: url.href })
  await db.connect()
  await fill(db)
  if (!isBuilt()) await build(childEnvironment(buildEnvironment()), 'inherit')
  const web = spawnNode([NEXT, 'start', '--port', String(port)], {
    log: join(folder, 'logs/web.log'),
    preload: import.meta.resolve('#lib/serving.ts'),
    env: childEnvironment({}),
  })
  try {
    await answering()
    await measure(db, port)
    const [committee = ''] = await cookiesOf(db, 'bench-bcd', 1)
    if ('export'.includes(process.argv[2] ?? '')) await benchExports(port, committee, web.pid ?? 0)
  } finally {
    await end(web, [
      ['SIGTERM', 8_000],
      ['SIGKILL', 1_000],
    ])
    await db.end()
    await server.stop()
  }
})
process.exit()

async function fill(db: pg.Client): Promise<void> {
  const { rows } = await db.query<{ count: number }>('select count(*)::int as count from assignment')
  if (rows[0]?.count === 100_000) return
  console.log('Đang nạp 100.000 lượt giao …')
  for (const part of readFileSync(new URL('seed.sql', import.meta.url), 'utf8').split(/^(?=vacuum)/m)) await db.query(part)
  await db.query('create extension if not exists pg_stat_statements')
}

/** Cookies of a signed-in person: sessions of their own, opened straight in the database. */
async function cookiesOf(db: pg.Client, username: string, count: number): Promise<string[]> {
  const { rows } = await db.query<{ id: string }>(
    `insert into session (id, person_id, created_at, last_seen_at, expires_at)
     select gen_random_uuid(), p.id, now(), now(), now() + interval '10 hours' from person p, generate_series(1, $2::int) where p.username = $1 returning id`,
    [username, count],
  )
  return Promise.all(rows.map(async ({ id }) => `${sessionCookie().name}=${await sealSession(id)}`))
}

async function measure(db: pg.Client, port: number): Promise<void> {
  const [committee = ''] = await cookiesOf(db, 'bench-bcd', 1)
  // A session may post 120 times a minute: the load is that of many people.
  const writers = await cookiesOf(db, 'bench-dv', 400)
  const [agency = ''] = writers
  const cursor = await db.query<{ after: string; of: string }>(
    `with o as (select due_order, assignment_id from assignment_version where valid_to is null and submitted_on is null and due_on < '2022-05-30' order by 1, 2)
     select (select due_order || '_' || assignment_id from o offset 400 * 50 limit 1) as after, (select count(*) from o)::text as of`,
  )
  const get = (cookie: string, path: string) => () => ({ method: 'GET' as const, path, headers: { cookie } })
  const pages: Page[] = [
    { name: 'dashboard', shot: get(committee, '/'), expected: 200 },
    { name: 'overdue, all', shot: get(committee, '/assignments?bucket=overdue'), expected: 200 },
    { name: 'overdue, one agency', shot: get(agency, `/assignments?bucket=overdue&agency=${AGENCY}`), expected: 200 },
    { name: 'overdue, page 400', shot: get(committee, `/assignments?bucket=overdue&after=${cursor.rows[0]?.after}`), expected: 200 },
    { name: 'assignment', shot: spread(agency, (id) => `/assignments/${id}`), expected: 200 },
    { name: 'search, broad', shot: get(committee, '/search?q=t%E1%BB%95ng+h%E1%BB%A3p'), expected: 200 },
    { name: 'search, narrow', shot: get(committee, '/search?q=nhiem+vu+437'), expected: 200 },
    { name: 'post progress', shot: await posting(port, writers), expected: 303 },
  ].filter(({ name }) => name.includes(process.argv[2] ?? ''))
  console.log(`${cursor.rows[0]?.of} lượt giao quá hạn trong 100.000; mỗi phép đo ${SECONDS} giây.\n`)
  console.log('| page | p50@1 ms | p99@1 ms | req/s@1 | req/s@8 | req/s@32 | queries | ms in PostgreSQL | KiB | failed |')
  console.log('|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|')
  for (const page of pages) {
    await fire(port, page.shot, 4, 2, page.expected)
    const cost = await costOf(db, port, page)
    const rounds: Round[] = []
    for (const connections of [1, 8, 32]) rounds.push(await fire(port, page.shot, connections, SECONDS, page.expected))
    const [one, eight, many] = rounds
    // Under 32 connections a page may give up waiting for the database; it is counted, not hidden.
    const failed = rounds.reduce((sum, round) => sum + round.failed, 0)
    if (one?.failed) throw new Error(`${page.name}: ${one.failed} answers were not ${page.expected}`)
    const cells = [one?.p50, one?.p99, one?.perSecond, eight?.perSecond, many?.perSecond].map((value) => value?.toFixed(1))
    console.log(
      `| ${page.name} | ${cells.join(' | ')} | ${cost.calls} | ${cost.milliseconds.toFixed(1)} | ${one?.kilobytes.toFixed(0)} | ${failed} |`,
    )
  }
}

/** Statements one request runs, and their time in PostgreSQL. */
async function costOf(db: pg.Client, port: number, page: Page): Promise<{ calls: number; milliseconds: number }> {
  await db.query('select pg_stat_statements_reset()')
  await send(undefined, port, page.shot())
  const { rows } = await db.query<{ calls: number; milliseconds: number }>(
    `select sum(calls)::int as calls, sum(total_exec_time)::float as milliseconds from pg_stat_statements
     where query not ilike '%pg_stat_statements%' and query !~* '^(begin|commit|set|rollback)' and toplevel`,
  )
  return rows[0] ?? { calls: 0, milliseconds: 0 }
}

/** Different open assignments of one agency, one after the other. */
function spread(cookie: string, path: (id: number) => string): () => Shot {
  let turn = 0
  return () => ({ method: 'GET', path: path(idOf(turn++)), headers: { cookie } })
}

// Directives 401 to 500 are open; an assignment's id follows from its directive and agency.
function idOf(turn: number): number {
  return (400 + (turn % 100)) * 200 + AGENCY
}

/** The progress form as a browser without script posts it. */
async function posting(port: number, cookies: readonly string[]): Promise<() => Shot> {
  const cookieOf = (turn: number) => cookies[turn % cookies.length] ?? ''
  const page = await send(undefined, port, {
    method: 'GET',
    path: `/assignments/${idOf(0)}/progress/new`,
    headers: { cookie: cookieOf(0) },
  })
  const own = actionFields(page.text)
  if (own.length === 0) throw new Error('the progress form was not found')
  let turn = 0
  return () => {
    const cookie = cookieOf(turn)
    const id = idOf(turn++)
    const fields = [...own, ['assignmentId', String(id)], ['done', 'Đã tổng hợp số liệu.'], ['percent', String(turn % 100)]] as const
    const { headers, body } = encodeForm(`http://127.0.0.1:${port}`, cookie, fields)
    return { method: 'POST', path: `/assignments/${id}/progress/new`, headers, body }
  }
}
