import { parseArgs } from 'node:util'
import { type Fault, faultsOf } from '#features/evidence/data.ts'
import { setOrphanAside } from '#features/evidence/mutations.ts'
import { hoursAfter, now } from '#lib/clock.ts'
import { withDatabase } from '#lib/database.ts'
import { databaseUrl } from '#lib/env.ts'
import { command } from '#lib/failure.ts'
import { sweepIncoming } from '#lib/incoming.ts'
import { refuseOtherVersion } from '#lib/migrate.ts'
import { db, disconnect } from '#lib/prisma.ts'
import { incomingFolder, store } from '#lib/storage.ts'
import { transaction } from '#lib/transaction.ts'

const WORDS: Record<Fault['is'], string> = {
  missing: 'không có trong kho',
  wrong_size: 'sai kích thước',
  wrong_hash: 'nội dung đã thay đổi',
  orphan: 'không thuộc hồ sơ nào',
}
/** A file may just have arrived and be on its way into a draft. */
const ORPHAN_HOURS = 24

/** Compares evidence files with their rows; `--fix` moves what has been nobody's for a day out of the way, never more. */
await command(async () => {
  const { values } = parseArgs({ options: { fix: { type: 'boolean', default: false } } })
  await withDatabase(async () => {
    await refuseOtherVersion(databaseUrl())
    const count: Record<Fault['is'], number> = { missing: 0, wrong_size: 0, wrong_hash: 0, orphan: 0 }
    let moved = 0
    const young = hoursAfter(now(), -ORPHAN_HOURS)
    for await (const { is, sha256, at } of faultsOf(db(), store())) {
      count[is]++
      const isOld = is === 'orphan' && at !== null && at < young
      const isMoved = values.fix && isOld && (await transaction((tx) => setOrphanAside(tx, store(), sha256), 60))
      if (isMoved) moved++
      console.log(`${sha256}: ${WORDS[is]}${isMoved ? ', đã chuyển sang set-aside' : ''}`)
    }
    const swept = values.fix ? await sweepIncoming(incomingFolder()) : 0
    await disconnect()
    console.log(
      `Thiếu ${count.missing}, sai kích thước ${count.wrong_size}, sai nội dung ${count.wrong_hash}, không thuộc hồ sơ nào ${count.orphan}` +
        `${values.fix ? ` (đã chuyển ${moved}, dọn ${swept} tệp tải dở)` : ''}.`,
    )
    if (count.missing + count.wrong_size + count.wrong_hash > 0) process.exitCode = 1
  })
})
