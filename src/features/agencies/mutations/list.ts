import { codeFor } from '#domain/agency.ts'
import { checkAgencies, MOST_AGENCIES, readAgencies } from '#domain/agency-list.ts'
import { day, toUtcDate } from '#domain/day.ts'
import { done, refused } from '#domain/outcome.ts'
import { defineAct } from '#lib/act.ts'
import { now } from '#lib/clock.ts'
import type { Tx } from '#lib/prisma.ts'
import { shippedAgencies } from '#lib/shipped.ts'
import { record } from '#lib/transaction.ts'
import { knownAgencies } from '../data.ts'
import { agencyListForm, enterAgencyListForm } from '../schema.ts'

/** Keeps a pasted list, to be checked before it is entered. */
export const draftAgencyList = defineAct({
  name: 'agencies.draft',
  schema: agencyListForm,
  permission: 'agency.edit',
  load: async () => ({}),
  async run(tx, _, { source }, moment) {
    const { personId } = moment.actor
    if (personId === null) throw new Error('a list is pasted by a person')
    const { id } = await tx.agencyList.create({ data: { source, personId, draftedAt: now() }, select: { id: true } })
    await record(tx, { name: 'agencies.listed', listId: id, rowCount: readAgencies(source).length }, moment)
    return done(`/setup/agencies/${id}`)
  },
})

// Before any notice there is: an agency of the list was there when the earliest was issued.
const SINCE = day('2016-01-01')

/** Enters a checked list, all or nothing, with the usual sets where there are none. */
export const enterAgencyList = defineAct({
  name: 'agencies.enter',
  schema: enterAgencyListForm,
  permission: 'agency.edit',
  async load(tx, _, { listId }) {
    await tx.$queryRaw`select id from agency_list where id = ${listId} for update`
    return tx.agencyList.findUnique({ where: { id: listId }, select: { id: true, source: true, enteredAt: true } })
  },
  async run(tx, list, _, moment) {
    if (list.enteredAt) return refused('list_entered')
    await tx.$queryRaw`select pg_advisory_xact_lock(hashtext('agency list'))::text`
    const checked = checkAgencies(readAgencies(list.source), await knownAgencies(tx))
    if (checked.length === 0 || checked.length > MOST_AGENCIES || checked.some(({ problems }) => problems.length > 0)) {
      return refused('list_with_errors')
    }
    const validFrom = toUtcDate(SINCE)
    const taken = new Set((await tx.agency.findMany({ select: { code: true }, take: 5000 })).map(({ code }) => code))
    const agencyNames: string[] = []
    for (const { row } of checked) {
      const { name, shortName, symbol, level, identifier, aliases, isStanding } = row
      if (!level) return refused('list_with_errors')
      const code = codeFor(shortName, taken)
      taken.add(code)
      agencyNames.push(name)
      const names = { create: { name, shortName, symbol, validFrom } }
      const called = { create: aliases.map((alias) => ({ alias })) }
      const data = { code, level, identifier, isStanding, validFrom, names, aliases: called }
      await tx.agency.create({ data, select: { id: true } })
    }
    if ((await tx.agencySet.count()) === 0) await enterUsualSets(tx)
    await tx.agencyList.update({ where: { id: list.id }, data: { enteredAt: now() }, select: { id: true } })
    await record(tx, { name: 'agencies.entered', listId: list.id, agencyNames }, moment)
    return done('/setup')
  },
})

const isCity = (name: string): boolean => /thành phố|thị xã/i.test(name)

/** "Các Sở, ban, ngành", "các huyện, thành phố" and "các huyện", of the agencies of their levels. */
async function enterUsualSets(tx: Tx): Promise<void> {
  const agencies = await tx.agency.findMany({ select: { id: true, level: true, names: { select: { name: true } } }, take: 5000 })
  const validFrom = toUtcDate(SINCE)
  for (const { code, name, levels, phrases } of shippedAgencies().sets) {
    const members = agencies.filter(
      (agency) => levels.includes(agency.level) && !(code === 'huyen' && agency.names.some((called) => isCity(called.name))),
    )
    const rows = members.map(({ id }) => ({ agencyId: id, validFrom }))
    await tx.agencySet.create({ data: { code, name, phrases, members: { create: rows } }, select: { id: true } })
  }
}
