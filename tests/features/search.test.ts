import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '#domain/permissions.ts'
import { asked } from '#domain/search.ts'
import { agencyWords } from '#features/agencies/data.ts'
import { search } from '#features/search/data.ts'
import type { After, Kind } from '#features/search/schema.ts'
import { db } from '#lib/prisma.ts'
import { actor, TODAY } from '../support/cast.ts'
import { openDemonstration, rows } from '../support/world.ts'

let all: Actor
let names: Awaited<ReturnType<typeof agencyWords>>

beforeAll(async () => {
  await openDemonstration()
  all = await actor('bcd')
  names = await agencyWords(db(), TODAY)
})

const find = async (typed: string, who = all, only?: Kind, after: After | null = null) => {
  const looked = asked(typed, names)
  if (!looked) throw new Error('nothing asked')
  return search(who, looked, TODAY, only, after)
}
const refs = async (typed: string) => (await find(typed, all, 'directive')).hits.map(({ name }) => name)

test('without marks everything is found that is written so, with marks exactly that comes first', async () => {
  const [bare, marked] = [await find('tinh', all, 'directive'), await find('tình', all, 'directive')]
  expect(marked.hits.map(({ id }) => id).sort()).toEqual(bare.hits.map(({ id }) => id).sort())
  const isMeant = ({ text }: { text: string }) => /tình/i.test(text)
  expect(new Set(marked.hits.map(isMeant)).size).toBe(2)
  expect(marked.hits.map(({ isExact }) => isExact)).toEqual(marked.hits.map(isMeant))
  expect(marked.hits.map(isMeant)).toEqual(marked.hits.map(isMeant).toSorted((a, b) => Number(b) - Number(a)))
})

test('an agency is found by any of its names', async () => {
  const full = await refs('Sở Thông tin và Truyền thông')
  expect(full.length).toBeGreaterThan(3)
  for (const typed of ['so tt&tt', 'sở thông tin', 'SO TTTT']) expect([typed, await refs(typed)]).toEqual([typed, full])
})

test('a number is found with or without its hyphens', async () => {
  for (const typed of ['128/TB-UBND', '128-tb-ubnd', '128TBUBND', 'số 128']) {
    const { hits } = await find(typed)
    expect([typed, hits[0]?.kind, hits[0]?.name, hits[0]?.isExact]).toEqual([typed, 'notice', '128/TB-UBND', true])
  }
  const { hits } = await find('122KHUBND')
  expect(hits.map(({ kind, name }) => `${kind} ${name}`)).toContain('document 122/KH-UBND')
})

test('what agencies wrote is found too', async () => {
  const kinds = async (typed: string) => new Set((await find(typed)).hits.map(({ kind }) => kind))
  const [report] = await rows<{ done: string }>('select done from progress_report order by id limit 1')
  const [plan] = await rows<{ what: string }>('select what from plan order by id limit 1')
  expect(await kinds(`"${report?.done.split(' ').slice(0, 6).join(' ')}"`)).toContain('report')
  expect(await kinds(`"${plan?.what.split(' ').slice(0, 6).join(' ')}"`)).toContain('plan')
})

test('pages of a kind follow each other without a gap, exact ones first', async () => {
  const seen: number[] = []
  let after: After | null = null
  do {
    const { hits, more } = await find('triển khai', all, 'report', after)
    expect(hits.length).toBeGreaterThan(0)
    seen.push(...hits.map(({ id }) => id))
    after = more.report ?? null
  } while (after)
  const [{ count } = { count: 0 }] = await rows<{ count: number }>(
    `select count(*)::int as count from progress_report where search @@ 'trien & khai'::tsquery`,
  )
  expect(count).toBeGreaterThan(0)
  expect(new Set(seen).size).toBe(seen.length)
  expect(seen.length).toBe(count)
})

test('who looks for too much at once is told so', async () => {
  const looked = asked('báo cáo')
  expect(looked && (await search(all, looked, TODAY, undefined, null, 1)).isTooWide).toBeTypeOf('boolean')
})
