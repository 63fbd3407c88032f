import { setTimeout as sleep } from 'node:timers/promises'
import { until } from '../operation/installation.ts'
import { ask, type Drill, database, demonstration, kept, query, run } from './harness.ts'
import { type Acknowledged, found, type Load, report, reportForm, reporting, wordsOf, writersOf } from './writes.ts'

const COUNT = Number(process.env.COUNT ?? 10_000)
const KILLS = Number(process.env.KILLS ?? 8)
const CLIENTS = 16
// Answers already on their way when the server is killed.
const STILL_COMING = 100
const LONGEST_GAP = Number(process.env.GAP_MS ?? 2_000)

/** The web server is killed in the middle of what it does: what was acknowledged is there, once, and whole. */
export const drill: Drill = async (stage) => {
  const { check, figure } = stage
  const server = await database(stage)
  await demonstration(stage, server.url)
  const web = await kept(stage, { DATABASE_URL: server.url })
  await until('a page', async () => (await ask(web.port, '/sign-in')).status === 200, 60_000)
  const writers = await writersOf(server.url, Math.max(20, Math.ceil(COUNT / 300)))
  const [first] = writers
  if (!first) throw new Error('nobody may report')
  const load: Load = { port: web.port, own: await reportForm(web.port, first), writers, clients: CLIENTS, count: COUNT }

  const heard: Acknowledged[] = []
  const begun = performance.now()
  const working = reporting(load, heard)
  const kills: number[] = []
  for (let kill = 1; kill <= KILLS; kill++) {
    const due = Math.floor((COUNT / (KILLS + 1)) * kill)
    await Promise.race([until(`${due} reports`, () => heard.length >= due, 600_000), working])
    web.kill()
    kills.push(performance.now())
    await sleep(STILL_COMING)
    const before = heard.length
    await Promise.race([until('the next report', () => heard.length > before, 30_000), working])
  }
  await working
  const gaps = kills.map((at) => Math.round((heard.find((one) => one.at > at + STILL_COMING)?.at ?? Number.POSITIVE_INFINITY) - at))
  figure('acknowledged', heard.length)
  figure('per_second', Math.round((heard.length / (performance.now() - begun)) * 1000))
  figure('kills', web.starts() - 1)
  figure('sent_again', heard.filter(({ tries }) => tries > 1).length)
  figure('gaps_ms', gaps)
  const { lost, doubled, halves, answeredOtherwise } = await found(server.url, heard)
  check(`${heard.length} acknowledged: none lost`, lost === 0 && heard.length === COUNT, lost)
  check('none done twice', doubled === 0, doubled)
  check('none half done: no report without its event, no key without its answer', halves === 0, halves)
  check('who asks again is told the same', answeredOtherwise === 0, answeredOtherwise)
  check(
    `it was killed ${KILLS} times, and clients waited for it no longer than ${LONGEST_GAP / 1000} s each time`,
    Math.max(...gaps) <= LONGEST_GAP,
    gaps,
  )
  check('clients did have to send again', web.starts() === KILLS + 1 && heard.some(({ tries }) => tries > 1))
  for (const script of ['audit', 'verify']) {
    const { code, said } = await run(script, [], { DATABASE_URL: server.url, DATA_DIR: stage.folder, DEMO: '1' })
    check(`${script} afterwards`, code === 0, said)
  }

  // The same report sent again by a client that heard no answer, without the key of its form.
  const unkeyed = { own: load.own, writer: first, key: null, done: wordsOf('không khóa') }
  for (let time = 0; time < 2; time++) await report(web.port, unkeyed)
  const control = await query(server.url, 'select 1 from progress_report where done = $1', [unkeyed.done])
  check('control: without a key what is sent again is done again', control.length === 2, control.length)
}
