import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { firstBreak } from '#features/audit/data.ts'
import { withDatabase } from '#lib/database.ts'
import { ownerUrl } from '#lib/env.ts'
import { command, OperatorError } from '#lib/failure.ts'
import { migrateAndGrant } from '#lib/grants.ts'
import { db, disconnect } from '#lib/prisma.ts'
import { restore } from '#lib/restore.ts'

/** Brings a backup back into an empty database, and says whether the audit's chain holds. */
await command(async () => {
  const { values } = parseArgs({ options: { in: { type: 'string' } } })
  const path = values.in
  if (!path) throw new OperatorError('Hãy cho biết tệp sao lưu: npm run restore -- --in dondoc.zip')
  if (!existsSync(path)) throw new OperatorError(`Không có tệp ${path}.`)
  await withDatabase(async () => {
    await migrateAndGrant()
    const { tables, files, at, lost } = await restore(ownerUrl(), resolve(path))
    const broken = await firstBreak(db())
    await disconnect()
    const rows = tables.reduce((sum, table) => sum + table.rows, 0)
    console.log(
      `Đã khôi phục ${tables.length} bảng (${rows} dòng) và ${files.length} tệp của bản sao lưu lúc ${at}; từng bảng khớp từng byte.`,
    )
    console.log('Mọi người đăng nhập lại; mã dùng một lần đã phát không còn hiệu lực.')
    if (lost.length > 0) console.error(`Khi sao lưu đã thiếu ${lost.length} tệp minh chứng: ${lost.join(', ')}.`)
    if (broken !== null) throw new OperatorError(`Nhật ký bị sai lệch từ sự kiện số ${broken}, đúng như trong bản sao lưu.`)
  })
})
