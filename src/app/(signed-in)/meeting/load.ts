import { forbidden } from 'next/navigation'
import { can } from '#domain/permissions.ts'
import { addressesOn } from '#features/assignments/components/addresses.ts'
import { dayAsked, type SearchParams } from '#features/assignments/schema.ts'
import { byDirective } from '#features/dashboard/components/concern-words.ts'
import { wholeOverview } from '#features/dashboard/data.ts'
import { decidedOn } from '#features/meetings/data.ts'
import { requireActor } from '#lib/actor.ts'
import { db } from '#lib/prisma.ts'
import { settingsOn } from '#lib/settings.ts'

/** What both pages of a meeting stand on: the agenda as of the day, and what was decided on it. */
export async function loadMeeting(search: SearchParams) {
  const signed = await requireActor()
  const { actor, today } = signed
  if (!can(actor, 'meeting.read', {})) forbidden()
  const day = dayAsked(search, today)
  const settings = await settingsOn(db(), day)
  const asOf = { day, calendar: settings.calendar }
  const [overview, decisions] = await Promise.all([wholeOverview(day, { actor, asOf }), decidedOn(db(), day)])
  return {
    signed,
    day,
    past: day < today ? day : undefined,
    settings,
    asOf,
    overview,
    decisions,
    items: byDirective(overview.concerns),
    addresses: addressesOn(day, today),
  }
}
