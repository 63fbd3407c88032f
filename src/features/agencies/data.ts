import { type Day, toUtcDate } from '#domain/day.ts'
import type { Register } from '#domain/register.ts'
import type { Tx } from '#lib/prisma.ts'

const on = (day: Day) => {
  const at = toUtcDate(day)
  return { validFrom: { lte: at }, OR: [{ validTo: null }, { validTo: { gt: at } }] }
}

/** Every agency and set as they were on a day, with all the names they are written by. */
export async function registerOn(tx: Tx, day: Day): Promise<Register> {
  const [agencies, sets] = await Promise.all([
    tx.agency.findMany({
      where: on(day),
      orderBy: { id: 'asc' },
      take: 2000,
      select: {
        id: true,
        isOffice: true,
        isStanding: true,
        names: { where: on(day), select: { name: true, shortName: true, symbol: true } },
        aliases: { select: { alias: true } },
      },
    }),
    tx.agencySet.findMany({
      orderBy: { id: 'asc' },
      take: 200,
      select: {
        code: true,
        name: true,
        phrases: true,
        members: { where: on(day), select: { agencyId: true }, orderBy: { agencyId: 'asc' } },
      },
    }),
  ])
  return {
    agencies: agencies.map(({ id, isOffice, isStanding, names, aliases }) => ({
      id,
      isOffice,
      isStanding,
      name: names[0]?.name ?? '',
      names: [
        ...names.flatMap(({ name, shortName, symbol }) => [name, shortName, ...(symbol ? [symbol] : [])]),
        ...aliases.map(({ alias }) => alias),
      ],
    })),
    sets: sets.map(({ code, name, phrases, members }) => ({ code, name, phrases, memberIds: members.map(({ agencyId }) => agencyId) })),
  }
}

export type AgencyName = { id: number; name: string; shortName: string }

/** Agencies of a day by name, for filters and choices. */
export async function agencyNames(tx: Tx, day: Day): Promise<AgencyName[]> {
  const names = await tx.agencyName.findMany({
    where: on(day),
    orderBy: { agencyId: 'asc' },
    take: 2000,
    select: { agencyId: true, name: true, shortName: true },
  })
  return names.map(({ agencyId, name, shortName }) => ({ id: agencyId, name, shortName }))
}

/** The Office and the committee's standing agency. */
export async function deskIds(tx: Tx): Promise<{ officeId: number; standingId: number }> {
  const desks = await tx.agency.findMany({
    where: { OR: [{ isOffice: true }, { isStanding: true }] },
    select: { id: true, isOffice: true },
  })
  const officeId = desks.find(({ isOffice }) => isOffice)?.id ?? 0
  return { officeId, standingId: desks.find(({ isOffice }) => !isOffice)?.id ?? officeId }
}
