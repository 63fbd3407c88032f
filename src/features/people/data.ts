import { type Day, toUtcDate } from '#domain/day.ts'
import type { Actor } from '#domain/permissions.ts'
import type { Tx } from '#lib/prisma.ts'

const on = (day: Day) => {
  const at = toUtcDate(day)
  return { validFrom: { lte: at }, OR: [{ validTo: null }, { validTo: { gt: at } }] }
}

/** A person acting in the post they held on a day, for commands; null where they held none. */
export async function actorNamed(tx: Tx, username: string, day: Day): Promise<Actor | null> {
  const post = await tx.post.findFirst({
    where: { person: { username, disabledAt: null }, ...on(day) },
    select: {
      role: true,
      title: true,
      agencyId: true,
      person: { select: { id: true, fullName: true } },
      agency: { select: { names: { where: on(day), select: { name: true } } } },
    },
  })
  if (!post) return null
  return {
    role: post.role,
    title: post.title,
    agencyId: post.agencyId,
    agencyName: post.agency.names[0]?.name ?? '',
    personId: post.person.id,
    name: post.person.fullName,
    sessionId: null,
  }
}
