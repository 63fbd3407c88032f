import { beforeEach, expect, test } from 'vitest'
import { type Day, day } from '#domain/day.ts'
import { glance } from '#domain/situation.ts'
import { registerOn } from '#features/agencies/data.ts'
import { countAssignments, factsOn, listAssignments, readAssignment } from '#features/assignments/data.ts'
import { passOn } from '#features/assignments/mutations/pass-on.ts'
import { versionsOfRun } from '#features/audit/data.ts'
import { reassignAssignments } from '#features/changes/mutations/change.ts'
import { figuresByAgency, totalOf } from '#features/dashboard/data.ts'
import { directiveById } from '#features/directives/data.ts'
import { actorNamed } from '#features/people/data.ts'
import { planOf, successionById } from '#features/successions/data.ts'
import { chooseHeirs, discardSuccession, draftSuccession } from '#features/successions/mutations/draft.ts'
import { recordSuccession } from '#features/successions/mutations/succeed.ts'
import type { Act } from '#lib/act.ts'
import { db } from '#lib/prisma.ts'
import { situationWords } from '#lib/vi/assignment.ts'
import { actor, type Name, TODAY } from '../support/cast.ts'
import { calendarOf2022 } from '../support/samples.ts'
import { digest, openDemonstration, rows } from '../support/world.ts'
import { act, anyAct, assignment, progress, REPORT } from './acting.ts'

const [DRAFT, CHOOSE, RECORD, DISCARD] = [draftSuccession, chooseHeirs, recordSuccession, discardSuccession].map(anyAct) as [
  Act,
  Act,
  Act,
  Act,
]
const calendar = calendarOf2022()
const cited = { documentNumber: '05/NQ-HĐND', documentOn: '25/05/2022', documentIssuer: 'HĐND tỉnh' }
const NEXT = day('2022-05-31')

const idOf = async (code: string) => (await rows<{ id: number }>('select id from agency where code = $1', [code]))[0]?.id ?? 0
const codeOf = async (id: number) => (await rows<{ code: string }>('select code from agency where id = $1', [id]))[0]?.code
const latest = async () => (await rows<{ id: number }>('select max(id) as id from succession'))[0]?.id ?? 0

async function draft(from: string[], to: string[], more: object = {}): Promise<string> {
  const [predecessorIds, successorIds] = await Promise.all(
    [from, to].map((codes) => Promise.all(codes.map(async (code) => String(await idOf(code))))),
  )
  return act(DRAFT, 'admin', { predecessorIds, successorIds, end: 'ends', takesOn: '31/05/2022', ...cited, ...more })
}

async function plan(on: Day = NEXT) {
  const given = await successionById(db(), await latest())
  if (!given) throw new Error('no draft')
  return planOf(db(), await actor('admin', on), given, on)
}

async function recordIt(on: Day = NEXT, name: Name = 'admin', seen?: string): Promise<string> {
  return act(RECORD, name, { successionId: await latest(), seen: seen ?? (await plan(on)).seen }, { on })
}

const words = async (of: number, on: Day) => {
  const facts = await factsOn(db(), of, on)
  return facts ? situationWords(glance(facts, on, calendar)) : 'chưa giao'
}
const holderOn = async (of: number, on: Day) => codeOf((await factsOn(db(), of, on))?.agencyId ?? 0)

beforeEach(openDemonstration)

test('two agencies become one: what is open moves with its lateness, what is closed keeps the old name, past days stay', async () => {
  const [late, done, own] = await Promise.all([
    assignment('1b', 'huyen-xuan-truong'),
    assignment('1b', 'so-ct'),
    assignment('1b', 'huyen-my-loc'),
  ])
  expect(await act(REPORT, 'xuanTruong', { assignmentId: late, ...progress(40) })).toBe('done')
  const before = await rows('select * from assignment_version where valid_to is not null order by id')
  expect(await draft(['huyen-xuan-truong', 'so-ct'], ['huyen-my-loc'])).toBe('done')
  const planned = await plan(TODAY)
  expect(planned.work.some(({ id }) => id === late)).toBe(true)
  expect(planned.work.some(({ id }) => id === done)).toBe(false)
  expect(await recordIt(TODAY)).toBe('succession_not_yet')
  const untouched = await digest()
  expect(await recordIt(NEXT, 'admin', 'a'.repeat(64))).toBe('succession_changed')
  expect(await digest()).toEqual(untouched)
  const counted = (await plan()).work.length
  expect(await recordIt()).toBe('done')

  expect([await holderOn(late, TODAY), await holderOn(late, NEXT)]).toEqual(['huyen-xuan-truong', 'huyen-my-loc'])
  expect([await holderOn(done, NEXT), await holderOn(own, NEXT)]).toEqual(['so-ct', 'huyen-my-loc'])
  expect(await words(late, NEXT)).toBe('Quá hạn 11 ngày')
  expect(await factsOn(db(), late, NEXT)).toMatchObject({ percent: 40, dueOn: '2022-05-20', assignedOn: '2022-05-12' })
  expect(await rows('select * from assignment_version where valid_to is not null and valid_to <= $1 order by id', ['2022-05-30'])).toEqual(
    before,
  )
  expect(await rows('select count(*)::int as n from takeover')).toEqual([{ n: counted }])
  for (const { stored, rebuilt } of await versionsOfRun(db(), late - 1, 1)) expect(stored).toEqual(rebuilt)

  // Counted for who holds it, or for whom it was assigned to: of the same province.
  const at = { day: NEXT, calendar }
  const bcd = await actor('bcd')
  const [held, given] = await Promise.all((['held', 'assigned'] as const).map((by) => figuresByAgency(db(), bcd, {}, at, by)))
  expect(totalOf(held ?? [])).toEqual(totalOf(given ?? []))
  const ended = await idOf('huyen-xuan-truong')
  const of = (figures: typeof held, id: number) => figures?.find(({ agencyId }) => agencyId === id)
  expect([of(held, ended)?.overdue ?? 0, of(given, ended)?.overdue]).toEqual([0, 1])
  expect(await countAssignments(db(), bcd, { assigned: ended, bucket: 'overdue' }, at)).toBe(1)
  expect(await countAssignments(db(), bcd, { assigned: ended }, at)).toBe(of(given, ended)?.assigned)

  // Gone from the register and its sets, and given nothing new.
  const register = await registerOn(db(), NEXT)
  const gone = await idOf('huyen-xuan-truong')
  expect(register.agencies.some(({ id }) => id === gone)).toBe(false)
  expect(register.sets.some(({ memberIds }) => memberIds.includes(gone))).toBe(false)
  const [other] = await rows<{ id: number; revision: number }>('select id, revision from assignment where id = $1', [own])
  const wanted = { chosenIds: [`${own}.${other?.revision}`], agencyId: String(gone), reason: 'a', dueOn: '20/06/2022', ...cited }
  expect(await act(anyAct(reassignAssignments), 'vanPhong', wanted, { on: NEXT })).toBe('agency_not_active')
  await expect(
    rows(
      `insert into assignment (directive_id, agency_id, role, assigned_on)
      select id, $1, 'lead', '2022-06-01' from directive where ref = '5c'`,
      [gone],
    ),
  ).rejects.toThrow('has ended')

  // The people of the old agency work on as the new one's.
  expect(await actorNamed(db(), 'xuantruong', NEXT)).toMatchObject({ agencyName: 'Ủy ban nhân dân huyện Mỹ Lộc' })
  expect(await actorNamed(db(), 'xuantruong', TODAY)).toMatchObject({ agencyName: 'Ủy ban nhân dân huyện Xuân Trường' })
  expect(await act(REPORT, 'xuanTruong', { assignmentId: late, ...progress(60) }, { on: NEXT })).toBe('done')
  expect(await recordIt()).toBe('succession_closed')
  expect(await act(DISCARD, 'admin', { successionId: await latest() })).toBe('succession_closed')
})

test('the desk, the recipient and the standing committee go to the heir, and a past day names the old ones', async () => {
  const [waiting, heir] = [await assignment('3c', 'so-xd'), await idOf('so-khcn')]
  const directive = async (on: Day) =>
    directiveById(db(), await actor('bcd'), (await readAssignment(db(), await actor('bcd'), waiting))?.directiveId ?? 0, on)
  expect(await draft(['so-tttt'], ['so-khcn'])).toBe('done')
  expect(await recordIt(NEXT, 'vanPhong')).toBe('done')
  expect(await directive(TODAY)).toMatchObject({ deskName: 'Sở Thông tin và Truyền thông', recipientNames: ['Sở TT&TT'] })
  expect(await directive(NEXT)).toMatchObject({ deskName: 'Sở Khoa học và Công nghệ', recipientNames: ['Sở KH&CN'] })
  expect((await readAssignment(db(), await actor('bcd'), waiting))?.deskAgencyId).toBe(heir)
  expect(await rows('select code from agency where is_standing')).toEqual([{ code: 'so-khcn' }])
  // Both held 3a: both obligations stand, each by itself.
  const held = await listAssignments(db(), await actor('bcd'), { agency: heir }, { day: NEXT, calendar }, null, 500)
  expect(held.rows.filter(({ ref }) => ref === '3a')).toHaveLength(2)
})

test('a district is dissolved into communes: by directive, by person, the rest to the general heir', async () => {
  const communes = 'UBND xã Xuân Trường; Xã Xuân Trường; UBNDXT; Xã\nUBND xã Xuân Hồng; Xã Xuân Hồng; UBNDXH; Xã'
  const id = await assignment('1b', 'huyen-xuan-truong')
  const standing = await assignment('5a', 'huyen-xuan-truong')
  const [{ id: person } = { id: 0 }] = await rows<{ id: number }>(`select id from person where username = 'xuantruong'`)
  await act(anyAct(passOn), 'xuanTruong', { assignmentId: id, handlerId: String(person) })
  expect(await draft(['huyen-xuan-truong'], [], { newAgencies: communes })).toBe('done')
  const directiveId = (await readAssignment(db(), await actor('admin'), id))?.directiveId
  const successionId = await latest()
  expect(await act(CHOOSE, 'vanPhong', { successionId, directiveIds: [`${directiveId}:a9999`] })).toBe('agency_not_active')
  expect(await act(CHOOSE, 'vanPhong', { successionId, directiveIds: [`${directiveId}:n2`], personIds: [`${person}:n2`] })).toBe('done')
  expect(await recordIt()).toBe('done')
  expect([await holderOn(id, NEXT), await holderOn(standing, NEXT)]).toEqual(['xa-xuan-hong', 'xa-xuan-truong'])
  const [xuanHong] = (await registerOn(db(), NEXT)).sets
    .filter(({ code }) => code === 'xa-phuong')
    .flatMap(({ memberIds }) => memberIds.slice(-1))
  expect(await actorNamed(db(), 'xuantruong', NEXT)).toMatchObject({ agencyId: xuanHong })
  expect(await rows('select handler_id from handling where assignment_id = $1 and agency_id = $2', [id, xuanHong])).toEqual([
    { handler_id: person },
  ])
})

test('who was there before takes over the functions, and is in a text what it was before', async () => {
  const setsOf = async (code: string) => {
    const [id, { sets }] = await Promise.all([idOf(code), registerOn(db(), NEXT)])
    return sets.filter(({ memberIds }) => memberIds.includes(id)).map((set) => set.code)
  }
  expect([await draft(['huyen-my-loc'], ['tp-nam-dinh']), await recordIt()]).toEqual(['done', 'done'])
  expect(await setsOf('tp-nam-dinh')).toEqual(['huyen-thanh-pho'])
  expect([await draft(['so-khdt'], ['so-xd']), await recordIt()]).toEqual(['done', 'done'])
  expect((await setsOf('so-xd')).sort()).toEqual(['so-ban-nganh', 'theo-doi-kinh-phi'])
  const made = { newAgencies: 'UBND huyện Giao Xuân; Huyện Giao Xuân; UBNDGX; Huyện' }
  expect([await draft(['huyen-giao-thuy', 'huyen-xuan-truong'], [], made), await recordIt()]).toEqual(['done', 'done'])
  const [{ code } = { code: '' }] = await rows<{ code: string }>('select code from agency order by id desc limit 1')
  expect((await setsOf(code)).sort()).toEqual(['huyen', 'huyen-thanh-pho'])
})

test('a function moves while the agency goes on; nothing else does', async () => {
  const id = await assignment('4', 'so-tttt')
  const [desk] = await rows<{ id: number }>(`select id from directive where ref = '3c'`)
  expect(await draft(['so-tttt'], ['so-khcn'], { end: 'stays' })).toBe('done')
  expect(await recordIt()).toBe('succession_moves_nothing')
  const directiveId = (await readAssignment(db(), await actor('admin'), id))?.directiveId
  expect(await act(CHOOSE, 'admin', { successionId: await latest(), directiveIds: [`${directiveId}:a${await idOf('so-khcn')}`] })).toBe(
    'done',
  )
  expect(await recordIt()).toBe('done')
  expect(await rows('select assignment_id from takeover')).toEqual([{ assignment_id: id }])
  expect(await rows('select desk_agency_id from directive where id = $1', [desk?.id])).toEqual([{ desk_agency_id: await idOf('so-tttt') }])
  expect(await actorNamed(db(), 'so-tttt', NEXT)).toMatchObject({ agencyName: 'Sở Thông tin và Truyền thông' })
})

test.each([
  ['nobody to take over', ['so-xd'], [], {}, 'succession_without_heir'],
  ['itself', ['so-xd'], ['so-xd'], {}, 'succession_to_itself'],
  ['many to many', ['so-xd', 'so-yt'], ['so-ct', 'so-tc'], {}, 'succession_many_to_many'],
  ['the Office', ['van-phong-ubnd-tinh'], ['so-nv'], {}, 'succession_of_office'],
  ['before it began', ['so-xd'], ['so-ct'], { takesOn: '01/01/2010' }, 'succession_too_early'],
  ['a name there is', ['so-xd'], [], { newAgencies: 'Sở Y tế; SYT; SYT; Sở' }, 'list_with_errors'],
])('refused: %s', async (_, from, to, more, refusal) => {
  expect(await draft(from, to, more)).toBe(refusal)
})
