import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { backup } from '#lib/backup.ts'
import { withDatabase } from '#lib/database.ts'
import { databaseUrl, env } from '#lib/env.ts'
import { command, OperatorError } from '#lib/failure.ts'
import { refuseOtherVersion } from '#lib/migrate.ts'

/** Writes the whole installation into one file. */
await command(async () => {
  const { values } = parseArgs({ options: { out: { type: 'string' } } })
  if (!values.out) throw new OperatorError('Hãy cho biết tệp sẽ ghi: npm run backup -- --out dondoc.zip')
  const path = resolve(values.out)
  if (existsSync(path)) throw new OperatorError(`Đã có tệp ${values.out}; hãy chọn tên khác.`)
  await withDatabase(async () => {
    await refuseOtherVersion(databaseUrl())
    const { manifest, seal } = await backup(databaseUrl(), path)
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
    console.log(
      `Đã sao lưu ${manifest.tables.length} bảng (${rows} dòng) và ${manifest.files.length} tệp vào ${values.out}, niêm phong ${seal}.`,
    )
    if (!env().backupKey) console.log('Chưa đặt BACKUP_KEY: niêm phong cho biết tệp có bị hỏng không, chưa cho biết có bị giả không.')
    if (manifest.lost.length === 0) return
    console.error(`Kho thiếu hoặc hỏng ${manifest.lost.length} tệp minh chứng, không có trong bản sao lưu: ${manifest.lost.join(', ')}.`)
    process.exitCode = 1
  })
})
