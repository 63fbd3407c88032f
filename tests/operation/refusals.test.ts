import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Embedded, startEmbedded } from '#lib/embedded.ts'
import { type Installation, installation } from './installation.ts'

let home: Installation
let other: Embedded
const folder = mkdtempSync(join(tmpdir(), 'don-doc-other-'))

beforeAll(async () => {
  home = await installation()
  other = await startEmbedded(folder)
})

afterAll(async () => {
  await other.stop()
  home.remove()
  rmSync(folder, { recursive: true, force: true })
})

/** What the operator sees: exactly one line, exit code 1. */
async function refusal(env: Record<string, string>): Promise<string> {
  const started = home.start(env)
  expect(await started.ended).toBe(1)
  expect(started.output()).toMatch(/^[^\n]+\n$/)
  return started.output().trim()
}

const external = (change: (url: URL) => void): Record<string, string> => {
  const url = new URL(other.url)
  change(url)
  return { DATABASE_URL: url.href, NEXTAUTH_SECRET: 'x'.repeat(32), DEMO: '1' }
}

test('a port that is taken', async () => {
  const server = createServer().listen(home.port)
  expect(await refusal({})).toBe(
    `Cổng ${home.port} đang có chương trình khác dùng; hãy dừng nó hoặc chọn cổng khác, ví dụ: PORT=${home.port + 1} npm start`,
  )
  server.close()
})

test.each([
  ['not an address', { DATABASE_URL: 'dondoc' }, /^Biến DATABASE_URL phải là một địa chỉ PostgreSQL/],
  ['a port that is no port', { PORT: '70000' }, /^Biến PORT phải là một số nguyên từ 1 đến 65535\.$/],
  ['an origin with a path', { APP_ORIGIN: 'https://a.vn/b' }, /^Biến APP_ORIGIN/],
  ['a demonstration in the open', { APP_ORIGIN: 'http://dondoc.namdinh.gov.vn' }, /^Không chạy bản minh họa/],
  ['real work without an address', { DATABASE_URL: 'postgresql://a:b@127.0.0.1/c' }, /^Chạy thật thì phải đặt APP_ORIGIN/],
  [
    'real work over plain http',
    { DATABASE_URL: 'postgresql://a:b@127.0.0.1/c', APP_ORIGIN: 'http://dondoc.namdinh.gov.vn' },
    /^Không chạy thật ở http:.*APP_ORIGIN phải là https\.$/,
  ],
  ['real work on the embedded database', { DEMO: '0', APP_ORIGIN: 'https://dondoc.namdinh.gov.vn' }, /^PostgreSQL nhúng chỉ để dùng thử/],
  ['an address that is none', { HOST: 'dondoc' }, /^Biến HOST phải là một địa chỉ IP/],
  ['a key too short to seal with', { BACKUP_KEY: 'short' }, /^Biến BACKUP_KEY phải dài ít nhất 32 ký tự\.$/],
  ['a token too short to guard', { MONITOR_TOKEN: 'short' }, /^Biến MONITOR_TOKEN phải dài ít nhất 32 ký tự\.$/],
  ['an owner that is no address', { MIGRATE_URL: 'dondoc_owner' }, /^Biến MIGRATE_URL phải là một địa chỉ PostgreSQL/],
  ['a worker that is no address', { WORKER_URL: 'http://a' }, /^Biến WORKER_URL phải là một địa chỉ PostgreSQL/],
  ['a host nobody knows', { DATABASE_URL: 'postgresql://a:b@khong-co.invalid/c', DEMO: '1' }, /^Không tìm thấy máy khong-co\.invalid/],
  ['a data folder that is a file', { DATA_DIR: join(folder, 'logs', 'postgresql.log') }, /logs\/postgresql\.log .*không phải là thư mục/],
])('%s', async (_what, env, sentence) => {
  expect(await refusal(env)).toMatch(sentence)
})

test('an external database that does not listen, does not know us, or does not have ours', async () => {
  expect(
    await refusal(
      external((url) => {
        url.port = '1'
      }),
    ),
  ).toMatch(/^Không có PostgreSQL nào nghe ở 127\.0\.0\.1:1;/)
  expect(
    await refusal(
      external((url) => {
        url.password = 'sai'
      }),
    ),
  ).toMatch(/từ chối mật khẩu của "dondoc"/)
  expect(
    await refusal(
      external((url) => {
        url.pathname = '/khac'
      }),
    ),
  ).toMatch(/không có cơ sở dữ liệu "khac"/)
})

test('an external database without a secret for the sessions', async () => {
  const started = home.start({ DATABASE_URL: other.url, DEMO: '1' })
  expect(await started.ended).toBe(1)
  expect(started.output()).toMatch(/Khi đặt DATABASE_URL thì phải đặt cả NEXTAUTH_SECRET[^\n]*\n$/)
})

test('a data folder out of reach: for us, or as root for the user PostgreSQL runs as', async () => {
  const closed = mkdtempSync(join(tmpdir(), 'don-doc-closed-'))
  const dataDir = join(closed, 'data')
  mkdirSync(dataDir)
  const isRoot = process.getuid?.() === 0
  chmodSync(closed, isRoot ? 0o700 : 0o000)
  const sentence = isRoot ? /không vào được .* vì thư mục .*don-doc-closed-\w+ có quyền 700/ : /^Không có quyền/
  expect(await refusal({ DATA_DIR: dataDir })).toMatch(sentence)
  chmodSync(closed, 0o700)
  rmSync(closed, { recursive: true })
})

test('a full disk', async () => {
  const full = mkdtempSync(join(tmpdir(), 'don-doc-full-'))
  symlinkSync('/dev/full', join(full, 'pg-initial'))
  expect(await refusal({ DATA_DIR: full })).toMatch(/^Ổ đĩa đã đầy/)
  rmSync(full, { recursive: true })
})

test('a lock left by a process that is gone is no obstacle', async () => {
  writeFileSync(join(home.dataDir, 'lock'), '4194303 1')
  expect(await refusal({ DATABASE_URL: 'postgresql://a:b@127.0.0.1:1/c', DEMO: '1' })).toMatch(/^Không có PostgreSQL nào nghe/)
})
