import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { VARIABLES } from '#lib/env.ts'
import { freePort } from '#lib/port.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const CLEAN = Object.fromEntries(VARIABLES.map((name) => [name, '']))

export type Started = { child: ChildProcess; output: () => string; ended: Promise<number | null> }
export type Installation = { dataDir: string; port: number; start: (env?: Record<string, string>) => Started; remove: () => void }

/** A data folder and a port of its own for the project's real `npm start`. */
export async function installation(): Promise<Installation> {
  const dataDir = mkdtempSync(join(tmpdir(), 'don-doc-start-'))
  const port = await freePort(0)
  return {
    dataDir,
    port,
    start: (env = {}) => run({ ...CLEAN, DATA_DIR: dataDir, PORT: String(port), ...env }),
    remove: () => rmSync(dataDir, { recursive: true, force: true }),
  }
}

function run(env: Record<string, string>): Started {
  const child = spawn(process.execPath, ['src/commands/start.ts'], {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      said += chunk.toString()
    })
  }
  return { child, output: () => said, ended: new Promise((done) => child.on('close', done)) }
}

/** Waits for something to become true, and says what did not. */
export async function until(what: string, holds: () => boolean | Promise<boolean>, patience = 20_000): Promise<void> {
  const end = performance.now() + patience
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`Still not after ${patience} ms: ${what}`)
    await sleep(50)
  }
}

export async function isUp({ child, output }: Started): Promise<void> {
  await until('the address on the screen', () => output().includes('Ctrl-C') || child.exitCode !== null, 110_000)
  if (child.exitCode !== null) throw new Error(`npm start ended: ${output()}`)
}

export const answers = (port: number): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port}/`, { redirect: 'manual' }).then(
    ({ status }) => status < 500,
    () => false,
  )

/** The parts as the system sees them: direct children of the supervisor whose title or command line says so. */
export function partOf({ child }: Started, sign: string): number | undefined {
  const list = `/proc/${child.pid}/task/${child.pid}/children`
  const pids = existsSync(list) ? readFileSync(list, 'utf8').trim().split(' ').filter(Boolean).map(Number) : []
  return pids.find((pid) => commandLine(pid).includes(sign))
}

export const commandLine = (pid: number): string => (existsSync(`/proc/${pid}/cmdline`) ? readFileSync(`/proc/${pid}/cmdline`, 'utf8') : '')
