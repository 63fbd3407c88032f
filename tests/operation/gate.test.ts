import { once } from 'node:events'
import { createServer, type Server, type ServerResponse } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { gate, gated } from '#lib/gate.ts'

let server: Server
let port: number
const made: ServerResponse[] = []
const asked: string[] = []

beforeAll(async () => {
  server = createServer(
    gated((request, response) => {
      asked.push(request.url ?? '')
      if (request.url?.startsWith('/slow')) made.push(response)
      else response.end('made')
    }),
  )
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  port = (server.address() as AddressInfo).port
})

afterAll(() => server.closeAllConnections())

const ask = (path: string, method = 'GET') => fetch(`http://127.0.0.1:${port}${path}`, { method })

test('ten pages are made at once, others in their order; acts, files and health pass; too many are told at once to come again', async () => {
  const slow = Array.from({ length: 10 }, (_, place) => ask(`/slow/${place}`))
  await expect.poll(() => made.length).toBe(10)
  const waiting: Promise<Response>[] = []
  for (let place = 0; place < 5; place++) {
    waiting.push(ask(`/${place}`))
    await expect.poll(() => gate()?.line.length, { interval: 2 }).toBe(place + 1)
  }
  for (let place = 5; place < 100; place++) waiting.push(ask('/any'))
  await expect.poll(() => gate()?.line.length, { interval: 2 }).toBe(100)
  for (const [path, method] of [
    ['/', 'POST'],
    ['/api/health/live', 'GET'],
    ['/_next/static/a.css', 'GET'],
  ] as const) {
    expect(await (await ask(path, method)).text()).toBe('made')
  }
  const begun = performance.now()
  const away = await ask('/one-too-many')
  expect([away.status, away.headers.get('retry-after')]).toEqual([503, '5'])
  expect(await away.text()).toContain('tải lại trang')
  expect(performance.now() - begun).toBeLessThan(1000)

  made[0]?.end('made')
  expect((await Promise.all(waiting)).every(({ status }) => status === 200)).toBe(true)
  expect(asked.filter((path) => /^\/\d+$/.test(path))).toEqual(['/0', '/1', '/2', '/3', '/4'])
  for (const response of made) response.end('made')
  await Promise.all(slow)
  await expect.poll(() => gate()?.inside).toBe(0)
})

test('nobody waits longer than five seconds, and who has gone is not waited for', async () => {
  made.length = 0
  const slow = Array.from({ length: 10 }, (_, place) => ask(`/slow/${place}`))
  await expect.poll(() => made.length).toBe(10)
  const gone = connect(port, '127.0.0.1')
  gone.write('GET /gone HTTP/1.1\r\nHost: a\r\n\r\n')
  await expect.poll(() => gate()?.line.length).toBe(1)
  gone.destroy()
  await expect.poll(() => gate()?.line.length).toBe(0)
  const ahead = await fetch(`http://127.0.0.1:${port}/ahead`, { headers: { 'next-router-prefetch': '1' } })
  expect([ahead.status, asked.includes('/ahead')]).toEqual([503, false])
  const begun = performance.now()
  expect((await ask('/patient')).status).toBe(503)
  expect(performance.now() - begun).toBeGreaterThan(4_500)
  expect(asked).not.toContain('/gone')
  for (const response of made) response.end('made')
  await Promise.all(slow)
  expect(await (await ask('/after')).text()).toBe('made')
})
