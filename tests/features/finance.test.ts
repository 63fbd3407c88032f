import { beforeAll, expect, test } from 'vitest'
import { addDays } from '#domain/day.ts'
import { can } from '#domain/permissions.ts'
import { moneyByAgency, moneyByDirective, moneyOn, moneyReaders } from '#features/finance/data.ts'
import { recordMoney } from '#features/finance/mutations.ts'
import { perform } from '#lib/act.ts'
import { db } from '#lib/prisma.ts'
import { actor, momentIn, type Name, TODAY } from '../support/cast.ts'
import { openDemonstration } from '../support/world.ts'
import { assignment } from './acting.ts'

const TOMORROW = addDays(TODAY, 1)
type Line = { source: string; planned?: string; allocated?: string; committed?: string; disbursed?: string }

async function say(name: Name, assignmentId: number, lines: Line[], on = TODAY): Promise<string> {
  const input = recordMoney.schema.parse({ assignmentId: String(assignmentId), lines })
  const result = await perform(recordMoney, input, (tx) => momentIn(tx, name, on), { key: null, revision: null })
  return result.is === 'refused' ? result.refusal : result.is
}

beforeAll(openDemonstration)

test('the latest statement of a day counts, by source; totals are of the directive and of the agency', async () => {
  const [plans, finance] = await Promise.all([assignment('8a', 'so-khdt'), assignment('8a', 'so-tc')])
  expect(await say('soKhDt', plans, [{ source: 'province', planned: '2.000.000.000' }], addDays(TODAY, -1))).toBe('done')
  expect(
    await say('soKhDt', plans, [
      { source: 'province', planned: '2.000.000.000', allocated: '1.500.000.000', committed: '1.200.000.000', disbursed: '300.000.000' },
      { source: 'other', planned: '100.000.000', committed: '150.000.000' },
    ]),
  ).toBe('done')
  expect(await say('soTc', finance, [{ source: 'central', planned: '999.999.999.999.999', disbursed: '1' }])).toBe('done')
  expect(await say('soTc', finance, [{ source: 'central' }])).toBe('money_nothing')
  expect(await say('congAn', finance, [{ source: 'central', planned: '1' }])).toBe('not_found')

  expect((await moneyOn(db(), plans, addDays(TODAY, -1)))?.lines).toEqual([
    { source: 'province', planned: 2_000_000_000, allocated: 0, committed: 0, disbursed: 0 },
  ])
  expect((await moneyOn(db(), plans, TODAY))?.lines.length).toBe(2)
  const byAgency = (await moneyByAgency(db(), TODAY)).map(({ name, planned, committed, over }) => [name, planned, committed, over])
  expect(byAgency).toEqual([
    ['Sở KH&ĐT', 2_100_000_000, 1_350_000_000, 50_000_000],
    ['Sở Tài chính', 999_999_999_999_999, 0, 0],
  ])
  const [directive] = await moneyByDirective(db(), TODAY)
  expect(directive).toMatchObject({ planned: 1_000_002_099_999_999, disbursed: 300_000_001, over: 50_000_000 })
  expect(directive?.name).toMatch(/^128\/TB-UBND · 8a\./)
  expect((await moneyByAgency(db(), addDays(TODAY, -1))).map(({ planned }) => planned)).toEqual([2_000_000_000])
  expect((await moneyByAgency(db(), TOMORROW)).length).toBe(2)
})

test('all of it is read by who sees everything and by the agencies charged with money', async () => {
  const readers = await moneyReaders(db(), TODAY)
  const may = async (name: Name) => can(await actor(name), 'money.read', readers)
  expect(await Promise.all((['vanPhong', 'bcd', 'admin', 'soTc', 'soKhDt', 'soTtTt', 'xuanTruong'] as const).map(may))).toEqual([
    true,
    true,
    true,
    true,
    true,
    false,
    false,
  ])
})
