import { type Day, toUtcDate } from '#domain/day.ts'
import { done, type Outcome, refused } from '#domain/outcome.ts'
import { mayCeaseAsAdmin } from '#domain/people.ts'
import { defineAct } from '#lib/act.ts'
import { now } from '#lib/clock.ts'
import type { Tx } from '#lib/prisma.ts'
import { revokeSessionsOf } from '#lib/sessions.ts'
import { record } from '#lib/transaction.ts'
import { lockPerson, type PersonRecord } from '../data.ts'
import { giveCodes, receiptPath } from '../mutations.ts'
import { disableForm, personForm } from '../schema.ts'
import { leave } from './handover.ts'

/** Asked under the lock the database's own guard takes too, so that of two at once the second sees what the first did. */
export async function otherAdminLeft(tx: Tx, { id, role }: PersonRecord, today: Day): Promise<Outcome<null, 'last_admin'>> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('administrator'))`
  const others = await tx.post.count({
    where: { role: 'admin', validTo: null, validFrom: { lte: toUtcDate(today) }, personId: { not: id }, person: { disabledAt: null } },
  })
  return mayCeaseAsAdmin(role === 'admin', others)
}

/** Takes the password away and gives a code for a new one. */
export const resetPerson = defineAct({
  name: 'person.reset',
  schema: personForm,
  permission: 'person.edit',
  needsPassword: true,
  load: (tx, { actor, today }, { personId }) => lockPerson(tx, actor, personId, today),
  async run(tx, { id: personId, username, isDisabled }, _, moment) {
    if (isDisabled) return refused('person_disabled')
    await tx.person.update({ where: { id: personId }, data: { passwordHash: null, mustChangePassword: true }, select: { id: true } })
    await revokeSessionsOf(tx, personId)
    await giveCodes(tx, [personId], moment)
    return done(receiptPath(await record(tx, { name: 'person.reset', personId, username }, moment)))
  },
})

/** Shuts a person out at once; what they hold goes to somebody else first. */
export const disablePerson = defineAct({
  name: 'person.disable',
  schema: disableForm,
  permission: 'person.edit',
  needsPassword: true,
  load: (tx, { actor, today }, { personId }) => lockPerson(tx, actor, personId, today),
  async run(tx, person, { reason, recipientId }, moment) {
    const { id: personId, username } = person
    if (person.isDisabled) return refused('person_disabled')
    if (person.role === 'admin') {
      const left = await otherAdminLeft(tx, person, moment.today)
      if (!left.ok) return left
    }
    const handed = await leave(tx, person, recipientId, moment)
    if (!handed.ok) return handed
    await tx.person.update({ where: { id: personId }, data: { disabledAt: now() }, select: { id: true } })
    await tx.oneTimeCode.updateMany({ where: { personId, usedAt: null }, data: { usedAt: now() } })
    await revokeSessionsOf(tx, personId)
    return done(receiptPath(await record(tx, { name: 'person.disabled', personId, username, reason, handed: handed.value }, moment)))
  },
})

export const enablePerson = defineAct({
  name: 'person.enable',
  schema: personForm,
  permission: 'person.edit',
  needsPassword: true,
  load: (tx, { actor, today }, { personId }) => lockPerson(tx, actor, personId, today),
  async run(tx, { id: personId, username, isDisabled }, _, moment) {
    if (!isDisabled) return refused('person_not_disabled')
    await tx.person.update({ where: { id: personId }, data: { disabledAt: null }, select: { id: true } })
    return done(receiptPath(await record(tx, { name: 'person.enabled', personId, username }, moment)))
  },
})
