import { randomUUID } from 'node:crypto'
import { forbidden, notFound } from 'next/navigation'
import { can } from '#domain/permissions.ts'
import { agencyById, setById } from '#features/agencies/data.ts'
import { requireActor } from '#lib/actor.ts'
import { db } from '#lib/prisma.ts'

export type IdParams = Promise<{ id: string }>

export async function requireReader() {
  const signed = await requireActor()
  if (!can(signed.actor, 'agency.read', {})) forbidden()
  return { signed, mayEdit: can(signed.actor, 'agency.edit', {}) }
}

export async function requireEditor() {
  const { signed, mayEdit } = await requireReader()
  if (!mayEdit) forbidden()
  return signed
}

const idOf = async (params: IdParams): Promise<number> => {
  const { id } = await params
  return /^[1-9]\d{0,8}$/.test(id) ? Number(id) : notFound()
}

export async function loadAgency(params: IdParams) {
  const { signed, mayEdit } = await requireReader()
  const agency = (await agencyById(db(), await idOf(params), signed.today)) ?? notFound()
  const hidden = () => ({ agencyId: String(agency.id), _key: randomUUID() })
  return { signed, mayEdit, agency, hidden, path: `/agencies/${agency.id}` }
}

export async function loadSet(params: IdParams) {
  const { signed, mayEdit } = await requireReader()
  const set = (await setById(db(), await idOf(params))) ?? notFound()
  const hidden = () => ({ setId: String(set.id), _key: randomUUID() })
  return { signed, mayEdit, set, hidden }
}
