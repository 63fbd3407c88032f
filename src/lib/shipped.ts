import type { AgencyLevel } from '#domain/agency.ts'
import list from '../../prisma/seed/agencies.json' with { type: 'json' }
import demonstration from '../../prisma/seed/demonstration.json' with { type: 'json' }
import successions from '../../prisma/seed/successions.json' with { type: 'json' }

/** Sets and agencies as they ship: those of Nam Định in 2022, a list to start from. */
export type ShippedAgencies = {
  agencies: {
    name: string
    shortName: string
    symbol?: string | null
    level: AgencyLevel
    aliases: string[]
    isOffice?: boolean
    isStanding?: boolean
  }[]
  sets: { code: string; name: string; levels: AgencyLevel[]; phrases: string[] }[]
}

export const shippedAgencies = (): ShippedAgencies => list as ShippedAgencies

/** What happened to the agencies of Nam Định in 2024 and 2025, as far as published documents tell. */
type ShippedSuccession = {
  takesOn: string
  isEnding: boolean
  from: string[]
  to: string[]
  new: string[]
  document: { number: string; on: string; issuer: string; title: string }
}

export const shippedSuccessions = (): ShippedSuccession[] => successions

/** The people of the demonstration one signs in as, what each of them does, and the password of them all. */
export const demonstrationCast = (): { username: string; label: string; note: string; password: string }[] =>
  demonstration.cast.map((member) => ({ ...member, password: demonstration.password }))
