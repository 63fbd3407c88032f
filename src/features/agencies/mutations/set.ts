import { codeFor } from '#domain/agency.ts'
import { toUtcDate } from '#domain/day.ts'
import { done, refused } from '#domain/outcome.ts'
import { defineAct } from '#lib/act.ts'
import type { Tx } from '#lib/prisma.ts'
import { record } from '#lib/transaction.ts'
import { agencyNames, lockSet } from '../data.ts'
import { memberForm, setEditForm, setForm } from '../schema.ts'

const setPath = (id: number): string => `/agencies/sets/${id}`

const isNamed = (tx: Tx, name: string, except: number) =>
  tx.agencySet.count({ where: { name: { equals: name, mode: 'insensitive' }, id: { not: except } } })

export const addSet = defineAct({
  name: 'set.add',
  schema: setForm,
  permission: 'agency.edit',
  load: async () => ({}),
  async run(tx, _, { name, phrases }, moment) {
    if ((await isNamed(tx, name, 0)) > 0) return refused('set_known')
    const taken = new Set((await tx.agencySet.findMany({ select: { code: true }, take: 1000 })).map(({ code }) => code))
    const { id: setId } = await tx.agencySet.create({ data: { code: codeFor(name, taken), name, phrases }, select: { id: true } })
    await record(tx, { name: 'set.added', setId, setName: name, phrases }, moment)
    return done(setPath(setId))
  },
})

export const editSet = defineAct({
  name: 'set.edit',
  schema: setEditForm,
  permission: 'agency.edit',
  load: (tx, _, { setId }) => lockSet(tx, setId),
  async run(tx, { id: setId }, { name, phrases }, moment) {
    if ((await isNamed(tx, name, setId)) > 0) return refused('set_known')
    await tx.agencySet.update({ where: { id: setId }, data: { name, phrases }, select: { id: true } })
    await record(tx, { name: 'set.edited', setId, setName: name, phrases }, moment)
    return done(setPath(setId))
  },
})

/** From a day on agencies belong to a set: notices issued from that day mean them too. */
export const addMembers = defineAct({
  name: 'member.add',
  schema: memberForm,
  permission: 'agency.edit',
  load: (tx, _, { setId }) => lockSet(tx, setId),
  async run(tx, { id: setId, name: setName }, { agencyIds, from }, moment) {
    const validFrom = toUtcDate(from)
    const members = { setId, agencyId: { in: agencyIds } }
    const inTheWay = await tx.agencySetMember.count({ where: { ...members, OR: [{ validTo: null }, { validTo: { gt: validFrom } }] } })
    if (inTheWay > 0) return refused('member_already')
    const names = (await agencyNames(tx, moment.today)).filter(({ id }) => agencyIds.includes(id))
    if (names.length !== agencyIds.length) return refused('member_not_yet')
    await tx.agencySetMember.createMany({ data: agencyIds.map((agencyId) => ({ setId, agencyId, validFrom })) })
    await record(tx, { name: 'member.added', setId, setName, agencyNames: names.map(({ name }) => name), from }, moment)
    return done(setPath(setId))
  },
})

/** From a day on agencies no longer belong to a set; notices issued before keep meaning them. */
export const removeMembers = defineAct({
  name: 'member.remove',
  schema: memberForm,
  permission: 'agency.edit',
  load: (tx, _, { setId }) => lockSet(tx, setId),
  async run(tx, { id: setId, name: setName }, { agencyIds, from }, moment) {
    const validTo = toUtcDate(from)
    const running = { setId, agencyId: { in: agencyIds }, validTo: null, validFrom: { lte: validTo } }
    const members = await tx.agencySetMember.findMany({ where: running, select: { id: true, validFrom: true } })
    if (members.length !== agencyIds.length) return refused('member_not_yet')
    const isOfOneDay = ({ validFrom }: { validFrom: Date }) => validFrom.getTime() === validTo.getTime()
    const idsOf = (rows: typeof members) => rows.map(({ id }) => id)
    await tx.agencySetMember.deleteMany({ where: { id: { in: idsOf(members.filter(isOfOneDay)) } } })
    await tx.agencySetMember.updateMany({ where: { id: { in: idsOf(members.filter((row) => !isOfOneDay(row))) } }, data: { validTo } })
    const names = (await agencyNames(tx, moment.today)).filter(({ id }) => agencyIds.includes(id)).map(({ name }) => name)
    await record(tx, { name: 'member.removed', setId, setName, agencyNames: names, from }, moment)
    return done(setPath(setId))
  },
})
