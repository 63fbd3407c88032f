import { beforeAll, expect, test } from 'vitest'
import { day } from '#domain/day.ts'
import { type Actor, can, systemActor } from '#domain/permissions.ts'
import { listAssignments, readAssignment } from '#features/assignments/data.ts'
import { lastReadableDay } from '#features/changes/data.ts'
import { reassignAssignments } from '#features/changes/mutations/change.ts'
import { directiveById } from '#features/directives/data.ts'
import { noticeById } from '#features/notices/data.ts'
import { actorNamed } from '#features/people/data.ts'
import { planOf, successionById } from '#features/successions/data.ts'
import { draftSuccession } from '#features/successions/mutations/draft.ts'
import { recordSuccession } from '#features/successions/mutations/succeed.ts'
import { db } from '#lib/prisma.ts'
import { actor } from '../support/cast.ts'
import { calendarOf2022 } from '../support/samples.ts'
import { openDemonstration, rows } from '../support/world.ts'
import { act, anyAct, assignment } from './acting.ts'

// 5c goes from Sở TT&TT to Sở Xây dựng on 31/5 and Sở Công Thương to Sở Xây dựng on 1/6: who gave away, who was given, who inherited.
const [BEFORE, GIVEN, INHERITED] = [day('2022-05-30'), day('2022-05-31'), day('2022-06-01')]
const calendar = calendarOf2022()
const cited = { documentNumber: '05/NQ-HĐND', documentOn: '25/05/2022', documentIssuer: 'HĐND tỉnh' }
const idOf = async (code: string) => (await rows<{ id: number }>('select id from agency where code = $1', [code]))[0]?.id ?? 0
const agencies: [string, Actor][] = []
let [given, closed] = [0, 0]

beforeAll(async () => {
  await openDemonstration()
  ;[given, closed] = await Promise.all([assignment('5c', 'so-tttt'), assignment('1b', 'so-ct')])
  const [heir, gone] = await Promise.all(['so-xd', 'so-ct'].map(idOf))
  const [seen] = await rows<{ revision: number }>('select revision from assignment where id = $1', [given])
  const chosen = { chosenIds: [`${given}.${seen?.revision}`], agencyId: String(heir), reason: 'a', ...cited }
  expect(await act(anyAct(reassignAssignments), 'vanPhong', chosen, { on: GIVEN })).toBe('done')
  const change = { predecessorIds: [String(gone)], successorIds: [String(heir)], end: 'ends', takesOn: '01/06/2022', ...cited }
  expect(await act(anyAct(draftSuccession), 'admin', change, { on: INHERITED })).toBe('done')
  const [{ id } = { id: 0 }] = await rows<{ id: number }>('select id from succession')
  const draft = await successionById(db(), id)
  if (!draft) throw new Error('no draft')
  const plan = await planOf(db(), await actor('admin'), draft, INHERITED)
  expect(await act(anyAct(recordSuccession), 'admin', { successionId: id, seen: plan.seen }, { on: INHERITED })).toBe('done')
  for (const agency of await rows<{ id: number; code: string; ids: number[] }>(
    'select id, code, inherited_agencies(id) as ids from agency',
  )) {
    agencies.push([
      agency.code,
      { ...systemActor(agency.code), role: 'agency', agencyId: agency.id, inheritedIds: agency.ids, personId: 0 },
    ])
  }
})

const by = (code: string) => agencies.find(([name]) => name === code)?.[1] as Actor
const reads = async (code: string, id: number, on: typeof BEFORE | null) => (await readAssignment(db(), by(code), id, on)) !== null

test('for every agency and day: what is listed is what has a page, and what the rule lets it read', { timeout: 60_000 }, async () => {
  const all = (await rows<{ id: number }>('select id from assignment order by id')).map(({ id }) => id)
  const compared = all.filter((id, index) => index % 7 === 0 || id === given || id === closed)
  for (const [name, who] of agencies.filter(
    ([, { agencyId }]) => (agencyId ?? 0) % 3 === 0 || ['so-tttt', 'so-xd', 'so-ct'].includes(codeOf(agencyId)),
  )) {
    for (const on of [BEFORE, GIVEN, INHERITED]) {
      const { rows: listed } = await listAssignments(db(), who, {}, { day: on, calendar }, null, 1000)
      const pages = await Promise.all(compared.map((id) => readAssignment(db(), who, id, on)))
      expect([name, on, pages.flatMap((page) => page?.id ?? [])]).toEqual([
        name,
        on,
        compared.filter((id) => listed.some((row) => row.id === id)),
      ])
      for (const page of pages) if (page) expect([name, can(who, 'assignment.read', page)]).toEqual([name, true])
    }
  }
})

const codeOf = (id: number | null) => agencies.find(([, { agencyId }]) => agencyId === id)?.[0] ?? ''

test('who gave it away reads the days it held it; who has it, all of its days', async () => {
  expect(await Promise.all([BEFORE, GIVEN, null].map((on) => reads('so-tttt', given, on)))).toEqual([true, false, false])
  expect(await Promise.all([BEFORE, GIVEN, null].map((on) => reads('so-xd', given, on)))).toEqual([true, true, true])
  expect(await lastReadableDay(db(), by('so-tttt'), given)).toBe(BEFORE)
  const { directiveId } = (await readAssignment(db(), systemActor('kiểm thử'), given)) ?? { directiveId: 0 }
  const directive = await directiveById(db(), by('so-tttt'), directiveId, INHERITED)
  expect(directive?.ref).toBe('5c')
  expect(await noticeById(db(), by('so-tttt'), directive?.noticeId ?? 0)).not.toBe(null)
  expect(await directiveById(db(), by('so-yt'), directiveId, INHERITED)).toBe(null)
})

test('who inherited everything reads closed work of those before it, and acts on none of it', async () => {
  expect(await reads('so-xd', closed, null)).toBe(true)
  const record = await readAssignment(db(), by('so-xd'), closed)
  expect(record && [record.agencyName, can(by('so-xd'), 'progress.report', record)]).toEqual(['Sở Công Thương', false])
  expect(await reads('so-yt', closed, null)).toBe(false)
  expect((await actorNamed(db(), 'so-ct', INHERITED))?.inheritedIds).toEqual([await idOf('so-ct')])
})

test('a past day has the names and the holder of that day', async () => {
  const page = async (on: typeof BEFORE) => readAssignment(db(), systemActor('kiểm thử'), given, on)
  expect((await page(BEFORE))?.agencyName).toBe('Sở Thông tin và Truyền thông')
  expect((await page(INHERITED))?.agencyName).toBe('Sở Xây dựng')
})
