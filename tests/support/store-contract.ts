import { createHash } from 'node:crypto'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { beforeAll, expect, test } from 'vitest'
import type { Store } from '#lib/storage.ts'

export const sha256 = (content: Buffer | string): string => createHash('sha256').update(content).digest('hex')

/** What every store of evidence does, wherever it keeps it. */
export function describeStore(open: () => Promise<Store>, damage: (name: string) => Promise<void>): void {
  let store: Store
  const folder = mkdtempSync(join(tmpdir(), 'don-doc-put-'))
  beforeAll(async () => {
    store = await open()
  })

  async function put(content: Buffer | string): Promise<string> {
    const path = join(folder, 'arrived')
    writeFileSync(path, content)
    await store.put(path, sha256(content))
    return sha256(content)
  }
  const content = async (name: string) => {
    const stream = await store.open(name)
    return stream && buffer(stream)
  }
  const listed = async () => (await Array.fromAsync(store.list())).map(({ sha256 }) => sha256).sort()

  test('is empty at first, and has nothing it was not given', async () => {
    expect(await listed()).toEqual([])
    expect(await store.sizeOf(sha256('never'))).toBeNull()
    expect(await store.open(sha256('never'))).toBeNull()
  })

  test('gives back what it was given, to the byte', async () => {
    const given = Buffer.from(Array.from({ length: 300_000 }, (_, index) => (index * 7919) % 251))
    const name = await put(given)
    expect(await store.sizeOf(name)).toBe(given.length)
    expect(sha256((await content(name)) ?? '')).toBe(name)
  })

  test('holds the same content once, and what was damaged is whole again when it comes a second time', async () => {
    const name = await put('kế hoạch')
    const before = await listed()
    await damage(name)
    expect((await content(name))?.toString()).toBe('damaged')
    await put('kế hoạch')
    expect(await listed()).toEqual(before)
    expect((await content(name))?.toString()).toBe('kế hoạch')
  })

  test('lists what it has, with sizes and when it came', async () => {
    const name = await put('báo cáo')
    const found = (await Array.fromAsync(store.list())).find(({ sha256 }) => sha256 === name)
    expect(found?.size).toBe(Buffer.byteLength('báo cáo'))
    expect(Math.abs((found?.at.getTime() ?? 0) - Date.now())).toBeLessThan(60_000)
  })

  test('sets aside what nobody asks for', async () => {
    const name = await put('orphan')
    await store.setAside(name)
    expect(await store.open(name)).toBeNull()
    expect(await listed()).not.toContain(name)
    await put('orphan')
    expect(await listed()).toContain(name)
  })

  test('destroys what may not be kept, and has nothing against it being gone', async () => {
    const name = await put('secret')
    await store.destroy(name)
    await store.destroy(name)
    expect(await store.open(name)).toBeNull()
    expect(await listed()).not.toContain(name)
  })
}
