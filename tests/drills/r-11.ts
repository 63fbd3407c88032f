import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { seed } from '#commands/seed.ts'
import { day } from '#domain/day.ts'
import { actorNamed } from '#features/people/data.ts'
import { reportProgress } from '#features/progress/mutations.ts'
import { performAs } from '#lib/act.ts'
import { adopt } from '#lib/env.ts'
import { migrate } from '#lib/migrate.ts'
import { disconnect } from '#lib/prisma.ts'
import { transaction } from '#lib/transaction.ts'
import { another, ask, type Drill, database, query, run, served } from './harness.ts'

const TODAY = day('2022-05-30')
const ROWS = Number(process.env.ROWS ?? 100_000)

/** Told apart from the product's own way of comparing: rows as PostgreSQL prints them. */
async function tables(url: string): Promise<Map<string, string>> {
  const names = await query<{ name: string }>(
    url,
    `select tablename as name from pg_tables where schemaname = 'public' and tablename not in ('_prisma_migrations', 'session', 'one_time_code', 'rate_limit') order by 1`,
  )
  const found = new Map<string, string>()
  for (const { name } of names) {
    const [row] = await query<{ md5: string }>(
      url,
      `select count(*) || ' ' || md5(coalesce(string_agg(md5(t::text), '' order by md5(t::text)), '')) as md5 from ${name} t`,
    )
    found.set(name, row?.md5 ?? '')
  }
  return found
}

/** Reports of progress by the product's own act, as fast as it goes, until told to stop. */
function writers(url: string): { stop: () => Promise<number> } {
  let [isOver, acts] = [false, 0]
  const one = async (code: string): Promise<void> => {
    const found = await query<{ id: number }>(
      url,
      `select a.id from assignment a join agency g on g.id = a.agency_id join directive d on d.id = a.directive_id where g.code = $1 and d.ref = '3a'`,
      [code],
    )
    const assignmentId = String(found[0]?.id)
    while (!isOver) {
      await transaction(async (tx) => {
        const actor = await actorNamed(tx, code, TODAY)
        if (!actor) throw new Error(`nobody is ${code}`)
        await performAs(
          tx,
          reportProgress,
          { assignmentId, percent: String((acts % 90) + 1), done: `Báo cáo ${acts}` },
          {
            actor,
            today: TODAY,
          },
        )
      }, 60)
      acts++
    }
  }
  const all = ['so-tttt', 'so-tc', 'so-xd'].map(one)
  // Heard when they are stopped; unheard until then they would end the drill without its tidying up.
  for (const writer of all) writer.catch(() => undefined)
  return {
    stop: async () => {
      isOver = true
      await Promise.all(all)
      return acts
    },
  }
}

/** What was backed up while everybody worked comes back to the byte, and nothing damaged comes back at all. */
export const drill: Drill = async (stage) => {
  const { check, figure, folder } = stage
  const server = await database(stage)
  const [source, archive] = [server.url, join(folder, 'a.zip')]
  const at = (url: string, home: string) => ({
    DATABASE_URL: url,
    DATA_DIR: join(folder, home),
    DEMO: '1',
    APP_ORIGIN: '',
    BACKUP_KEY: 'a key of thirty-two characters or more',
  })
  for (const home of ['source', 'target', 'damaged']) mkdirSync(join(folder, home))
  adopt({ ...at(source, 'source'), NEXTAUTH_SECRET: 'only for drills, only for drills, only' })
  stage.after(disconnect)
  await migrate(source)
  await seed(source, { isDemonstration: true })
  await query(
    source,
    `insert into idempotency_key (person_id, key, action, body_hash, location, created_at) select 1, gen_random_uuid(), 'x', repeat('a', 64), '/', now() from generate_series(1, ${ROWS})`,
  ).catch((error: unknown) => check('rows in number', false, String(error)))

  const working = writers(source)
  await new Promise((done) => setTimeout(done, 1500))
  const control = await withoutSnapshot(source)
  const [backedUp, backupSeconds] = await timed(() => run('backup', ['--out', archive], at(source, 'source')))
  const acts = await working.stop()
  check('a backup is made while everybody works', backedUp.code === 0, backedUp)
  check('control: the same tables read without one snapshot do not belong together', control !== 0, control)
  figure('acts_meanwhile', acts)

  const target = await another(source, 'target')
  const [restored, restoreSeconds] = await timed(() => run('restore', ['--in', archive], at(target, 'target')))
  check('it is restored into an empty database', restored.code === 0, restored)
  figure('rows', Number(/(\d+) dòng/.exec(restored.said)?.[1]))
  figure('backup_seconds', backupSeconds)
  figure('restore_seconds', restoreSeconds)
  for (const [script, words] of [
    ['audit', 'liền mạch'],
    ['verify', 'khớp cả'],
  ] as const) {
    const { code, said } = await run(script, [], at(target, 'target'))
    check(`${script} on what was restored`, code === 0 && said.includes(words), said)
  }

  const [quiet, equal] = [join(folder, 'b.zip'), await another(source, 'equal')]
  await run('backup', ['--out', quiet], at(source, 'source'))
  await run('restore', ['--in', quiet], at(equal, 'target'))
  const [before, after] = [await tables(source), await tables(equal)]
  const different = [...before].filter(([name, md5]) => after.get(name) !== md5).map(([name]) => name)
  check(`all ${before.size} tables are equal row by row`, before.size > 20 && different.length === 0, different)

  const bytes = readFileSync(archive)
  const place = Math.floor(bytes.length / 2)
  bytes.writeUInt8(bytes.readUInt8(place) ^ 1, place)
  writeFileSync(join(folder, 'damaged.zip'), bytes)
  const empty = await another(source, 'damaged')
  const refused = await run('restore', ['--in', join(folder, 'damaged.zip')], at(empty, 'damaged'))
  check(
    'one flipped bit is refused, exit code 1, and nothing is restored',
    refused.code === 1 && /bị hỏng hoặc bị sửa/.test(refused.said) && (await query(empty, 'select 1 from person')).length === 0,
    refused,
  )
  const full = await run('restore', ['--in', archive], at(source, 'source'))
  check('a database with something in it is refused', full.code === 1 && full.said.includes('đã có dữ liệu'), full)

  const home = await served(stage, target)
  const { status, text } = await ask(home.port, '/sign-in')
  const signedIn = await signIn(home.port)
  check('people sign in to what was restored', status === 200 && text.includes('Đăng nhập') && signedIn, { status, signedIn })
}

async function timed<Value>(run: () => Promise<Value>): Promise<[Value, number]> {
  const begun = performance.now()
  const value = await run()
  return [value, Math.round((performance.now() - begun) / 10) / 100]
}

/** How far the audit's head and its last event are apart when each is read for itself. */
async function withoutSnapshot(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows: events } = await client.query<{ seq: number }>('select max(seq)::int as seq from audit_event')
  await new Promise((done) => setTimeout(done, 300))
  const { rows: heads } = await client.query<{ seq: number }>('select seq::int from audit_head')
  await client.end()
  return (heads[0]?.seq ?? 0) - (events[0]?.seq ?? 0)
}

/** By next-auth's own endpoint, as a client without a browser does. */
async function signIn(port: number): Promise<boolean> {
  const origin = `http://127.0.0.1:${port}`
  const first = await fetch(`${origin}/api/auth/csrf`)
  const { csrfToken }: { csrfToken: string } = await first.json()
  const cookie = first.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
  const answer = await fetch(`${origin}/api/auth/callback/credentials`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie, origin, 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ csrfToken, username: 'vanphong', password: 'chuyendoiso-2022', json: 'true' }),
  })
  const session = answer.headers
    .getSetCookie()
    .find((one) => /^[^=]*dondoc[^=]*=./.test(one))
    ?.split(';')[0]
  const page = await fetch(`${origin}/account`, { headers: { cookie: session ?? '' }, redirect: 'manual' })
  return page.status === 200
}
