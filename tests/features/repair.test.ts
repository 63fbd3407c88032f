import { beforeAll, expect, test } from 'vitest'
import { versionDifferences } from '#domain/version.ts'
import { firstBreak, versionsOfRun } from '#features/audit/data.ts'
import { repairVersions } from '#features/audit/mutations.ts'
import { db } from '#lib/prisma.ts'
import { transaction } from '#lib/transaction.ts'
import { moment } from '../support/cast.ts'
import { asOwner, openDemonstration, rows } from '../support/world.ts'

beforeAll(openDemonstration)

const off = async () => (await versionsOfRun(db(), 0, 1000)).filter(({ stored, rebuilt }) => versionDifferences(stored, rebuilt).length > 0)

test('what somebody changed past the product is named fact by fact, made anew from the acts, and told in the audit', async () => {
  expect(await off()).toEqual([])
  const [{ id } = { id: 0 }] = await rows<{ id: number }>(
    'select assignment_id as id from assignment_version group by 1 having count(*) > 2 order by 1 limit 1',
  )
  await asOwner(async (client) => {
    await client.query('alter table assignment_version disable trigger assignment_version_guard')
    await client.query(`update assignment_version set due_on = '2030-01-01', percent = 77 where assignment_id = $1 and valid_to is null`, [
      id,
    ])
    await client.query(
      `delete from assignment_version where id = (select id from assignment_version where assignment_id = $1 order by valid_from limit 1)`,
      [id],
    )
    await client.query('alter table assignment_version enable trigger assignment_version_guard')
  })
  const found = await off()
  expect(found.map((one) => one.id)).toEqual([id])
  const told = found.flatMap(({ stored, rebuilt }) => versionDifferences(stored, rebuilt))
  expect(told).toHaveLength(3)
  expect(told[0]).toMatch(/^2022-05-12: bản lưu thiếu một dòng$/)
  expect(told[1]).toMatch(/dueOn đang lưu 2030-01-01, theo diễn biến 2022-/)
  expect(told[2]).toMatch(/percent đang lưu 77, theo diễn biến \d+$/)

  await transaction(async (tx) => repairVersions(tx, found, await moment('admin')))
  expect(await off()).toEqual([])
  expect(await rows('select payload from audit_event order by seq desc limit 1')).toMatchObject([
    { payload: expect.stringContaining('dueOn đang lưu 2030-01-01') },
  ])
  expect(await firstBreak(db())).toBe(null)
  await expect(rows(`delete from assignment_version where assignment_id = ${id}`)).rejects.toThrow('assignment_version is not deleted')
})
