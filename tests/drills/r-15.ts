import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { until } from '../operation/installation.ts'
import { type Answer, ask, type Drill, database, demonstration, kept } from './harness.ts'
import { writersOf } from './writes.ts'

const SLOW = Number(process.env.SLOW ?? 200)

const at = (times: number[], share: number) =>
  times.sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0

/** Two hundred pages wait for one locked table: others hear soon what is, nobody hangs, and all is well when the lock goes. */
export const drill: Drill = async (stage) => {
  const { check, figure } = stage
  const server = await database(stage)
  await demonstration(stage, server.url)
  const { port } = await kept(stage, { DATABASE_URL: server.url })
  await until('a page', async () => (await ask(port, '/sign-in')).status === 200, 60_000)
  const [writer] = await writersOf(server.url, 1)
  const cookie = { cookie: writer?.cookie ?? '' }
  const good = await ask(port, '/notices', cookie)
  check('the page that will be slow is good', good.status === 200, good.status)

  const holder = new pg.Client({ connectionString: server.url })
  await holder.connect()
  stage.after(() => holder.end())
  await holder.query('begin; lock table notice in access exclusive mode')
  const slow = Promise.all(Array.from({ length: SLOW }, () => ask(port, '/notices', cookie, 30_000)))
  await sleep(300)
  const cheap: Answer[] = []
  const ready: Answer[] = []
  const begun = performance.now()
  while (performance.now() - begun < 4_000) {
    cheap.push(await ask(port, '/sign-in', {}, 30_000))
    ready.push(await ask(port, '/api/health/live'))
    await sleep(50)
  }
  const answered = await slow
  const served = cheap.filter(({ status }) => status === 200).length
  figure(
    'slow',
    Object.fromEntries(
      Map.groupBy(answered, ({ status }) => status)
        .entries()
        .map(([status, all]) => [status, all.length]),
    ),
  )
  figure('slowest_ms', Math.round(Math.max(...answered.map(({ ms }) => ms))))
  figure('cheap', {
    served,
    turned_away: cheap.length - served,
    p95_ms: Math.round(
      at(
        cheap.map(({ ms }) => ms),
        0.95,
      ),
    ),
  })
  check(
    'nobody hangs longer than 10 s',
    [...answered, ...cheap].every(({ status, ms }) => status !== 0 && ms < 10_000),
    answered.map(({ status, ms }) => [status, Math.round(ms)]),
  )
  check(
    'other pages come within a second, or the word to come again does',
    at(
      cheap.map(({ ms }) => ms),
      0.95,
    ) <= 1_000 && cheap.every(({ status }) => status === 200 || status === 503),
    cheap.map(({ status, ms }) => [status, Math.round(ms)]),
  )
  check(
    'the process says that it lives',
    ready.every(({ status, ms }) => status === 200 && ms < 1_000),
  )

  await holder.query('commit')
  const freed = performance.now()
  await until('a page again', async () => (await ask(port, '/notices', cookie)).status === 200)
  figure('recovery_ms', Math.round(performance.now() - freed))
  check('it recovers within 5 s', performance.now() - freed < 5_000)

  // A pool by itself, as the driver comes: everybody waits for as long as the lock is held.
  const pool = new pg.Pool({ connectionString: server.url, max: 10 })
  stage.after(() => pool.end())
  await holder.query('begin; lock table notice in access exclusive mode')
  const bare = Array.from({ length: 20 }, () => pool.query('select count(*) from notice'))
  const cheapQuestion = pool.query('select 1').then(() => 'answered')
  const heard = await Promise.race([cheapQuestion, sleep(3_000, 'hung')])
  await holder.query('commit')
  await Promise.all([...bare, cheapQuestion])
  check('control: a bare pool lets a cheap question hang behind the slow ones', heard === 'hung', heard)
}
