import { beforeAll, expect, test } from 'vitest'
import { directivesCiting, noticesCiting, talliesOf } from '#features/notices/data.ts'
import { db } from '#lib/prisma.ts'
import { actor, type Name, TODAY } from '../support/cast.ts'
import { calendarOf2022, noticeText } from '../support/samples.ts'
import { openDemonstration, publishNotice, rows } from '../support/world.ts'

const PLAN = '122/KH-UBND'
const asOf = { day: TODAY, calendar: calendarOf2022() }
const refs = async (name: Name, symbol = PLAN) =>
  (await directivesCiting(db(), await actor(name), symbol)).map(({ ref, noticeId }) => `${noticeId} ${ref}`)
const notices = async (name: Name, symbol = PLAN) => (await noticesCiting(db(), await actor(name), symbol)).map(({ number }) => number)

let secondId = 0
beforeAll(async () => {
  await openDemonstration()
  // A second notice that concerns few: its items 3 and 6 only.
  const text = noticeText()
    .replaceAll('128/TB-UBND', '129/TB-UBND')
    .replace(/^(?:1|2|4|5|7|8|9)\. .*$/gm, '')
  secondId = await publishNotice(text)
})

test('the page is told from the text: every directive in whose words the document is cited, and no other', async () => {
  const cited = await rows<{ notice_id: number; span_start: number }>('select notice_id, span_start from citation where understood = $1', [
    PLAN,
  ])
  const all = await rows<{ notice_id: number; ref: string; span_start: number; span_end: number }>(
    'select notice_id, ref, span_start, span_end from directive',
  )
  const within = all.filter((one) =>
    cited.some((at) => at.notice_id === one.notice_id && at.span_start >= one.span_start && at.span_start < one.span_end),
  )
  expect(within.length).toBeGreaterThan(1)
  expect((await refs('bcd')).sort()).toEqual(within.map(({ notice_id, ref }) => `${notice_id} ${ref}`).sort())
  expect(await notices('bcd')).toEqual(['129/TB-UBND', '128/TB-UBND'])
  expect(await notices('bcd', '999/KH-UBND')).toEqual([])
})

test('an agency sees what it may read of it, and counts only that', async () => {
  const police = await refs('congAn')
  const everything = await refs('bcd')
  expect(everything).toEqual(expect.arrayContaining(police))
  const may = await rows<{ ref: string }>(
    `select distinct d.notice_id || ' ' || d.ref as ref from directive d join assignment a on a.directive_id = d.id join agency g on g.id = a.agency_id
     where g.code = 'cong-an-tinh'`,
  )
  expect(police.filter((ref) => !may.some((one) => one.ref === ref))).toEqual([])
  const few = await actor('congAn')
  const found = await directivesCiting(db(), few, PLAN)
  const tallies = await talliesOf(
    db(),
    few,
    found.map(({ id }) => id),
    asOf,
  )
  const everyone = await talliesOf(
    db(),
    await actor('bcd'),
    found.map(({ id }) => id),
    asOf,
  )
  const sum = (of: { assigned: number }[]) => of.reduce((all, { assigned }) => all + assigned, 0)
  expect(sum(tallies)).toBeLessThanOrEqual(sum(everyone))
  expect(await talliesOf(db(), few, [], asOf)).toEqual([])
})

test('drafts cite nothing yet', async () => {
  expect(secondId).toBeGreaterThan(1)
  expect(await rows(`select c.id from citation c join notice t on t.id = c.notice_id where t.state <> 'published'`)).toEqual([])
})
