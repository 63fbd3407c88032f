import { forbidden } from 'next/navigation'
import { can } from '#domain/permissions.ts'
import { requireActor } from '#lib/actor.ts'

export async function requireSetup() {
  const signed = await requireActor()
  if (!can(signed.actor, 'setting.edit', {}) || !can(signed.actor, 'agency.edit', {})) forbidden()
  return signed
}
