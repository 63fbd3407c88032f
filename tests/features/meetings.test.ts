import { beforeAll, expect, test } from 'vitest'
import { addDays } from '#domain/day.ts'
import { byDirective } from '#features/dashboard/components/concern-words.ts'
import { overview } from '#features/dashboard/data.ts'
import { askExplanation } from '#features/explanations/mutations.ts'
import { decidedOn } from '#features/meetings/data.ts'
import { reportProgress } from '#features/progress/mutations.ts'
import { performAs } from '#lib/act.ts'
import { db } from '#lib/prisma.ts'
import { settingsOn } from '#lib/settings.ts'
import { transaction } from '#lib/transaction.ts'
import { actor, moment, TODAY } from '../support/cast.ts'
import { openDemonstration, rows } from '../support/world.ts'

beforeAll(openDemonstration)

test('a meeting speaks of what the dashboard says needs a word, each directive once, and knows what was decided in it', async () => {
  const { calendar } = await settingsOn(db(), TODAY)
  const { concerns, concernedCount } = await overview(db(), await actor('bcd'), {}, { day: TODAY, calendar })
  const items = byDirective(concerns)
  expect(items.length).toBe(concernedCount)
  expect(items.map(({ first }) => first.ref).slice(0, 2)).toEqual(['1b', '3c'])
  expect(items.flatMap(({ all }) => all)).toHaveLength(concerns.length)

  const before = await decidedOn(db(), TODAY)
  const [open] = await rows<{ id: number }>(
    `select a.id from assignment a join directive d on d.id = a.directive_id join agency g on g.id = a.agency_id
     where d.ref = '1b' and g.code = 'huyen-xuan-truong'`,
  )
  const assignmentId = open?.id ?? 0
  const asked = { assignmentId, question: 'Vì sao chậm?', answerBy: '03/06/2022', back: '/meeting/2?of=3' }
  expect(await transaction(async (tx) => performAs(tx, askExplanation, asked, await moment('bcd')))).toBe('/meeting/2?of=3')
  // What an agency does is nothing a meeting decides.
  await transaction(async (tx) => performAs(tx, reportProgress, { assignmentId, done: 'a', percent: '40' }, await moment('xuanTruong')))
  const after = await decidedOn(db(), TODAY)
  expect(after.slice(before.length)).toMatchObject([
    { name: 'explanation.requested', ref: '1b', agencyName: 'UBND huyện Xuân Trường', event: { question: 'Vì sao chậm?' } },
  ])
  expect((await decidedOn(db(), addDays(TODAY, 1))).length).toBe(0)
})
