import { createHash, randomBytes } from 'node:crypto'
import { type Day, toUtcDate } from '#domain/day.ts'
import { done } from '#domain/outcome.ts'
import type { PersonRole } from '#generated/prisma/client.ts'
import { defineAct } from '#lib/act.ts'
import { hoursAfter, now } from '#lib/clock.ts'
import type { Tx } from '#lib/prisma.ts'
import { openSession, revokeSession } from '#lib/sessions.ts'
import { type Moment, record } from '#lib/transaction.ts'
import { noFields } from './schema.ts'

export type Appointment = {
  username: string
  fullName: string
  title: string
  role: PersonRole
  agencyId: number
  from: Day
  passwordHash: string | null
}

/** Enters a person with their post in an agency. */
export async function appoint(tx: Tx, given: Appointment, moment: Moment): Promise<number> {
  const { username, fullName, passwordHash, agencyId, role, title, from } = given
  const { id } = await tx.person.create({
    data: {
      username,
      fullName,
      passwordHash,
      createdAt: now(),
      posts: { create: { agencyId, role, title, validFrom: toUtcDate(from) } },
    },
    select: { id: true },
  })
  await record(tx, { name: 'person.appointed', personId: id, username, role }, moment)
  return id
}

const hashOf = (code: string): string => createHash('sha256').update(code).digest('hex')
const CODE_HOURS = 24

/** A code that sets a password once, within a day; only its hash is kept. */
export async function giveOneTimeCode(tx: Tx, personId: number): Promise<string> {
  const code = randomBytes(15).toString('base64url')
  await tx.oneTimeCode.create({
    data: { personId, codeHash: hashOf(code), expiresAt: hoursAfter(now(), CODE_HOURS) },
    select: { id: true },
  })
  return code
}

/** Uses the code up and sets the password; null where the code is unknown, used or too old. */
export async function redeemCode(tx: Tx, code: string, passwordHash: string): Promise<number | null> {
  const { count } = await tx.oneTimeCode.updateMany({
    where: { codeHash: hashOf(code), usedAt: null, expiresAt: { gt: now() } },
    data: { usedAt: now() },
  })
  if (count !== 1) return null
  const { personId } = await tx.oneTimeCode.findUniqueOrThrow({ where: { codeHash: hashOf(code) }, select: { personId: true } })
  await tx.person.update({ where: { id: personId }, data: { passwordHash }, select: { id: true } })
  await tx.session.updateMany({ where: { personId, revokedAt: null }, data: { revokedAt: now() } })
  return personId
}

/** One click signs a member of the cast in; only where this installation is a demonstration. */
export async function openDemonstrationSession(tx: Tx, username: string): Promise<string | null> {
  const [demonstration, person] = await Promise.all([
    tx.demonstration.findFirst(),
    tx.person.findFirst({ where: { username, disabledAt: null }, select: { id: true } }),
  ])
  return demonstration && person ? openSession(tx, person.id) : null
}

/** Signing out ends the session in the database: a copy of the cookie is worth nothing afterwards. */
export const endSession = defineAct({
  name: 'session.end',
  schema: noFields,
  permission: 'session.end',
  load: async () => ({}),
  async run(tx, _, __, moment) {
    const { sessionId, personId } = moment.actor
    if (sessionId) await revokeSession(tx, sessionId)
    if (personId) await record(tx, { name: 'session.ended', personId }, moment)
    return done('/sign-in')
  },
})
