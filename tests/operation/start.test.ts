import { once } from 'node:events'
import { connect } from 'node:net'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runningEmbedded } from '#lib/embedded.ts'
import { freePort } from '#lib/port.ts'
import { answers, commandLine, type Installation, installation, isUp, partOf, type Started, until } from './installation.ts'

let home: Installation
let server: Started

beforeAll(async () => {
  home = await installation()
  server = home.start()
  await isUp(server)
})

afterAll(async () => {
  server.child.kill('SIGTERM')
  await server.ended
  home.remove()
})

const required = (pid: number | undefined): number => {
  if (pid === undefined) throw new Error('The part is not running.')
  return pid
}

const query = async (sql: string) => {
  const client = new pg.Client({ connectionString: runningEmbedded(home.dataDir) })
  await client.connect()
  return client.query(sql).finally(() => client.end())
}

test('one command brings up database, web server and worker, and tells the address on one screen', async () => {
  expect(server.output()).toContain(`http://localhost:${home.port}`)
  expect(server.output()).toContain(home.dataDir)
  expect(server.output().split('\n').length).toBeLessThan(30)
  expect(await answers(home.port)).toBe(true)
  for (const part of ['next-server', 'worker.ts', 'postgres']) expect(partOf(server, part), part).toBeDefined()
  const { rows } =
    await query(`select datcollate, datlocale, current_setting('fsync') as fsync, current_setting('data_checksums') as checksums
    from pg_database where datname = current_database()`)
  expect(rows[0]).toMatchObject({ datlocale: 'vi-VN', fsync: 'on', checksums: 'on' })
})

test('health and metrics are for this machine; whoever comes through a proxy finds only that the process lives', async () => {
  const ask = async (path: string, headers: Record<string, string> = {}) => {
    const answer = await fetch(`http://127.0.0.1:${home.port}/api/${path}`, { headers })
    return { status: answer.status, text: await answer.text() }
  }
  await expect.poll(() => ask('health/ready'), { timeout: 20_000 }).toMatchObject({ status: 200 })
  expect((await ask('metrics')).text).toMatch(/^dondoc_requests_total\{status="2xx"\} [1-9]\d*$/m)
  expect((await ask('metrics')).text).toMatch(/^dondoc_pool_connections\{state="total"\} [1-9]/m)
  const outside = { 'X-Forwarded-For': '127.0.0.1', 'X-Dondoc-Near': 'true', Authorization: 'Bearer undefined' }
  expect(await ask('health/live', outside)).toEqual({ status: 200, text: 'ok\n' })
  for (const path of ['health/ready', 'metrics']) expect(await ask(path, outside), path).toMatchObject({ status: 404, text: '' })
})

test('a second start in the same folder is refused in one sentence and leaves the first alone', async () => {
  const second = home.start({ PORT: String(await freePort(0)) })
  expect(await second.ended).toBe(1)
  expect(second.output()).toMatch(/^Đôn Đốc đang chạy rồi trong thư mục này \(tiến trình \d+\)[^\n]*\n$/)
  expect(await answers(home.port)).toBe(true)
})

test.each(['next-server', 'worker.ts', 'postgres'])('%s killed -9 is started again and nothing acknowledged is lost', async (part) => {
  await query(`create table if not exists kept (part text); insert into kept values ('${part}')`)
  const before = required(partOf(server, part))
  process.kill(before, 'SIGKILL')
  await until(`another ${part}`, () => ![undefined, before].includes(partOf(server, part)))
  await until('an answer', () => answers(home.port))
  const remembered = () =>
    query(`select 1 from kept where part = '${part}'`)
      .then(({ rowCount }) => rowCount === 1)
      .catch(() => false)
  await until('the row', remembered)
})

test('the supervisor killed -9 leaves no web server and no worker, and the next start takes over folder and database', async () => {
  const orphans = ['next-server', 'worker.ts', 'postgres'].map((part) => required(partOf(server, part)))
  server.child.kill('SIGKILL')
  await server.ended
  await until('the end of web server and worker', () => orphans.slice(0, 2).every((pid) => commandLine(pid) === ''), 15_000)
  server = home.start()
  await isUp(server)
  // A second start is quick because it neither builds nor seeds again.
  expect(server.output()).not.toMatch(/Đang dựng|Đang nạp/)
  expect((await query('select count(*)::int as rows from kept')).rows).toEqual([{ rows: 3 }])
})

test('SIGTERM ends everything within 15 seconds although a client sends half a request and waits', async () => {
  const slow = connect(home.port, '127.0.0.1')
  slow.on('error', () => undefined)
  await once(slow, 'connect')
  slow.write('POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\nhalf')
  const parts = ['next-server', 'worker.ts', 'postgres'].map((part) => required(partOf(server, part)))
  const begun = performance.now()
  server.child.kill('SIGTERM')
  expect(await server.ended).toBe(0)
  expect(performance.now() - begun).toBeLessThan(15_000)
  expect(parts.map(commandLine)).toEqual(['', '', ''])
  expect(await freePort(home.port)).toBe(home.port)
  slow.destroy()
})
