import type { AuditEvent, AuditName } from '#domain/audit.ts'
import type { Day } from '#domain/day.ts'
import { Prisma } from '#generated/prisma/client.ts'
import type { Tx } from '#lib/prisma.ts'

const { sql, join } = Prisma

/** What a meeting decides. */
const DECISIONS: readonly AuditName[] = [
  'instruction.given',
  'explanation.requested',
  'explanation.asked_again',
  'explanation.accepted',
  'explanation.withdrawn',
  'extension.granted',
  'extension.countered',
  'extension.refused',
  'completion.accepted',
  'completion.returned',
  'assignment.insisted',
  'assignment.suspended',
  'assignment.resumed',
  'assignment.cancelled',
  'assignment.reassigned',
  'assignment.exempted',
  'directive.amended',
  'lead.named',
]

export type Decision = { seq: bigint; name: AuditName; directiveId: number; ref: string; agencyName: string | null; event: AuditEvent }

/** What was decided on a day, the first first. The caller has checked `meeting.read`. */
export async function decidedOn(tx: Tx, day: Day): Promise<Decision[]> {
  const rows = await tx.$queryRaw<(Omit<Decision, 'event'> & { payload: string })[]>`
    select e.seq, e.name, d.id as "directiveId", d.ref, n.short_name as "agencyName", e.payload
    from audit_event e
    left join assignment a on a.id = e.assignment_id
    join directive d on d.id = coalesce(e.directive_id, a.directive_id)
    left join assignment_version v on v.assignment_id = a.id and v.valid_from <= ${day}::date and (v.valid_to is null or v.valid_to > ${day}::date)
    left join agency_name n on n.agency_id = v.agency_id and n.valid_from <= ${day}::date and (n.valid_to is null or n.valid_to > ${day}::date)
    where e.recorded_on = ${day}::date and e.name in (${join(DECISIONS.map((name) => sql`${name}`))})
    order by e.seq limit 200`
  return rows.map(({ payload, ...row }) => ({ ...row, event: JSON.parse(payload) as AuditEvent }))
}
