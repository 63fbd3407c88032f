import type { Day } from '#domain/day.ts'
import type { Actor } from '#domain/permissions.ts'
import type { Asked } from '#domain/search.ts'
import type { AgencyWords } from '#features/agencies/data.ts'
import type { Sql } from '#features/assignments/where.ts'
import { textOn } from '#features/directives/where.ts'
import { Prisma } from '#generated/prisma/client.ts'
import { transaction } from '#lib/transaction.ts'
import { find } from '#ui/find.ts'
import { type After, KINDS, type Kind } from './schema.ts'
import { hitsOf, pattern } from './where.ts'

const { sql, join } = Prisma

type Hit = {
  kind: Exclude<Kind, 'agency'>
  id: number
  isExact: boolean
  /** The notice, directive or assignment it leads to; a document goes by its symbol. */
  leadsTo: number
  /** Number of a paper, or the clause. */
  name: string
  /** Of which paper, and whose. */
  paper: string | null
  agency: string | null
  on: Day | null
  text: string
}

const FEW = 5
const PAGE = 20
// Who looks for too much at once is asked for another word, and holds up nobody.
const PATIENCE = 2_000

const agencyOf = (column: Sql) => sql`(select n.short_name from agency_name n where n.agency_id = ${column} and n.valid_to is null)`
const ACT = sql`join directive d on d.id = (select v.directive_id from assignment_version v where v.assignment_id = x.assignment_id and v.valid_to is null)
  join notice t on t.id = d.notice_id`
const OF_ACT = sql`x.assignment_id as "leadsTo", d.ref as name, t.number as paper, ${agencyOf(sql`x.agency_id`)} as agency, x.recorded_on::text as "on"`

/** What is shown of the hits `h` of a kind. */
function shown(asked: Asked, day: Day): Record<Hit['kind'], Sql> {
  const at = sql`case when h.exact and ${asked.hasMarks}::boolean then regexp_instr(search_marked(x.text), ${pattern(asked, true)}::text)
    else regexp_instr(search_bare(x.text), ${pattern(asked, false)}::text) end`
  const directive = sql`${textOn(day)} || coalesce('; ' || d.assignees_text, '')`
  return {
    notice: sql`x.id as "leadsTo", coalesce(x.number, '') as name, x.title as paper, null as agency, x.issued_on::text as "on",
      substr(x.text, greatest(1, ${at} - 120), 500) as text from hits h join notice x on x.id = h.id`,
    document: sql`x.notice_id as "leadsTo", x.understood as name, t.number as paper, null as agency, x.cited_on::text as "on", '' as text
      from hits h join citation x on x.id = h.id join notice t on t.id = x.notice_id`,
    directive: sql`d.id as "leadsTo", d.ref as name, t.number as paper, null as agency, t.issued_on::text as "on", ${directive} as text
      from hits h join directive d on d.id = h.id join notice t on t.id = d.notice_id`,
    amendment: sql`d.id as "leadsTo", d.ref as name, t.number as paper, null as agency, x.recorded_on::text as "on",
      concat_ws('; ', x.text, x.reason, x.document_number) as text
      from hits h join amendment x on x.id = h.id join directive d on d.id = x.directive_id join notice t on t.id = d.notice_id`,
    plan: sql`${OF_ACT}, concat_ws('; ', x.what, x.how, x."check", x.otherwise, x.document_number) as text from hits h join plan x on x.id = h.id ${ACT}`,
    report: sql`${OF_ACT}, concat_ws('; ', x.done, x.obstacle, x.next_step) as text from hits h join progress_report x on x.id = h.id ${ACT}`,
    completion: sql`${OF_ACT}, x.summary as text from hits h join completion x on x.id = h.id ${ACT}`,
    evidence: sql`x.assignment_id as "leadsTo", d.ref as name, t.number as paper, x.issuer as agency, x.document_on::text as "on",
      concat_ws('; ', x.document_number, x.title) as text from hits h join evidence x on x.id = h.id ${ACT}`,
  }
}

export type Found = {
  hits: readonly Hit[]
  /** Kinds of which there are more, with the last one shown. */
  more: Partial<Record<Kind, After>>
  /** It took longer than anybody waits. */
  isTooWide: boolean
}

/** Agencies that are meant, first those whose name is all that was typed. */
export function foundAgencies(typed: string, { agencyIds }: Asked, names: readonly AgencyWords[], most: number) {
  const meant = names.filter(({ id }) => agencyIds.includes(id))
  const alike = find(
    typed,
    names.map((agency) => ({ label: agency.name, words: agency.names, agency })),
  ).map(({ agency }) => agency)
  const all = [...new Set([...meant, ...alike])]
  return { shown: all.slice(0, most), isAll: all.length <= most }
}

/** A few hits of each kind, or a page of one, as far as the actor may read them. */
export async function search(
  actor: Actor,
  asked: Asked,
  day: Day,
  only?: Kind,
  after: After | null = null,
  patience = PATIENCE,
): Promise<Found> {
  const limit = only ? PAGE : FEW
  const columns = shown(asked, day)
  const parts = KINDS.flatMap((kind) => {
    if (kind === 'agency' || (only && only !== kind)) return []
    const hits = hitsOf(kind, actor, asked, only ? after : null, limit + 1)
    return hits
      ? sql`(with hits as (${hits}) select ${kind}::text as kind, h.id, h.exact as "isExact", ${columns[kind]}
      order by h.exact desc, h.id desc limit ${limit + 1})`
      : []
  })
  if (parts.length === 0) return { hits: [], more: {}, isTooWide: false }
  try {
    const rows = await transaction(async (tx) => {
      await tx.$executeRaw`select set_config('statement_timeout', ${String(patience)}, true)`
      return tx.$queryRaw<Hit[]>`${join(parts, ' union all ')}`
    })
    const more: Found['more'] = {}
    const hits = KINDS.flatMap((kind) => {
      const own = rows.filter((row) => row.kind === kind)
      const last = own[limit - 1]
      if (own.length > limit && last) more[kind] = { isExact: last.isExact, id: last.id }
      return own.slice(0, limit)
    })
    return { hits, more, isTooWide: false }
  } catch (error) {
    if (error instanceof Error && error.message.includes('statement timeout')) return { hits: [], more: {}, isTooWide: true }
    throw error
  }
}
