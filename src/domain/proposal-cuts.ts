import type { Clause, NoticeDraft, Question, Span } from './extraction/draft.ts'
import type { Answers } from './proposal.ts'
import type { Corrections } from './proposal-corrections.ts'
import { clausesOf, inputsOf, outputsOf, type Part, type Shape } from './proposal-shape.ts'

/** A clause may be cut after a stop or a line's end, and after a comma or "và" where enough stands on both sides of it. */
const STOPS = /[.;:…]\s+|\n\s*/gu
const PAUSES = /,\s+|\s+và\s+/gu
const ENOUGH = 40
const LONGEST_REF = 40

type Kept = { answers: Answers; corrections: Corrections }

/** The words between the places a clause may be cut at, in order; each begins where a part may begin. */
export function stretchesOf(text: string, { start, end }: Span): Span[] {
  const words = text.slice(start, end)
  const after = (pattern: RegExp) => [...words.matchAll(pattern)].map(({ 0: found, index }) => start + index + found.length)
  const stops = after(STOPS).filter((at) => at < end)
  const cuts = [start, ...stops].flatMap((from, index) => {
    const to = stops[index] ?? end
    const pauses = after(PAUSES).filter((at) => at > from && at < to)
    return [from, ...enoughApart(pauses, from, to)]
  })
  return cuts.map((from, index) => ({ start: from, end: cuts[index + 1] ?? end }))
}

function enoughApart(pauses: readonly number[], from: number, to: number): number[] {
  const kept: number[] = []
  for (const at of pauses) if (at - (kept.at(-1) ?? from) >= ENOUGH && to - at >= ENOUGH) kept.push(at)
  return kept
}

/** A clause cut at the places given; null where one of the parts says nothing. */
export function cutAt(text: string, clause: Clause, cuts: readonly number[], taken: readonly string[]): Part[] | null {
  const { start, end } = clause.span
  const places = [...new Set(cuts)].filter((at) => at > start && at < end).sort((a, b) => a - b)
  const spans = [start, ...places].map((from, index) => trimmed(text, { start: from, end: places[index] ?? end }))
  if (spans.length < 2 || spans.some((span) => !/\p{L}{2}/u.test(text.slice(span.start, span.end)))) return null
  const refs = freeRefs(clause.ref, spans.length, taken)
  return spans.map((span, index) => ({
    ref: refs[index] ?? '',
    span,
    text: text.slice(span.start, span.end).replace(/\s+/gu, ' '),
  }))
}

/** Without the blanks, commas and "và" that held the parts together. */
function trimmed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end)
  const before = /^(?:[\s,;]|và\s)*/u.exec(words)?.[0].length ?? 0
  const after = /(?:[\s,;]|\svà)*$/u.exec(words)?.[0].length ?? 0
  return { start: start + before, end: Math.max(start + before, end - after) }
}

/** "3a-1", "3a-2": no item of a notice is marked so. */
function freeRefs(ref: string, count: number, taken: readonly string[]): string[] {
  const refs: string[] = []
  for (let number = 1; refs.length < count; number += 1) if (!taken.includes(`${ref}-${number}`)) refs.push(`${ref}-${number}`)
  return refs
}

/** The clause that follows in the text, which alone can be merged with one. */
export function followerOf(draft: NoticeDraft, ref: string, isDropped: (ref: string) => boolean): Clause | null {
  const clauses = clausesOf(draft).filter((clause) => !isDropped(clause.ref))
  const whole = clauses.find((clause) => clause.ref === ref)
  const later = clauses.filter(({ span }) => whole && span.start >= whole.span.end)
  return later.toSorted((a, b) => a.span.start - b.span.start)[0] ?? null
}

/** "3a+3b"; null where it would be longer than a mark may be. */
export const mergedRef = (a: string, b: string): string | null => (a.length + b.length < LONGEST_REF ? `${a}+${b}` : null)

/** What made a clause, if it may be undone: nothing was built on it since. */
export function undoable(shapes: readonly Shape[], ref: string): Shape | null {
  const at = shapes.findLastIndex((shape) => outputsOf(shape).includes(ref))
  const shape = shapes[at]
  if (!shape) return null
  const isBuiltOn = shapes.slice(at + 1).some((later) => inputsOf(later).some((input) => outputsOf(shape).includes(input)))
  return isBuiltOn ? null : shape
}

/** Clauses in the order people gave them; those they did not place follow the one before them in the text. */
export function inOrder<One extends { ref: string }>(ones: readonly One[], order: readonly string[] = []): One[] {
  const placed = order.flatMap((ref) => ones.find((one) => one.ref === ref) ?? [])
  ones.forEach((one, index) => {
    if (order.includes(one.ref)) return
    const before = ones[index - 1]
    placed.splice(before ? placed.indexOf(before) + 1 : 0, 0, one)
  })
  return placed
}

/** The order with one clause taken out and put after another; first where that is null. */
export function movedAfter(refs: readonly string[], ref: string, after: string | null): string[] {
  const others = refs.filter((one) => one !== ref)
  const at = after === null ? 0 : others.indexOf(after) + 1
  return [...others.slice(0, at), ref, ...others.slice(at)]
}

/** The order with clauses in the place of those they were made of. */
const replacedIn = (order: readonly string[], from: readonly string[], to: readonly string[]): string[] =>
  order.flatMap((ref) => (ref === from[0] ? to : from.includes(ref) ? [] : [ref]))

/** A shape added to what people changed: parts keep what was set and answered of the whole, a merged clause is asked anew. */
export function reshaped({ answers, corrections }: Kept, shape: Shape, questions: readonly Question[]): Kept {
  const order = corrections.order && replacedIn(corrections.order, inputsOf(shape), outputsOf(shape))
  const shaped = { ...corrections, shapes: [...(corrections.shapes ?? []), shape], ...(order && { order }) }
  if (shape.act === 'merge') return { answers, corrections: shaped }
  const set = corrections.clauses?.[shape.ref]
  const copies = set ? outputsOf(shape).map((ref) => [ref, set] as const) : []
  const answered = questions.flatMap(({ id, ref, about }) => {
    const answer = outputsOf(shape).includes(ref) ? answers[`${shape.ref}.${about}`] : undefined
    return answer ? [[id, answer] as const] : []
  })
  return {
    answers: { ...answers, ...Object.fromEntries(answered) },
    corrections: { ...shaped, clauses: { ...corrections.clauses, ...Object.fromEntries(copies) } },
  }
}

/** As if a shape had never been: what was set of the clauses it made goes with them. */
export function unshaped(corrections: Corrections, shape: Shape): Corrections {
  const made = outputsOf(shape)
  const without = <Value>(given: Readonly<Record<string, Value>> = {}) =>
    Object.fromEntries(Object.entries(given).filter(([ref]) => !made.includes(ref)))
  return {
    ...corrections,
    clauses: without(corrections.clauses),
    dropped: without(corrections.dropped),
    shapes: corrections.shapes?.filter((one) => one !== shape),
    ...(corrections.order && { order: replacedIn(corrections.order, made, inputsOf(shape)) }),
  }
}
