import { createHash, randomUUID, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { monitorEventLoopDelay } from 'node:perf_hooks'

export const SECONDS = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] as const

export type Watch = {
  /** Stands in the header below where the request came from this machine and through nobody. */
  near: string
  answered: Map<string, number>
  broken: number
  underWay: number
  within: number[]
  seconds: number
  lag: ReturnType<typeof monitorEventLoopDelay>
}

const HEADER = 'x-dondoc-near'
const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'] as const
const LOOPBACK = /^(?:127\.|::1$|::ffff:127\.)/

// The server is preloaded and the pages are bundled: two copies of this module, which share only the process.
const held = globalThis as { dondocWatch?: Watch }

/** What the running web server knows of itself; undefined in any other process. */
export const watched = (): Watch | undefined => held.dondocWatch

/** Counts what a server answers, and marks the requests of this very machine so that nobody else can. */
export function watch(server: Server): void {
  held.dondocWatch ??= begin()
  const state = held.dondocWatch
  server.prependListener('request', (request: IncomingMessage, response: ServerResponse) => {
    delete request.headers[HEADER]
    if (isNear(request)) request.headers[HEADER] = state.near
    count(state, response)
  })
}

function begin(): Watch {
  const lag = monitorEventLoopDelay({ resolution: 20 })
  lag.enable()
  return { near: randomUUID(), answered: new Map(), broken: 0, underWay: 0, within: SECONDS.map(() => 0), seconds: 0, lag }
}

const isNear = ({ headers, socket }: IncomingMessage) =>
  LOOPBACK.test(socket.remoteAddress ?? '') && FORWARDED.every((name) => headers[name] === undefined)

function count(state: Watch, response: ServerResponse): void {
  const begun = performance.now()
  state.underWay++
  response.once('close', () => {
    state.underWay--
    if (!response.writableFinished) state.broken++
    const kind = `${Math.floor(response.statusCode / 100)}xx`
    state.answered.set(kind, (state.answered.get(kind) ?? 0) + 1)
    const seconds = (performance.now() - begun) / 1000
    state.seconds += seconds
    const place = SECONDS.findIndex((most) => seconds <= most)
    if (place >= 0) state.within[place] = (state.within[place] ?? 0) + 1
  })
}

const digest = (text: string) => createHash('sha256').update(text).digest()

/** Whether this request may see how the installation is: it comes from the machine itself or bears the monitor's token. */
export function mayMonitor(headers: Headers, token: string | undefined): boolean {
  const near = watched()?.near
  if (near !== undefined && headers.get(HEADER) === near) return true
  const given = headers.get('authorization')
  return token !== undefined && given !== null && timingSafeEqual(digest(given), digest(`Bearer ${token}`))
}
