import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { firstBreak, firstMissed, type Head, headOf } from '#features/audit/data.ts'
import { now } from '#lib/clock.ts'
import { withDatabase } from '#lib/database.ts'
import { databaseUrl } from '#lib/env.ts'
import { command, OperatorError } from '#lib/failure.ts'
import { refuseOtherVersion } from '#lib/migrate.ts'
import { db, disconnect } from '#lib/prisma.ts'

const LINE = /^(\S+) (\d+) ([0-9a-f]{64})$/

/**
 * Checks the chain of the audit, and against heads kept outside the database (`--heads FILE`), to which it adds the present
 * one: who owns the database can make a whole chain anew, but not what was written down elsewhere. It detects, it does not prevent.
 */
await command(async () => {
  const { values } = parseArgs({ options: { heads: { type: 'string' } } })
  const kept = values.heads && existsSync(values.heads) ? readHeads(readFileSync(values.heads, 'utf8')) : []
  await withDatabase(async () => {
    await refuseOtherVersion(databaseUrl())
    const broken = await firstBreak(db())
    const missed = await firstMissed(db(), kept)
    const head = await headOf(db())
    await disconnect()
    if (broken !== null) throw new OperatorError(`Nhật ký bị sai lệch từ sự kiện số ${broken}.`)
    if (missed) {
      throw new OperatorError(
        `Nhật ký không khớp với mã đã giữ lúc ${missed.at}: sự kiện số ${missed.seq} đã bị đổi hoặc không còn, sai lệch từ sau sự kiện số ${missed.after}.`,
      )
    }
    const outside = values.heads ? `, khớp với ${kept.length} mã đã giữ` : ''
    console.log(`Nhật ký liền mạch${outside}: ${head.seq} sự kiện, mã cuối ${head.hash}.`)
    if (values.heads) appendFileSync(values.heads, `${now().toISOString()} ${head.seq} ${head.hash}\n`, { mode: 0o600 })
  })
})

function readHeads(text: string): Head[] {
  return text
    .split('\n')
    .filter(Boolean)
    .map((line, place) => {
      const [, at = '', seq = '', hash = ''] = LINE.exec(line) ?? []
      if (!hash) throw new OperatorError(`Dòng ${place + 1} của tệp mã đã giữ không đọc được: có ai đã sửa tệp này.`)
      return { at, seq: z.coerce.bigint().parse(seq), hash }
    })
}
