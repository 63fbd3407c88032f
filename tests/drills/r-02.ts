import { setTimeout as sleep } from 'node:timers/promises'
import { until } from '../operation/installation.ts'
import { ask, type Drill, database, demonstration, kept, query, run, type Stage } from './harness.ts'
import { type Acknowledged, found, reportForm, reporting, writersOf } from './writes.ts'

const COUNT = Number(process.env.COUNT ?? 10_000)
const KILLS = Number(process.env.KILLS ?? 6)
const CLIENTS = 16
const LONGEST_OUTAGE = 10_000

/** Reports by the web server while PostgreSQL and all its processes are killed again and again. */
async function killing(stage: Stage, settings: Record<string, string>, count: number, kills: number) {
  const server = await database(stage, settings)
  await demonstration(stage, server.url)
  const web = await kept(stage, { DATABASE_URL: server.url })
  await until('a page', async () => (await ask(web.port, '/sign-in')).status === 200, 60_000)
  const writers = await writersOf(server.url, Math.max(20, Math.ceil(count / 300)))
  const [first] = writers
  if (!first) throw new Error('nobody may report')
  const heard: Acknowledged[] = []
  const own = await reportForm(web.port, first)
  const working = reporting({ port: web.port, own, writers, clients: CLIENTS, count }, heard)
  const outages: number[] = []
  for (let kill = 1; kill <= kills; kill++) {
    const due = Math.floor((count / (kills + 1)) * kill)
    await Promise.race([until(`${due} reports`, () => heard.length >= due, 600_000), working])
    const down = performance.now()
    await server.crash()
    await sleep(100)
    await server.start()
    const before = heard.length
    await Promise.race([until('the next report', () => heard.length > before, 60_000), working])
    outages.push(Math.round(performance.now() - down))
  }
  await working
  return { server, web, heard, outages, ...(await found(server.url, heard)) }
}

/** PostgreSQL is killed with all its processes in the middle of what it does: what was acknowledged is there. */
export const drill: Drill = async (stage) => {
  const { check, figure } = stage
  const { server, web, heard, outages, lost, doubled, halves, answeredOtherwise } = await killing(stage, {}, COUNT, KILLS)
  figure('acknowledged', heard.length)
  figure('sent_again', heard.filter(({ tries }) => tries > 1).length)
  figure('outages_ms', outages)
  check(`${heard.length} acknowledged: none lost`, lost === 0 && heard.length === COUNT, lost)
  check('none done twice, none by halves', doubled === 0 && halves === 0 && answeredOtherwise === 0, { doubled, halves, answeredOtherwise })
  check('each time reports are taken again within 10 s', outages.length === KILLS && Math.max(...outages) <= LONGEST_OUTAGE, outages)
  check('the web server was not started again for it', web.starts() === 1, web.starts())
  const settings = await query<{ name: string; setting: string }>(
    server.url,
    `select name, setting from pg_settings where name in ('fsync', 'full_page_writes', 'synchronous_commit', 'data_checksums')`,
  )
  check(
    'PostgreSQL writes through, and checks its pages',
    settings.length === 4 && settings.every(({ setting }) => setting === 'on'),
    settings,
  )
  // Every page of every table is read, and with it its checksum; then what was recorded is compared with what follows from it.
  const tables = await query<{ name: string }>(
    server.url,
    `select quote_ident(tablename) as name from pg_tables where schemaname = 'public'`,
  )
  for (const { name } of tables) await query(server.url, `select count(*) from ${name} t where t::text is null`)
  const damaged = await query<{ failures: number }>(
    server.url,
    'select coalesce(sum(checksum_failures), 0)::int as failures from pg_stat_database',
  )
  check('no page is damaged', damaged[0]?.failures === 0, damaged)
  for (const script of ['audit', 'verify']) {
    const { code, said } = await run(script, [], { DATABASE_URL: server.url, DATA_DIR: stage.folder, DEMO: '1' })
    check(`${script} afterwards`, code === 0, said)
  }

  // Told that it is done before it is on the disk, and killed in the fifth of a second between.
  const lazy = { synchronous_commit: 'off', wal_writer_delay: '2s' }
  const control = await killing({ ...stage, folder: `${stage.folder}/lazy` }, lazy, Math.min(COUNT, 2_000), 3)
  figure('control_lost', control.lost)
  check('control: a PostgreSQL that acknowledges before it writes loses some', control.lost > 0, control.lost)
}
