import { once } from 'node:events'
import { createServer } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { until } from '../operation/installation.ts'
import { ask, type Drill, database, demonstration, kept } from './harness.ts'

const HEADS = Number(process.env.HEADS ?? 2_000)
const BODIES = Number(process.env.BODIES ?? 500)
const FLOOR_MS = 50

const p95 = (times: number[]) => times.sort((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0

/** A caller that never ends its request: how long until it is hung up on. */
async function dawdle(port: number, start: string, drip: string): Promise<{ socket: Socket; closed: Promise<number> }> {
  const socket = connect(port, '127.0.0.1')
  socket.on('error', () => undefined)
  await once(socket, 'connect')
  socket.write(start)
  const begun = performance.now()
  const dripping = setInterval(() => socket.write(drip), 3_000)
  // Hung up on in whatever way: a reset is an answer too.
  const closed = new Promise<number>((done) => {
    socket.once('close', () => {
      clearInterval(dripping)
      done((performance.now() - begun) / 1000)
    })
  })
  socket.resume()
  return { socket, closed }
}

const HALF_HEAD = ['GET /sign-in HTTP/1.1\r\nHost: localhost\r\n', 'X-a: b\r\n'] as const
const SLOW_BODY = ['POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100000\r\n\r\na', 'a'] as const

async function pages(port: number, seconds: number): Promise<{ times: number[]; failed: number }> {
  const times: number[] = []
  let failed = 0
  const begun = performance.now()
  const one = async () => {
    while (performance.now() - begun < seconds * 1000) {
      const { status, ms } = await ask(port, '/sign-in')
      times.push(ms)
      if (status !== 200) failed++
      await sleep(20)
    }
  }
  await Promise.all([one(), one(), one(), one(), one()])
  return { times, failed }
}

/** Thousands of callers that dawdle, with no proxy in front: others hardly notice, and they are hung up on. */
export const drill: Drill = async (stage) => {
  const { check, figure } = stage
  const server = await database(stage)
  await demonstration(stage, server.url)
  const { port } = await kept(stage, { DATABASE_URL: server.url })
  await until('a page', async () => (await ask(port, '/sign-in')).status === 200, 60_000)
  await pages(port, 2)
  const idle = await pages(port, 8)

  const heads = await Promise.all(Array.from({ length: HEADS }, () => dawdle(port, ...HALF_HEAD)))
  const bodies = await Promise.all(Array.from({ length: BODIES }, () => dawdle(port, ...SLOW_BODY)))
  const besieged = await pages(port, 8)
  const [headSeconds, bodySeconds] = await Promise.all([
    Promise.all(heads.map(({ closed }) => closed)),
    Promise.all(bodies.map(({ closed }) => closed)),
  ])
  figure('dawdlers', HEADS + BODIES)
  figure('p95_ms', { idle: Math.round(p95(idle.times)), besieged: Math.round(p95(besieged.times)) })
  figure('longest_s', {
    half_head: Math.round(Math.max(...headSeconds) * 10) / 10,
    slow_body: Math.round(Math.max(...bodySeconds) * 10) / 10,
  })
  check('others are answered all the while', besieged.failed === 0 && besieged.times.length > 50, besieged.failed)
  const limit = Math.max(2 * p95(idle.times), FLOOR_MS)
  check('with a p95 of at most twice the idle one', p95(besieged.times) <= limit, [p95(idle.times), p95(besieged.times)])
  check('half a head is hung up on within 15 s', Math.max(...headSeconds) <= 15, Math.max(...headSeconds))
  check('a dripping body within 65 s', Math.max(...bodySeconds) <= 65, Math.max(...bodySeconds))

  const bare = createServer((_, response) => response.end()).listen(0, '127.0.0.1')
  await once(bare, 'listening')
  const { socket, closed } = await dawdle((bare.address() as AddressInfo).port, ...HALF_HEAD)
  const heard = await Promise.race([closed, sleep(20_000, 'open')])
  socket.destroy()
  bare.close()
  check('control: a server as Node comes still holds half a head after 20 s', heard === 'open', heard)
}
