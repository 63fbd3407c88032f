import { spawn } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { generate } from './client.ts'
import { OperatorError } from './failure.ts'
import { fingerprint, ROOT } from './fingerprint.ts'

export const NEXT = join(ROOT, 'node_modules/next/dist/bin/next')
const OUTPUT = join(ROOT, '.next')
const STAMP = join(OUTPUT, 'made-from')
const SOURCES = ['src', 'public', 'prisma/schema.prisma', 'package.json', 'package-lock.json', 'next.config.js']

/** Whether `.next` was built, to the end, from these very sources. */
export const isBuilt = () =>
  existsSync(join(OUTPUT, 'BUILD_ID')) && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === fingerprint(SOURCES)

/** The production build, with the Prisma client before it. `output` is a file descriptor, or the screen. */
export async function build(env: NodeJS.ProcessEnv, output: number | 'inherit', signal?: AbortSignal): Promise<void> {
  await generate()
  rmSync(STAMP, { force: true })
  const made = fingerprint(SOURCES)
  const code = await new Promise<number | null>((done, fail) => {
    const child = spawn(process.execPath, [NEXT, 'build'], {
      cwd: ROOT,
      env,
      stdio: ['ignore', output, output],
      signal,
      killSignal: 'SIGKILL',
    })
    child.on('error', fail)
    child.on('close', done)
  })
  if (code !== 0) throw new OperatorError('Dựng bản chạy không thành.')
  writeFileSync(STAMP, made)
}
