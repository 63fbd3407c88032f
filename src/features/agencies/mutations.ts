import { type Day, toUtcDate } from '#domain/day.ts'
import type { AgencyLevel } from '#generated/prisma/client.ts'
import type { Tx } from '#lib/prisma.ts'

export type AgencyList = {
  validFrom: Day
  agencies: {
    code: string
    level: AgencyLevel
    name: string
    shortName: string
    symbol: string | null
    aliases: string[]
    isOffice?: boolean
    isStanding?: boolean
  }[]
  /** A set holds the agencies of its levels, but for those excepted. */
  sets: { code: string; name: string; levels: AgencyLevel[]; except: string[]; phrases: string[] }[]
}

/** Enters a list of agencies with their names, aliases and sets; for an installation that has none. */
export async function enterAgencies(tx: Tx, { validFrom, agencies, sets }: AgencyList): Promise<void> {
  const since = toUtcDate(validFrom)
  const rows = await tx.agency.createManyAndReturn({
    data: agencies.map(({ code, level, isOffice = false, isStanding = false }) => ({
      code,
      level,
      isOffice,
      isStanding,
      validFrom: since,
    })),
    select: { id: true, code: true },
  })
  const idOf = new Map(rows.map(({ code, id }) => [code, id]))
  const agencyId = (code: string) => idOf.get(code) ?? 0
  await tx.agencyName.createMany({
    data: agencies.map(({ code, name, shortName, symbol }) => ({ agencyId: agencyId(code), name, shortName, symbol, validFrom: since })),
  })
  await tx.agencyAlias.createMany({
    data: agencies.flatMap(({ code, aliases }) => aliases.map((alias) => ({ agencyId: agencyId(code), alias }))),
  })
  for (const { code, name, levels, except, phrases } of sets) {
    const members = agencies.filter((agency) => levels.includes(agency.level) && !except.includes(agency.code))
    await tx.agencySet.create({
      data: { code, name, phrases, members: { create: members.map((member) => ({ agencyId: agencyId(member.code), validFrom: since })) } },
      select: { id: true },
    })
  }
}
