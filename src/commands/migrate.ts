import { parseArgs } from 'node:util'
import { now } from '#lib/clock.ts'
import { withDatabase } from '#lib/database.ts'
import { databaseUrl } from '#lib/env.ts'
import { command, OperatorError } from '#lib/failure.ts'
import { migrateAndGrant } from '#lib/grants.ts'
import { createMigrationSql } from '#lib/migrate.ts'
import { writeMigration } from '#lib/migrations.ts'

await command(async () => {
  const { values } = parseArgs({ options: { new: { type: 'string' } } })
  await withDatabase(() => (values.new === undefined ? applyAll() : writeNew(values.new)))
})

async function applyAll(): Promise<void> {
  const { applied } = await migrateAndGrant()
  console.log(
    applied.length === 0 ? 'Cơ sở dữ liệu đã ở phiên bản mới nhất.' : `Đã chạy ${applied.length} migration: ${applied.join(', ')}.`,
  )
}

async function writeNew(title: string): Promise<void> {
  const sql = await createMigrationSql(databaseUrl())
  if (!sql) throw new OperatorError('schema.prisma không có gì khác các migration đã có.')
  const stamp = now().toISOString().replaceAll(/\D/g, '').slice(0, 14)
  console.log(`Đã viết ${writeMigration(title, stamp, sql)}/migration.sql; hãy đọc lại và thêm những gì Prisma không nói được.`)
}
