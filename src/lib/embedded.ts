import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, closeSync, existsSync, mkdirSync, openSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { binaries, ensureReachable, type Owner, ownerFor } from './binaries.ts'
import { createCluster, logFile, refusal, sizeOf } from './cluster.ts'
import { OperatorError } from './failure.ts'
import { freePort } from './port.ts'
import { end, hasEnded, isAlive } from './processes.ts'
import { secret } from './secrets.ts'

export type Embedded = { url: string; process: ChildProcess; stop: () => Promise<void> }

const NAME = 'dondoc'
const MAINTENANCE = 'postgres'

/**
 * The PostgreSQL of the evaluation: real, durable, on 127.0.0.1 with a port and a password of its own.
 * It is spawned here and not by the package's own class, which writes the password where all may read it,
 * catches our signals, and lets Ctrl-C reach PostgreSQL before the web server has finished.
 */
export async function startEmbedded(dataDir: string, settings: Record<string, string> = {}): Promise<Embedded> {
  mkdirSync(dataDir, { recursive: true, mode: 0o711 })
  const cluster = join(dataDir, 'pg')
  const owner = ownerFor(cluster)
  const { initdb, postgres } = binaries()
  letThrough(dataDir, owner)
  ensureReachable(dataDir, owner)
  ensureReachable(postgres, owner)
  const password = secret(dataDir, 'pg-password')
  const log = logFile(dataDir, 'postgresql')
  await stopOrphan(cluster)
  if (!existsSync(join(cluster, 'PG_VERSION'))) await createCluster(initdb, dataDir, owner, NAME, password, log)
  const port = await keptPort(dataDir)
  const child = await launch(postgres, cluster, owner, port, log, settings)
  const at = (database: string) => `postgresql://${NAME}:${password}@127.0.0.1:${port}/${database}`
  await ensureDatabase(at(MAINTENANCE))
  return { url: at(NAME), process: child, stop: () => stopServer(child) }
}

/** Our own folder may be crossed by PostgreSQL's user; what is secret in it has its own mode. */
function letThrough(dataDir: string, owner: Owner): void {
  const { mode } = statSync(dataDir)
  if (owner.uid !== undefined && (mode & 0o001) === 0) chmodSync(dataDir, mode | 0o011)
}

/** The address of an embedded database that another process, `npm start`, is already running; undefined when none is. */
export function runningEmbedded(dataDir: string): string | undefined {
  const pid = livingPostmaster(join(dataDir, 'pg'))
  if (pid === undefined) return undefined
  const port = readFileSync(join(dataDir, 'pg-port'), 'utf8').trim()
  return `postgresql://${NAME}:${secret(dataDir, 'pg-password')}@127.0.0.1:${port}/${NAME}`
}

async function launch(
  postgres: string,
  cluster: string,
  owner: Owner,
  port: number,
  log: string,
  extra: Record<string, string>,
): Promise<ChildProcess> {
  const settings: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    shared_buffers: '256MB',
    max_connections: '100',
    random_page_cost: '1.1',
    password_encryption: 'scram-sha-256',
    fsync: 'on',
    full_page_writes: 'on',
    synchronous_commit: 'on',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...extra,
  }
  const args = ['-D', cluster, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])]
  const start = sizeOf(log)
  const out = openSync(log, 'a')
  // A process group of its own, so that Ctrl-C in the terminal reaches only the supervisor, which stops things in order.
  const child = spawn(postgres, args, { ...owner, cwd: cluster, detached: true, stdio: ['ignore', out, out] })
  closeSync(out)
  let failed: Error | undefined
  child.on('error', (error) => {
    failed = error
  })
  for (let waited = 0; waited < 60_000; waited += 25) {
    if (failed) throw failed
    if (hasEnded(child)) throw refusal(log, start, 'không khởi động được')
    if (isReady(cluster, child.pid)) return child
    await sleep(25)
  }
  child.kill('SIGKILL')
  throw refusal(log, start, 'không sẵn sàng sau 60 giây')
}

/** The eighth line of postmaster.pid says "ready" once connections are taken. */
function isReady(cluster: string, pid: number | undefined): boolean {
  const lines = readPostmaster(cluster)
  return Number(lines[0]) === pid && lines[7]?.trim() === 'ready'
}

function readPostmaster(cluster: string): string[] {
  try {
    return readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}

/** The process named in postmaster.pid, if it lives and is this cluster's: after a reboot the number may be anybody's. */
function livingPostmaster(cluster: string): number | undefined {
  const pid = Number(readPostmaster(cluster)[0])
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) return undefined
  const commandLine = `/proc/${pid}/cmdline`
  if (existsSync('/proc/self/cmdline') && !(existsSync(commandLine) && readFileSync(commandLine, 'utf8').includes(cluster)))
    return undefined
  return pid
}

/** A PostgreSQL whose supervisor was killed is stopped in good order before a new one takes its folder. */
async function stopOrphan(cluster: string): Promise<void> {
  const pid = livingPostmaster(cluster)
  if (pid === undefined) return
  process.kill(pid, 'SIGINT')
  for (let waited = 0; waited < 20_000 && isAlive(pid); waited += 50) await sleep(50)
  if (isAlive(pid)) throw new OperatorError(`PostgreSQL cũ (tiến trình ${pid}) không chịu dừng; hãy dừng nó rồi chạy lại.`)
}

/** Fast shutdown, then an immediate one, which loses nothing: the log of changes is replayed at the next start. */
const stopServer = (child: ChildProcess) =>
  end(child, [
    ['SIGINT', 4_000],
    ['SIGQUIT', 1_000],
    ['SIGKILL', 1_000],
  ])

async function ensureDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [NAME])
    if (rowCount === 0) await client.query(`create database ${NAME}`)
  } finally {
    await client.end()
  }
}

/** The port stays the same from start to start, unless somebody else took it in between. */
async function keptPort(dataDir: string): Promise<number> {
  const file = join(dataDir, 'pg-port')
  const kept = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0
  const port = (kept > 0 && (await freePort(kept))) || (await freePort(0))
  if (port !== kept) writeFileSync(file, String(port), { mode: 0o600 })
  return port
}
