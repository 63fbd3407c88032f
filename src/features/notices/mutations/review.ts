import type { AssignmentRole } from '#domain/assignment.ts'
import type { Clause } from '#domain/extraction/draft.ts'
import { done, refused } from '#domain/outcome.ts'
import { type Correction, findWords, nextAddedRef } from '#domain/proposal-corrections.ts'
import { LAST_DAY } from '#domain/recurrence.ts'
import type { Register } from '#domain/register.ts'
import { record } from '#lib/transaction.ts'
import { MATTER_WORDS } from '#lib/vi/correction.ts'
import { correctValues } from '../components/form-values.ts'
import { type Proposed, proposalOf } from '../data.ts'
import { addForm, correctForm, dropForm } from '../schema.ts'
import { cardPath, defineDraftAct, keep, touched } from './draft.ts'

const clauseOf = ({ draft }: Proposed, ref: string): Clause | undefined =>
  draft.items.flatMap((item) => item.clauses).find((clause) => clause.ref === ref)

const FRIDAY = 5

const clausePath = (noticeId: number, ref: string): string => `/notices/${noticeId}/clauses/${encodeURIComponent(ref)}`

/** Sets what the text leaves out or says otherwise; matters given back to the text are forgotten. */
export const correctClause = defineDraftAct({
  name: 'notice.correct',
  schema: correctForm,
  async saved(tx, notice, { ref }, { today }) {
    const { proposal, asRead } = await proposalOf(tx, notice, today)
    const [directive, read] = [proposal.directives, asRead].map((all) => all.find((one) => one.ref === ref))
    return directive && read ? correctValues({ directive, read, correction: notice.corrections.clauses?.[ref] ?? null }) : {}
  },
  async run(tx, notice, given, moment) {
    const proposed = await proposalOf(tx, notice, moment.today)
    const read = proposed.asRead.find((directive) => directive.ref === given.ref)
    if (!read || !clauseOf(proposed, given.ref)) return refused('clause_gone')
    const correction = correctionOf(given, proposed.register)
    if (!correction) return refused('agency_not_of_day')
    const kind = correction.kind ?? read.kind
    if (kind === 'recurring' && !correction.recurrence && !read.recurrence) return refused('recurring_without_frequency')
    if (correction.due?.on && (kind === 'standing' || kind === 'norm')) return refused('kind_without_deadline')

    const { [given.ref]: _, ...others } = notice.corrections.clauses ?? {}
    const matters = Object.keys(correction) as (keyof Correction)[]
    const clauses = matters.length > 0 ? { ...others, [given.ref]: { ...correction, ...touched(moment) } } : others
    await keep(tx, notice, { clauses })
    const event = {
      name: 'notice.corrected',
      noticeId: notice.id,
      ref: given.ref,
      matters: matters.map((matter) => MATTER_WORDS[matter]),
      reason: correction.due?.reason ?? null,
      after: { ...correction },
    } as const
    await record(tx, event, moment)
    return done(cardPath(notice.id, given.ref))
  },
})

/** Null where an agency is not one of the day. */
function correctionOf(given: ReturnType<typeof correctForm.parse>, register: Register): Correction | null {
  const correction: Correction = {
    ...(given.kind ? { kind: given.kind } : {}),
    ...(given.people === 'chosen' ? { assignments: assignmentsOf(given, register) } : {}),
    ...(given.due ? { due: given.due } : {}),
    ...(given.deskAgencyId ? { deskAgencyId: given.deskAgencyId } : {}),
    ...(given.recipientId ? { recipientIds: given.recipientId === 'none' ? [] : [Number(given.recipientId)] } : {}),
    ...(given.route === 'chosen' ? { routeIds: given.routeIds } : {}),
    ...(given.isPlanRegistration ? { isPlanRegistration: given.isPlanRegistration === 'yes' } : {}),
    ...(given.deliverable ? { deliverable: given.deliverable } : {}),
    ...(given.conditionText ? { conditionText: given.conditionText } : {}),
    ...recurrenceOf(given),
  }
  const known = new Set(register.agencies.map(({ id }) => id))
  const { assignments = [], deskAgencyId, recipientIds = [], routeIds = [] } = correction
  const ids = [...assignments.map(({ agencyId }) => agencyId), ...(deskAgencyId ? [deskAgencyId] : []), ...recipientIds, ...routeIds]
  return ids.every((id) => known.has(id)) ? correction : null
}

function recurrenceOf({ kind, frequency, weekday = FRIDAY, dayOfMonth = LAST_DAY }: ReturnType<typeof correctForm.parse>): Correction {
  if (kind !== 'recurring' || !frequency) return {}
  return { recurrence: { frequency, day: frequency === 'weekly' ? weekday : dayOfMonth, isAfterPeriod: false } }
}

type People = Pick<
  ReturnType<typeof correctForm.parse>,
  'leadSets' | 'leadIds' | 'equalIds' | 'coordinatingSets' | 'coordinatingIds' | 'exceptIds'
>

/** An agency ticked for itself keeps that role; its set gives one only to the others. */
function assignmentsOf({ leadSets, leadIds, equalIds, coordinatingSets, coordinatingIds, exceptIds }: People, register: Register) {
  const roles = new Map<number, AssignmentRole>()
  const give = (ids: readonly number[], role: AssignmentRole) => {
    for (const id of ids) if (!roles.has(id)) roles.set(id, role)
  }
  const members = (codes: readonly string[]) =>
    register.sets
      .filter(({ code }) => codes.includes(code))
      .flatMap((set) => set.memberIds)
      .filter((id) => !exceptIds.includes(id))
  give(leadIds, 'lead')
  give(equalIds, 'co_equal')
  give(coordinatingIds, 'coordinating')
  give(members(leadSets), 'lead')
  give(members(coordinatingSets), 'coordinating')
  return [...roles].map(([agencyId, role]) => ({ agencyId, role }))
}

/** A clause that orders nothing is left out; what was answered and set of it stays with it. */
export const dropClause = defineDraftAct({
  name: 'notice.drop_clause',
  schema: dropForm,
  async run(tx, notice, { ref }, moment) {
    const { dropped = {} } = notice.corrections
    if (dropped[ref] || !clauseOf(await proposalOf(tx, notice, moment.today), ref)) return refused('clause_gone')
    await keep(tx, notice, { dropped: { ...dropped, [ref]: touched(moment) } })
    await record(tx, { name: 'notice.clause_dropped', noticeId: notice.id, ref }, moment)
    return done(`/notices/${notice.id}#dropped`)
  },
})

export const restoreClause = defineDraftAct({
  name: 'notice.restore_clause',
  schema: dropForm,
  async run(tx, notice, { ref }, moment) {
    const { [ref]: found, ...dropped } = notice.corrections.dropped ?? {}
    if (!found) return refused('clause_gone')
    await keep(tx, notice, { dropped })
    await record(tx, { name: 'notice.clause_restored', noticeId: notice.id, ref }, moment)
    return done(cardPath(notice.id, ref))
  },
})

/** A sentence the reader took for no order becomes a clause, where it stands in the text. */
export const addClause = defineDraftAct({
  name: 'notice.add_clause',
  schema: addForm,
  async run(tx, notice, { words }, moment) {
    const { draft } = await proposalOf(tx, notice, moment.today)
    const span = findWords(draft.text, words)
    if (!span) return refused('words_not_in_notice')
    const { added = [] } = notice.corrections
    const ref = nextAddedRef(notice.corrections)
    const text = draft.text.slice(span.start, span.end).replace(/\s+/gu, ' ')
    await keep(tx, notice, { added: [...added, { ref, text, span }] })
    await record(tx, { name: 'notice.clause_added', noticeId: notice.id, ref, text }, moment)
    return done(clausePath(notice.id, ref))
  },
})
