import { randomUUID } from 'node:crypto'
import { forbidden, notFound } from 'next/navigation'
import { can } from '#domain/permissions.ts'
import { personById } from '#features/people/data.ts'
import { requireActor } from '#lib/actor.ts'
import { db } from '#lib/prisma.ts'

export type PersonParams = Promise<{ id: string }>

/** What every page about one person needs; not found where the actor may not know of them, forbidden to who looks after nobody. */
export async function loadPerson(params: PersonParams) {
  const signed = await requireActor()
  const { actor, today } = signed
  const id = Number((await params).id)
  const person = Number.isSafeInteger(id) && id > 0 && id < 2 ** 31 ? await personById(db(), actor, id, today) : null
  if (!person) notFound()
  if (!can(actor, 'people.manage', {})) forbidden()
  return {
    signed,
    person,
    mayEdit: can(actor, 'person.edit', person),
    hidden: { personId: String(person.id), _key: randomUUID() },
    path: `/people/${person.id}`,
  }
}

/** The same for a form; forbidden where the person is none of the actor's. */
export async function loadEditable(params: PersonParams) {
  const loaded = await loadPerson(params)
  if (!loaded.mayEdit) forbidden()
  return loaded
}
