import type { Day } from '#domain/day.ts'
import type { Actor } from '#domain/permissions.ts'
import { can } from '#domain/permissions.ts'
import { runningAgencies } from '#features/agencies/data.ts'
import { db } from '#lib/prisma.ts'

/** The agencies whose people the actor looks after. */
export async function managedAgencies(actor: Actor, today: Day): Promise<{ value: string; label: string }[]> {
  const names = await runningAgencies(db(), today)
  return names
    .filter(({ id }) => can(actor, 'person.edit', { personId: null, places: [{ agencyId: id, role: 'agency' }] }))
    .map(({ id, name }) => ({ value: String(id), label: name }))
}
