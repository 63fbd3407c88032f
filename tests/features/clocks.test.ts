import { beforeAll, expect, test } from 'vitest'
import { workingDaysBetween } from '#domain/calendar.ts'
import { type Day, day } from '#domain/day.ts'
import { CLOCK_FIGURES, OFFICE_WORKS, type OfficeWork } from '#domain/office-clock.ts'
import { objectToAssignment } from '#features/changes/mutations/object.ts'
import { clockRows, type OfficeClock, officeClocksOn } from '#features/clocks/data.ts'
import { decideExtension, requestExtension } from '#features/extensions/mutations.ts'
import { db } from '#lib/prisma.ts'
import { settingsOn } from '#lib/settings.ts'
import { calendarOf2022, demonstrationActs } from '../support/samples.ts'
import { openDemonstration } from '../support/world.ts'
import { act, anyAct, assignment, document } from './acting.ts'

beforeAll(openDemonstration)

const calendar = calendarOf2022()
const DAYS = ['2022-05-12', '2022-05-19', '2022-05-24', '2022-05-30'].map(day)

async function clockOn(work: OfficeWork, on: Day): Promise<OfficeClock> {
  const found = (await officeClocksOn(db(), on, await settingsOn(db(), on))).find((clock) => clock.work === work)
  if (!found) throw new Error(`no clock of ${work}`)
  return found
}

/** What the Office has verified and left waiting by the end of a day, told from the acts of the demonstration alone. */
function verifiedBy(on: Day): { took: number[]; waits: number[] } {
  const open = new Map<string, Day>()
  const took: number[] = []
  for (const { act: name, ref, agency, on: at } of demonstrationActs().filter(({ on: at }) => at <= on)) {
    // What Sở TT&TT owes itself in 3c comes to the Office; the rest of 3c, and what the Office owes, does not.
    if (agency === 'van-phong-ubnd-tinh' || (ref === '3c' && agency !== 'so-tttt')) continue
    const key = `${ref}.${agency}`
    if (name === 'completion' || (name === 'plan' && ref === '3c')) open.set(key, at)
    const since = open.get(key)
    if ((name === 'accept' || name === 'return') && since) {
      took.push(workingDaysBetween(since, at, calendar))
      open.delete(key)
    }
  }
  return { took, waits: [...open.values()].map((since) => workingDaysBetween(since, on, calendar)) }
}

test.each(DAYS)('on %s what was verified and what waits is what the acts say', async (on) => {
  const { took, waits } = verifiedBy(on)
  const over = (days: number[], limit: number) => days.filter((count) => count > limit).length
  expect(await clockOn('verification', on)).toMatchObject({
    limit: 5,
    done: took.length,
    in_time: took.length - over(took, 5),
    late: over(took, 5),
    waiting: waits.length,
    waiting_late: over(waits, 5),
    longestWait: Math.max(0, ...waits),
  })
})

test('the notice was entered on the day it was issued', async () => {
  expect(await clockOn('entry', day('2022-05-30'))).toMatchObject({ limit: 3, done: 1, in_time: 1, same_day: 1, waiting: 0 })
  expect(await clockOn('entry', day('2022-05-11'))).toMatchObject({ done: 0, waiting: 0 })
})

test('an extension and an objection wait from the day they came, and are answered on theirs', async () => {
  const [asked, answered] = [day('2022-05-30'), day('2022-06-08')]
  const id = await assignment('1b', 'huyen-xuan-truong')
  const request = { assignmentId: id, proposedOn: '20/06/2022', reason: 'Chờ dự toán.', ...document }
  expect(await act(anyAct(requestExtension), 'xuanTruong', request, { on: asked })).toBe('done')
  expect(await act(anyAct(objectToAssignment), 'myLoc', { assignmentId: await assignment('1b', 'huyen-my-loc'), reason: 'a' })).toBe('done')
  expect(await act(anyAct(decideExtension), 'vanPhong', { assignmentId: id, verdict: 'granted' }, { on: answered })).toBe('done')
  expect(await clockOn('extension', asked)).toMatchObject({ done: 0, waiting: 1, waiting_late: 0, longestWait: 0 })
  expect(await clockOn('extension', day('2022-06-07'))).toMatchObject({ done: 0, waiting: 1, waiting_late: 1, longestWait: 6 })
  expect(await clockOn('extension', answered)).toMatchObject({ done: 1, late: 1, waiting: 0 })
  expect(await clockOn('objection', answered)).toMatchObject({ done: 0, waiting: 1, waiting_late: 1, longestWait: 7 })
  // Another year begins anew with what was answered; what waits goes on waiting.
  expect(await clockOn('extension', day('2023-01-02'))).toMatchObject({ done: 0, waiting: 0 })
  expect(await clockOn('objection', day('2023-01-02'))).toMatchObject({ waiting: 1 })
})

test('every figure is the length of its list', async () => {
  for (const on of [...DAYS, day('2022-06-07'), day('2022-06-08')]) {
    const settings = await settingsOn(db(), on)
    for (const clock of await officeClocksOn(db(), on, settings)) {
      for (const is of CLOCK_FIGURES) {
        const rows = await clockRows(db(), { work: clock.work, is }, on, settings)
        expect([on, clock.work, is, rows.length]).toEqual([on, clock.work, is, clock[is]])
      }
    }
  }
  expect(OFFICE_WORKS.length).toBe(4)
})
