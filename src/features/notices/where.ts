import type { Actor } from '#domain/permissions.ts'
import { directiveVisibleTo } from '#features/directives/where.ts'
import { Prisma } from '#generated/prisma/client.ts'

const { sql } = Prisma

/** Notices `t` an actor may read: drafts are for those who assign, published ones for whoever has a directive in them. */
export function noticeVisibleTo(actor: Actor): Prisma.Sql {
  if (actor.role === 'admin' || actor.role === 'office' || actor.role === 'system') return sql`t.state <> 'withdrawn'`
  if (actor.role === 'committee') return sql`t.state = 'published'`
  return sql`(t.state = 'published' and exists (select 1 from directive d where d.notice_id = t.id and ${directiveVisibleTo(actor)}))`
}
