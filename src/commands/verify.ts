import { isDeepStrictEqual } from 'node:util'
import { versionsOfRun } from '#features/audit/data.ts'
import { withDatabase } from '#lib/database.ts'
import { databaseUrl } from '#lib/env.ts'
import { command } from '#lib/failure.ts'
import { refuseOtherVersion } from '#lib/migrate.ts'
import { db, disconnect } from '#lib/prisma.ts'

const RUN = 1000

/** Rebuilds every assignment's versions from its acts and names each that differs from what is stored. */
await command(() =>
  withDatabase(async () => {
    await refuseOtherVersion(databaseUrl())
    let [after, seen, different] = [0, 0, 0]
    for (;;) {
      const run = await versionsOfRun(db(), after, RUN)
      for (const { id, stored, rebuilt } of run) {
        if (isDeepStrictEqual(stored, rebuilt)) continue
        different++
        console.error(`Lượt giao ${id}: bản lưu khác với diễn biến.`)
      }
      seen += run.length
      const last = run.at(-1)
      if (!last) break
      after = last.id
    }
    await disconnect()
    console.log(`Đã đối chiếu ${seen} lượt giao với diễn biến: ${different === 0 ? 'khớp cả' : `${different} lượt giao sai lệch`}.`)
    if (different > 0) process.exitCode = 1
  }),
)
