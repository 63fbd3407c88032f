import { done, refused } from '#domain/outcome.ts'
import { lockPerson } from '#features/people/data.ts'
import { receiptPath } from '#features/people/mutations.ts'
import { noFields, personForm } from '#features/people/schema.ts'
import { defineAct } from '#lib/act.ts'
import { mayTryNumber } from '#lib/auth.ts'
import { now } from '#lib/clock.ts'
import { hashOfCode } from '#lib/codes.ts'
import { db, type Tx } from '#lib/prisma.ts'
import { awaitingCode, openSession, readSession, revokeSession, revokeSessionsOf } from '#lib/sessions.ts'
import { newSecret, opened, sealed, stepOf } from '#lib/totp.ts'
import { record } from '#lib/transaction.ts'
import { factorOf, recoveryCodes } from './data.ts'
import { numberForm } from './schema.ts'

/** A number of the app, taken once; true where it is right. */
async function takeNumber(tx: Tx, personId: number, number: string): Promise<boolean> {
  const factor = await factorOf(tx, personId)
  const secret = factor && opened(factor.secret, personId)
  const step = secret ? stepOf(secret, number, now()) : null
  if (!factor || step === null) return false
  const { count } = await tx.secondFactor.updateMany({
    where: { personId, secret: factor.secret, lastStep: { lt: step } },
    data: { lastStep: step },
  })
  return count === 1
}

/** A recovery code, used up; how many are left, null where it is none. */
async function takeRecoveryCode(tx: Tx, personId: number, code: string): Promise<number | null> {
  const unused = { personId, usedAt: null }
  const { count } = await tx.recoveryCode.updateMany({ where: { ...unused, codeHash: hashOfCode(code) }, data: { usedAt: now() } })
  return count === 1 ? tx.recoveryCode.count({ where: unused }) : null
}

/** The second step of a sign-in, by the app's number or a recovery code; a session of its own, null where the code is worth nothing. */
export async function takeSecondStep(tx: Tx, sessionId: string, code: string): Promise<string | null> {
  const awaiting = await awaitingCode(tx, sessionId)
  if (!awaiting) return null
  const { personId, device } = awaiting
  const isNumber = /^\d{6}$/.test(code)
  const left = isNumber ? null : await takeRecoveryCode(tx, personId, code)
  if (isNumber ? !(await takeNumber(tx, personId, code)) : left === null) return null
  await revokeSession(tx, sessionId)
  const whole = await openSession(tx, personId, device, 'both')
  const signed = await readSession(tx, whole)
  if (signed && left !== null) await record(tx, { name: 'factor.recovered', personId, codesLeft: left }, signed)
  return whole
}

/** Whoever tries numbers from an open session is slowed down as at sign-in. */
async function mayTryOwnNumber(sessionId: string): Promise<boolean> {
  const session = await db().session.findUnique({ where: { id: sessionId }, select: { personId: true } })
  return session === null || mayTryNumber(session.personId)
}

/** A new secret, of no consequence until a number made with it has been given. */
export const beginFactor = defineAct({
  name: 'factor.begin',
  schema: noFields,
  permission: 'factor.own',
  isOpenFirst: true,
  needsPassword: true,
  load: async () => ({}),
  async run(tx, _, __, moment) {
    const personId = moment.actor.personId ?? 0
    const begun = { secret: sealed(newSecret(), personId), begunAt: now() }
    const { count } = await tx.secondFactor.createMany({ data: [{ personId, ...begun }], skipDuplicates: true })
    const renewed = count === 1 || (await tx.secondFactor.updateMany({ where: { personId, enabledAt: null }, data: begun })).count === 1
    if (!renewed) return refused('factor_enabled')
    await record(tx, { name: 'factor.begun', personId }, moment)
    return done('/account/factor')
  },
})

export const enableFactor = defineAct({
  name: 'factor.enable',
  schema: numberForm,
  permission: 'factor.own',
  isOpenFirst: true,
  isWithinLimit: mayTryOwnNumber,
  load: async () => ({}),
  async run(tx, _, { number }, moment) {
    const personId = moment.actor.personId ?? 0
    const factor = await factorOf(tx, personId)
    if (!factor) return refused('factor_not_begun')
    if (factor.enabledAt) return refused('factor_enabled')
    const secret = opened(factor.secret, personId)
    if (!secret || !(await takeNumber(tx, personId, number))) return refused('factor_number_wrong')
    await tx.secondFactor.update({ where: { personId }, data: { enabledAt: now() }, select: { personId: true } })
    await tx.recoveryCode.createMany({ data: recoveryCodes(secret).map((code) => ({ personId, codeHash: hashOfCode(code) })) })
    await revokeSessionsOf(tx, personId, moment.actor.sessionId)
    await record(tx, { name: 'factor.enabled', personId }, moment)
    return done('/account?done=factor')
  },
})

/** Takes the own second step away, also one that was only begun. */
export const removeFactor = defineAct({
  name: 'factor.remove',
  schema: noFields,
  permission: 'factor.own',
  isOpenFirst: true,
  needsPassword: true,
  load: async () => ({}),
  async run(tx, _, __, moment) {
    const personId = moment.actor.personId ?? 0
    const { count } = await tx.secondFactor.deleteMany({ where: { personId } })
    if (count === 0) return refused('factor_not_begun')
    await record(tx, { name: 'factor.removed', personId }, moment)
    return done('/account?done=without-factor')
  },
})

/** For who has lost phone and codes: somebody else who looks after people takes the second step away, never one's own. */
export const resetFactor = defineAct({
  name: 'person.reset_factor',
  schema: personForm,
  permission: 'person.edit',
  needsPassword: true,
  load: (tx, { actor, today }, { personId }) => lockPerson(tx, actor, personId, today),
  async run(tx, { id: personId, username }, _, moment) {
    const { count } = await tx.secondFactor.deleteMany({ where: { personId } })
    if (count === 0) return refused('factor_not_enabled')
    await revokeSessionsOf(tx, personId)
    return done(receiptPath(await record(tx, { name: 'person.factor_reset', personId, username }, moment)))
  },
})
