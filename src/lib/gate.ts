import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { PLAIN_HEADERS, plainPage } from './plain-page.ts'

// As many pages at once as the pool has connections: more would not be made any sooner, only all of them late.
const MOST = 10
const LINE = 100
const PATIENCE = 5_000
// Who reads slowly does not keep others out.
const LONGEST = 10_000
const OPEN = /^\/(?:_next\/|api\/|favicon)/

export type Gate = { inside: number; line: (() => void)[]; turnedAway: number }

// The server is preloaded and the pages are bundled: two copies of this module, which share only the process.
const held = globalThis as { dondocGate?: Gate }

/** How many pages are being made, how many wait for their turn, how many were sent away; undefined in any other process. */
export const gate = (): Gate | undefined => held.dondocGate

/**
 * Pages are made in the order they were asked for, a few at a time. Under more load than the machine bears some callers hear
 * at once that they should come again, instead of everybody an error after long waiting. Acts and files are never held up.
 */
export function gated(listener: RequestListener): RequestListener {
  const state: Gate = { inside: 0, line: [], turnedAway: 0 }
  held.dondocGate = state
  return (request, response) => {
    if (!isPage(request)) return listener(request, response)
    if (state.inside < MOST) return enter(state, listener, request, response)
    if (state.line.length >= LINE || isAhead(request)) return turnAway(state, response)
    wait(state, response, () => enter(state, listener, request, response))
  }
}

const isPage = ({ method, url = '' }: IncomingMessage) => (method === 'GET' || method === 'HEAD') && !OPEN.test(url)

/** Nobody has asked for it yet: the browser would only like to have it before. */
const isAhead = ({ headers }: IncomingMessage) => headers['next-router-prefetch'] !== undefined || headers['sec-purpose'] !== undefined

function wait(state: Gate, response: ServerResponse, go: () => void): void {
  const called = () => {
    clearTimeout(timer)
    response.off('close', gone)
    go()
  }
  const gone = () => {
    clearTimeout(timer)
    state.line = state.line.filter((one) => one !== called)
  }
  const timer = setTimeout(() => {
    response.off('close', gone)
    gone()
    turnAway(state, response)
  }, PATIENCE)
  response.once('close', gone)
  state.line.push(called)
}

function enter(state: Gate, listener: RequestListener, request: IncomingMessage, response: ServerResponse): void {
  state.inside++
  let isInside = true
  const leave = () => {
    if (!isInside) return
    isInside = false
    clearTimeout(timer)
    state.inside--
    state.line.shift()?.()
  }
  const timer = setTimeout(leave, LONGEST)
  response.once('close', leave)
  listener(request, response)
}

function turnAway(state: Gate, response: ServerResponse): void {
  state.turnedAway++
  response.writeHead(503, { ...PLAIN_HEADERS, 'Retry-After': '5' })
  response.end(BUSY)
}

const BUSY = plainPage('Đang có rất nhiều người dùng cùng lúc', 'Hãy chờ vài giây rồi tải lại trang này. Những gì đã ghi vẫn còn nguyên.')
