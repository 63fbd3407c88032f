import { spawn } from 'node:child_process'
import { chownSync, closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Owner } from './binaries.ts'
import { OperatorError } from './failure.ts'

const LOCALE = process.platform === 'linux' ? 'C.UTF-8' : 'C'
const LOG_LIMIT = 20 * 1024 * 1024

export async function createCluster(
  initdb: string,
  dataDir: string,
  owner: Owner,
  user: string,
  password: string,
  log: string,
): Promise<void> {
  const draft = join(dataDir, 'pg.new')
  const passwordFile = join(dataDir, 'pg-initial')
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft, { mode: 0o700 })
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 })
  if (owner.uid !== undefined && owner.gid !== undefined) {
    chownSync(draft, owner.uid, owner.gid)
    chownSync(passwordFile, owner.uid, owner.gid)
  }
  const flags = [
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale-provider=icu',
    '--icu-locale=vi-VN',
    '--data-checksums',
    '--lc-messages=C',
  ]
  const start = sizeOf(log)
  const code = await run(
    initdb,
    [`--pgdata=${draft}`, `--username=${user}`, `--pwfile=${passwordFile}`, `--locale=${LOCALE}`, ...flags],
    owner,
    log,
  )
  rmSync(passwordFile, { force: true })
  if (code !== 0) throw refusal(log, start, 'không tạo được')
  // Renamed when it is whole: a kill during initdb leaves a draft, never half a cluster.
  renameSync(draft, join(dataDir, 'pg'))
}

function run(program: string, args: string[], owner: Owner, log: string): Promise<number | null> {
  const out = openSync(log, 'a')
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { ...owner, cwd: '/', stdio: ['ignore', out, out] })
    child.on('error', reject)
    child.on('close', resolve)
  }).finally(() => closeSync(out)) as Promise<number | null>
}

/** The log of one part; the last one is kept when it has grown large. */
export function logFile(dataDir: string, part: string): string {
  const folder = join(dataDir, 'logs')
  mkdirSync(folder, { recursive: true })
  const path = join(folder, `${part}.log`)
  if (sizeOf(path) > LOG_LIMIT) renameSync(path, `${path}.1`)
  closeSync(openSync(path, 'a', 0o600))
  return path
}

export const sizeOf = (path: string) => (existsSync(path) ? statSync(path).size : 0)

const REASONS: [RegExp, string][] = [
  [/No space left on device/, 'ổ đĩa đã đầy, hãy giải phóng dung lượng rồi chạy lại'],
  [/Permission denied|wrong ownership|invalid permissions/, 'không có quyền trên thư mục dữ liệu, hãy kiểm tra chủ sở hữu và quyền của nó'],
  [/Address already in use/, 'cổng của nó vừa bị chương trình khác dùng, hãy chạy lại'],
  [/could not map anonymous shared memory|Cannot allocate memory/, 'máy không đủ bộ nhớ'],
  [/database files are incompatible/, 'thư mục dữ liệu thuộc một phiên bản PostgreSQL khác'],
  [/error while loading shared libraries: (\S+)/, 'thiếu thư viện của hệ thống, hãy chạy lại npm ci'],
]

/** What PostgreSQL wrote since `start`, as one sentence. */
export function refusal(log: string, start: number, what: string): OperatorError {
  const said = readFileSync(log).subarray(start).toString()
  const reason = REASONS.find(([pattern]) => pattern.test(said))?.[1] ?? 'xem nhật ký'
  return new OperatorError(`PostgreSQL nhúng ${what}: ${reason} (${log}).`)
}
