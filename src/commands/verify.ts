import { fromUtcDate } from '#domain/day.ts'
import { systemActor } from '#domain/permissions.ts'
import { type Version, versionDifferences } from '#domain/version.ts'
import { versionsOfRun } from '#features/audit/data.ts'
import { repairVersions } from '#features/audit/mutations.ts'
import { todayOf } from '#lib/clock.ts'
import { withDatabase } from '#lib/database.ts'
import { adopt, databaseUrl, ownerUrl } from '#lib/env.ts'
import { command } from '#lib/failure.ts'
import { refuseOtherVersion } from '#lib/migrate.ts'
import { db, disconnect } from '#lib/prisma.ts'
import { demonstrationNow } from '#lib/sessions.ts'
import { transaction } from '#lib/transaction.ts'

const RUN = 1000
const isRepair = process.argv.includes('--repair')
const isSure = process.argv.includes('--yes')

type Off = { id: number; stored: Version[]; rebuilt: Version[] }

async function offOnes(): Promise<{ seen: number; off: Off[] }> {
  const off: Off[] = []
  let [after, seen] = [0, 0]
  for (;;) {
    const run = await versionsOfRun(db(), after, RUN)
    off.push(...run.filter(({ stored, rebuilt }) => versionDifferences(stored, rebuilt).length > 0))
    seen += run.length
    const last = run.at(-1)
    if (!last) return { seen, off }
    after = last.id
  }
}

/**
 * Rebuilds every assignment's versions from its acts and names each that differs from what is stored. `--repair` says what
 * it would change; with `--yes` it does so, as the owner of the tables, and leaves an event in the audit.
 */
await command(() =>
  withDatabase(async () => {
    await refuseOtherVersion(databaseUrl())
    if (isRepair) adopt({ DATABASE_URL: ownerUrl() })
    const { seen, off } = await offOnes()
    for (const { id, stored, rebuilt } of off) {
      console.error(`Lượt giao ${id}: bản lưu khác với diễn biến.`)
      for (const difference of versionDifferences(stored, rebuilt)) console.error(`  ${difference}`)
    }
    const told = off.length === 0 ? 'khớp cả' : `${off.length} lượt giao sai lệch`
    console.log(`Đã đối chiếu ${seen} lượt giao với diễn biến: ${told}.`)
    if (off.length > 0 && isRepair && isSure) {
      const { simulated } = await demonstrationNow()
      const moment = { actor: systemActor('Đối chiếu'), today: todayOf(simulated ? fromUtcDate(simulated) : null) }
      await transaction((tx) => repairVersions(tx, off, moment), 600)
      console.log(`Đã dựng lại ${off.length} lượt giao theo diễn biến và ghi vào nhật ký.`)
    } else if (off.length > 0) {
      if (isRepair) console.log('Chưa sửa gì. Để sửa đúng như trên, chạy lại với --repair --yes.')
      process.exitCode = 1
    }
    await disconnect()
  }),
)
