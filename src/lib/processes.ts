import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { OperatorError } from './failure.ts'

export const FLAGS = ['--disable-warning=ExperimentalWarning']

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

export const hasEnded = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null

/** Sends each signal in turn and waits as long as it is worth; comes back when the process is gone. */
export async function end(child: ChildProcess, signals: readonly (readonly [NodeJS.Signals, number])[]): Promise<void> {
  for (const [signal, patience] of signals) {
    if (hasEnded(child)) return
    child.kill(signal)
    for (let waited = 0; waited < patience && !hasEnded(child); waited += 25) await sleep(25)
  }
}

/**
 * A Node process that writes to its own log, sits in a process group of its own (Ctrl-C reaches only the supervisor,
 * which stops things in order) and ends when the channel to us breaks, so that a killed supervisor leaves nothing behind.
 */
export function spawnNode(args: string[], options: { log: string; env: NodeJS.ProcessEnv; preload: string }): ChildProcess {
  const out = openSync(options.log, 'a')
  try {
    return spawn(process.execPath, [...FLAGS, '--import', options.preload, ...args], {
      env: options.env,
      detached: true,
      stdio: ['ignore', out, out, 'ipc'],
    })
  } finally {
    closeSync(out)
  }
}

export type Part = Readonly<{
  /** As the screen names it. */
  name: string
  log: string
  launch: () => Promise<ChildProcess>
  stop: (child: ChildProcess) => Promise<void>
}>

const CALM = 30_000
const MOST_FAILURES = 5

/** Processes that are started again when they die, until they are stopped or die too often. */
export class ProcessTree {
  readonly #children = new Map<Part, ChildProcess>()
  readonly #failures = new Map<Part, number>()
  readonly #launching = new Set<Promise<void>>()
  readonly #failed = Promise.withResolvers<never>()
  readonly #say: (line: string) => void
  #isStopping = false

  constructor(say: (line: string) => void) {
    this.#say = say
    this.#failed.promise.catch(() => undefined)
  }

  /** Rejects when a part cannot be kept alive. */
  get failed(): Promise<never> {
    return this.#failed.promise
  }

  async add(part: Part): Promise<void> {
    const launching = this.#launch(part)
    this.#launching.add(launching)
    try {
      await launching
    } finally {
      this.#launching.delete(launching)
    }
  }

  async stop(): Promise<void> {
    this.#isStopping = true
    await Promise.allSettled(this.#launching)
    await Promise.all([...this.#children].map(([part, child]) => part.stop(child)))
  }

  /** For the second Ctrl-C: no more patience. */
  kill(): void {
    for (const child of this.#children.values()) child.kill('SIGKILL')
  }

  async #launch(part: Part): Promise<void> {
    const child = await part.launch()
    const born = performance.now()
    this.#children.set(part, child)
    if (hasEnded(child)) void this.#revive(part, born, child)
    else child.once('exit', () => void this.#revive(part, born, child))
  }

  async #revive(part: Part, born: number, child?: ChildProcess): Promise<void> {
    if (this.#isStopping) return
    const failures = performance.now() - born > CALM ? 1 : (this.#failures.get(part) ?? 0) + 1
    this.#failures.set(part, failures)
    const how = child ? `(${child.signalCode ?? `mã ${child.exitCode}`})` : ''
    if (failures >= MOST_FAILURES) {
      this.#failed.reject(new OperatorError(`${part.name} dừng ${failures} lần liên tiếp ${how}; xem ${part.log}.`))
      return
    }
    this.#say(`${part.name} dừng đột ngột ${how}, đang khởi động lại.`)
    await sleep(100 * 2 ** failures)
    if (this.#isStopping) return
    await this.add(part).catch(() => this.#revive(part, performance.now()))
  }
}
