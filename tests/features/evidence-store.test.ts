import { existsSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import * as files from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { receive, sweepIncoming } from '#lib/incoming.ts'
import { folderStore } from '#lib/storage-folder.ts'
import { describeStore, sha256 } from '../support/store-contract.ts'

vi.mock('node:fs/promises', async (original) => ({ ...(await original<typeof files>()) }))

const folder = mkdtempSync(join(tmpdir(), 'don-doc-store-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const incoming = join(folder, 'incoming')

describe('a folder', () => {
  describeStore(
    async () => folderStore(join(folder, 'store')),
    async (name) => writeFileSync(join(folder, 'store', name.slice(0, 2), name), 'damaged'),
  )

  test('keeps objects by the beginning of their hash, readable by nobody else', async () => {
    const root = join(folder, 'store')
    const name = sha256('kế hoạch')
    expect(existsSync(join(root, name.slice(0, 2), name))).toBe(true)
    expect((await files.stat(join(root, name.slice(0, 2)))).mode & 0o77).toBe(0)
  })

  test('does not list what is not its own', async () => {
    const root = join(folder, 'strange')
    await files.mkdir(join(root, 'ab'), { recursive: true })
    writeFileSync(join(root, 'ab', 'readme'), 'x')
    writeFileSync(join(root, 'notes'), 'x')
    expect(await Array.fromAsync(folderStore(root).list())).toEqual([])
  })
})

describe('what arrives', () => {
  const bytes = (count: number) => Readable.from(Array.from({ length: count / 1000 }, () => Buffer.alloc(1000, 5)))

  test('is hashed while it is written, and made safe', async () => {
    const arrived = await receive(bytes(50_000), incoming, 50_000)
    expect(arrived).toMatchObject({ size: 50_000, sha256: sha256(Buffer.alloc(50_000, 5)) })
    expect(readdirSync(incoming)).toHaveLength(1)
    await arrived?.discard()
    expect(readdirSync(incoming)).toEqual([])
  })

  test('and is a byte too long leaves nothing', async () => {
    expect(await receive(bytes(50_000), incoming, 49_999)).toBeNull()
    expect(readdirSync(incoming)).toEqual([])
  })

  test('and breaks off leaves nothing', async () => {
    const broken = Readable.from(
      (async function* () {
        yield Buffer.alloc(1000)
        throw new Error('aborted')
      })(),
    )
    await expect(receive(broken, incoming, 50_000)).rejects.toThrow('aborted')
    expect(readdirSync(incoming)).toEqual([])
  })

  test('and finds no room leaves nothing', async () => {
    const { open } = await vi.importActual<typeof files>('node:fs/promises')
    vi.spyOn(files, 'open').mockImplementationOnce(async (...given) => {
      const handle = await open(...given)
      handle.writeFile = () => Promise.reject(Object.assign(new Error('no space left'), { code: 'ENOSPC' }))
      return handle
    })
    await expect(receive(bytes(50_000), incoming, 50_000)).rejects.toThrow('no space left')
    expect(readdirSync(incoming)).toEqual([])
  })

  test('and was left by a killed process is swept after a day', async () => {
    writeFileSync(join(incoming, 'old'), 'x')
    writeFileSync(join(incoming, 'new'), 'x')
    const yesterday = Date.now() / 1000 - 25 * 3600
    utimesSync(join(incoming, 'old'), yesterday, yesterday)
    expect(await sweepIncoming(incoming)).toBe(1)
    expect(readdirSync(incoming)).toEqual(['new'])
    expect(await sweepIncoming(join(folder, 'nowhere'))).toBe(0)
  })
})
