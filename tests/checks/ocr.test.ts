import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { extract } from '#domain/extraction/extract.ts'
import { type ScannedPage, scanPages } from '#lib/reading/scan.ts'
import { jpg } from '../support/files.ts'

const SCAN = resolve(import.meta.dirname, '../notices/files/03.pdf')
const folder = mkdtempSync(join(tmpdir(), 'don-doc-ocr-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function scan(path: string, pages: number[], isRead: boolean) {
  const scanned: ScannedPage[] = []
  const fault = await scanPages(path, { pages, isRead }, { onPage: (page) => scanned.push(page) })
  return { fault, scanned }
}

const sizeOf = (png: Buffer | undefined) => [png?.toString('latin1', 1, 4), png?.readUInt32BE(16), png?.readUInt32BE(20)]

// One page, since each takes seconds; the others are read by the bench.
test('a scanned page, turned and dirty, is read into the clauses it orders, and drawn', async () => {
  const { fault, scanned } = await scan(SCAN, [1], true)
  expect(fault).toBeNull()
  const [page] = scanned
  expect(page?.page).toBe(1)
  expect(sizeOf(page?.picture)).toEqual(['PNG', 909, 1286])
  const { head, items } = extract(page?.read?.text ?? '')
  expect([head.number, head.issuedOn]).toEqual(['06/CT-UBND', '2024-04-18'])
  expect(items).toHaveLength(8)
  writeFileSync(join(folder, 'page.png'), page?.picture ?? '')
})

test('a picture is drawn like a page, as wide as a sheet', async () => {
  const { fault, scanned } = await scan(join(folder, 'page.png'), [1, 2], false)
  expect([fault, scanned.length, scanned[0]?.read]).toEqual([null, 1, null])
  expect(sizeOf(scanned[0]?.picture)).toEqual(['PNG', 909, 1286])
})

test('what is no picture is said to be none', async () => {
  writeFileSync(join(folder, 'broken.jpg'), jpg())
  expect(await scan(join(folder, 'broken.jpg'), [1], true)).toEqual({ fault: 'picture_damaged', scanned: [] })
})

test('nobody waits: what has been read is kept, the rest is not read', async () => {
  const stop = new AbortController()
  const scanned: number[] = []
  const fault = await scanPages(
    SCAN,
    { pages: [1, 2, 1, 2], isRead: false },
    {
      onPage: ({ page }) => {
        scanned.push(page)
        stop.abort()
      },
      signal: stop.signal,
    },
  )
  expect(fault).toBe('reading_cancelled')
  expect(scanned.length).toBeLessThan(4)
})
