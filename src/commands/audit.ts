import { firstBreak } from '#features/audit/data.ts'
import { withDatabase } from '#lib/database.ts'
import { command } from '#lib/failure.ts'
import { db, disconnect } from '#lib/prisma.ts'

/** Checks the chain of the audit and prints its head, to be kept outside the database: it detects, it does not prevent. */
await command(() =>
  withDatabase(async () => {
    const broken = await firstBreak(db())
    const head = await db().auditHead.findFirstOrThrow()
    await disconnect()
    if (broken !== null) {
      console.error(`Nhật ký bị sai lệch từ sự kiện số ${broken}.`)
      process.exitCode = 1
      return
    }
    console.log(`Nhật ký liền mạch: ${head.seq} sự kiện, mã cuối ${head.hash}.`)
  }),
)
