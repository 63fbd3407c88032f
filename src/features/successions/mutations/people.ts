import { toUtcDate } from '#domain/day.ts'
import { now } from '#lib/clock.ts'
import type { Tx } from '#lib/prisma.ts'
import { revokeSessionsOf } from '#lib/sessions.ts'
import type { Moment } from '#lib/transaction.ts'

type Move = { personId: number; fromAgencyId: number; toAgencyId: number | null }

/** People follow their work into the agency that took over, with their charge, duty and what was passed on to them. */
export async function movePeople(tx: Tx, moves: readonly Move[], { actor, today }: Moment): Promise<void> {
  const validFrom = toUtcDate(today)
  for (const { personId, fromAgencyId, toAgencyId } of moves) {
    const own = { personId, agencyId: fromAgencyId, OR: [{ validTo: null }, { validTo: { gt: validFrom } }] }
    const posts = await tx.post.findMany({ where: own, orderBy: { validFrom: 'asc' } })
    const [first] = posts
    const onDuty = await tx.duty.count({ where: own })
    await tx.post.deleteMany({ where: { ...own, validFrom: { gte: validFrom } } })
    await tx.post.updateMany({ where: own, data: { validTo: validFrom } })
    await tx.duty.deleteMany({ where: { ...own, validFrom: { gte: validFrom } } })
    await tx.duty.updateMany({ where: own, data: { validTo: validFrom } })
    await revokeSessionsOf(tx, personId)
    if (!first || toAgencyId === null) continue
    const { role, title, isAgencyAdmin, isHead, validTo } = first
    await tx.post.create({
      // Of several directors one is appointed by another paper: who handed in for the old agency does so until then.
      data: { personId, agencyId: toAgencyId, role, title, isAgencyAdmin, isHead, validFrom, validTo },
      select: { id: true },
    })
    if (onDuty > 0) await tx.duty.create({ data: { personId, agencyId: toAgencyId, validFrom }, select: { id: true } })
    await tx.$executeRaw`
      insert into handling (assignment_id, unit, handler_id, recorded_on, recorded_at, person_id, agency_id)
      select h.assignment_id, h.unit, h.handler_id, ${today}::date, ${now()}::timestamptz, ${actor.personId ?? 0}, ${toAgencyId}
      from handling h join assignment_version v on v.assignment_id = h.assignment_id and v.valid_to is null and v.agency_id = ${toAgencyId}
      where h.handler_id = ${personId} and h.agency_id = ${fromAgencyId}
        and not exists (select 1 from handling l where l.assignment_id = h.assignment_id and l.id > h.id)`
  }
}
