import { type Day, toUtcDate } from '#domain/day.ts'
import { done } from '#domain/outcome.ts'
import type { PersonRole } from '#domain/people.ts'
import { defineAct } from '#lib/act.ts'
import { hoursAfter, now } from '#lib/clock.ts'
import { codeOf, hashOfCode, newSalt, randomCode } from '#lib/codes.ts'
import type { Tx } from '#lib/prisma.ts'
import { openSession, revokeSession, revokeSessionsOf } from '#lib/sessions.ts'
import { type Moment, record } from '#lib/transaction.ts'
import { noFields } from './schema.ts'

export type Appointment = {
  username: string
  fullName: string
  email?: string | null
  phone?: string | null
  title: string
  role: PersonRole
  isAgencyAdmin?: boolean
  isHead?: boolean
  agencyId: number
  from: Day
  passwordHash: string | null
}

/** Enters a person with their post in an agency; null where the name to sign in with is somebody's. */
export async function enterPerson(tx: Tx, given: Appointment): Promise<number | null> {
  const {
    username,
    fullName,
    email = null,
    phone = null,
    passwordHash,
    agencyId,
    role,
    title,
    from,
    isAgencyAdmin = false,
    isHead = false,
  } = given
  const [person] = await tx.person.createManyAndReturn({
    data: [{ username, fullName, email, phone, passwordHash, createdAt: now() }],
    select: { id: true },
    skipDuplicates: true,
  })
  if (!person) return null
  await tx.post.create({
    data: { personId: person.id, agencyId, role, title, isAgencyAdmin, isHead, validFrom: toUtcDate(from) },
    select: { id: true },
  })
  return person.id
}

/** For commands: enters a person, or fails. */
export async function appoint(tx: Tx, given: Appointment, moment: Moment): Promise<number> {
  const id = await enterPerson(tx, given)
  if (id === null) throw new Error(`${given.username} is somebody already`)
  await record(tx, { name: 'person.appointed', personId: id, username: given.username, role: given.role }, moment)
  return id
}

/** The page that confirms an act on people, and shows the codes it gave. */
export const receiptPath = (seq: bigint): string => `/people/receipts/${seq}`

const CODE_HOURS = 24

/** A code that sets a password once, within a day; only its hash is kept. */
export async function giveOneTimeCode(tx: Tx, personId: number): Promise<string> {
  const code = randomCode()
  await tx.oneTimeCode.create({
    data: { personId, codeHash: hashOfCode(code), expiresAt: hoursAfter(now(), CODE_HOURS), givenAt: now() },
    select: { id: true },
  })
  return code
}

/** Codes for people, in place of those they have; who gives them can see them for some minutes (`codesGivenBy`). */
export async function giveCodes(tx: Tx, personIds: readonly number[], { actor }: Moment): Promise<void> {
  await tx.oneTimeCode.updateMany({ where: { personId: { in: [...personIds] }, usedAt: null }, data: { usedAt: now() } })
  const given = { expiresAt: hoursAfter(now(), CODE_HOURS), givenById: actor.personId, givenAt: now() }
  await tx.oneTimeCode.createMany({
    data: personIds.map((personId) => {
      const salt = newSalt()
      return { personId, salt, codeHash: hashOfCode(codeOf(salt)), ...given }
    }),
  })
}

/** Uses the code up and sets the password; null where the code is unknown, used or too old. */
export async function redeemCode(tx: Tx, code: string, passwordHash: string): Promise<number | null> {
  const codeHash = hashOfCode(code)
  const { count } = await tx.oneTimeCode.updateMany({
    where: { codeHash, usedAt: null, expiresAt: { gt: now() } },
    data: { usedAt: now() },
  })
  if (count !== 1) return null
  const { personId } = await tx.oneTimeCode.findUniqueOrThrow({ where: { codeHash }, select: { personId: true } })
  await tx.person.update({ where: { id: personId }, data: { passwordHash, mustChangePassword: false }, select: { id: true } })
  await revokeSessionsOf(tx, personId)
  return personId
}

/** One click signs a member of the cast in; only where this installation is a demonstration. */
export async function openDemonstrationSession(tx: Tx, username: string, device: string | null = null): Promise<string | null> {
  const [demonstration, person] = await Promise.all([
    tx.demonstration.findFirst(),
    tx.person.findFirst({ where: { username, disabledAt: null }, select: { id: true } }),
  ])
  return demonstration && person ? openSession(tx, person.id, device) : null
}

/** Signing out ends the session in the database: a copy of the cookie is worth nothing afterwards. */
export const endSession = defineAct({
  name: 'session.end',
  schema: noFields,
  permission: 'session.end',
  isOpenFirst: true,
  load: async () => ({}),
  async run(tx, _, __, moment) {
    const { sessionId, personId } = moment.actor
    if (sessionId) await revokeSession(tx, sessionId)
    if (personId) await record(tx, { name: 'session.ended', personId }, moment)
    return done('/sign-in')
  },
})
