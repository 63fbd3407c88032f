import { execFileSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { mkdirSync, readdirSync, statfsSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { adopt } from '#lib/env.ts'
import { receive } from '#lib/incoming.ts'
import { readiness } from '#lib/readiness.ts'
import { folderStore } from '#lib/storage-folder.ts'
import type { Drill, Stage } from './harness.ts'

const MEGABYTE = 1024 * 1024

/** A file system of eight megabytes, which only root can make. */
function smallDisk({ folder, after }: Stage): string {
  const store = join(folder, 'small')
  mkdirSync(store)
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', store])
  after(() => execFileSync('umount', [store]))
  return store
}

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)

/** The store's disk is full: every file is there whole or not at all, and room made is used again. */
export const drill: Drill = async (stage) => {
  const { check, figure } = stage
  const home = smallDisk(stage)
  const [root, incoming] = [join(home, 'evidence'), join(home, 'evidence', 'incoming')]
  const store = folderStore(root)
  adopt({ DATA_DIR: home, DATABASE_URL: 'postgresql://a:b@127.0.0.1:1/c', NEXTAUTH_SECRET: 'only for drills, only for drills, only' })

  async function put(): Promise<string> {
    const bytes = randomBytes(MEGABYTE)
    try {
      const arrived = await receive(Readable.from([bytes.subarray(0, 300_000), bytes.subarray(300_000)]), incoming, 2 * MEGABYTE)
      if (!arrived) return 'too long'
      await store.put(arrived.path, arrived.sha256).finally(arrived.discard)
      return createHash('sha256').update(bytes).digest('hex') === arrived.sha256 ? 'kept' : 'changed'
    } catch (error) {
      return error instanceof Error && 'code' in error ? String(error.code) : String(error)
    }
  }

  const outcomes: string[] = []
  for (let time = 0; time < 20; time++) outcomes.push(await put())
  const kept = outcomes.filter((one) => one === 'kept').length
  figure('kept', kept)
  check(
    'some fit, the others are refused as a full disk',
    kept >= 6 && outcomes.every((one) => one === 'kept' || one === 'ENOSPC') && kept < 20,
    outcomes,
  )
  check('no partial file is left', readdirSync(incoming).length === 0, readdirSync(incoming))
  const lying = filesIn(root)
  check('the store has exactly what was said to be kept', lying.length === kept, lying.length)
  let damaged = 0
  for await (const { sha256 } of store.list()) {
    const hash = createHash('sha256')
    for await (const chunk of (await store.open(sha256)) ?? []) hash.update(chunk as Buffer)
    if (hash.digest('hex') !== sha256) damaged++
  }
  check('and each is whole', damaged === 0, damaged)
  const { bavail, blocks } = statfsSync(home)
  check('readiness says that the disk is nearly full', (await readiness()).failing.includes('disk'), { bavail, blocks })
  execFileSync('mount', ['-o', 'remount,size=32m', home])
  check('room made is used', (await put()) === 'kept')
  check('control: with room readiness does not speak of the disk', !(await readiness()).failing.includes('disk'))
}
