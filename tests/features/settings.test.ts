import { beforeEach, describe, expect, test } from 'vitest'
import { day } from '#domain/day.ts'
import { countAssignments } from '#features/assignments/data.ts'
import { addHoliday, changeSetting, removeHoliday } from '#features/settings/mutations.ts'
import { db } from '#lib/prisma.ts'
import { openSession, readSession } from '#lib/sessions.ts'
import { settingsOn } from '#lib/settings.ts'
import { transaction } from '#lib/transaction.ts'
import { actor, TODAY } from '../support/cast.ts'
import { asOwner, openDemonstration, rows } from '../support/world.ts'
import { act, anyAct } from './acting.ts'

const CHANGE = anyAct(changeSetting)
const ADD = anyAct(addHoliday)
const REMOVE = anyAct(removeHoliday)
const YESTERDAY = day('2022-05-29')
const LATER = day('2022-07-15')

const silent = async (on: string) => {
  const { calendar } = await settingsOn(db(), day(on))
  return countAssignments(db(), await actor('bcd'), { preset: 'silent' }, { day: day(on), calendar })
}
const soon = async (on: string) => {
  const { calendar } = await settingsOn(db(), day(on))
  return countAssignments(db(), await actor('bcd'), { timeliness: 'due_soon' }, { day: day(on), calendar })
}

beforeEach(openDemonstration)

describe('a setting', () => {
  test('holds from its day on, and a past day keeps its own figures', async () => {
    const before = [await soon('2022-05-29'), await soon('2022-05-30')]
    expect(await act(CHANGE, 'admin', { key: 'dueSoonWorkingDays', value: '20', from: '30/05/2022' })).toBe('done')
    expect(await soon('2022-05-29')).toBe(before[0])
    expect(await soon('2022-05-30')).toBeGreaterThan(before[1] ?? 0)
    expect((await settingsOn(db(), YESTERDAY)).dueSoonWorkingDays).toBe(3)
    expect(await act(CHANGE, 'admin', { key: 'dueSoonWorkingDays', value: '5', from: '29/05/2022' })).toBe('setting_in_past')
    const [event] = await rows<{ payload: string }>(`select payload from audit_event where name = 'setting.changed'`)
    expect(JSON.parse(event?.payload ?? '')).toMatchObject({ key: 'dueSoonWorkingDays', before: 3, after: 20, from: '2022-05-30' })
  })

  test('of silence decides what is silent', async () => {
    expect(await act(CHANGE, 'admin', { key: 'silentDays', value: '365', from: '01/07/2022' })).toBe('done')
    expect(await silent('2022-06-30')).toBeGreaterThan(0)
    expect(await silent('2022-07-01')).toBeLessThan(await silent('2022-06-30'))
  })

  test('planned for a later day waits for it, and is put right on the same day', async () => {
    expect(await act(CHANGE, 'admin', { key: 'isBeforeInclusive', value: 'false', from: '15/07/2022' })).toBe('done')
    expect([(await settingsOn(db(), TODAY)).isBeforeInclusive, (await settingsOn(db(), LATER)).isBeforeInclusive]).toEqual([true, false])
    expect(await act(CHANGE, 'admin', { key: 'isBeforeInclusive', value: 'false', from: '15/07/2022' })).toBe('setting_unchanged')
    expect(await act(CHANGE, 'admin', { key: 'isBeforeInclusive', value: 'true', from: '15/07/2022' })).toBe('done')
    expect((await settingsOn(db(), LATER)).isBeforeInclusive).toBe(true)
    await expect(asOwner((client) => client.query('delete from setting'))).rejects.toThrow()
  })

  test('about rights reaches the session of that day', async () => {
    const [admin] = await rows<{ id: number }>(`select id from person where username = 'admin'`)
    const policy = () => transaction(async (tx) => (await readSession(tx, await openSession(tx, admin?.id ?? 0)))?.actor.policy)
    const usual = { officeEnters: true, adminReadsEvidence: false, agenciesSeeAll: false, headMustSubmit: false, publicPage: false }
    expect(await policy()).toEqual(usual)
    expect(await act(CHANGE, 'admin', { key: 'adminReadsEvidence', value: 'true', from: '30/05/2022' })).toBe('done')
    expect(await act(CHANGE, 'admin', { key: 'officeEnters', value: 'false', from: '31/05/2022' })).toBe('done')
    expect(await policy()).toEqual({ ...usual, adminReadsEvidence: true })
    // A command acts by the same rights.
    expect((await actor('admin')).policy).toEqual({ ...usual, adminReadsEvidence: true })
  })
})

describe('a day off', () => {
  const offOn = async (known: string, on: string) => (await settingsOn(db(), day(known))).calendar.holidays.has(day(on))

  test('is known from the day it is entered, and forgotten from the day it is withdrawn', async () => {
    expect(await act(ADD, 'admin', { on: '01/06/2022', name: 'Nghỉ phòng chống bão', type: 'off' })).toBe('done')
    expect([await offOn('2022-05-29', '2022-06-01'), await offOn('2022-05-30', '2022-06-01')]).toEqual([false, true])
    expect(await act(ADD, 'admin', { on: '01/06/2022', name: 'Lại', type: 'off' })).toBe('holiday_known')
    expect(await act(REMOVE, 'admin', { on: '01/06/2022' })).toBe('done')
    expect(await offOn('2022-05-30', '2022-06-01')).toBe(false)
    expect(await act(REMOVE, 'admin', { on: '02/09/2022' })).toBe('done')
    expect([await offOn('2022-05-29', '2022-09-02'), await offOn('2022-05-30', '2022-09-02')]).toEqual([true, false])
    expect(await act(REMOVE, 'admin', { on: '02/09/2022' })).toBe('not_found')
  })

  test('worked in compensation is a weekend', async () => {
    expect(await act(ADD, 'admin', { on: '04/06/2022', name: 'Làm bù', type: 'working' })).toBe('done')
    expect((await settingsOn(db(), TODAY)).calendar.workingWeekends.has(day('2022-06-04'))).toBe(true)
    await expect(
      asOwner((client) =>
        client.query(`insert into holiday (day, name, is_working, valid_from) values ('2022-06-06', 'x', true, '2022-01-01')`),
      ),
    ).rejects.toThrow('holiday_worked_weekend')
  })

  test('ships for 2022 to 2027', async () => {
    const years = await rows<{ year: number; off: number }>(
      `select extract(year from day)::int as year, count(*) filter (where not is_working)::int as off from holiday group by 1 order by 1`,
    )
    expect(years.map(({ year }) => year)).toEqual([2022, 2023, 2024, 2025, 2026, 2027])
    for (const { off } of years) expect(off).toBeGreaterThanOrEqual(11)
  })
})
