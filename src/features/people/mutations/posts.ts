import { type Day, fromUtcDate, toUtcDate } from '#domain/day.ts'
import { done, refused } from '#domain/outcome.ts'
import { makingRoom, mayHold } from '#domain/people.ts'
import { defineAct } from '#lib/act.ts'
import type { Tx } from '#lib/prisma.ts'
import { revokeSessionsOf } from '#lib/sessions.ts'
import { record } from '#lib/transaction.ts'
import { lockPerson } from '../data.ts'
import { enterPerson, giveCodes, receiptPath } from '../mutations.ts'
import { inviteForm, postForm } from '../schema.ts'
import { otherAdminLeft } from './access.ts'
import { leave } from './handover.ts'

/** The agency of a post to come, as it is called today. */
async function agencyOf(tx: Tx, id: number, today: Day) {
  const at = toUtcDate(today)
  const running = { validFrom: { lte: at }, OR: [{ validTo: null }, { validTo: { gt: at } }] }
  const agency = await tx.agency.findFirst({
    where: { id, ...running },
    select: { isOffice: true, names: { where: running, select: { name: true } } },
  })
  return agency && { agencyId: id, isOffice: agency.isOffice, agencyName: agency.names[0]?.name ?? '' }
}

/** Lets a person in, with a code to be handed over. */
export const invitePerson = defineAct({
  name: 'person.invite',
  schema: inviteForm,
  permission: 'person.edit',
  needsPassword: true,
  async load(tx, { today }, { agencyId, post }) {
    const agency = await agencyOf(tx, agencyId, today)
    return agency && { ...agency, personId: null, places: [{ agencyId, role: post.role }] }
  },
  async run(tx, agency, { title, from, isHead, post: asked, agencyId: _, ...person }, moment) {
    const { agencyId, isOffice } = agency
    const post = { ...asked, isHead }
    const allowed = mayHold({ agencyId, ...post }, isOffice, from, moment.today)
    if (!allowed.ok) return allowed
    const personId = await enterPerson(tx, { ...person, title, ...post, agencyId, from, passwordHash: null })
    if (personId === null) return refused('username_taken')
    await giveCodes(tx, [personId], moment)
    return done(receiptPath(await record(tx, { name: 'person.appointed', personId, username: person.username, role: post.role }, moment)))
  },
})

/** Gives a person another post from a day on: the one before ends that day, every session at once. */
export const postPerson = defineAct({
  name: 'person.post',
  schema: postForm,
  permission: 'person.edit',
  needsPassword: true,
  async load(tx, { actor, today }, { personId, agencyId, post }) {
    const person = await lockPerson(tx, actor, personId, today)
    const agency = await agencyOf(tx, agencyId, today)
    return person && agency && { ...person, next: agency, places: [...person.places, { agencyId, role: post.role }] }
  },
  async run(tx, person, { title, from, recipientId, isHead, ...given }, moment) {
    const { id: personId, next, username } = person
    const post = { ...given.post, isHead }
    const allowed = mayHold({ agencyId: next.agencyId, ...post }, next.isOffice, from, moment.today)
    if (!allowed.ok) return allowed
    if (person.role === 'admin' && post.role !== 'admin') {
      const left = await otherAdminLeft(tx, person, moment.today)
      if (!left.ok) return left
    }
    const moves = next.agencyId !== person.agencyId
    const handed = moves ? await leave(tx, person, recipientId, moment) : done(null)
    if (!handed.ok) return handed

    const posts = await tx.post.findMany({ where: { personId }, select: { id: true, validFrom: true, validTo: true } })
    const spans = posts.map(({ id, validFrom, validTo }) => ({
      id,
      validFrom: fromUtcDate(validFrom),
      validTo: validTo && fromUtcDate(validTo),
    }))
    const { ended, removed } = makingRoom(spans, from)
    await tx.post.updateMany({ where: { id: { in: ended } }, data: { validTo: toUtcDate(from) } })
    await tx.post.deleteMany({ where: { id: { in: removed } } })
    await tx.post.create({
      data: { personId, agencyId: next.agencyId, title, ...post, validFrom: toUtcDate(from) },
      select: { id: true },
    })
    await revokeSessionsOf(tx, personId)
    const { agencyName } = next
    const event = { name: 'person.posted', personId, username, ...post, agencyName, title, from, handed: handed.value } as const
    return done(receiptPath(await record(tx, event, moment)))
  },
})
