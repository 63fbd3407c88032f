import { expect, test } from 'vitest'
import { type Day, day } from '#domain/day.ts'
import { runningAgencies } from '#features/agencies/data.ts'
import { versionsOfRun } from '#features/audit/data.ts'
import { figuresByAgency, totalOf } from '#features/dashboard/data.ts'
import { listSuccessions, planOf } from '#features/successions/data.ts'
import { chooseHeirs } from '#features/successions/mutations/draft.ts'
import { loadExamples } from '#features/successions/mutations/examples.ts'
import { recordSuccession } from '#features/successions/mutations/succeed.ts'
import { db } from '#lib/prisma.ts'
import { actor, TODAY } from '../support/cast.ts'
import { calendarOf2022 } from '../support/samples.ts'
import { openDemonstration, rows } from '../support/world.ts'
import { act, anyAct } from './acting.ts'

const calendar = calendarOf2022()
const levels = async (on: Day, level: string) => {
  const running = new Set((await runningAgencies(db(), on)).map(({ id }) => id))
  return (await rows<{ id: number }>('select id from agency where level = $1::agency_level', [level])).filter(({ id }) => running.has(id))
    .length
}

test('Nam Định 2024–2025: 18 agencies become 13, ten districts end, 57 communes and wards hold their work', {
  timeout: 120_000,
}, async () => {
  await openDemonstration()
  const before = totalOf(await figuresByAgency(db(), await actor('bcd'), {}, { day: TODAY, calendar }))
  expect(await act(anyAct(loadExamples), 'admin', {})).toBe('done')
  expect(await act(anyAct(loadExamples), 'admin', {})).toBe('succession_examples_known')
  const drafts = (await listSuccessions(db())).toSorted((a, b) => (a.takesOn < b.takesOn ? -1 : a.takesOn > b.takesOn ? 1 : a.id - b.id))
  expect(drafts).toHaveLength(19)
  for (const draft of drafts) {
    const on = draft.takesOn
    // Of a function that moves, its directive is chosen: here the safety of information.
    const plan = await planOf(db(), await actor('admin', on), draft, on)
    if (!draft.isEnding) {
      const moved = plan.work.find(({ ref }) => ref === '9')
      if (!moved || plan.heirs[0]?.shortName !== 'Công an tỉnh') continue
      const directiveIds = [`${moved.directiveId}:${plan.heirs[0].key}`]
      expect(await act(anyAct(chooseHeirs), 'admin', { successionId: draft.id, directiveIds }, { on })).toBe('done')
    }
    const now = (await listSuccessions(db())).find(({ id }) => id === draft.id)
    if (!now) throw new Error('gone')
    const { seen } = await planOf(db(), await actor('admin', on), now, on)
    expect([draft.id, await act(anyAct(recordSuccession), 'admin', { successionId: draft.id, seen }, { on })]).toEqual([draft.id, 'done'])
  }
  const [last, midway] = [day('2025-07-01'), day('2025-03-01')]
  expect([await levels(TODAY, 'province'), await levels(midway, 'province')]).toEqual([18, 13])
  expect([await levels(TODAY, 'district'), await levels(day('2024-09-01'), 'district'), await levels(last, 'district')]).toEqual([10, 9, 0])
  expect(await levels(last, 'commune')).toBe(57)
  // Nothing open is left with who is no more, and no past day changed.
  const open = `v.valid_to is null and v.accepted_on is null and v.cancelled_on is null and v.exempt_on is null`
  expect(
    await rows(`select 1 from assignment_version v join agency g on g.id = v.agency_id where ${open} and g.valid_to is not null`),
  ).toEqual([])
  expect(
    await rows(`select 1 from post o join agency g on g.id = o.agency_id where o.valid_to is null and g.valid_to is not null`),
  ).toEqual([])
  expect(totalOf(await figuresByAgency(db(), await actor('bcd'), {}, { day: TODAY, calendar }))).toEqual(before)
  expect(totalOf(await figuresByAgency(db(), await actor('bcd', last), {}, { day: last, calendar })).assigned).toBe(before.assigned)
  for (const { stored, rebuilt } of await versionsOfRun(db(), 0, 500)) expect(stored).toEqual(rebuilt)
})
