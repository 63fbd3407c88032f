import { notFound } from 'next/navigation'
import type { Day } from '#domain/day.ts'
import { can } from '#domain/permissions.ts'
import { successionKind } from '#domain/succession.ts'
import { listAgencies } from '#features/agencies/data.ts'
import { listAssignments } from '#features/assignments/data.ts'
import { type Plan, planOf, type SuccessionRecord, successionById } from '#features/successions/data.ts'
import { db } from '#lib/prisma.ts'
import { settingsOn } from '#lib/settings.ts'
import { SUCCESSION_WORDS } from '#lib/vi/succession.ts'
import { type IdParams, requireReader } from '../load.ts'

/** Sáp nhập: Sở A, Sở B → Sở C */
const titleOf = (kind: keyof typeof SUCCESSION_WORDS, from: readonly string[], to: readonly string[]): string =>
  `${SUCCESSION_WORDS[kind]}: ${from.join(', ')} → ${to.length > 3 ? `${to.slice(0, 3).join(', ')} và ${to.length - 3} đơn vị nữa` : to.join(', ')}`

/** In one line, of a list: by the names of the day looked at. */
export async function titlesOf(rows: readonly SuccessionRecord[], day: Day): Promise<Map<number, string>> {
  const agencies = new Map((await listAgencies(db(), day)).map((agency) => [agency.id, agency]))
  const named = (ids: readonly number[]) => ids.map((id) => agencies.get(id)?.shortName ?? '…')
  return new Map(
    rows.map((row) => {
      const fresh = row.on
        ? []
        : row.newAgencies.split('\n').flatMap((line) => line.split(';')[1]?.trim() || line.split(';')[0]?.trim() || [])
      const to = [...named(row.successorIds), ...fresh]
      const kind = successionKind({
        isEnding: row.isEnding,
        heirCount: to.length,
        isDistrict: row.predecessorIds.every((id) => agencies.get(id)?.level === 'district'),
      })
      return [row.id, titleOf(kind, named(row.predecessorIds), to)]
    }),
  )
}

/** A change with everything it would do; not found where it was discarded. */
export async function loadSuccession(params: IdParams) {
  const { signed, mayEdit } = await requireReader()
  const { id } = await params
  const succession = /^[1-9]\d{0,8}$/.test(id) ? await successionById(db(), Number(id)) : null
  if (!succession || succession.isDiscarded) notFound()
  const { actor, today } = signed
  const [plan, settings] = await Promise.all([planOf(db(), actor, succession, today), settingsOn(db(), today)])
  const { calendar } = settings
  const held = await Promise.all(
    plan.heirs.flatMap((heir) => (heir.id ? [listAssignments(db(), actor, { agency: heir.id }, { day: today, calendar }, null, 500)] : [])),
  )
  const doubled = new Set(held.flatMap(({ rows }) => rows.map(({ directiveId }) => directiveId)))
  const kind = successionKind({
    isEnding: succession.isEnding,
    heirCount: plan.heirs.length,
    isDistrict: plan.predecessors.every(({ level }) => level === 'district'),
  })
  return {
    ...{ signed, mayEdit, succession, plan, calendar, doubled, kind },
    mayRecord: can(actor, 'agency.succeed', {}),
    names: new Map(plan.heirs.map(({ key, shortName }) => [key, shortName])),
    title: titleOf(kind, shortNames(plan.predecessors), shortNames(plan.heirs)),
    path: `/agencies/successions/${succession.id}`,
  }
}

const shortNames = (of: Plan['predecessors'] | Plan['heirs']) => of.map(({ shortName }) => shortName)
