import type { DirectiveKind } from '#domain/assignment.ts'
import { type Day, toUtcDate } from '#domain/day.ts'
import { type DirectGiven, proposeDirect } from '#domain/direct.ts'
import type { NoticeDraft } from '#domain/extraction/draft.ts'
import { extract } from '#domain/extraction/extract.ts'
import type { Actor } from '#domain/permissions.ts'
import { type Answers, type Proposal, type ProposedDirective, propose } from '#domain/proposal.ts'
import { type Corrections, withAdded, withNames } from '#domain/proposal-corrections.ts'
import { withShapes } from '#domain/proposal-shape.ts'
import type { Register } from '#domain/register.ts'
import { BUCKETS, type Tally } from '#domain/statistics.ts'
import { registerOn } from '#features/agencies/data.ts'
import { type AsOf, conditionsOf } from '#features/assignments/data.ts'
import type { AssignmentFilter } from '#features/assignments/schema.ts'
import { whereBucket } from '#features/assignments/where.ts'
import { directiveVisibleTo } from '#features/directives/where.ts'
import { Prisma } from '#generated/prisma/client.ts'
import type { Tx } from '#lib/prisma.ts'
import { settingsOn } from '#lib/settings.ts'
import { storedDirect } from './schema.ts'
import { noticeVisibleTo } from './where.ts'

const { sql, join, raw } = Prisma

export type NoticeShown = {
  id: number
  state: 'draft' | 'published' | 'withdrawn'
  kind: 'notice' | 'direct'
  number: string | null
  issuedOn: Day | null
  issuer: string | null
  title: string
  text: string
  source: string
  answers: Answers
  corrections: Corrections
  revision: number
  publishedOn: Day | null
}

const COLUMNS = sql`t.id, t.state::text as state, t.kind::text as kind, t.number, t.issued_on::text as "issuedOn", t.issuer, t.title, t.text, t.source, t.answers,
  t.corrections, t.revision, t.published_on::text as "publishedOn"`

export async function noticeById(tx: Tx, actor: Actor, id: number): Promise<NoticeShown | null> {
  const [row] = await tx.$queryRaw<NoticeShown[]>`select ${COLUMNS} from notice t where t.id = ${id} and ${noticeVisibleTo(actor)}`
  return row ?? null
}

/** The same, locked until the transaction ends. */
export async function lockNotice(tx: Tx, actor: Actor, id: number): Promise<NoticeShown | null> {
  await tx.$queryRaw`select id from notice where id = ${id} for update`
  return noticeById(tx, actor, id)
}

/** The draft of a document, locked; null where there is none or it is no draft any more. */
export async function lockDraftOf(tx: Tx, actor: Actor, number: string, issuedOn: Day): Promise<NoticeShown | null> {
  const [found] = await tx.$queryRaw<{ id: number }[]>`
    select id from notice where number = ${number} and issued_on = ${issuedOn}::date and state = 'draft' and kind = 'notice' for update`
  return found ? noticeById(tx, actor, found.id) : null
}

/** The notice of a document that was assigned already. */
export async function publishedOf(tx: Tx, number: string, issuedOn: Day): Promise<number | null> {
  const where = { number, issuedOn: toUtcDate(issuedOn), kind: 'notice', state: 'published' } as const
  return (await tx.notice.findFirst({ where, select: { id: true } }))?.id ?? null
}

export type ListedNotice = Pick<NoticeShown, 'id' | 'state' | 'kind' | 'number' | 'issuedOn' | 'issuer' | 'title' | 'publishedOn'> & {
  directiveCount: number
}

/** Notices newest first. */
export const listNotices = (tx: Tx, actor: Actor): Promise<ListedNotice[]> =>
  tx.$queryRaw<ListedNotice[]>`
    select t.id, t.state::text as state, t.kind::text as kind, t.number, t.issued_on::text as "issuedOn", t.issuer, t.title, t.published_on::text as "publishedOn",
      (select count(*)::int from directive d where d.notice_id = t.id) as "directiveCount"
    from notice t where ${noticeVisibleTo(actor)}
    order by t.issued_on desc nulls first, t.id desc limit 100`

/** The text of a notice, for showing a sentence in its paragraph. The caller may read a directive of it. */
export async function noticeText(tx: Tx, id: number): Promise<string> {
  const { text } = await tx.notice.findUniqueOrThrow({ where: { id }, select: { text: true } })
  return text
}

/** `asRead`: the same directives without what people set otherwise, to show one beside the other. */
export type Proposed = { draft: NoticeDraft; proposal: Proposal; register: Register; asRead: readonly ProposedDirective[] }

/** What assigning a draft would create, as of the day it was issued. */
export async function proposalOf(tx: Tx, notice: NoticeShown, today: Day): Promise<Proposed> {
  const on = notice.issuedOn ?? today
  const [agencies, settings] = await Promise.all([registerOn(tx, on), settingsOn(tx, on)])
  const { answers, corrections } = notice
  const draft = withShapes(withAdded(extract(notice.source), corrections), corrections)
  const register = withNames(agencies, corrections)
  const proposal = propose(draft, register, answers, settings.isBeforeInclusive, corrections)
  const asRead = propose(draft, register, answers, settings.isBeforeInclusive).directives
  return { draft, register, proposal, asRead }
}

/** What was entered of a directive without a notice. */
export const directGivenOf = (notice: NoticeShown): DirectGiven => storedDirect.parse(notice.answers)

/** What assigning it would create, with the agencies and sets of the day of the order. */
export const directProposalOf = async (tx: Tx, notice: NoticeShown, today: Day) =>
  proposeDirect(directGivenOf(notice), await registerOn(tx, notice.issuedOn ?? today), today)

export type CitationShown = { id: number; symbol: string; understood: string; citedOn: Day | null; spanStart: number; spanEnd: number }

/** The documents a published notice cites, in the order of the text. */
export const citationsOf = (tx: Tx, noticeId: number): Promise<CitationShown[]> =>
  tx.$queryRaw<CitationShown[]>`
    select c.id, c.symbol, c.understood, c.cited_on::text as "citedOn", c.span_start as "spanStart", c.span_end as "spanEnd"
    from citation c where c.notice_id = ${noticeId} order by c.span_start limit 500`

export type CitingNotice = { id: number; number: string; issuedOn: Day; title: string; citedOn: Day | null; citationCount: number }

/** The notices the actor may read that cite a document, newest first. */
export const noticesCiting = (tx: Tx, actor: Actor, understood: string): Promise<CitingNotice[]> =>
  tx.$queryRaw<CitingNotice[]>`
    select t.id, t.number, t.issued_on::text as "issuedOn", t.title, max(c.cited_on)::text as "citedOn", count(*)::int as "citationCount"
    from citation c join notice t on t.id = c.notice_id
    where c.understood = ${understood} and t.state = 'published' and ${noticeVisibleTo(actor)}
    group by t.id order by t.issued_on desc, t.id desc limit 200`

export type CitingDirective = {
  id: number
  noticeId: number
  ref: string
  text: string
  kind: DirectiveKind
  assigneesText: string | null
  dueOn: Day | null
}

/** The directives the actor may read in whose own words a document is cited. */
export const directivesCiting = (tx: Tx, actor: Actor, understood: string): Promise<CitingDirective[]> =>
  tx.$queryRaw<CitingDirective[]>`
    select d.id, d.notice_id as "noticeId", d.ref, d.text, d.kind::text as kind, d.assignees_text as "assigneesText", d.due_on::text as "dueOn"
    from directive d join notice t on t.id = d.notice_id
    where t.state = 'published' and ${directiveVisibleTo(actor)} and exists (
      select 1 from citation c
      where c.understood = ${understood} and c.notice_id = d.notice_id and c.span_start >= d.span_start and c.span_end <= d.span_end)
    order by t.issued_on desc, t.id desc, d.ordinal limit 500`

export type DirectiveTally = Tally & { directiveId: number; assigned: number }

/** The official classes of each directive's assignments: each figure is the count of exactly the condition its list is made with. */
export function talliesByDirective(
  tx: Tx,
  actor: Actor,
  filter: AssignmentFilter,
  asOf: AsOf,
  only: Prisma.Sql = sql`true`,
): Promise<DirectiveTally[]> {
  const is = whereBucket(asOf.day, asOf.calendar)
  const figures = BUCKETS.map((name) => sql`count(*) filter (where ${is[name]})::int as ${raw(`"${name}"`)}`)
  return tx.$queryRaw<DirectiveTally[]>`
    select v.directive_id as "directiveId", count(*)::int as assigned, ${join(figures)}
    from assignment_version v join directive d on d.id = v.directive_id
    where ${conditionsOf(actor, filter, asOf)} and ${only} group by v.directive_id limit 500`
}

/** The same of the directives named. */
export const talliesOf = (tx: Tx, actor: Actor, directiveIds: readonly number[], asOf: AsOf): Promise<DirectiveTally[]> =>
  directiveIds.length === 0 ? Promise.resolve([]) : talliesByDirective(tx, actor, {}, asOf, sql`d.id = any(${[...directiveIds]}::int[])`)
