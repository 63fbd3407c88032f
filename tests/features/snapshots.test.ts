import { createHash } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { addDays } from '#domain/day.ts'
import { reportProgress } from '#features/progress/mutations.ts'
import { contentOn, listSnapshots, snapshotById, totalOfSnapshot } from '#features/snapshots/data.ts'
import { takeSnapshot } from '#features/snapshots/mutations.ts'
import { perform, performAs } from '#lib/act.ts'
import { db } from '#lib/prisma.ts'
import { transaction } from '#lib/transaction.ts'
import { actor, moment, TODAY } from '../support/cast.ts'
import { asOwner, openDemonstration, rows } from '../support/world.ts'

beforeAll(openDemonstration)

const take = async (day: string, title = 'Phiên họp') => {
  const result = await perform(takeSnapshot, { title, day: day as typeof TODAY }, () => moment('bcd'), { key: null, revision: null })
  return result.is === 'done' ? Number(result.location.split('/').at(-1)) : result
}

test('what is frozen are the figures of the day, and they stay as they were', async () => {
  const [head] = await rows<{ seq: string; hash: string }>('select seq, hash from audit_head')
  const before = await contentOn(db(), await actor('bcd'), TODAY)
  const id = (await take(TODAY)) as number
  const kept = await snapshotById(db(), id)
  expect(kept).toMatchObject({ title: 'Phiên họp', day: TODAY, content: before, auditSeq: BigInt(head?.seq ?? 0), auditHash: head?.hash })
  expect(totalOfSnapshot(before)).toMatchObject({ overdue: 12, assigned: 265 })

  const [open] = await rows<{ id: number }>(
    `select a.id from assignment a join directive d on d.id = a.directive_id join agency g on g.id = a.agency_id
     where d.ref = '1b' and g.code = 'huyen-xuan-truong'`,
  )
  const at = await moment('xuanTruong')
  await transaction((tx) => performAs(tx, reportProgress, { assignmentId: open?.id ?? 0, done: 'a', percent: '40', obstacle: 'b' }, at))
  expect(await snapshotById(db(), id)).toEqual(kept)
  expect(await contentOn(db(), await actor('bcd'), TODAY)).not.toEqual(before)
  expect((await listSnapshots(db())).map(({ id: listed }) => listed)).toEqual([id])
})

test('its content is in the journal by its mark, and nobody changes it unseen', async () => {
  const id = (await take(addDays(TODAY, -5), 'Kỳ trước')) as number
  const [event] = await rows<{ payload: string }>('select payload from audit_event order by seq desc limit 1')
  const [row] = await rows<{ content: string; digest: string }>('select content, digest from snapshot where id = $1', [id])
  expect(JSON.parse(event?.payload ?? '')).toMatchObject({ name: 'snapshot.taken', snapshotId: id, digest: row?.digest })
  expect(
    createHash('sha256')
      .update(row?.content ?? '')
      .digest('hex'),
  ).toBe(row?.digest)
  for (const statement of ['update snapshot set title = $1', 'delete from snapshot where title <> $1'])
    await expect(rows(statement, ['x'])).rejects.toThrow(/append-only/)
  const columns = 'title, day, content, digest, audit_seq, audit_hash, recorded_on, recorded_at, person_id, agency_id'
  const copy = (changed: string) =>
    asOwner((client) => client.query(`insert into snapshot (${columns}) select ${changed} from snapshot limit 1`))
  await expect(copy(columns.replace('content', `'{}'`))).rejects.toThrow('snapshot_digest')
  await expect(copy(columns.replace('day', 'recorded_on + 1'))).rejects.toThrow('snapshot_day')
})

test('tomorrow cannot be frozen, nor by those who look only', async () => {
  expect(await take(addDays(TODAY, 1))).toMatchObject({ is: 'refused', refusal: 'day_ahead' })
  const forms = { title: 'a', day: TODAY }
  for (const name of ['admin', 'soTtTt'] as const)
    expect(await perform(takeSnapshot, forms, () => moment(name), { key: null, revision: null })).toEqual({ is: 'forbidden' })
})
