import { beforeEach, describe, expect, test } from 'vitest'
import { actorNamed, codesGivenBy, heldBy, ownerOfCode, recipientsOf } from '#features/people/data.ts'
import { endDuty, giveDuty } from '#features/people/mutations/duties.ts'
import { handOver } from '#features/people/mutations/handover.ts'
import { redeemCode } from '#features/people/mutations.ts'
import { perform } from '#lib/act.ts'
import { db } from '#lib/prisma.ts'
import { transaction } from '#lib/transaction.ts'
import { actor, TODAY } from '../support/cast.ts'
import { asOwner, openDemonstration, rows } from '../support/world.ts'
import { act, anyAct, assignment } from './acting.ts'
import { agencyId, DISABLE, ENABLE, idOf, invite, isOpen, open, POST, personId, post } from './people-acting.ts'

const GIVE = anyAct(giveDuty)
const END = anyAct(endDuty)
const HAND = anyAct(handOver)

beforeEach(openDemonstration)

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
    const asFirst = { actor: await actor('admin'), today: TODAY }
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
          // Judged before either has committed.
          await client.query('set constraints all immediate')
          await client.query('select pg_sleep(0.3)')
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
    const recipients = async () => (await recipientsOf(db(), desk, TODAY)).map((recipient) => recipient.id).sort()
    expect(await recipients()).toEqual([id, colleague].sort())
    expect(await act(GIVE, 'admin', { agencyId: desk, personId: id })).toBe('done')
    expect(await recipients()).toEqual([id])
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
    expect(await recipients()).toEqual([colleague])
    expect(await heldBy(db(), colleague, desk)).toMatchObject({ isOnDuty: true, assignments: [{ id: work }] })
    expect(await act(HAND, 'admin', { personId: id, recipientId: colleague })).toBe('nothing_to_hand_over')
  })
})
