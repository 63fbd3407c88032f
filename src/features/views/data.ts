import type { Actor } from '#domain/permissions.ts'
import { Prisma } from '#generated/prisma/client.ts'
import type { Tx } from '#lib/prisma.ts'

const { sql } = Prisma

export type ViewShown = { id: number; name: string; query: string; isShared: boolean; personId: number; personName: string }

export const MOST_VIEWS = 30

/** What an actor has saved, and what colleagues of the agency share. */
const visibleTo = ({ personId, agencyId }: Actor) =>
  sql`(s.person_id = ${personId ?? 0} or (s.is_shared and s.agency_id = ${agencyId ?? 0}))`

export const viewsOf = (tx: Tx, actor: Actor): Promise<ViewShown[]> =>
  tx.$queryRaw<ViewShown[]>`
    select s.id, s.name, s.query, s.is_shared as "isShared", s.person_id as "personId", p.full_name as "personName"
    from saved_view s join person p on p.id = s.person_id where ${visibleTo(actor)} order by s.name, s.id limit 200`

/** One the actor may see, locked until the transaction ends. */
export async function lockView(tx: Tx, actor: Actor, id: number): Promise<{ id: number; name: string; personId: number } | null> {
  const [view] = await tx.$queryRaw<{ id: number; name: string; personId: number }[]>`
    select s.id, s.name, s.person_id as "personId" from saved_view s where s.id = ${id} and ${visibleTo(actor)} for update`
  return view ?? null
}
