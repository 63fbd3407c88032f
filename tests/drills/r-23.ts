import { execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { readDocument } from '#lib/reading/read.ts'
import { faultSentence } from '#lib/vi/reading.ts'
import type { Drill } from './harness.ts'

const MEGABYTE = 1024 * 1024
const SECONDS = 12
const GROWTH = 30
const ROOT = resolve(import.meta.dirname, '../..')

// In another process: what making them takes is not what reading them takes.
const MAKE = `const { badFiles } = await import('./tests/support/bad-files.ts'); const { writeFileSync } = await import('node:fs')
const files = badFiles(); for (const [name, , make] of files) writeFileSync(process.argv[1] + '/' + name, make())
console.log(JSON.stringify(files.map(([name, fault]) => [name, fault])))`

setFlagsFromString('--expose-gc')
const collect: () => void = runInNewContext('gc')

const listing = (folder: string) => readdirSync(folder).map((name) => `${name} ${statSync(join(folder, name)).size}`)

/** How many megabytes the reading itself takes at most where nothing confines it. */
async function unconfined(path: string, stopAt: number): Promise<number> {
  const child = spawn(process.execPath, [join(ROOT, 'src/lib/reading/child.ts'), path], { cwd: ROOT, stdio: 'ignore' })
  let most = 0
  const watch = setInterval(() => {
    const status = `/proc/${child.pid}/status`
    most = Math.max(most, Number(/VmHWM:\s+(\d+)/.exec(existsSync(status) ? readFileSync(status, 'utf8') : '')?.[1] ?? 0) / 1024)
    if (most > stopAt) child.kill('SIGKILL')
  }, 20)
  await new Promise((settle) => child.once('exit', settle))
  clearInterval(watch)
  return most
}

/** Files nobody should bring in: each refused with its sentence in time, while the process that asked stays as it is. */
export const drill: Drill = async ({ folder, check, figure, after }) => {
  const home = join(folder, 'files')
  mkdirSync(home)
  const made: [string, string][] = JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '-e', MAKE, home], { cwd: ROOT, encoding: 'utf8' }),
  )
  const before = listing(home)
  const good = join(ROOT, 'tests/notices/files/01.docx')
  check('a good file is read', (await readDocument(good)).ok)
  collect()
  const start = process.memoryUsage().rss
  let most = 0
  const sample = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss - start)
  }, 20)
  after(() => clearInterval(sample))

  let slowest = { name: '', seconds: 0 }
  const left = made.values()
  await Promise.all([reader(), reader()])

  const growth = Math.round(most / MEGABYTE)
  check(`the process that asked grew by ${growth} MB, at most ${GROWTH}`, growth <= GROWTH)
  check('nothing is left behind', JSON.stringify(listing(home)) === JSON.stringify(before), listing(home))
  const children = readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8').trim()
  check('no process is left', children === '', children)
  check('a good file is read as before', (await readDocument(good)).ok)
  const wild = Math.round(await unconfined(join(home, 'bom.pdf'), 600))
  check(`without confines the same reading takes ${wild} MB and more (negative control)`, wild > 512)
  figure('files', made.length)
  figure('slowest', `${slowest.name} ${slowest.seconds.toFixed(1)} s`)
  figure('growth', `${growth} MB`)

  async function reader(): Promise<void> {
    for (const [name, fault] of left) {
      const begun = performance.now()
      const outcome = await readDocument(join(home, name))
      const seconds = (performance.now() - begun) / 1000
      if (seconds > slowest.seconds) slowest = { name, seconds }
      const isRefused = !outcome.ok && outcome.refusal === fault && faultSentence(outcome.refusal).endsWith('.')
      check(`${name}: ${outcome.ok ? 'read' : faultSentence(outcome.refusal)}`, isRefused && seconds <= SECONDS, { outcome, seconds })
    }
  }
}
