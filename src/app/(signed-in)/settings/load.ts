import { forbidden } from 'next/navigation'
import { can } from '#domain/permissions.ts'
import { requireActor } from '#lib/actor.ts'

export async function requireReader() {
  const signed = await requireActor()
  if (!can(signed.actor, 'setting.read', {})) forbidden()
  return { signed, mayEdit: can(signed.actor, 'setting.edit', {}) }
}
