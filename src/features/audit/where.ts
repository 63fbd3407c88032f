import { type Actor, can } from '#domain/permissions.ts'
import { Prisma } from '#generated/prisma/client.ts'
import type { JournalFilter } from './schema.ts'

// Conditions on an audit_event `e`.

const { sql, join } = Prisma
type Sql = Prisma.Sql

const isOfWork = sql`(e.notice_id is not null or e.directive_id is not null or e.assignment_id is not null)`

/** What an actor may read of the journal; twin of the rule `audit.read`. */
export function readableBy(actor: Actor): Sql {
  if (can(actor, 'audit.read_all', {})) return sql`true`
  const own = { agencyId: actor.agencyId, personId: 0 }
  const ofAgency = can(actor, 'audit.read', { ...own, isOfWork: false }) ? sql`true` : sql`(${isOfWork} or e.person_id = ${actor.personId})`
  return sql`(e.agency_id = ${actor.agencyId} and ${ofAgency})`
}

export function matches({ from, to, agency, person, name }: Omit<JournalFilter, 'assignment' | 'kind'>): Sql {
  const conditions = [
    sql`true`,
    ...(from ? [sql`e.recorded_on >= ${from}::date`] : []),
    ...(to ? [sql`e.recorded_on <= ${to}::date`] : []),
    ...(agency ? [sql`e.agency_id = ${agency}`] : []),
    ...(person ? [sql`e.person_id = ${person}`] : []),
    ...(name ? [sql`e.name = ${name}`] : []),
  ]
  return join(conditions, ' and ', '(', ')')
}

/** As the index on it says. */
export const isOfNoun = (noun: Sql): Sql => sql`split_part(e.name, '.', 1) = ${noun}`
