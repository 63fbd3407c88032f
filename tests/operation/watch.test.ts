import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { mayMonitor, watch, watched } from '#lib/watch.ts'

const TOKEN = 'mã của máy giám sát, dài ít nhất 32 ký tự'
let server: Server
let address: string

beforeAll(async () => {
  server = createServer((request, response) => {
    response.statusCode = request.url === '/fails' ? 500 : 200
    if (request.url === '/hangs') return
    response.end(String(mayMonitor(new Headers(request.headers as Record<string, string>), undefined)))
  })
  watch(server)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterAll(() => server.close())

const isNear = async (headers: Record<string, string> = {}) => (await fetch(address, { headers })).text()

test('only a request from this machine that nobody passed on is near', async () => {
  expect(await isNear()).toBe('true')
  for (const name of ['Forwarded', 'X-Forwarded-For', 'X-Forwarded-Host', 'X-Real-IP', 'Via']) {
    expect(await isNear({ [name]: '127.0.0.1' }), name).toBe('false')
  }
  expect(await isNear({ 'X-Dondoc-Near': 'guessed', 'X-Real-IP': '203.0.113.9' })).toBe('false')
})

test('a token is taken whole or not at all, and none is no token', () => {
  const given = (authorization: string, token: string | undefined = TOKEN) => mayMonitor(new Headers({ authorization }), token)
  const bearer = encodeURIComponent(TOKEN)
  expect(given(`Bearer ${bearer}`, bearer)).toBe(true)
  expect([given(`Bearer ${bearer}x`, bearer), given(bearer, bearer), given('Bearer undefined', undefined)]).toEqual([false, false, false])
  expect(mayMonitor(new Headers(), bearer)).toBe(false)
})

test('answers are counted by their class, failures and broken ones too', async () => {
  await fetch(`${address}/fails`)
  await fetch(`${address}/hangs`, { signal: AbortSignal.timeout(100) }).catch(() => undefined)
  await expect.poll(() => watched()?.broken).toBe(1)
  expect(watched()?.answered.get('5xx')).toBe(1)
  expect(watched()?.underWay).toBe(0)
})
