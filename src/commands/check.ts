import { spawn } from 'node:child_process'
import { generate } from '#lib/client.ts'
import { command, OperatorError } from '#lib/failure.ts'
import { NEXT } from '#lib/production.ts'

const bin = (path: string) => `node_modules/${path}`
const CHECKS: Record<string, string[]> = {
  Biome: [bin('@biomejs/biome/bin/biome'), 'check', '--diagnostic-level=error', '.'],
  tsc: [bin('typescript/bin/tsc'), '--noEmit'],
  knip: [bin('knip/bin/knip.js')],
}

await command(async () => {
  await generate()
  // The compiler wants the types of the routes, which a fresh clone does not have.
  const types = await output([NEXT, 'typegen'])
  if (types.code !== 0) throw new OperatorError(types.said)
  const results = await Promise.all(Object.entries(CHECKS).map(async ([name, args]) => ({ name, ...(await output(args)) })))
  const failed = results.filter(({ code }) => code !== 0)
  for (const { name, said } of failed) console.error(`${name}:\n${said.trim()}\n`)
  if (failed.length > 0) throw new OperatorError(`Không qua: ${failed.map(({ name }) => name).join(', ')}.`)
  console.log(`Đã qua: ${results.map(({ name }) => name).join(', ')}.`)
})

function output(args: string[]): Promise<{ code: number | null; said: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        said += chunk.toString()
      })
    }
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, said }))
  })
}
