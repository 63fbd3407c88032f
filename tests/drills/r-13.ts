import { once } from 'node:events'
import { Agent, request } from 'node:http'
import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { partOf, until } from '../operation/installation.ts'
import { ask, type Drill, database, logOf, type Stage, served } from './harness.ts'

const CLIENTS = 8
const PAGES = 8
const LOAD = Number(process.env.LOAD ?? 1000)

type Tally = { whole: number; refused: number; broken: number; unheard: number }

// A caller whom the system has let in and the process has not is sent away when the door closes; a proxy asks the next server.
const KINDS: Record<string, keyof Tally> = { ECONNREFUSED: 'refused', ECONNRESET: 'unheard' }

/** Requests on connections of their own, until the server is gone: each is answered whole or not accepted at all. */
async function load(port: number, path: string, count: number, isOver: () => boolean): Promise<Tally> {
  const tally: Tally = { whole: 0, refused: 0, broken: 0, unheard: 0 }
  let begun = 0
  async function one(): Promise<void> {
    while (begun++ < count && !isOver()) {
      const kind = await new Promise<keyof Tally>((done) => {
        const asked = request({ port, host: '127.0.0.1', path, agent: false, headers: { connection: 'close' } }, (answer) => {
          answer.on('error', () => done('broken'))
          answer.on('close', () => done(answer.complete && answer.statusCode === 200 ? 'whole' : 'broken'))
          answer.resume()
        })
        asked.on('error', (error) => done(('code' in error && KINDS[String(error.code)]) || 'broken'))
        asked.end()
      })
      tally[kind]++
      if (kind === 'refused') await sleep(20)
    }
  }
  await Promise.all(Array.from({ length: CLIENTS }, one))
  return tally
}

async function ending(stage: Stage, signal: 'SIGTERM' | 'SIGKILL') {
  const server = await database({ ...stage, folder: `${stage.folder}/${signal}` })
  const home = await served(stage, server.url)
  await until('a page', async () => (await ask(home.port, '/sign-in')).status === 200)
  const web = partOf(home.started, 'next-server') ?? 0
  const agent = new Agent({ keepAlive: true, maxSockets: 100 })
  await Promise.all(
    Array.from({ length: 100 }, async () => {
      const asked = request({ port: home.port, host: '127.0.0.1', path: '/api/health/live', agent })
      asked.on('error', () => undefined)
      asked.end()
      const [answer] = await once(asked, 'response')
      answer.resume()
      await once(answer, 'close')
    }),
  )
  const slow = connect(home.port, '127.0.0.1')
  slow.on('error', () => undefined)
  await once(slow, 'connect')
  slow.write('POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\nhalf')

  // A page in flight for three seconds, held by a lock and by no test door.
  const holder = new pg.Client({ connectionString: server.url })
  await holder.connect()
  await holder.query('begin; lock table demonstration in access exclusive mode')
  const inFlight = Array.from({ length: PAGES }, () => ask(home.port, '/sign-in', { connection: 'close' }))
  // On a crowded machine they take a while to get in; who stands before the door is not in flight.
  await until('the pages to be under way', async () => {
    const { text } = await ask(home.port, '/api/metrics')
    return Number(/^dondoc_pages\{state="inside"\} (\d+)/m.exec(text)?.[1]) >= PAGES
  })
  let isGone = false
  const loaded = load(home.port, '/api/health/live', LOAD, () => isGone)
  await sleep(500)
  const begun = performance.now()
  if (signal === 'SIGKILL') process.kill(web, signal)
  else home.started.child.kill(signal)
  await sleep(signal === 'SIGKILL' ? 0 : 2_500)
  await holder.query('commit')
  await holder.end()
  const answers = await Promise.all(inFlight)
  if (signal === 'SIGTERM') await home.started.ended
  const seconds = (performance.now() - begun) / 1000
  isGone = true
  const tally = await loaded
  slow.destroy()
  agent.destroy()
  return { answers, seconds, tally, home }
}

/** Asked to stop, the server finishes what it has begun, whoever dawdles. */
export const drill: Drill = async (stage) => {
  const { check, figure } = stage
  const { answers, seconds, tally, home } = await ending(stage, 'SIGTERM')
  check(
    'pages in flight are answered whole',
    answers.every(({ status }) => status === 200),
    answers.map(({ status, text }) => [status, text.slice(0, 80)]),
  )
  check('none of the others is broken off', tally.broken === 0, tally)
  check('who is sent away unheard stood at the door when it closed: no more than one a client', tally.unheard <= CLIENTS, tally)
  check('the end comes within 20 s, although one client dawdles', seconds < 20, seconds)
  check('nobody answers afterwards', (await ask(home.port, '/api/health/live')).status === 0)
  check('no rejection went unhandled', !/unhandled/i.test(logOf(home, 'web')))
  figure('seconds', Math.round(seconds * 10) / 10)
  figure('load', tally)
  const killed = await ending(stage, 'SIGKILL')
  check(
    'control: a server killed breaks off what it has begun',
    killed.answers.every(({ status }) => status === 0),
    killed.answers.map(({ status }) => status),
  )
}
