import { notFound } from 'next/navigation'
import { directiveById } from '#features/directives/data.ts'
import { requireActor } from '#lib/actor.ts'
import { db } from '#lib/prisma.ts'

export type DirectiveParams = Promise<{ id: string }>

/** What every page about one directive needs; not found where the actor may not know of it. */
export async function loadDirective(params: DirectiveParams) {
  const signed = await requireActor()
  const id = Number((await params).id)
  const directive = Number.isSafeInteger(id) && id > 0 && id < 2 ** 31 ? await directiveById(db(), signed.actor, id, signed.today) : null
  if (!directive) notFound()
  return { signed, directive, path: `/directives/${directive.id}` }
}
