import type { Contact } from '#domain/audit.ts'
import { done, type Outcome, refused } from '#domain/outcome.ts'
import { defineAct } from '#lib/act.ts'
import type { Tx } from '#lib/prisma.ts'
import { type Moment, record } from '#lib/transaction.ts'
import { lockPerson } from '../data.ts'
import { receiptPath } from '../mutations.ts'
import { contactForm, profileForm } from '../schema.ts'

/** Puts name and work contact right, telling what stood before; the number of the event. */
async function correct(tx: Tx, personId: number, after: Contact, moment: Moment): Promise<Outcome<bigint, 'contact_unchanged'>> {
  const { username, ...before } = await tx.person.findUniqueOrThrow({
    where: { id: personId },
    select: { username: true, fullName: true, email: true, phone: true },
  })
  if (before.fullName === after.fullName && before.email === after.email && before.phone === after.phone)
    return refused('contact_unchanged')
  await tx.person.update({ where: { id: personId }, data: after, select: { id: true } })
  return done(await record(tx, { name: 'person.corrected', personId, username, before, after }, moment))
}

export const correctPerson = defineAct({
  name: 'person.correct',
  schema: contactForm,
  permission: 'person.edit',
  load: (tx, { actor, today }, { personId }) => lockPerson(tx, actor, personId, today),
  async run(tx, { id }, { personId: _, ...after }, moment) {
    const corrected = await correct(tx, id, after, moment)
    return corrected.ok ? done(receiptPath(corrected.value)) : corrected
  },
})

/** The same of oneself. */
export const correctProfile = defineAct({
  name: 'profile.correct',
  schema: profileForm,
  permission: 'profile.edit',
  load: async () => ({}),
  async run(tx, _, after, moment) {
    const corrected = await correct(tx, moment.actor.personId ?? 0, after, moment)
    return corrected.ok ? done('/account?done=contact') : corrected
  },
})
