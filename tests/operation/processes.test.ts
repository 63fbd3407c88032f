import { spawn } from 'node:child_process'
import { expect, test } from 'vitest'
import { end, hasEnded, type Part, ProcessTree } from '#lib/processes.ts'

const node = (script: string) => async () => spawn(process.execPath, ['-e', script], { stdio: 'ignore' })

const part = (script: string, launch = node(script)): Part => ({
  name: 'Phần thử',
  log: 'thu.log',
  launch,
  stop: (child) =>
    end(child, [
      ['SIGTERM', 300],
      ['SIGKILL', 2_000],
    ]),
})

test('a part that dies again and again ends everything with one sentence', async () => {
  const said: string[] = []
  const tree = new ProcessTree((line) => said.push(line))
  await tree.add(part('process.exit(3)'))
  await expect(tree.failed).rejects.toThrow('Phần thử dừng 5 lần liên tiếp (mã 3); xem thu.log.')
  expect(said).toHaveLength(4)
  await tree.stop()
})

test('a part that cannot be started again counts as dying', async () => {
  const tree = new ProcessTree(() => undefined)
  let launches = 0
  const once = async () => {
    launches += 1
    if (launches > 1) throw new Error('no')
    return node('process.exit(0)')()
  }
  await tree.add(part('', once))
  await expect(tree.failed).rejects.toThrow('Phần thử dừng 5 lần liên tiếp')
  expect(launches).toBe(5)
})

test('a part deaf to SIGTERM is killed, and nothing is started again while stopping', async () => {
  const tree = new ProcessTree(() => undefined)
  const deaf = await node(`process.on('SIGTERM', () => {}); setInterval(() => {}, 1000)`)()
  let launches = 0
  await tree.add(
    part('', async () => {
      launches += 1
      return deaf
    }),
  )
  await new Promise((resolve) => setTimeout(resolve, 300))
  await tree.stop()
  expect(hasEnded(deaf)).toBe(true)
  expect(deaf.signalCode).toBe('SIGKILL')
  await new Promise((resolve) => setTimeout(resolve, 500))
  expect(launches).toBe(1)
})
