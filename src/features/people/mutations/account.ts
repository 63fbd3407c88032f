import { done, refused } from '#domain/outcome.ts'
import { mayChoose } from '#domain/password.ts'
import { defineAct } from '#lib/act.ts'
import { mayTryOwnPassword } from '#lib/auth.ts'
import { now } from '#lib/clock.ts'
import { hashPassword, isPassword } from '#lib/passwords.ts'
import { revokeSession, revokeSessionsOf } from '#lib/sessions.ts'
import { record } from '#lib/transaction.ts'
import { passwordForm, sessionForm } from '../schema.ts'

/** The own password, by who knows the old one; every other session ends. */
export const changePassword = defineAct({
  name: 'password.change',
  schema: passwordForm,
  permission: 'password.change',
  isOpenFirst: true,
  isWithinLimit: mayTryOwnPassword,
  load: async () => ({}),
  async run(tx, _, { current, password }, moment) {
    const { personId, agencyName, sessionId } = moment.actor
    const person = await tx.person.findUniqueOrThrow({
      where: { id: personId ?? 0 },
      select: { id: true, username: true, fullName: true, passwordHash: true },
    })
    if (!(await isPassword(current, person.passwordHash))) return refused('password_wrong')
    if (current === password) return refused('password_same')
    const allowed = mayChoose(password, [person.username, person.fullName, agencyName])
    if (!allowed.ok) return allowed
    const passwordHash = await hashPassword(password)
    await tx.person.update({ where: { id: person.id }, data: { passwordHash, mustChangePassword: false }, select: { id: true } })
    await revokeSessionsOf(tx, person.id, sessionId)
    await record(tx, { name: 'password.changed', personId: person.id }, moment)
    return done('/account?done=password')
  },
})

/** Ends one of the own sessions, all others, or all. */
export const revokeSessions = defineAct({
  name: 'session.revoke',
  schema: sessionForm,
  permission: 'session.revoke',
  async load(tx, { actor }, { which }) {
    if (which === 'others' || which === 'all') return {}
    return tx.session.findFirst({
      where: { id: which, personId: actor.personId ?? 0, revokedAt: null, expiresAt: { gt: now() } },
      select: { id: true },
    })
  },
  async run(tx, _, { which }, moment) {
    const { sessionId } = moment.actor
    const personId = moment.actor.personId ?? 0
    const isOne = which !== 'others' && which !== 'all'
    if (isOne) await revokeSession(tx, which)
    const sessionCount = isOne ? 1 : await revokeSessionsOf(tx, personId, which === 'others' ? sessionId : null)
    await record(tx, { name: 'session.revoked', personId, sessionCount }, moment)
    return done(which === 'all' || which === sessionId ? '/sign-in' : '/account?done=sessions')
  },
})
