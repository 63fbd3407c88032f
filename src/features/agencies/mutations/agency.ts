import { codeFor, mayEnd, renaming } from '#domain/agency.ts'
import { type Day, toUtcDate } from '#domain/day.ts'
import { done, type Outcome, refused } from '#domain/outcome.ts'
import { Prisma } from '#generated/prisma/client.ts'
import { defineAct } from '#lib/act.ts'
import type { Tx } from '#lib/prisma.ts'
import { type Moment, record } from '#lib/transaction.ts'
import { leftWith, lockAgency, namesOf } from '../data.ts'
import { agencyForm, endForm, renameForm } from '../schema.ts'
import { isCalledAlready } from './alias.ts'

const agencyPath = (id: number): string => `/agencies/${id}`

const isTaken = (error: unknown): boolean =>
  error instanceof Prisma.PrismaClientKnownRequestError &&
  (error.code === 'P2002' || error.message.includes('agency_name_once') || error.message.includes('agency_name_no_overlap'))

/** No two agencies are called the same on one day: the database says so. */
async function onceByName<Value>(write: () => Promise<Value>): Promise<Outcome<Value, 'agency_known'>> {
  try {
    return done(await write())
  } catch (error) {
    if (isTaken(error)) return refused('agency_known')
    throw error
  }
}

export const addAgency = defineAct({
  name: 'agency.add',
  schema: agencyForm,
  permission: 'agency.edit',
  load: async () => ({}),
  async run(tx, _, given, moment) {
    const added = await createAgency(tx, given, moment)
    return added.ok ? done(agencyPath(added.value)) : added
  },
})

type Given = Omit<ReturnType<typeof agencyForm.parse>, 'aliases'> & { aliases: readonly string[] }

/** A new agency with its name of the day it begins, and all it is called by. */
export async function createAgency(
  tx: Tx,
  { name, shortName, symbol, level, identifier, aliases, from }: Given,
  moment: Moment,
): Promise<Outcome<number, 'alias_known' | 'agency_known'>> {
  for (const alias of aliases) if (await isCalledAlready(tx, alias, null)) return refused('alias_known')
  const taken = new Set((await tx.agency.findMany({ select: { code: true }, take: 5000 })).map(({ code }) => code))
  const validFrom = toUtcDate(from)
  const added = await onceByName(() =>
    tx.agency.create({
      data: {
        code: codeFor(shortName, taken),
        level,
        identifier,
        validFrom,
        names: { create: { name, shortName, symbol, validFrom } },
        aliases: { create: aliases.map((alias) => ({ alias })) },
      },
      select: { id: true },
    }),
  )
  if (!added.ok) return added
  const agencyId = added.value.id
  await record(tx, { name: 'agency.added', agencyId, agencyName: name, from }, moment)
  return done(agencyId)
}

/** From a day on an agency is called otherwise; days before keep the old name. */
export const renameAgency = defineAct({
  name: 'agency.rename',
  schema: renameForm,
  permission: 'agency.edit',
  load: (tx, { today }, { agencyId }) => lockAgency(tx, agencyId, today),
  async run(tx, { id: agencyId }, { name, shortName, symbol, from }, moment) {
    const [latest] = await namesOf(tx, agencyId)
    if (!latest) throw new Error(`agency ${agencyId} has no name`)
    const after = { name, shortName, symbol }
    const allowed = renaming(latest, after, from)
    if (!allowed.ok) return allowed
    const isCorrection = allowed.value === 'corrects'
    const written = await onceByName(() => (isCorrection ? correct(tx, latest.id, after) : follow(tx, latest.id, agencyId, after, from)))
    if (!written.ok) return written
    const before = { name: latest.name, shortName: latest.shortName, symbol: latest.symbol }
    await record(tx, { name: 'agency.renamed', agencyId, before, after, from, isCorrection }, moment)
    return done(agencyPath(agencyId))
  },
})

type Title = { name: string; shortName: string; symbol: string | null }

const correct = (tx: Tx, id: number, title: Title) => tx.agencyName.update({ where: { id }, data: title, select: { id: true } })

async function follow(tx: Tx, latestId: number, agencyId: number, title: Title, from: Day) {
  const validFrom = toUtcDate(from)
  await tx.agencyName.update({ where: { id: latestId }, data: { validTo: validFrom }, select: { id: true } })
  return tx.agencyName.create({ data: { agencyId, ...title, validFrom }, select: { id: true } })
}

/** An agency is no more from a day on: its last name stays, so that what it did keeps one; it leaves every set. */
export const endAgency = defineAct({
  name: 'agency.end',
  schema: endForm,
  permission: 'agency.edit',
  load: (tx, { today }, { agencyId }) => lockAgency(tx, agencyId, today),
  async run(tx, agency, { on }, moment) {
    const left = await leftWith(tx, agency.id, moment.today)
    const allowed = mayEnd({ ...agency, left }, on, moment.today)
    if (!allowed.ok) return allowed
    await closeAgency(tx, agency.id, on)
    await record(tx, { name: 'agency.ended', agencyId: agency.id, agencyName: agency.name, on }, moment)
    return done(agencyPath(agency.id))
  },
})

/** The last day is the one before; it leaves every set then. */
export async function closeAgency(tx: Tx, agencyId: number, on: Day): Promise<void> {
  const validTo = toUtcDate(on)
  await tx.agency.update({ where: { id: agencyId }, data: { validTo }, select: { id: true } })
  await tx.agencySetMember.deleteMany({ where: { agencyId, validFrom: { gte: validTo } } })
  await tx.agencySetMember.updateMany({ where: { agencyId, OR: [{ validTo: null }, { validTo: { gt: validTo } }] }, data: { validTo } })
}
