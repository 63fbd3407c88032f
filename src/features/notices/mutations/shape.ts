import { done, refused } from '#domain/outcome.ts'
import { findWords } from '#domain/proposal-corrections.ts'
import { cutAt, followerOf, inOrder, mergedRef, movedAfter, reshaped, undoable, unshaped } from '#domain/proposal-cuts.ts'
import { clausesOf, inputsOf, outputsOf, type Shape, withShapes } from '#domain/proposal-shape.ts'
import type { Tx } from '#lib/prisma.ts'
import { type Moment, record } from '#lib/transaction.ts'
import { type NoticeShown, type Proposed, proposalOf } from '../data.ts'
import { dropForm, moveForm, splitForm } from '../schema.ts'
import { cardPath, defineDraftAct, keep, touched } from './draft.ts'

const findClause = ({ draft, proposal }: Proposed, ref: string) =>
  proposal.directives.some((directive) => directive.ref === ref) ? clausesOf(draft).find((clause) => clause.ref === ref) : undefined

async function keepShape(tx: Tx, notice: NoticeShown, { draft }: Proposed, shape: Shape): Promise<void> {
  const { corrections, answers } = reshaped(notice, shape, withShapes(draft, { shapes: [shape] }).questions)
  await keep(tx, notice, corrections, answers)
}

/** One clause becomes several, cut between its own words. */
export const splitClause = defineDraftAct({
  name: 'notice.split_clause',
  schema: splitForm,
  async run(tx, notice, { ref, cuts, begins }, moment) {
    const proposed = await proposalOf(tx, notice, moment.today)
    const clause = findClause(proposed, ref)
    if (!clause) return refused('clause_gone')
    const { text } = proposed.draft
    const typed = begins ? findWords(text.slice(clause.span.start, clause.span.end), begins) : null
    if (begins && !typed) return refused('words_not_in_clause')
    const places = typed ? [...cuts, clause.span.start + typed.start] : cuts
    const taken = [...clausesOf(proposed.draft).map((one) => one.ref), ...(notice.corrections.shapes ?? []).flatMap(outputsOf)]
    const parts = cutAt(text, clause, places, taken)
    if (!parts) return refused('parts_empty')
    await keepShape(tx, notice, proposed, { act: 'split', ref, parts, ...touched(moment) })
    const refs = parts.map((part) => part.ref)
    await record(tx, { name: 'notice.clause_split', noticeId: notice.id, ref, refs }, moment)
    return done(cardPath(notice.id, refs[0] ?? ref))
  },
})

/** A clause and the one that follows it in the text become one. */
export const mergeClause = defineDraftAct({
  name: 'notice.merge_clause',
  schema: dropForm,
  async run(tx, notice, { ref }, moment) {
    const proposed = await proposalOf(tx, notice, moment.today)
    if (!findClause(proposed, ref)) return refused('clause_gone')
    const follower = followerOf(proposed.draft, ref, (one) => notice.corrections.dropped?.[one] !== undefined)
    if (!follower) return refused('nothing_follows')
    const merged = mergedRef(ref, follower.ref)
    if (!merged) return refused('merged_too_long')
    const refs: [string, string] = [ref, follower.ref]
    await keepShape(tx, notice, proposed, { act: 'merge', refs, ref: merged, ...touched(moment) })
    await record(tx, { name: 'notice.clauses_merged', noticeId: notice.id, ref: merged, refs }, moment)
    return done(cardPath(notice.id, merged))
  },
})

/** A split or merge that nothing was built on is taken back. */
export const unshapeClause = defineDraftAct({
  name: 'notice.unshape_clause',
  schema: dropForm,
  async run(tx, notice, { ref }, moment) {
    const shape = undoable(notice.corrections.shapes ?? [], ref)
    if (!shape) return refused('shape_built_on')
    await keep(tx, notice, unshaped(notice.corrections, shape))
    await record(tx, { name: 'notice.clause_unshaped', noticeId: notice.id, ref, refs: [...inputsOf(shape)] }, moment)
    return done(cardPath(notice.id, inputsOf(shape)[0] ?? ref))
  },
})

/** Clauses stand as people find them clearer; their words stay where they are. */
export const moveClause = defineDraftAct({
  name: 'notice.move_clause',
  schema: moveForm,
  async run(tx, notice, { ref, after }, moment: Moment) {
    const proposed = await proposalOf(tx, notice, moment.today)
    const known = (one: string) => findClause(proposed, one) !== undefined
    if (!known(ref) || (after !== null && !known(after)) || after === ref) return refused('clause_gone')
    const refs = inOrder(clausesOf(proposed.draft), notice.corrections.order).map((clause) => clause.ref)
    await keep(tx, notice, { order: movedAfter(refs, ref, after) })
    await record(tx, { name: 'notice.clause_moved', noticeId: notice.id, ref, after }, moment)
    return done(cardPath(notice.id, ref))
  },
})
