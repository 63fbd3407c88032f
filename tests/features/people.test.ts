import { beforeEach, describe, expect, test } from 'vitest'
import { actorNamed, codesGivenBy, heldBy, listPeople, ownerOfCode, personById } from '#features/people/data.ts'
import { disablePerson, enablePerson, resetPerson } from '#features/people/mutations/access.ts'
import { changePassword, revokeSessions } from '#features/people/mutations/account.ts'
import { endDuty, giveDuty } from '#features/people/mutations/duties.ts'
import { handOver } from '#features/people/mutations/handover.ts'
import { draftList, enterList } from '#features/people/mutations/list.ts'
import { invitePerson, postPerson } from '#features/people/mutations/posts.ts'
import { redeemCode } from '#features/people/mutations.ts'
import { peopleFilter } from '#features/people/schema.ts'
import { perform } from '#lib/act.ts'
import { db } from '#lib/prisma.ts'
import { openSession, readSession } from '#lib/sessions.ts'
import { transaction } from '#lib/transaction.ts'
import { actor, moment, type Name, TODAY } from '../support/cast.ts'
import { asOwner, openDemonstration, rows } from '../support/world.ts'
import { act, anyAct, assignment, send } from './acting.ts'

const [INVITE, POST, RESET, DISABLE, ENABLE] = [invitePerson, postPerson, resetPerson, disablePerson, enablePerson].map(anyAct) as [
  ReturnType<typeof anyAct>,
  ReturnType<typeof anyAct>,
  ReturnType<typeof anyAct>,
  ReturnType<typeof anyAct>,
  ReturnType<typeof anyAct>,
]
const [GIVE, END, HAND, CHANGE, REVOKE] = [giveDuty, endDuty, handOver, changePassword, revokeSessions].map(anyAct) as [
  ReturnType<typeof anyAct>,
  ReturnType<typeof anyAct>,
  ReturnType<typeof anyAct>,
  ReturnType<typeof anyAct>,
  ReturnType<typeof anyAct>,
]

beforeEach(openDemonstration)

const personId = async (name: Name) => (await actor(name)).personId ?? 0
const agencyId = async (name: Name) => (await actor(name)).agencyId ?? 0
const idOf = async (username: string) => (await rows<{ id: number }>('select id from person where username = $1', [username]))[0]?.id ?? 0
const post = { post: 'agency', title: 'Chuyên viên', from: '30/05/2022' }
const invite = async (username: string, at: Name, more: object = {}) =>
  send(INVITE, 'admin', { agencyId: await agencyId(at), username, fullName: 'Đỗ Thị Hạnh', ...post, ...more })
const open = async (name: Name) => {
  const id = await personId(name)
  return transaction((tx) => openSession(tx, id))
}
const isOpen = async (id: string) => (await readSession(db(), id)) !== null

describe('who is invited', () => {
  test('gets a code that only who gave it sees, and only for a while; it sets a password once', async () => {
    expect(await invite('hanh.do', 'xuanTruong')).toMatchObject({
      is: 'done',
      location: expect.stringMatching(/^\/people\/receipts\/\d+$/),
    })
    const id = await idOf('hanh.do')
    const [given] = await codesGivenBy(db(), await actor('admin'), [id], TODAY)
    expect(given).toMatchObject({ username: 'hanh.do', code: expect.stringMatching(/^([A-Z2-9]{4}-){3}[A-Z2-9]{4}$/) })
    expect(await codesGivenBy(db(), await actor('vanPhong'), [id], TODAY)).toEqual([])
    expect((await ownerOfCode(db(), given?.code.toLowerCase().replaceAll('-', ' ') ?? ''))?.known).toContain('Đỗ Thị Hạnh')
    expect(await transaction((tx) => redeemCode(tx, given?.code ?? '', 'hash'))).toBe(id)
    expect(await transaction((tx) => redeemCode(tx, given?.code ?? '', 'hash'))).toBe(null)
    expect(await codesGivenBy(db(), await actor('admin'), [id], TODAY)).toEqual([])
  })

  test('is not shown the code after a quarter of an hour', async () => {
    await invite('hanh.do', 'xuanTruong')
    await rows(`update one_time_code set given_at = now() - interval '16 minutes'`)
    expect(await codesGivenBy(db(), await actor('admin'), [await idOf('hanh.do')], TODAY)).toEqual([])
  })

  test('takes no name that is somebody’s, and is of the Office only at the Office', async () => {
    expect(await invite('xuantruong', 'xuanTruong')).toEqual({ is: 'refused', refusal: 'username_taken' })
    expect(await invite('hanh.do', 'xuanTruong', { post: 'office' })).toEqual({ is: 'refused', refusal: 'office_role_elsewhere' })
    expect(await invite('hanh.do', 'xuanTruong', { from: '29/05/2022' })).toEqual({ is: 'refused', refusal: 'post_in_past' })
    expect(await invite('hanh.do', 'vanPhong', { post: 'office' })).toMatchObject({ is: 'done' })
  })

  test('twenty at once by one name are one', async () => {
    const tried = await Promise.all(Array.from({ length: 20 }, () => invite('hanh.do', 'xuanTruong')))
    expect(tried.filter(({ is }) => is === 'done')).toHaveLength(1)
    expect(await rows('select 1 from person where full_name = $1', ['Đỗ Thị Hạnh'])).toHaveLength(1)
  })
})

describe('a post', () => {
  const posts = (id: number) =>
    rows('select agency_id, role::text, title, valid_from::text, valid_to::text from post where person_id = $1 order by valid_from', [id])

  test('ends the day the next begins; sessions end at once', async () => {
    const [id, session, to] = [await personId('xuanTruong'), await open('xuanTruong'), await agencyId('myLoc')]
    expect(await act(POST, 'admin', { personId: id, agencyId: to, ...post, from: '01/06/2022' })).toBe('done')
    expect(await isOpen(session)).toBe(false)
    expect(await posts(id)).toMatchObject([{ valid_to: '2022-06-01' }, { agency_id: to, valid_from: '2022-06-01', valid_to: null }])
    expect((await actorNamed(db(), 'xuantruong', TODAY))?.agencyId).not.toBe(to)
    // Changed again before it begins: the one to come falls away.
    expect(await act(POST, 'admin', { personId: id, agencyId: to, ...post, title: 'Phó Chánh Văn phòng' })).toBe('done')
    expect(await posts(id)).toMatchObject([
      { valid_to: '2022-05-30' },
      { title: 'Phó Chánh Văn phòng', valid_from: '2022-05-30', valid_to: null },
    ])
  })

  test('two changes on one day leave one post of that day', async () => {
    const [id, to] = [await personId('xuanTruong'), await agencyId('xuanTruong')]
    for (const title of ['Phó phòng', 'Trưởng phòng'])
      expect(await act(POST, 'admin', { personId: id, agencyId: to, ...post, title })).toBe('done')
    expect(await posts(id)).toMatchObject([{ valid_to: '2022-05-30' }, { title: 'Trưởng phòng' }])
  })
})

describe('the last administrator', () => {
  test('is neither disabled nor given another role', async () => {
    await invite('qt2', 'vanPhong', { post: 'admin' })
    const second = await idOf('qt2')
    const admin = await personId('admin')
    const disable = { personId: second, reason: 'nghỉ' }
    expect(await act(DISABLE, 'admin', disable)).toBe('done')
    expect(await act(ENABLE, 'admin', { personId: second })).toBe('done')
    await rows('update person set disabled_at = now() where id = $1', [admin])
    const by = async () => ({ actor: (await moment('admin')).actor, today: TODAY })
    await rows('update person set disabled_at = null where id = $1', [admin])
    const asFirst = await by()
    await rows('update person set disabled_at = now() where id = $1', [admin])
    for (const [given, input] of [
      [DISABLE, disable],
      [POST, { personId: second, agencyId: await agencyId('vanPhong'), ...post }],
    ] as const) {
      const typed = Object.fromEntries(Object.entries(input).map(([name, value]) => [name, String(value)]))
      const result = await perform(given, given.schema.parse(typed), async () => asFirst, { key: null, revision: null })
      expect(result).toEqual({ is: 'refused', refusal: 'last_admin' })
    }
  })

  test('two who shut each other out at once: one stays', async () => {
    await invite('qt2', 'vanPhong', { post: 'admin' })
    const second = await actorNamed(db(), 'qt2', TODAY)
    const first = await actor('admin')
    const shut = (by: typeof first, whom: number | null) =>
      perform(DISABLE, DISABLE.schema.parse({ personId: String(whom), reason: 'nghỉ' }), async () => ({ actor: by, today: TODAY }), {
        key: null,
        revision: null,
      })
    const both = await Promise.all([shut(first, second?.personId ?? 0), shut(second ?? first, first.personId)])
    expect(both.map(({ is }) => is).sort()).toEqual(['done', 'refused'])
  })

  test('also past the product: two connections, each disabling another one', async () => {
    await invite('qt2', 'vanPhong', { post: 'admin' })
    const ids = [await personId('admin'), await idOf('qt2')]
    const outcomes = await Promise.allSettled(
      ids.map((id) =>
        asOwner(async (client) => {
          await client.query('begin')
          await client.query('update person set disabled_at = now() where id = $1', [id])
          await client.query('select pg_sleep(0.2)')
          await client.query('commit')
        }),
      ),
    )
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(
      await rows(`select 1 from person p join post o on o.person_id = p.id where o.role = 'admin' and p.disabled_at is null`),
    ).toHaveLength(1)
  })
})

describe('nothing is left without a recipient', () => {
  test('who holds something is not disabled or moved without handing over; one step moves all', async () => {
    await invite('hanh.do', 'xuanTruong')
    const [id, colleague, desk] = [await personId('xuanTruong'), await idOf('hanh.do'), await agencyId('xuanTruong')]
    expect(await act(GIVE, 'admin', { agencyId: desk, personId: id })).toBe('done')
    expect(await act(GIVE, 'admin', { agencyId: desk, personId: id })).toBe('already_on_duty')
    expect(await act(GIVE, 'admin', { agencyId: desk, personId: await personId('myLoc') })).toBe('not_of_agency')
    expect(await act(END, 'admin', { agencyId: desk, personId: id })).toBe('last_on_duty')
    const work = await assignment('1b', 'huyen-xuan-truong')
    await rows(
      `insert into handling (assignment_id, unit, handler_id, recorded_on, recorded_at, person_id, agency_id) values ($1, 'Văn phòng', $2, '2022-05-30', now(), $2, $3)`,
      [work, id, desk],
    )
    expect(await heldBy(db(), id, desk)).toMatchObject({ isOnDuty: true, assignments: [{ id: work, ref: '1b' }] })
    expect(await act(DISABLE, 'admin', { personId: id, reason: 'nghỉ hưu' })).toBe('left_without_recipient')
    expect(await act(POST, 'admin', { personId: id, agencyId: await agencyId('myLoc'), ...post })).toBe('left_without_recipient')
    expect(await act(DISABLE, 'admin', { personId: id, reason: 'nghỉ hưu', recipientId: await personId('myLoc') })).toBe(
      'recipient_elsewhere',
    )
    expect(await act(DISABLE, 'admin', { personId: id, reason: 'nghỉ hưu', recipientId: id })).toBe('recipient_elsewhere')
    const session = await open('xuanTruong')
    expect(await act(DISABLE, 'admin', { personId: id, reason: 'nghỉ hưu', recipientId: colleague })).toBe('done')
    expect(await isOpen(session)).toBe(false)
    expect(await heldBy(db(), id, desk)).toMatchObject({ isOnDuty: false, assignments: [] })
    expect(await heldBy(db(), colleague, desk)).toMatchObject({ isOnDuty: true, assignments: [{ id: work }] })
    expect(await act(HAND, 'admin', { personId: id, recipientId: colleague })).toBe('nothing_to_hand_over')
  })
})

describe('the own account', () => {
  const words = 'bốn con mèo xanh ngủ trưa'
  const change = (given: object) => act(CHANGE, 'soCt', { current: 'chuyendoiso-2022', password: words, again: words, ...given })

  test('a password is changed by who knows the old one, and is not a usual one', async () => {
    expect(await change({ current: 'sai mật khẩu' })).toBe('password_wrong')
    expect(await change({ password: 'chuyendoiso-2022', again: 'chuyendoiso-2022' })).toBe('password_same')
    expect(await change({ password: 'So-CT matkhau 2022', again: 'So-CT matkhau 2022' })).toBe('password_usual')
    const session = await open('soCt')
    await rows('update person set must_change_password = true where username = $1', ['so-ct'])
    expect(await change({})).toBe('done')
    expect(await isOpen(session)).toBe(false)
    expect(await rows('select must_change_password from person where username = $1', ['so-ct'])).toEqual([{ must_change_password: false }])
    expect(await change({})).toBe('password_wrong')
  })

  test('sessions are ended one by one, or all but this', async () => {
    const [one, two, three, other] = [await open('soCt'), await open('soCt'), await open('soCt'), await open('soTc')]
    const revoke = (by: string, which: string) => perform(REVOKE, { which }, (tx) => readSession(tx, by), { key: null, revision: null })
    expect(await revoke(one, other)).toEqual({ is: 'not_found' })
    expect(await revoke(one, two)).toMatchObject({ is: 'done', location: '/account?done=sessions' })
    expect(await Promise.all([one, two, three, other].map(isOpen))).toEqual([true, false, true, true])
    expect(await revoke(one, 'others')).toMatchObject({ is: 'done' })
    expect(await Promise.all([one, three].map(isOpen))).toEqual([true, false])
    expect(await revoke(one, 'all')).toMatchObject({ is: 'done', location: '/sign-in' })
    expect(await isOpen(one)).toBe(false)
  })

  test('who is reset has no password, must choose one, and is out', async () => {
    const session = await open('soCt')
    expect(await act(RESET, 'admin', { personId: await personId('soCt') })).toBe('done')
    expect(await isOpen(session)).toBe(false)
    expect(await readSession(db(), await open('soCt'))).toMatchObject({ mustChangePassword: true })
    expect(await change({})).toBe('password_wrong')
  })
})

describe('a list', () => {
  const draft = async (source: string, by: Name = 'admin') => {
    const result = await send(anyAct(draftList), by, { source })
    return result.is === 'done' ? Number(result.location.split('/').at(-1)) : 0
  }
  const enter = (listId: number, by: Name = 'admin') => send(anyAct(enterList), by, { listId })
  const lines = (count: number) =>
    Array.from({ length: count }, (_, index) => `moi.${index}; Nguyễn Văn ${index}; Chuyên viên; Sở Công Thương`).join('\n')

  test('enters everybody with a code, once', async () => {
    const listId = await draft(lines(60))
    const both = await Promise.all([enter(listId), enter(listId)])
    expect(both.map(({ is }) => is).sort()).toEqual(['done', 'refused'])
    const people = await rows<{ id: number }>(`select id from person where username like 'moi.%'`)
    expect(people).toHaveLength(60)
    const codes = await codesGivenBy(
      db(),
      await actor('admin'),
      people.map(({ id }) => id),
      TODAY,
    )
    expect(new Set(codes.map(({ code }) => code)).size).toBe(60)
  })

  test('enters nobody where one line is wrong, also when it has become so since', async () => {
    const listId = await draft(`${lines(3)}\nbinh; Trần Bình; Chuyên viên; Sở Lạ`)
    expect(await enter(listId)).toEqual({ is: 'refused', refusal: 'list_with_errors' })
    const other = await draft(lines(3))
    await invite('moi.1', 'soCt')
    expect(await enter(other)).toEqual({ is: 'refused', refusal: 'list_with_errors' })
    expect(await enter(await draft(lines(501)))).toEqual({ is: 'refused', refusal: 'list_with_errors' })
    expect(await rows(`select username from person where username like 'moi.%'`)).toEqual([{ username: 'moi.1' }])
  })

  test('is nobody else’s, and an own administrator enters only the agency’s', async () => {
    await rows(`update post set is_agency_admin = true where person_id = $1`, [await personId('soCt')])
    const listId = await draft(lines(1), 'soCt')
    expect(await enter(listId, 'admin')).toEqual({ is: 'not_found' })
    expect(await enter(listId, 'soCt')).toMatchObject({ is: 'done' })
    expect(await enter(await draft('an; Nguyễn An; Chuyên viên; Sở Tài chính', 'soCt'), 'soCt')).toMatchObject({
      refusal: 'list_with_errors',
    })
  })
})

describe('the directory', () => {
  const names = async (name: Name, filter: object = {}) =>
    (await listPeople(db(), await actor(name), peopleFilter.parse(filter), TODAY)).rows.map(({ username }) => username)

  test('shows an agency its own and the Office’s, the others everybody', async () => {
    expect(await names('xuanTruong')).toEqual(['admin', 'vanphong', 'xuantruong'])
    expect((await names('admin')).length).toBe(31)
    expect(await names('bcd')).toEqual(await names('vanPhong'))
    expect(await personById(db(), await actor('xuanTruong'), await personId('myLoc'), TODAY)).toBe(null)
  })

  test.each([
    [{ words: 'nguyen' }, 'vanphong'],
    [{ words: 'NGUYỄN thị lan' }, 'vanphong'],
    [{ words: 'đặng văn' }, 'thanhtra'],
    [{ words: 'dang van' }, 'thanhtra'],
    [{ words: 'so-t' }, 'so-tp'],
    [{ role: 'committee' }, 'bcd'],
  ])('%o finds %s', async (filter, username) => expect(await names('admin', filter)).toContain(username))

  test('a sign of a pattern is only itself, and a page goes on where the last ended', async () => {
    expect(await names('admin', { words: '%' })).toEqual([])
    expect(await names('admin', { words: '_' })).toEqual([])
    const whole = await names('admin')
    const { rows: all } = await listPeople(db(), await actor('admin'), {}, TODAY)
    const tenth = all[9]
    expect(await names('admin', { after: `${tenth?.agencyId}_${tenth?.id}` })).toEqual(whole.slice(10))
    expect(await names('admin', { state: 'disabled' })).toEqual([])
  })
})
