import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Confines, runConfined } from '#lib/reading/confined.ts'
import { readDocument } from '#lib/reading/read.ts'
import { notices } from '../support/score.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'confined-'))
  writeFileSync(join(folder, 'secret.txt'), 'the settings of somebody')
})
afterAll(() => rmSync(folder, { recursive: true }))

const CONFINES: Confines = { silence: 20_000, seconds: 20, heapMegabytes: 256, megabytes: 512, answerMegabytes: 1 }

async function run(script: string, confines: Partial<Confines> = {}, signal?: AbortSignal) {
  const path = join(folder, 'script.ts')
  writeFileSync(path, script)
  const lines: unknown[] = []
  const all = { ...CONFINES, permissions: [`--allow-fs-read=${path}`], ...confines }
  const result = await runConfined(path, join(notices, '01.txt'), all, { onLine: (line) => lines.push(line), signal })
  return { ...result, lines }
}

const report = (attempt: string) =>
  `import * as fs from 'node:fs'; import { spawnSync } from 'node:child_process'; import { Worker } from 'node:worker_threads'
  const say = (value) => console.log(JSON.stringify(value))
  try { say(${attempt}) } catch (error) { say(String(error.code ?? error.name)) }`

describe('a script over a file of others', () => {
  test('reads that file and says what it found', async () => {
    expect(await run(report(`fs.readFileSync(process.argv[2], 'utf8').length > 1000`))).toEqual({ ended: 'well', lines: [true] })
  })

  test.each([
    ['another file', `fs.readFileSync('/etc/passwd', 'utf8')`],
    ['a neighbour of its own', `fs.readFileSync(new URL('secret.txt', import.meta.url), 'utf8')`],
    ['the settings', `fs.readFileSync('.env.example', 'utf8')`],
    ['writing beside it', `fs.writeFileSync(process.argv[2] + '.x', 'x')`],
    ['writing anywhere', `fs.writeFileSync('/var/x', 'x')`],
    ['another program', `spawnSync('/bin/ls').pid`],
    ['a thread', `new Worker('1', { eval: true }).threadId`],
  ])('may not: %s', async (_, attempt) => {
    expect((await run(report(attempt))).lines).toEqual(['ERR_ACCESS_DENIED'])
  })

  test('makes no code of words, and knows nothing of the environment', async () => {
    expect((await run(report(`new Function('return 1')()`))).lines).toEqual(['EvalError'])
    expect((await run(report(`Object.keys(process.env).filter((name) => !/^(?:NODE_ENV|PWD|OLDPWD|SHLVL|_)$/.test(name))`))).lines).toEqual(
      [[]],
    )
  })

  const ENDLESS = 'for (;;) {}'
  const HOARD = 'const all = []; for (;;) all.push(Buffer.alloc(10_000_000, 1))'
  const HEAP = 'const all = []; for (;;) all.push({ a: Math.random(), b: [1, 2, 3] })'
  test.each<[string, string, Partial<Confines>, string]>([
    ['computing without end', ENDLESS, { silence: 400 }, 'slow'],
    ['waiting without end', 'setInterval(() => undefined, 1000)', { silence: 200 }, 'slow'],
    ['hoarding bytes', HOARD, { megabytes: 200 }, 'big'],
    ['hoarding objects', HEAP, { heapMegabytes: 30 }, 'big'],
    ['talking without end', `for (;;) console.log('1'.repeat(10_000))`, {}, 'big'],
    ['failing', `throw new Error('words of the file')`, {}, 'failed'],
    ['crashing', 'process.abort()', {}, 'failed'],
    ['talking nonsense', `console.log('{')`, {}, 'failed'],
  ])('is stopped when %s', async (_, script, confines, ended) => {
    const result = await run(script, confines)
    expect(result.ended).toBe(ended)
    expect(JSON.stringify(result)).not.toContain('words of the file')
  })

  test('ends by itself when nobody is left to stop it', async () => {
    const begun = performance.now()
    expect((await run(ENDLESS, { seconds: 1 })).ended).toBe('slow')
    expect(performance.now() - begun).toBeLessThan(19_000)
  })

  test('is stopped when nobody waits for it any longer', async () => {
    expect((await run(ENDLESS, {}, AbortSignal.timeout(300))).ended).toBe('cancelled')
    expect((await run(ENDLESS, {}, AbortSignal.abort())).ended).toBe('cancelled')
  })

  test('leaves nothing running and nothing written', () => {
    expect(readdirSync(folder).sort()).toEqual(['script.ts', 'secret.txt'])
    const children = readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8').trim().split(' ').filter(Boolean)
    const commands = children.map((pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8'))
    expect(commands.filter((command) => command.includes(folder))).toEqual([])
  })
})

test('a document is read page by page in such a process', async () => {
  const pages: [number, number][] = []
  const outcome = await readDocument(join(notices, 'files', '02.pdf'), { onProgress: (...page) => pages.push(page) })
  expect(pages).toEqual([
    [1, 2],
    [2, 2],
  ])
  expect(outcome.ok && outcome.value.text).toContain('602/TB-VPCP')
  expect(await readDocument(join(notices, 'files', '02.pdf'), { signal: AbortSignal.abort() })).toEqual({
    ok: false,
    refusal: 'reading_cancelled',
  })
})
