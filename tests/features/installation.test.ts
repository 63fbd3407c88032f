import { expect, test } from 'vitest'
import { adopt } from '#lib/env.ts'
import { refuseData } from '#lib/installation.ts'
import { migrate, pendingMigrations } from '#lib/migrate.ts'
import { databaseUrl, openDatabase } from '../support/database.ts'
import { asOwner, openDemonstration } from '../support/world.ts'

test('a demonstration is not worked on for real, and what is real gets no demonstration', async () => {
  await openDemonstration()
  adopt({ DEMO: '0' })
  await expect(refuseData(databaseUrl)).rejects.toThrow(/mật khẩu ai cũng biết/)
  adopt({ DEMO: '1' })
  await refuseData(databaseUrl)
  await asOwner((client) => client.query('delete from demonstration'))
  await expect(refuseData(databaseUrl)).rejects.toThrow(/đã có người dùng thật/)
  adopt({ DEMO: '0' })
  await refuseData(databaseUrl)
})

test('an empty database takes either', async () => {
  const empty = await openDatabase()
  for (const DEMO of ['0', '1']) {
    adopt({ DEMO })
    await refuseData(empty.url)
  }
  await empty.drop()
})

test('a database of a newer program is named and left alone', async () => {
  await asOwner((client) =>
    client.query(
      `insert into _prisma_migrations (id, checksum, finished_at, migration_name, applied_steps_count) values ('x', 'x', now(), '29990101000000_newer', 1)`,
    ),
  )
  expect(await pendingMigrations(databaseUrl)).toEqual(['29990101000000_newer'])
  await expect(migrate(databaseUrl)).rejects.toThrow(/mới hơn chương trình này \(29990101000000_newer\)/)
})
