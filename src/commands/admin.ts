import { dayInVietnam } from '#domain/day.ts'
import { systemActor } from '#domain/permissions.ts'
import { appoint, giveOneTimeCode } from '#features/people/mutations.ts'
import { now } from '#lib/clock.ts'
import { withDatabase } from '#lib/database.ts'
import { env } from '#lib/env.ts'
import { command, OperatorError } from '#lib/failure.ts'
import { migrateAndGrant } from '#lib/grants.ts'
import { disconnect } from '#lib/prisma.ts'
import { transaction } from '#lib/transaction.ts'
import { enterBasics } from './seed.ts'

const USERNAME = /^[a-z][a-z0-9.-]{1,49}$/

/** Makes an administrator, or gives one a new code: the only way to the first account of a real installation. */
await command(() =>
  withDatabase(async () => {
    const [username = 'admin', ...names] = process.argv.slice(2)
    if (!USERNAME.test(username)) throw new OperatorError('Tên đăng nhập chỉ gồm chữ thường không dấu, số, dấu chấm và gạch ngang.')
    await migrateAndGrant()
    const today = dayInVietnam(now())
    const code = await transaction(async (tx) => {
      await enterBasics(tx)
      const person = await tx.person.findUnique({ where: { username }, select: { id: true, posts: { select: { role: true } } } })
      if (person && !person.posts.some(({ role }) => role === 'admin')) {
        throw new OperatorError(`Tài khoản ${username} đã có và không phải quản trị. Hãy chọn tên khác: npm run admin -- TEN "Họ và tên".`)
      }
      if (person) return giveOneTimeCode(tx, person.id)
      const office = await tx.agency.findFirstOrThrow({ where: { isOffice: true }, select: { id: true } })
      const fullName = names.join(' ') || 'Quản trị hệ thống'
      const given = {
        username,
        fullName,
        title: 'Quản trị hệ thống',
        role: 'admin' as const,
        agencyId: office.id,
        from: today,
        passwordHash: null,
      }
      return giveOneTimeCode(tx, await appoint(tx, given, { actor: systemActor('npm run admin'), today }))
    })
    await disconnect()
    const origin = env().appOrigin ?? `http://localhost:${env().port}`
    console.log(`Quản trị ${username}: mở ${origin}/first-password và dùng mã ${code} trong 24 giờ để đặt mật khẩu.`)
  }),
)
