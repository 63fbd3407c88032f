import { type ChildProcess, spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { pipeline, Transform } from 'node:stream'
import { ROOT } from './place.ts'

// Neither settings nor data.
const READABLE = ['src', 'node_modules', 'package.json']
const MEGABYTE = 1024 * 1024
const LOOK_EVERY = 100
// On a crowded machine a second of work takes several.
const PATIENCE = 6

export type Confines = Readonly<{
  /** Milliseconds of work without a word from the child. */
  silence: number
  /** Of processor time, for when nobody is left to stop it. */
  seconds: number
  heapMegabytes: number
  megabytes: number
  answerMegabytes: number
  /** What it may do beyond reading its own source and the file: flags of Node's permission model. */
  permissions?: readonly string[]
}>

type Ending = 'slow' | 'big' | 'cancelled' | 'failed'

/**
 * Runs a script of ours over a file of others: a process group of its own without environment, network names or rights to write,
 * that answers in lines of JSON and is killed as a group when it is silent, grows, or nobody waits for it any longer.
 */
export async function runConfined(
  script: string,
  file: string,
  confines: Confines,
  { onLine, signal, args = [] }: { onLine: (line: unknown) => void; signal?: AbortSignal | undefined; args?: readonly string[] },
): Promise<{ ended: 'well' } | { ended: Ending; places: readonly string[] }> {
  if (signal?.aborted) return { ended: 'cancelled', places: [] }
  const child = launch(script, [resolve(file), ...args], confines)
  let ending: Ending | undefined
  const stop = (why: Ending) => {
    ending ??= why
    killGroup(child)
  }
  let heard = performance.now()
  let [worked, workedBefore] = [0, 0]
  const watch = setInterval(async () => {
    const { megabytes, milliseconds } = await usageOf(child.pid)
    worked = Math.max(worked, milliseconds)
    const waited = performance.now() - heard
    if (megabytes > confines.megabytes) stop('big')
    if (waited > confines.silence * PATIENCE || (waited > confines.silence && worked - workedBefore > confines.silence)) stop('slow')
  }, LOOK_EVERY)
  const cancel = () => stop('cancelled')
  signal?.addEventListener('abort', cancel, { once: true })
  const words = lastOf(child.stderr)
  const exit = new Promise<number | null>((settle) => {
    child.once('error', () => settle(null))
    child.once('close', (code) => settle(code))
  })
  try {
    for await (const line of linesOf(child, confines.answerMegabytes, () => stop('big'))) {
      heard = performance.now()
      workedBefore = worked
      onLine(JSON.parse(line))
    }
    const code = await exit
    if (ending === undefined && code === 0) return { ended: 'well' }
    return { ended: ending ?? endingOf(child, words()), places: placesIn(words()) }
  } catch {
    stop('failed')
    await exit
    return { ended: ending ?? 'failed', places: placesIn(words()) }
  } finally {
    clearInterval(watch)
    signal?.removeEventListener('abort', cancel)
    killGroup(child)
  }
}

function launch(script: string, [file = '', ...more]: readonly string[], confines: Confines): ChildProcess {
  const node = [
    process.execPath,
    '--permission',
    '--disallow-code-generation-from-strings',
    ...[...READABLE.map((name) => resolve(ROOT, name)), file].map((path) => `--allow-fs-read=${path}`),
    ...(confines.permissions ?? []),
    '--disable-warning=ExperimentalWarning',
    `--max-old-space-size=${confines.heapMegabytes}`,
    script,
    file,
    ...more,
  ]
  // No core file, nothing written, few files open, an end to computing even if we are gone.
  const limits = `ulimit -c 0; ulimit -f 0; ulimit -n 64; ulimit -t ${confines.seconds}; exec "$@"`
  const [command = '', ...args] = process.platform === 'win32' ? node : ['/bin/sh', '-c', limits, 'read', ...node]
  return spawn(command, args, { cwd: ROOT, env: { NODE_ENV: 'production' }, detached: true, stdio: ['ignore', 'pipe', 'pipe'] })
}

function killGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL')
  } catch {
    // It has ended by itself, and its group with it.
  }
}

/** What it holds and how long it has worked; where the system does not tell, it is taken to work all the time. */
async function usageOf(pid: number | undefined): Promise<{ megabytes: number; milliseconds: number }> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null)
  if (stat === null) return { megabytes: 0, milliseconds: process.platform === 'linux' ? 0 : Number.POSITIVE_INFINITY }
  const fields = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number)
  const [ticks, pages] = [(fields[11] ?? 0) + (fields[12] ?? 0), fields[21] ?? 0]
  return { megabytes: (pages * 4096) / MEGABYTE, milliseconds: ticks * 10 }
}

function linesOf({ stdout }: ChildProcess, megabytes: number, tooMuch: () => void): AsyncIterable<string> {
  let left = megabytes * MEGABYTE
  const bounded = new Transform({
    transform(chunk: Buffer, _, next) {
      left -= chunk.length
      if (left < 0) tooMuch()
      next(null, left < 0 ? undefined : chunk)
    },
  })
  if (stdout) pipeline(stdout, bounded, () => undefined)
  return createInterface({ input: bounded, crlfDelay: Number.POSITIVE_INFINITY })
}

function lastOf(stream: NodeJS.ReadableStream | null): () => string {
  let last = ''
  stream?.on('data', (chunk: Buffer) => {
    last = (last + chunk.toString('utf8')).slice(-4000)
  })
  return () => last
}

/** Where it failed, without what it read. */
const placesIn = (words: string) =>
  words
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 10)

/** Node ends itself when its heap is full, the kernel when its time is over. */
function endingOf({ signalCode }: ChildProcess, words: string): Ending {
  if (/heap out of memory|Array buffer allocation failed/i.test(words)) return 'big'
  return signalCode === 'SIGXCPU' || signalCode === 'SIGKILL' ? 'slow' : 'failed'
}
